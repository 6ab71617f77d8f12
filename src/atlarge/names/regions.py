"""First parts of States that news names alone, and the parts of the world.

Written from general knowledge. Short forms ("Calif.") count only after a comma, where a State's part stands.
"""

from __future__ import annotations

from atlarge.names.landmarks import by_code

_LINES = """
USA|Alabama;Alaska;Arizona;Arkansas;California;Colorado;Connecticut;Delaware;Florida;Hawaii;Idaho;Illinois;Indiana;\
Iowa;Kansas;Kentucky;Louisiana;Maine;Maryland;Massachusetts;Michigan;Minnesota;Mississippi;Missouri;Montana;Nebraska;\
Nevada;New Hampshire;New Jersey;New Mexico;New York State;North Carolina;North Dakota;Ohio;Oklahoma;Oregon;\
Pennsylvania;Rhode Island;South Carolina;South Dakota;Tennessee;Texas;Utah;Vermont;Virginia;Washington State;\
West Virginia;Wisconsin;Wyoming;District of Columbia;D.C.;Carolinas;Southern California;Northern California
GBR|England;Scotland;Wales;Northern Ireland;Cornwall;Devon;Yorkshire;Kent;Essex;Lancashire;Cumbria;Norfolk, England;\
Suffolk;Hampshire;Merseyside;Greater Manchester;West Midlands;East Midlands;Northumberland;Gloucestershire;\
Lincolnshire;Surrey;Sussex;East Sussex;West Sussex;Somerset;Dorset;Wiltshire;Oxfordshire;Cambridgeshire;\
Hertfordshire;Bedfordshire;Buckinghamshire;Leicestershire;Nottinghamshire;Derbyshire;Staffordshire;Cheshire;\
Shropshire;Warwickshire;Worcestershire;Isle of Wight;Orkney;Shetland;Ulster;North Yorkshire;South Yorkshire;\
West Yorkshire;County Durham;Fife;Highlands
CAN|Ontario;Quebec;Québec;British Columbia;Alberta;Manitoba;Saskatchewan;Nova Scotia;New Brunswick;Newfoundland;\
Newfoundland and Labrador;Prince Edward Island;Yukon;Nunavut;Northwest Territories;Vancouver Island
AUS|New South Wales;NSW;Queensland;Tasmania;South Australia;Western Australia;Northern Territory;\
Australian Capital Territory
IND|Uttar Pradesh;Maharashtra;Gujarat;Kerala;Tamil Nadu;Karnataka;West Bengal;Bihar;Rajasthan;Madhya Pradesh;Punjab;\
Haryana;Andhra Pradesh;Telangana;Odisha;Assam;Jharkhand;Chhattisgarh;Uttarakhand;Himachal Pradesh;Manipur;Nagaland;\
Goa;Kashmir;Jammu and Kashmir;Ladakh;Arunachal Pradesh;Sikkim;Mizoram;Tripura;Meghalaya
CHN|Xinjiang;Tibet;Guangdong;Sichuan;Inner Mongolia;Yunnan;Hubei;Henan;Hebei;Shandong;Zhejiang;Fujian;Jiangsu;Hainan;\
Guangxi;Gansu;Heilongjiang;Jilin;Shanxi;Shaanxi;Anhui;Jiangxi;Guizhou;Qinghai;Ningxia;Liaoning
RUS|Siberia;Chechnya;Dagestan;Ingushetia;Tatarstan;Bashkortostan;Buryatia;Tuva;Kamchatka;Sakhalin;North Ossetia;\
Karelia;Yakutia;Kuril Islands
UKR|Galicia;Zakarpattia;Transcarpathia;Volhynia
DEU|Bavaria;Saxony;Brandenburg;Hesse;Thuringia;North Rhine-Westphalia;Lower Saxony;Saarland;Baden-Württemberg;\
Rhineland;Schleswig-Holstein;Saxony-Anhalt;Rhineland-Palatinate
FRA|Brittany;Normandy;Provence;Corsica;Alsace;Burgundy;Lorraine;Ile-de-France;Savoy
ITA|Sicily;Sardinia;Tuscany;Lombardy;Calabria;Veneto;Piedmont;Umbria;Puglia;Liguria;Campania;Emilia-Romagna
ESP|Catalonia;Andalusia;Galicia, Spain;Basque Country;Canary Islands;Balearic Islands;Navarre;Extremadura;Castile
BEL|Flanders;Wallonia
NLD|Zeeland;Limburg;Friesland;Brabant
DNK|Jutland;Zealand;Bornholm
BRA|Amazonas;Bahia;Minas Gerais;Mato Grosso;Rio Grande do Sul
MEX|Chiapas;Sinaloa;Chihuahua;Jalisco;Michoacan;Michoacán;Guerrero;Tamaulipas;Yucatan;Baja California;Sonora;\
Coahuila;Nuevo Leon;Quintana Roo
PAK|Sindh;Balochistan;Baluchistan;Khyber Pakhtunkhwa;Waziristan;North Waziristan;South Waziristan;Swat;\
Swat Valley;Azad Kashmir
AFG|Helmand;Nangarhar;Panjshir;Badakhshan;Kunar;Paktika;Khost
IDN|Java;Sumatra;Aceh;Papua;West Papua;Sulawesi;Kalimantan;East Java;West Java
PHL|Mindanao;Luzon;Visayas;Leyte;Palawan;Sulu
MYS|Sarawak;Sabah;Johor;Selangor;Kelantan
MMR|Rakhine;Shan State;Kachin;Arakan;Kayin
THA|Isan
JPN|Hokkaido;Honshu;Kyushu;Tohoku;Shikoku
SDN|Darfur;North Darfur;South Darfur;West Darfur;Kordofan;South Kordofan;North Kordofan;Blue Nile;Gezira
COD|Kivu;North Kivu;South Kivu;Ituri;Katanga;Kasai
ETH|Tigray;Oromia;Afar;Ogaden
SOM|Somaliland;Puntland;Jubaland
NGA|Borno;Zamfara;Yobe;Adamawa;Biafra;Delta State;Rivers State;Anambra;Niger Delta
ZAF|Gauteng;KwaZulu-Natal;Western Cape;Eastern Cape;Limpopo;Mpumalanga
GEO|Abkhazia;South Ossetia;Adjara
AZE|Nagorno-Karabakh;Karabakh
MDA|Transnistria;Transdniestria;Gagauzia
SRB|Vojvodina
IRQ|Kurdistan;Iraqi Kurdistan;Anbar;Nineveh
SYR|Golan Heights;Rojava
MOZ|Cabo Delgado
TZA|Pemba Island
ISR|Galilee;Negev
EGY|Sinai;Sinai Peninsula
TUR|Anatolia
FIN|Lapland;Aland
NZL|Canterbury, New Zealand;Otago;Waikato;Southland;Hawke's Bay;Northland;Marlborough
IRL|Donegal;Tipperary;Wexford;Wicklow;Kildare
ECU|Galapagos;Galápagos Islands
GRC|Peloponnese
PNG|Bougainville
CHL|Patagonia;Easter Island
"""

_AFTER_COMMA = """
USA|Ala.;Ariz.;Ark.;Calif.;Colo.;Conn.;Del.;Fla.;Ga.;Ill.;Ind.;Kan.;Ky.;La.;Mass.;Md.;Mich.;Minn.;Miss.;Mo.;Mont.;\
N.C.;N.D.;N.H.;N.J.;N.M.;N.Y.;Neb.;Nev.;Okla.;Ore.;Pa.;R.I.;S.C.;S.D.;Tenn.;Tex.;Va.;Vt.;W.Va.;W. Va.;Wash.;Wis.;\
Wyo.;AL;AK;AZ;AR;CA;CO;CT;DE;FL;GA;IL;IA;KS;KY;LA;MD;MA;MI;MN;MS;MO;NE;NV;NH;NJ;NM;NY;NC;ND;OH;OK;PA;RI;SC;SD;TN;TX;\
UT;VT;VA;WA;WV;WI;WY;DC
CAN|Ont.;Que.;Alta.;B.C.;N.S.;Sask.;Man.;N.B.
AUS|NSW
"""

CONTINENTS: tuple[str, ...] = tuple(
    "Africa;Europe;Asia;Latin America;South America;North America;Central America;Middle East;West Africa;"
    "East Africa;Central Asia;South Asia;Southeast Asia;South-East Asia;East Asia;Eastern Europe;Western Europe;"
    "Central Europe;Northern Europe;Southern Europe;North Africa;Southern Africa;Central Africa;Horn of Africa;"
    "Sub-Saharan Africa;sub-Saharan Africa;Balkans;Western Balkans;Caucasus;South Caucasus;Scandinavia;Caribbean;"
    "Arctic;Antarctica;Antarctic;Oceania;Baltics;Baltic States;Sahel;Maghreb;Eurasia;Indochina;Near East;Far East;"
    "Polynesia;Melanesia;Americas".split(";")
)
"""Names of parts of the world; they stand for no State."""


REGIONS: dict[str, tuple[str, ...]] = by_code(_LINES)
"""Provinces, federal states, lands, by alpha-3 code."""

AFTER_COMMA: dict[str, tuple[str, ...]] = by_code(_AFTER_COMMA)
"""Short forms that mean a part of a State only after a comma, by alpha-3 code."""
