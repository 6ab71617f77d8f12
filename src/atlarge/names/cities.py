"""Cities that news names without their State, each with the State whose territory it lies in.

Written from general knowledge for this project. Names that are above all something else in English ("Nice",
"Reading", "Split", "Orange", "Mobile") are left out: a name that misleads is worse than one not found. Where two
cities share a name the one that world news means is kept. Not a claim about any disputed territory: occupied cities
stand under the State to which the General Assembly of the United Nations counts them.
"""

from __future__ import annotations

_LINES = """
AFG|Kandahar;Herat;Mazar-i-Sharif;Jalalabad;Kunduz;Lashkar Gah;Ghazni;Bagram
ALB|Durres;Vlore;Shkoder
DZA|Oran;Annaba;Tamanrasset
AGO|Lubango;Huambo;Benguela
ARG|Rosario;Mendoza;Ushuaia;Bariloche;Mar del Plata;Tucuman
ARM|Gyumri;Vanadzor
AUS|Sydney;Melbourne;Brisbane;Perth;Adelaide;Hobart;Gold Coast;Alice Springs;Cairns;Townsville;Geelong;\
Newcastle, NSW;Wollongong;Ballarat;Bendigo;Toowoomba;Port Hedland;Kalgoorlie;Broome;Parramatta;Bondi Beach
AUT|Salzburg;Innsbruck;Graz;Linz;Klagenfurt
AZE|Nakhchivan;Ganja;Stepanakert;Khankendi;Shusha;Agdam
BGD|Chittagong;Chattogram;Cox's Bazar;Sylhet;Khulna;Rajshahi
BLR|Gomel;Brest, Belarus;Grodno;Vitebsk;Mogilev;Bobruisk
BEL|Antwerp;Ghent;Bruges;Liege;Liège;Charleroi;Leuven;Molenbeek;Zaventem;Mons;Ypres;Ostend
BOL|Santa Cruz de la Sierra;Cochabamba;El Alto;Potosi
BIH|Srebrenica;Banja Luka;Mostar;Tuzla
BRA|Sao Paulo;São Paulo;Rio de Janeiro;Salvador, Bahia;Fortaleza;Belo Horizonte;Manaus;Recife;Porto Alegre;Curitiba;\
Belem;Belém;Brumadinho;Florianopolis;Santos
BGR|Plovdiv;Varna;Burgas
BFA|Bobo-Dioulasso;Djibo
KHM|Siem Reap;Sihanoukville;Battambang;Angkor Wat
CMR|Douala;Bamenda;Buea;Garoua
CAN|Toronto;Montreal;Montréal;Vancouver;Calgary;Edmonton;Winnipeg;Quebec City;Halifax;Saskatoon;Regina;Mississauga;\
Kitchener;Whistler;Banff;Fort McMurray;Lac-Megantic;Lac-Mégantic;Brampton;Gatineau;Laval;Moncton;Fredericton;\
Charlottetown;Iqaluit;Yellowknife;Whitehorse;Kananaskis;Sudbury;Thunder Bay
CAF|Birao;Bambari;Bossangoa
CHL|Valparaiso;Valparaíso;Concepcion;Antofagasta;Vina del Mar;Punta Arenas
CHN|Shanghai;Guangzhou;Shenzhen;Wuhan;Chongqing;Tianjin;Chengdu;Nanjing;Hangzhou;Xi'an;Xian;Harbin;Urumqi;Kashgar;\
Lhasa;Kunming;Qingdao;Dalian;Shenyang;Zhengzhou;Suzhou;Xiamen;Changsha;Dongguan;Foshan;Ningbo;Wenzhou;Zhuhai;Sanya;\
Jinan;Hefei;Guiyang;Nanning;Fuzhou;Changchun;Taiyuan;Shijiazhuang;Lanzhou;Macau;Tiananmen;Tiananmen Square
COL|Medellin;Medellín;Cali;Barranquilla;Cartagena;Cucuta;Cúcuta;Bucaramanga;Buenaventura
COD|Goma;Bukavu;Lubumbashi;Kisangani;Bunia;Beni;Butembo;Mbandaka;Uvira;Kolwezi;Matadi
HRV|Split;Dubrovnik;Rijeka;Zadar;Vukovar
CUB|Guantanamo;Guantánamo;Guantanamo Bay;Santiago de Cuba;Varadero
CYP|Limassol;Larnaca;Paphos;Famagusta;Ayia Napa
CZE|Brno;Ostrava;Plzen;Karlovy Vary
DNK|Aarhus;Odense;Aalborg
ECU|Guayaquil;Cuenca;Esmeraldas
EGY|Alexandria;Sharm el-Sheikh;Sharm el Sheikh;Sharm El Sheikh;Giza;Luxor;Aswan;Port Said;Suez;Ismailia;Hurghada;\
Tahrir Square;El-Arish;el-Arish;Rafah crossing
ERI|Massawa;Assab
EST|Tartu;Narva
ETH|Mekelle;Gondar;Dire Dawa;Bahir Dar;Lalibela
FIN|Turku;Tampere;Espoo;Oulu;Rovaniemi
FRA|Marseille;Marseilles;Lyon;Toulouse;Bordeaux;Strasbourg;Lille;Nantes;Montpellier;Calais;Cannes;Rennes;Grenoble;\
Versailles;Dijon;Avignon;Le Havre;Rouen;Reims;Dunkirk;Toulon;Biarritz;Saint-Denis;Lourdes;Le Bourget;Nice;\
Clermont-Ferrand;Perpignan;Metz;Mulhouse;Orleans, France;Le Mans;Deauville;Chamonix
GEO|Batumi;Gori;Kutaisi;Tskhinvali;Sukhumi;Zugdidi
DEU|Munich;Hamburg;Frankfurt;Cologne;Stuttgart;Dusseldorf;Düsseldorf;Leipzig;Dresden;Hanover;Nuremberg;Bremen;\
Dortmund;Essen;Bonn;Karlsruhe;Mannheim;Heidelberg;Wiesbaden;Chemnitz;Magdeburg;Rostock;Kiel;Halle;Potsdam;Ramstein;\
Freiburg;Koblenz;Hanau;Solingen;Wolfsburg;Augsburg;Regensburg;Dachau;Duisburg;Gelsenkirchen;Munster, Germany;\
Brandenburg Gate
GHA|Kumasi;Tema;Tamale
GRC|Thessaloniki;Piraeus;Lesbos;Lesvos;Crete;Corfu;Rhodes;Kos;Samos;Chios;Santorini;Mykonos;Patras;Heraklion;Idomeni
GTM|Antigua Guatemala;Quetzaltenango
HTI|Cap-Haitien;Cap-Haïtien;Les Cayes;Gonaives
HND|San Pedro Sula
HUN|Debrecen;Szeged;Pecs;Gyor
ISL|Keflavik;Grindavik
IND|Mumbai;Bombay;Kolkata;Calcutta;Chennai;Madras;Bangalore;Bengaluru;Hyderabad;Ahmedabad;Pune;Jaipur;Lucknow;Kanpur;\
Nagpur;Varanasi;Amritsar;Srinagar;Chandigarh;Bhopal;Indore;Patna;Surat;Kochi;Agra;Ayodhya;Guwahati;Gurgaon;Noida;\
Dehradun;Shimla;Ranchi;Raipur;Bhubaneswar;Visakhapatnam;Coimbatore;Thiruvananthapuram;Puducherry;Imphal;Dharamsala;\
Darjeeling;Vadodara;Rajkot;Pathankot;Pulwama;Hubli;Mysore
IDN|Surabaya;Bandung;Medan;Bali;Yogyakarta;Denpasar;Makassar;Palu;Lombok;Banda Aceh;Semarang;Nusantara;Jayapura
IRN|Isfahan;Esfahan;Shiraz;Mashhad;Tabriz;Qom;Bushehr;Natanz;Fordow;Fordo;Bandar Abbas;Kerman;Abadan;Ahvaz;Karaj;\
Arak;Khorramshahr
IRQ|Mosul;Basra;Erbil;Irbil;Kirkuk;Najaf;Karbala;Fallujah;Falluja;Tikrit;Ramadi;Sulaymaniyah;Sulaimaniyah;Tal Afar;\
Sinjar;Samarra;Baqubah;Nasiriyah;Abu Ghraib
IRL|Galway;Limerick;Waterford;Kilkenny;Drogheda;Dundalk;Sligo;Tralee;Athlone
ISR|Tel Aviv;Tel Aviv-Yafo;Haifa;Beersheba;Beer Sheva;Ashkelon;Ashdod;Eilat;Nazareth;Sderot;Netanya;Herzliya;\
Ramat Gan;Lod;Ben Gurion Airport;Acre, Israel
ITA|Milan;Naples;Turin;Venice;Florence;Palermo;Bologna;Genoa;Verona;Bari;Catania;Pisa;Siena;Trieste;Padua;Lampedusa;\
Messina;Parma;Modena;Bergamo;Taormina;L'Aquila;Amatrice;Perugia;Assisi;Rimini;Brindisi;Syracuse, Sicily;Pompeii;\
Cagliari;Salerno;Cortina d'Ampezzo
JPN|Osaka;Kyoto;Hiroshima;Nagasaki;Fukushima;Yokohama;Nagoya;Sapporo;Kobe;Fukuoka;Sendai;Okinawa;Kawasaki;Saitama;\
Nara;Niigata;Kumamoto
JOR|Aqaba;Irbid;Zarqa;Zaatari;Petra
KAZ|Almaty;Karaganda;Baikonur;Aktau;Shymkent;Aktobe
KEN|Mombasa;Kisumu;Eldoret;Nakuru;Garissa;Lamu;Dadaab;Kakuma
PRK|Kaesong;Yongbyon;Wonsan;Sinuiju;Punggye-ri;Rason
KOR|Busan;Incheon;Daegu;Gwangju;Daejeon;Ulsan;Pyeongchang;Jeju;Suwon;Panmunjom;Gyeongju
XKX|Mitrovica;Prizren;Peja
XKO|Mitrovica;Prizren;Peja
KGZ|Osh;Kant;Cholpon-Ata;Jalal-Abad
LAO|Luang Prabang;Savannakhet
LVA|Daugavpils;Jurmala
LBN|Sidon;Tyre;Baalbek;Tripoli, Lebanon;Nabatieh
LBY|Benghazi;Misrata;Sirte;Tobruk;Derna;Zintan;Sabha;Zawiya;Tarhuna;Bani Walid;Ajdabiya
LTU|Kaunas;Klaipeda
MYS|Penang;Johor Bahru;Malacca;Kota Kinabalu;Kuching;Langkawi;Ipoh
MLI|Timbuktu;Gao;Kidal;Mopti;Menaka
MLT|Sliema
MRT|Nouadhibou
MEX|Guadalajara;Monterrey;Tijuana;Ciudad Juarez;Ciudad Juárez;Juarez;Cancun;Cancún;Acapulco;Puebla;Culiacan;Culiacán;\
Oaxaca;Veracruz;Nuevo Laredo;Matamoros;Reynosa;Mexicali;Iguala;Cuernavaca;Mazatlan;Toluca;Morelia;Merida, Mexico;\
Tapachula;San Cristobal de las Casas;Playa del Carmen;Cabo San Lucas;Los Cabos;Hermosillo;Ciudad Victoria
MDA|Tiraspol;Comrat
MNG|Erdenet;Darkhan
MNE|Budva;Kotor
MAR|Casablanca;Marrakesh;Marrakech;Fez;Tangier;Agadir;Tangiers
MOZ|Beira;Pemba;Nampula;Palma, Mozambique
MMR|Yangon;Rangoon;Mandalay;Sittwe;Myawaddy;Maungdaw
NPL|Pokhara;Lumbini
NLD|The Hague;Rotterdam;Utrecht;Eindhoven;Maastricht;Groningen;Arnhem;Schiphol;Leiden;Delft;Haarlem;Nijmegen;\
Scheveningen;Breda
NZL|Auckland;Christchurch;Dunedin;Queenstown;Rotorua;Napier;Tauranga;Invercargill;Palmerston North;Whangarei;\
Nelson, NZ;Kaikoura;Pike River;Lyttelton;Timaru;Taupo
NER|Agadez;Diffa;Zinder;Tillaberi
NGA|Lagos;Kano;Kaduna;Maiduguri;Port Harcourt;Ibadan;Jos;Enugu;Benin City;Sokoto;Chibok;Katsina;Abeokuta;Calabar;\
Warri;Owerri;Ilorin;Bauchi;Yola;Damaturu
NOR|Bergen;Trondheim;Stavanger;Tromso;Tromsø;Kirkenes;Utoya;Utøya;Lillehammer
OMN|Salalah
PAK|Karachi;Lahore;Rawalpindi;Peshawar;Quetta;Faisalabad;Multan;Abbottabad;Gwadar;Sialkot;Muzaffarabad;\
Hyderabad, Pakistan
PSE|Gaza;Gaza City;Gaza Strip;the Gaza Strip;West Bank;Hebron;Nablus;Jenin;Rafah;Khan Younis;Khan Yunis;Bethlehem;\
Jericho;Tulkarem;Tulkarm;Qalqilya;Deir al-Balah;Jabalia;Beit Lahia;Beit Hanoun;Nuseirat;East Jerusalem;Al-Aqsa
PER|Cusco;Cuzco;Arequipa;Machu Picchu;Callao;Iquitos;Trujillo
PHL|Davao;Davao City;Cebu;Cebu City;Quezon City;Zamboanga;Marawi;Tacloban;Makati;Baguio;Boracay;Jolo
POL|Krakow;Kraków;Cracow;Gdansk;Gdańsk;Wroclaw;Wrocław;Poznan;Poznań;Lodz;Łódź;Katowice;Lublin;Oswiecim;Oświęcim;\
Rzeszow;Rzeszów;Auschwitz;Bialystok;Szczecin
PRT|Porto;Faro;Braga;Coimbra;Madeira;Azores;Algarve
ROU|Cluj;Cluj-Napoca;Timisoara;Timișoara;Iasi;Constanta;Brasov;Sibiu
RUS|St. Petersburg;St Petersburg;Saint Petersburg;St.Petersburg;Sochi;Vladivostok;Kazan;Grozny;Novosibirsk;\
Yekaterinburg;Kaliningrad;Murmansk;Rostov-on-Don;Rostov;Volgograd;Krasnodar;Beslan;Leningrad;Stalingrad;\
Nizhny Novgorod;Samara;Saratov;Belgorod;Kursk;Bryansk;Voronezh;Omsk;Chelyabinsk;Krasnoyarsk;Irkutsk;Khabarovsk;\
Arkhangelsk;Smolensk;Sheremetyevo;Vnukovo;Domodedovo;Red Square;Kyzyl;Ulan-Ude;Yakutsk;Tula;Ryazan;Perm;Ufa;\
Makhachkala;Petropavlovsk-Kamchatsky
SAU|Jeddah;Jiddah;Mecca;Medina;Dammam;Neom;Dhahran;Diriyah;Khobar;Taif
SRB|Novi Sad;Kragujevac
SVK|Kosice;Košice
SVN|Maribor;Bled
SOM|Kismayo;Hargeisa;Baidoa;Bosaso;Beledweyne
ZAF|Johannesburg;Durban;Port Elizabeth;Gqeberha;Bloemfontein;Soweto;Sandton;East London, South Africa;Polokwane;\
Pietermaritzburg;Marikana;Waterkloof;Stellenbosch;Robben Island;Centurion;Midrand;Nelspruit;Kimberley, South Africa
SSD|Malakal;Bentiu;Wau
ESP|Barcelona;Valencia;Seville;Zaragoza;Malaga;Málaga;Bilbao;Granada;Palma de Mallorca;Mallorca;Majorca;Ibiza;\
Tenerife;Alicante;Marbella;Córdoba;Ceuta;Melilla;San Sebastian;Pamplona;Girona;Santiago de Compostela;Vigo;Salamanca;\
Toledo, Spain;Gran Canaria;Lanzarote;Menorca;Cadiz;Murcia
LKA|Kandy;Galle;Jaffna;Hambantota;Trincomalee;Batticaloa
SDN|Port Sudan;Omdurman;El Fasher;el-Fasher;Al-Fashir;al-Fashir;Nyala;El Geneina;Kassala;Kadugli;El Obeid;Wad Madani
SWE|Gothenburg;Malmo;Malmö;Uppsala;Kiruna;Visby;Lund
CHE|Geneva;Zurich;Zürich;Basel;Lausanne;Davos;Lugano;Lucerne;Montreux;Interlaken;Burgenstock;Bürgenstock;\
Crans-Montana;St. Moritz
SYR|Aleppo;Homs;Hama;Idlib;Raqqa;Palmyra;Latakia;Deir ez-Zor;Deir al-Zor;Daraa;Deraa;Tartus;Tartous;Kobani;Kobane;\
Afrin;Douma;Qamishli;Manbij;Khmeimim;Hmeimim;Ghouta;Eastern Ghouta;Al-Bab
TJK|Khujand;Khorog
TZA|Zanzibar;Arusha;Mwanza;Kigoma
THA|Phuket;Chiang Mai;Pattaya;Koh Samui;Ayutthaya;Chiang Rai;Hat Yai;Koh Tao
TCD|Abeche;Adre
TUN|Sfax;Sousse;Sidi Bouzid;Carthage;Djerba;Bizerte
TUR|Istanbul;Izmir;Antalya;Gaziantep;Diyarbakir;Incirlik;Bodrum;Adana;Sanliurfa;Kilis;Bursa;Konya;Suruc;Hatay;\
Antakya;Gallipoli;Kahramanmaras;Trabzon;Cappadocia;Taksim Square;Constantinople
TKM|Mary, Turkmenistan;Awaza
UGA|Entebbe;Gulu;Jinja;Mbarara;Kasese
UKR|Kharkiv;Kharkov;Odesa;Odessa;Dnipro;Donetsk;Luhansk;Lugansk;Lviv;Lvov;Mariupol;Zaporizhzhia;Zaporizhia;Kherson;\
Sevastopol;Simferopol;Bucha;Bakhmut;Crimea;Chernobyl;Chornobyl;Kramatorsk;Sloviansk;Slavyansk;Izium;Irpin;Mykolaiv;\
Chernihiv;Sumy;Zhytomyr;Yalta;Kerch;Melitopol;Avdiivka;Pokrovsk;Severodonetsk;Sievierodonetsk;Vinnytsia;Kryvyi Rih;\
Uzhhorod;Ivano-Frankivsk;Debaltseve;Debaltsevo;Enerhodar;Donbas;Donbass;Soledar;Lyman;Vuhledar;Kupiansk;Maidan
ARE|Dubai;Sharjah;Al Ain;Fujairah;Ras al-Khaimah;Ajman
GBR|Reading;Bath;Manchester;Liverpool;Glasgow;Edinburgh;Leeds;Sheffield;Bristol;Cardiff;Belfast;Nottingham;Leicester;Coventry;\
Oxford;Brighton;Southampton;Portsmouth;Plymouth;Newcastle;Aberdeen;Dundee;Swansea;Salisbury;Bradford;Sunderland;Hull;\
Wolverhampton;Norwich;Exeter;Stoke-on-Trent;Middlesbrough;Londonderry;Derry;Lockerbie;Heathrow;Gatwick;Stansted;\
Inverness;Stirling;Luton;Milton Keynes;Blackpool;Bournemouth;Ipswich;Peterborough;Northampton;Wimbledon;\
Scotland Yard;Birmingham;Cambridge;Canterbury;Winchester;Carlisle;Huddersfield;Blackburn;Bolton;Oldham;Rochdale;\
Rotherham;Doncaster;Hillsborough;Wrexham;Omagh;Guildford;Colchester;Chelmsford;Gloucester;Cheltenham;Torquay;\
Grangemouth;Grenfell Tower;Gleneagles;Tottenham;Brixton;Hackney;Croydon;Chelsea;Stratford-upon-Avon;Stonehenge;Dover;\
Sandhurst;Falkirk;Paisley;Preston
USA|Mobile;Springfield;Richmond;Columbia;Lexington;Augusta;Decatur;Evansville;Santa Clara;L.A.;\
New York City;New York;NYC;Los Angeles;Chicago;Houston;Philadelphia;Phoenix;San Antonio;San Diego;Dallas;Austin;\
San Francisco;Seattle;Denver;Boston;Detroit;Memphis;Nashville;Baltimore;Las Vegas;Milwaukee;Albuquerque;Tucson;\
Atlanta;Miami;Oakland;Minneapolis;Cleveland;New Orleans;Tampa;Honolulu;Pittsburgh;Cincinnati;St. Louis;St Louis;\
Orlando;Buffalo;Sacramento;Kansas City;Salt Lake City;Baton Rouge;Newark;Jersey City;Brooklyn;Manhattan;Queens;Bronx;\
Staten Island;Harlem;Hollywood;Beverly Hills;Silicon Valley;Palo Alto;Cupertino;Mountain View;Anchorage;Charlotte;\
Indianapolis;Columbus;Jacksonville;Fort Worth;El Paso;Louisville;Oklahoma City;Tulsa;Omaha;Raleigh;Virginia Beach;\
Colorado Springs;Long Beach;Fresno;Wichita;Arlington;Anaheim;Santa Ana;Corpus Christi;Toledo;Newport News;\
Chattanooga;Knoxville;Little Rock;Des Moines;Boise;Spokane;Tacoma;Reno;Laredo;Lubbock;Amarillo;Brownsville;McAllen;\
Galveston;Hartford;New Haven;Providence;Albany;Trenton;Harrisburg;Charleston;Savannah;Tallahassee;Montgomery;Selma;\
Tuscaloosa;Biloxi;Gulfport;Shreveport;Topeka;Lincoln, Nebraska;Sioux Falls;Fargo;Bismarck;Cheyenne;Billings;Santa Fe;\
Flagstaff;Scottsdale;Berkeley;Stanford;San Jose;Santa Barbara;Santa Monica;Malibu;Pasadena;San Bernardino;Napa;\
Newtown;Parkland;Flint;Ann Arbor;Grand Rapids;Dearborn;Lansing;Madison;Green Bay;Kenosha;St. Paul;Duluth;Rochester;\
Syracuse;Camp David;Mar-a-Lago;Palm Beach;Fort Lauderdale;Key West;Guantanamo Naval Base;Fort Hood;Fort Bragg;\
Annapolis;Quantico;Langley;Wall Street;Silver Spring;Bethesda;Charlottesville;Norfolk;Roanoke;Martha's Vineyard;\
Cape Cod;Times Square;Ground Zero;Long Island;Camden;Wilmington;Atlantic City;Hoboken;Princeton;Poughkeepsie;Ithaca;\
Roswell;Waco;Uvalde;Sandy Hook;Columbine;Aurora;Bakersfield;Stockton;Modesto;Compton;Pensacola;Gainesville;\
St. Petersburg, Florida;Sarasota;Daytona Beach;Cape Canaveral;Bay Area;Twin Cities;Upstate New York;Midwest;\
New England;Murfreesboro;Clarksville;Spartanburg;Greenville;Fayetteville;Winston-Salem;Greensboro;Asheville;\
Huntsville;Joplin;Peoria;Rockford;Akron;Dayton;Youngstown;Canton, Ohio;Scranton;Bridgeport;Stamford;Danbury;\
Manchester, N.H.;Portland;Bangor;Burlington
URY|Punta del Este
UZB|Samarkand;Bukhara;Andijan;Termez
VEN|Maracaibo;Barquisimeto;Valencia, Venezuela
VNM|Ho Chi Minh City;Saigon;Da Nang;Danang;Haiphong;Hoi An;Nha Trang
YEM|Hodeidah;Hudaydah;Taiz;Marib;Mukalla;Saada
ZMB|Lusaka;Livingstone;Kitwe;Ndola
ZWE|Bulawayo;Victoria Falls;Mutare
TWN|Kaohsiung;Taichung;Tainan;Kinmen
HKG|Kowloon;Victoria Harbour
"""

CITIES: dict[str, tuple[str, ...]] = {
    code: tuple(names.split(";")) for code, names in (line.split("|") for line in _LINES.strip().splitlines())
}
"""By alpha-3 code of the State or territory."""
