"""Words that English news uses for each State: short names, demonyms, capitals, seats of power.

The record's own names come first and are printed; these are for recognising only. One line a State: alpha-3 code,
names, demonyms, capitals, seats, parted by bars. Written from general knowledge for this project.
"""

from __future__ import annotations

import msgspec


class StateWords(msgspec.Struct, frozen=True, kw_only=True):
    """The words for one State. Demonyms include their plurals."""

    names: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


_LINES = """
AFG|Afghanistan;Islamic Emirate of Afghanistan|Afghan;Afghani|Kabul|
ALB|Albania|Albanian|Tirana|
DZA|Algeria|Algerian|Algiers|
AND|Andorra|Andorran|Andorra la Vella|
AGO|Angola|Angolan|Luanda|
ATG|Antigua and Barbuda;Antigua & Barbuda;Antigua|Antiguan;Barbudan||
ARG|Argentina;Argentine Republic|Argentine;Argentinian;Argentinean|Buenos Aires|Casa Rosada
ARM|Armenia|Armenian|Yerevan|
AUS|Australia;Commonwealth of Australia|Australian;Aussie|Canberra|
AUT|Austria|Austrian|Vienna|Ballhausplatz
AZE|Azerbaijan|Azerbaijani;Azeri|Baku|
BHS|Bahamas;The Bahamas|Bahamian|Nassau|
BHR|Bahrain|Bahraini|Manama|
BGD|Bangladesh|Bangladeshi|Dhaka|
BRB|Barbados|Barbadian;Bajan|Bridgetown|
BLR|Belarus;Byelorussia|Belarusian;Belarussian|Minsk|
BEL|Belgium|Belgian|Brussels|
BLZ|Belize|Belizean|Belmopan|
BEN|Benin|Beninese|Porto-Novo;Cotonou|
BTN|Bhutan|Bhutanese|Thimphu|
BOL|Bolivia;Plurinational State of Bolivia|Bolivian|La Paz|
BIH|Bosnia and Herzegovina;Bosnia-Herzegovina;Bosnia & Herzegovina;Bosnia|Bosnian;Herzegovinian|Sarajevo|
BWA|Botswana|Botswanan;Motswana|Gaborone|
BRA|Brazil|Brazilian|Brasilia;Brasília|Planalto Palace;Itamaraty
BRN|Brunei;Brunei Darussalam|Bruneian|Bandar Seri Begawan|
BGR|Bulgaria|Bulgarian|Sofia|
BFA|Burkina Faso;Burkina|Burkinabe;Burkinabé|Ouagadougou|
BDI|Burundi|Burundian|Bujumbura;Gitega|
CPV|Cape Verde;Cabo Verde|Cape Verdean|Praia|
KHM|Cambodia;Kampuchea|Cambodian;Khmer|Phnom Penh|
CMR|Cameroon|Cameroonian|Yaounde;Yaoundé|
CAN|Canada|Canadian|Ottawa|Parliament Hill;Rideau Hall
CAF|Central African Republic;CAR|Central African|Bangui|
TCD|Chad|Chadian|N'Djamena;Ndjamena|
CHL|Chile|Chilean|Santiago|La Moneda
CHN|China;People's Republic of China;PRC;P.R.C.;Communist China;Mainland China;mainland China|Chinese|Beijing;Peking|\
Zhongnanhai;Great Hall of the People
COL|Colombia|Colombian|Bogota;Bogotá|
COM|Comoros|Comorian;Comoran|Moroni|
COG|Republic of the Congo;Republic of Congo;Congo-Brazzaville;Congo Brazzaville|Brazzaville Congolese|Brazzaville|
COD|Democratic Republic of the Congo;Democratic Republic of Congo;DR Congo;D.R. Congo;DRC;D.R.C.;Congo-Kinshasa;\
Congo Kinshasa;Congo;Zaire;the Congo|Congolese;Zairean;Zairian|Kinshasa|
CRI|Costa Rica|Costa Rican||
CIV|Ivory Coast;Côte d'Ivoire;Cote d'Ivoire;Cote D'Ivoire|Ivorian;Ivoirian|Yamoussoukro;Abidjan|
HRV|Croatia|Croatian;Croat|Zagreb|
CUB|Cuba|Cuban|Havana|
CYP|Cyprus|Cypriot;Greek Cypriot|Nicosia|
CZE|Czech Republic;Czechia|Czech|Prague|Prague Castle
DNK|Denmark|Danish;Dane|Copenhagen|Christiansborg
DJI|Djibouti|Djiboutian||
DMA|Dominica||Roseau|
DOM|Dominican Republic|Dominican|Santo Domingo|
ECU|Ecuador|Ecuadorian;Ecuadorean|Quito|
EGY|Egypt;Arab Republic of Egypt|Egyptian|Cairo|
SLV|El Salvador|Salvadoran;Salvadorean|San Salvador|
GNQ|Equatorial Guinea|Equatorial Guinean;Equatoguinean|Malabo|
ERI|Eritrea|Eritrean|Asmara|
EST|Estonia|Estonian|Tallinn|
SWZ|Eswatini;Swaziland|Swazi|Mbabane|
ETH|Ethiopia|Ethiopian|Addis Ababa;Addis|
FJI|Fiji|Fijian|Suva|
FIN|Finland|Finnish;Finns|Helsinki|
FRA|France;French Republic|French;Frenchman;Frenchmen;Frenchwoman;Frenchwomen|Paris|\
Elysee;Élysée;Élysée Palace;Elysee Palace;\
Quai d'Orsay;Matignon
GAB|Gabon|Gabonese|Libreville|
GMB|Gambia;The Gambia|Gambian|Banjul|
GEO|Georgia|Georgian|Tbilisi|
DEU|Germany;Federal Republic of Germany;West Germany;East Germany|German;West German;East German|Berlin|Bundestag
GHA|Ghana|Ghanaian|Accra|
GRC|Greece;Hellenic Republic|Greek|Athens|Maximos Mansion
GRD|Grenada|Grenadian||
GTM|Guatemala|Guatemalan|Guatemala City|
GIN|Guinea;Guinea-Conakry|Guinean|Conakry|
GNB|Guinea-Bissau;Guinea Bissau|Bissau-Guinean|Bissau|
GUY|Guyana|Guyanese||
HTI|Haiti|Haitian|Port-au-Prince|
VAT|Holy See;Vatican City;Vatican|||
HND|Honduras|Honduran|Tegucigalpa|
HUN|Hungary|Hungarian;Magyar|Budapest|
ISL|Iceland|Icelandic;Icelander|Reykjavik;Reykjavík|
IND|India;Republic of India|Indian|New Delhi;Delhi|South Block
IDN|Indonesia|Indonesian|Jakarta|
IRN|Iran;Islamic Republic of Iran;Persia|Iranian;Persian|Tehran;Teheran|
IRQ|Iraq|Iraqi|Baghdad|
IRL|Ireland;Republic of Ireland;Irish Republic;Eire|Irish;Irishman;Irishmen;Irishwoman;Irishwomen|Dublin|Leinster House
ISR|Israel;State of Israel|Israeli|Jerusalem|Knesset
ITA|Italy;Italian Republic|Italian|Rome|Palazzo Chigi;Chigi Palace;Quirinale;Farnesina
JAM|Jamaica|Jamaican||
JPN|Japan|Japanese|Tokyo|Kantei
JOR|Jordan;Hashemite Kingdom of Jordan|Jordanian|Amman|
KAZ|Kazakhstan|Kazakh;Kazakhstani|Astana;Nur-Sultan|Akorda
KEN|Kenya|Kenyan|Nairobi|
KIR|Kiribati|I-Kiribati|Tarawa|
PRK|North Korea;DPRK;D.P.R.K.;Democratic People's Republic of Korea|North Korean|Pyongyang|
KOR|South Korea;Republic of Korea;Korea;ROK|South Korean;Korean|Seoul|Blue House
KWT|Kuwait|Kuwaiti|Kuwait City|
KGZ|Kyrgyzstan;Kyrgyz Republic;Kirghizia|Kyrgyz;Kyrgyzstani|Bishkek|
LAO|Laos;Lao PDR;Lao People's Democratic Republic|Laotian;Lao|Vientiane|
LVA|Latvia|Latvian|Riga|
LBN|Lebanon|Lebanese|Beirut|
LSO|Lesotho|Basotho;Mosotho|Maseru|
LBR|Liberia|Liberian|Monrovia|
LBY|Libya|Libyan|Tripoli|
LIE|Liechtenstein|Liechtensteiner|Vaduz|
LTU|Lithuania|Lithuanian|Vilnius|
LUX|Luxembourg|Luxembourgish;Luxembourger||
MDG|Madagascar|Malagasy;Madagascan|Antananarivo|
MWI|Malawi|Malawian|Lilongwe|
MYS|Malaysia|Malaysian|Kuala Lumpur;Putrajaya|
MDV|Maldives;The Maldives|Maldivian|Malé|
MLI|Mali|Malian|Bamako|
MLT|Malta|Maltese|Valletta|
MHL|Marshall Islands|Marshallese|Majuro|
MRT|Mauritania|Mauritanian|Nouakchott|
MUS|Mauritius|Mauritian|Port Louis|
MEX|Mexico|Mexican|Mexico City|Los Pinos
FSM|Micronesia;Federated States of Micronesia|Micronesian|Palikir|
MDA|Moldova;Moldavia;Republic of Moldova|Moldovan;Moldavian|Chisinau;Chișinău;Kishinev|
MCO|Monaco|Monegasque||
MNG|Mongolia|Mongolian;Mongol|Ulaanbaatar;Ulan Bator|
MNE|Montenegro|Montenegrin|Podgorica|
MAR|Morocco|Moroccan|Rabat|
MOZ|Mozambique|Mozambican|Maputo|
MMR|Myanmar;Burma|Burmese|Naypyidaw;Nay Pyi Taw;Naypyitaw|
NAM|Namibia|Namibian|Windhoek|
NRU|Nauru|Nauruan||
NPL|Nepal|Nepali;Nepalese|Kathmandu;Katmandu|
NLD|Netherlands;The Netherlands;Kingdom of the Netherlands;Holland|Dutch;Dutchman;Dutchmen;Dutchwoman;Netherlander|\
Amsterdam|Binnenhof
NZL|New Zealand;Aotearoa|New Zealander;Kiwi|Wellington|
NIC|Nicaragua|Nicaraguan|Managua|
NER|Niger|Nigerien|Niamey|
NGA|Nigeria|Nigerian|Abuja|Aso Rock
MKD|North Macedonia;Macedonia;Former Yugoslav Republic of Macedonia|Macedonian;North Macedonian|Skopje|
NOR|Norway|Norwegian|Oslo|Stortinget
OMN|Oman|Omani|Muscat|
PAK|Pakistan|Pakistani|Islamabad|
PLW|Palau|Palauan|Ngerulmud|
PSE|State of Palestine;Palestine;Palestinian Territories;Palestinian territories;Palestinian Authority;\
occupied Palestinian territory|Palestinian;Gazan|Ramallah|
PAN|Panama|Panamanian|Panama City|
PNG|Papua New Guinea;PNG|Papua New Guinean;Papuan|Port Moresby|
PRY|Paraguay|Paraguayan|Asuncion;Asunción|
PER|Peru|Peruvian|Lima|
PHL|Philippines;The Philippines|Filipino;Filipina;Philippine|Manila|Malacañang;Malacanang;Malacañang Palace
POL|Poland|Polish;Poles|Warsaw|Sejm;Belweder
PRT|Portugal|Portuguese|Lisbon|
QAT|Qatar|Qatari|Doha|
ROU|Romania|Romanian|Bucharest|Cotroceni Palace
RUS|Russia;Russian Federation;Soviet Union;USSR;U.S.S.R.;Soviet Russia|Russian;Soviet;Muscovite|Moscow|Kremlin;\
Smolenskaya Square
RWA|Rwanda|Rwandan|Kigali|
KNA|Saint Kitts and Nevis;St. Kitts and Nevis;St Kitts and Nevis|Kittitian|Basseterre|
LCA|Saint Lucia;St. Lucia;St Lucia|Saint Lucian;St. Lucian|Castries|
VCT|Saint Vincent and the Grenadines;St. Vincent and the Grenadines;St Vincent and the Grenadines|Vincentian|\
Kingstown|
WSM|Samoa|Samoan|Apia|
SMR|San Marino|Sammarinese||
STP|São Tomé and Príncipe;Sao Tome and Principe;Sao Tome|Santomean||
SAU|Saudi Arabia;Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian|Riyadh|
SEN|Senegal|Senegalese|Dakar|
SRB|Serbia;Yugoslavia|Serbian;Serb;Yugoslav|Belgrade|
SYC|Seychelles|Seychellois||
SLE|Sierra Leone|Sierra Leonean;Sierra Leonian|Freetown|
SGP|Singapore|Singaporean||Istana
SVK|Slovakia;Slovak Republic|Slovak;Slovakian|Bratislava|
SVN|Slovenia|Slovenian;Slovene|Ljubljana|
SLB|Solomon Islands|Solomon Islander|Honiara|
SOM|Somalia|Somali;Somalian|Mogadishu|Villa Somalia
ZAF|South Africa|South African|Pretoria;Cape Town|Union Buildings
SSD|South Sudan|South Sudanese|Juba|
ESP|Spain|Spanish;Spaniard|Madrid|Moncloa;Moncloa Palace
LKA|Sri Lanka;Ceylon|Sri Lankan|Colombo|
SDN|Sudan;North Sudan|Sudanese|Khartoum|Republican Palace
SUR|Suriname;Surinam|Surinamese|Paramaribo|
SWE|Sweden|Swedish;Swede|Stockholm|Rosenbad
CHE|Switzerland;Swiss Confederation|Swiss|Bern;Berne|
SYR|Syria;Syrian Arab Republic|Syrian|Damascus|
TJK|Tajikistan|Tajik;Tajikistani|Dushanbe|
TZA|Tanzania|Tanzanian|Dodoma;Dar es Salaam|
THA|Thailand;Siam|Thai|Bangkok|
TLS|Timor-Leste;East Timor;Timor Leste|Timorese;East Timorese|Dili|
TGO|Togo|Togolese|Lome;Lomé|
TON|Tonga|Tongan|Nuku'alofa|
TTO|Trinidad and Tobago;Trinidad & Tobago;Trinidad|Trinidadian;Tobagonian|Port of Spain|
TUN|Tunisia|Tunisian|Tunis|Carthage Palace
TUR|Turkey;Türkiye|Turkish;Turk|Ankara|Bestepe
TKM|Turkmenistan|Turkmen|Ashgabat|
TUV|Tuvalu|Tuvaluan|Funafuti|
UGA|Uganda|Ugandan|Kampala|
UKR|Ukraine|Ukrainian|Kyiv;Kiev|Bankova
ARE|United Arab Emirates;UAE;U.A.E.;the Emirates|Emirati|Abu Dhabi|
GBR|United Kingdom;UK;U.K.;U.K;Britain;Great Britain|British;Briton;Brit;Britisher|London|Downing Street;\
10 Downing Street;No 10;No. 10;Whitehall;Westminster;Buckingham Palace
USA|United States;United States of America;U.S.;U.S;US;USA;U.S.A.;America|American|Washington;\
Washington, D.C.;Washington, DC;Washington D.C.;Washington DC|White House;Capitol Hill;Pentagon;Foggy Bottom;\
State Department;Oval Office
URY|Uruguay|Uruguayan|Montevideo|
UZB|Uzbekistan|Uzbek;Uzbekistani|Tashkent|
VUT|Vanuatu|Ni-Vanuatu|Port Vila|
VEN|Venezuela;Bolivarian Republic of Venezuela|Venezuelan|Caracas|Miraflores Palace;Miraflores
VNM|Vietnam;Viet Nam;North Vietnam;South Vietnam|Vietnamese;North Vietnamese;South Vietnamese|Hanoi|
YEM|Yemen|Yemeni;Yemenite|Sanaa;Sana'a;Aden|
ZMB|Zambia|Zambian|Lusaka|
ZWE|Zimbabwe;Rhodesia|Zimbabwean|Harare|
COK|Cook Islands|Cook Islander||
NIU|Niue|Niuean||
TWN|Taiwan;Republic of China;Chinese Taipei|Taiwanese|Taipei|
XKX|Kosovo|Kosovar;Kosovan;Kosovo Albanian|Pristina|
XKO|Kosovo|Kosovar;Kosovan|Pristina|
ESH|Western Sahara;Sahrawi Arab Democratic Republic|Sahrawi;Saharawi|Laayoune|
HKG|Hong Kong|Hong Konger;Hongkonger||
MAC|Macau;Macao|Macanese||
PRI|Puerto Rico|Puerto Rican|San Juan|
GRL|Greenland|Greenlandic;Greenlander|Nuuk|
FRO|Faroe Islands;Faeroe Islands|Faroese|Torshavn|
GIB|Gibraltar|Gibraltarian||
FLK|Falkland Islands;Falklands|Falkland Islander|Port Stanley|
BMU|Bermuda|Bermudian|Hamilton, Bermuda|
CYM|Cayman Islands;Caymans|Caymanian|George Town|
VGB|British Virgin Islands|||
VIR|U.S. Virgin Islands;US Virgin Islands;Virgin Islands|||
ABW|Aruba|Aruban|Oranjestad|
CUW|Curacao;Curaçao|Curacaoan|Willemstad|
GUM|Guam|Guamanian||
ASM|American Samoa|American Samoan|Pago Pago|
NCL|New Caledonia|New Caledonian|Noumea|
PYF|French Polynesia;Tahiti|Tahitian|Papeete|
GUF|French Guiana||Cayenne|
MTQ|Martinique|||
GLP|Guadeloupe|||
REU|Réunion Island;Reunion Island|||
JEY|Jersey, Channel Islands|||
IMN|Isle of Man|Manx||
GGY|Guernsey|||
ALA|Åland Islands;Aland Islands|||
AIA|Anguilla|||
MSR|Montserrat|||
TCA|Turks and Caicos Islands;Turks and Caicos|||
SHN|Saint Helena;St. Helena;St Helena|||
"""

_NO_PLURAL = ("s", "h", "ese", "z", "men", "man", "women", "woman", "x")


def with_plurals(demonym: str) -> tuple[str, ...]:
    """A demonym and its plural, where English makes one by adding an s."""
    if demonym.endswith(_NO_PLURAL) or demonym in ("Lao", "Khmer", "Kyrgyz", "Basotho", "Burkinabe", "Burkinabé"):
        return (demonym,)
    return demonym, demonym + "s"


def _parsed(line: str) -> tuple[str, StateWords]:
    code, names, demonyms, capitals, seats = (tuple(filter(None, part.split(";"))) for part in line.split("|"))
    plural = tuple(form for demonym in demonyms for form in with_plurals(demonym))
    return code[0], StateWords(names=names, demonyms=plural, capitals=capitals, seats=seats)


STATE_WORDS: dict[str, StateWords] = dict(map(_parsed, _LINES.strip().splitlines()))
"""By alpha-3 code."""
