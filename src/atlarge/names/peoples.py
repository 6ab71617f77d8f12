"""Peoples without a State of their own, and those named after a part of a State.

Written from general knowledge. A people that lives in more States than one, or that is older than any State of today,
stands for none; one that is known by the part of a State it lives in stands for that State, as the part does.
"""

from __future__ import annotations

from atlarge.names.state_words import with_plurals

_STATELESS = (
    # the Middle East and north Africa
    "Kurd;Yazidi;Yezidi;Bedouin;Circassian;Houthi;Berber;Amazigh;Kabyle;Tuareg;Toubou;Nubian;Copt;Assyrian;Chaldean;"
    "Mesopotamian;Babylonian;Sumerian;Phoenician;Carthaginian;Byzantine;Ottoman;Levantine;Pashtun;Pathan;Hazara;"
    "Baloch;Baluch;Balochi;Baluchi;Nuristani;Aimaq;Bactrian;Parthian;"
    # Africa south of the Sahara
    "Bantu;Nilotic;Saharan;Sahelian;Fulani;Fula;Peul;Hausa;Kanuri;Songhai;Dogon;Bambara;Mandinka;Mandingo;Malinke;"
    "Soninke;Wolof;Serer;Akan;Ashanti;Asante;Mossi;Hutu;Tutsi;Batwa;Banyamulenge;Lendu;Bakongo;Baluba;Bemba;Chewa;"
    "Ngoni;Shona;Ndebele;Sotho;Tswana;Venda;Afrikaner;Boer;Herero;Himba;Khoisan;Khoikhoi;Bushmen;Maasai;Masai;Luo;"
    "Dinka;Nuer;Shilluk;Murle;Acholi;Azande;Beja;Masalit;Zaghawa;Rizeigat;Pygmy;Bamileke;Makonde;Ovambo;Ijaw;Krahn;"
    # south, central and east Asia
    "Tamil;Punjabi;Bengali;Kashmiri;Bihari;Rajput;Adivasi;Madhesi;Tharu;Sherpa;Gurkha;Naga;Kuki;Meitei;Mizo;Chakma;"
    "Rohingya;Karenni;Hmong;Montagnard;Kokang;Zhuang;Manchu;Miao;Ainu;Hakka;Dungan;Turkic;Tuvan;Himalayan;Mughal;"
    "Malay;Dayak;Iban;Batak;Bajau;Minangkabau;Madurese;Sundanese;Moros;Lumad;Igorot;Bangsamoro;Orang Asli;"
    # Europe and the north of Asia
    "Tatar;Chechen;Ingush;Ossetian;Ossete;Lezgin;Cossack;Kalmyk;Bashkir;Chuvash;Nenets;Chukchi;Evenk;"
    "Romani;Sinti;Sámi;Saami;Frisian;Sorbs;Rusyn;Slav;Slavic;Anglo-Saxon;Celt;Habsburg;Prussian;Yugoslav;"
    "Czechoslovak;Czechoslovakian;Iberian;Carpathian;Occitan;"
    # the Americas
    "Andean;Amazonian;Inca;Incan;Mayan;Aztec;Olmec;Zapotec;Mixtec;Nahua;Quechua;Aymara;Guarani;Guaraní;Mapuche;Yanomami;"
    "Uru;Garifuna;Miskito;Wayuu;Embera;Taino;Arawak;Patagonian;Inuit;Inuk;Métis;Cree;Mohawk;Iroquois;Haudenosaunee;"
    "Ojibwe;Ojibwa;Anishinaabe;Algonquin;Innu;Mi'kmaq;Haida;Tlingit;Navajo;Hopi;Apache;Lakota;Cherokee;Choctaw;"
    "Chickasaw;Shoshone;Paiute;Zuni;Comanche;Kiowa;Osage;Arapaho;Blackfeet;Sioux;Yupik;Iñupiat;Inupiat;"
    # the Pacific
    "Polynesian;Melanesian;Kanak;Torres Strait Islander;Aborigine;Antillean;West Indian"
)

_OF_THE_WORLD = (
    "African;European;Asian;Latin American;South American;Middle Eastern;Arab;Balkan;Baltic;Scandinavian;West African;"
    "East African;Central Asian;South Asian;Eastern European;Western European;African-American;African American;"
    "Asian-American;Asian American;Central American;North African;Eurasian;Nordic;Sub-Saharan;sub-Saharan;Kurdish;"
    "Latino;Hispanic;Central European;Southeast Asian;East Asian;North American;Pan-African;pan-African;Pan-Arab;"
    "pan-Arab;Transatlantic"
)

_OF_PARTS = """
USA|Californian;Texan;New Yorker;Floridian;Hawaiian;Alaskan;Virginian;Chicagoan;Bostonian;Native American;Angeleno;\
Pennsylvanian;Michigander;Alabamian;Mississippian;Oregonian;Minnesotan;Washingtonian;Kansan;Ohioan;Arizonan;\
Arkansan;Coloradan;Iowan;Kentuckian;Louisianan;Marylander;Missourian;Montanan;Nebraskan;Nevadan;\
New Jerseyan;New Mexican;North Carolinian;South Carolinian;Oklahoman;Tennessean;Utahn;Vermonter;West Virginian;\
Wisconsinite;Philadelphian;Houstonian;Seattleite;New Orleanian;Hoosier;Detroiter;Atlantan;Miamian;Denverite;\
Idahoan;Rhode Islander;Delawarean;Mainer;Illinoisan;North Dakotan;South Dakotan;Wyomingite;San Franciscan;San Diegan;\
Pittsburgher;Brooklynite;Manhattanite;Clevelander;Memphian;Nashvillian;Tulsan;Long Islander;New Englander;Dallasite;\
Portlander;Cincinnatian;Appalachian;Alaska Native;Yank
GBR|English;Scottish;Scots;Scot;Welsh;Welshman;Welshmen;Welshwoman;Welshwomen;Northern Irish;Londoner;Cornish;\
Cornishman;Cornishmen;Englishman;Englishmen;Englishwoman;Englishwomen;Scotsman;Scotsmen;Scotswoman;Scotswomen;\
Liverpudlian;Mancunian;Glaswegian;Yorkshireman;Yorkshiremen;Yorkshirewoman;Brummie;Aberdonian;Ulsterman;Ulstermen;\
Geordie;Scouser;Cockney;Bristolian;Dundonian;Orcadian;Shetlander;Northumbrian;Cumbrian;Lancastrian;Hebridean
FRA|Parisian;Parisienne;Corsican;Breton;Marseillais;Alsatian;Provençal;Burgundian;Savoyard
DEU|Bavarian;Berliner;Saxon;Swabian;Franconian;Westphalian;Thuringian;Hessian;Rhinelander
ITA|Sicilian;Neapolitan;Sardinian;Venetian;Florentine;Milanese;Calabrian;Tuscan;Genoese;Piedmontese;Umbrian;Ligurian;\
Triestine;Apulian;South Tyrolean
ESP|Catalan;Catalonian;Basque;Andalusian;Galician;Madrileño;Valencian;Asturian;Castilian;Aragonese;Navarrese;\
Cantabrian;Mallorcan;Majorcan;Canarian
AUT|Viennese;Tyrolean;Styrian;Carinthian
CHE|Genevan;Bernese;Ticinese
PRT|Azorean;Madeiran
RUS|Siberian;Dagestani;Muscovite;St. Petersburger;Petersburger;Buryat;Yakut
CHN|Tibetan;Uighur;Uyghur;Cantonese;Shanghainese;Beijinger;Sichuanese;Inner Mongolian
BEL|Flemish;Walloon;Flemings
UKR|Crimean;Kyivan;Odesan;Crimean Tatar
ROU|Transylvanian
POL|Silesian;Varsovian;Kashubian
CZE|Moravian;Bohemian
HRV|Istrian;Slavonian
BIH|Sarajevan
SRB|Belgrader
SDN|Darfuri;Nuba
LKA|Sinhalese
NZL|Maori;Māori;Aucklander;Wellingtonian
IND|Gujarati;Mumbaikar;Delhiite;Goan;Assamese;Rajasthani;Maharashtrian;Keralite;Malayali;Manipuri;Ladakhi;Hyderabadi;\
Kolkatan;Bangalorean
PAK|Sindhi;Lahori;Karachiite
GEO|Abkhaz;Abkhazian;South Ossetian;Adjarian
CAN|Québécois;Quebecois;Quebecer;Torontonian;Albertan;Ontarian;Newfoundlander;Manitoban;Vancouverite;Montrealer;\
British Columbian;Nova Scotian;Calgarian;Edmontonian;Winnipegger;Haligonian;Acadian;New Brunswicker;Yukoner
AUS|Tasmanian;Sydneysider;Queenslander;Melburnian;Western Australian;South Australian;Aboriginal Australian
GRC|Athenian;Cretan;Thessalonian
TUR|Istanbulite;Anatolian
EGY|Cairene
IRN|Tehrani
IRQ|Basran
SYR|Damascene;Aleppan
YEM|Hadhrami;Adeni
SAU|Hijazi;Meccan
PSE|Gazan;West Banker
ISR|Jerusalemite;Galilean
IRL|Dubliner;Corkonian;Galwegian
BRA|Carioca;Paulista;Paulistano;Bahian
ARG|Porteño;Porteno
MEX|Oaxacan;Chiapan;Yucatecan;Sinaloan;Sonoran
PER|Limeño
COL|Bogotano
JPN|Okinawan;Ryukyuan;Tokyoite;Osakan
KOR|Seoulite
VNM|Hanoian;Saigonese
THA|Bangkokian
IDN|Javanese;Balinese;Acehnese;Sumatran;Jakartan;Moluccan;West Papuan
MYS|Sarawakian;Sabahan
PHL|Cebuano;Ilocano;Visayan
MMR|Kachins;Arakanese
ETH|Tigrayan;Oromo;Amhara;Sidama;Afars
KEN|Nairobian;Kikuyu;Kalenjin;Luhya;Samburu;Turkanas
UGA|Baganda;Karamojong
TZA|Zanzibari
NGA|Yoruba;Igbo;Lagosian;Biafran;Ogoni;Tiv
GHA|Fante
ZAF|Zulu;Xhosa;Capetonian;Sowetan
COD|Katangese
MDA|Gagauz;Transnistrian
JEY|Jerseyman;Jerseymen
IMN|Manxman;Manxmen
GUM|Chamorro
"""

_NAMED_LIKE_WORDS = """
|Karen;Fur;Shan;Mon;Maya;Sami;Hui;Han;Hema;Twa;Fang;Cham;Chin
DNK|Dane
SWE|Swede
FIN|Finn
POL|Pole
TUR|Turk
NZL|Kiwi
"""


def _table(lines: str) -> dict[str, tuple[str, ...]]:
    """Peoples with their plurals, by the code before the bar."""
    table: dict[str, tuple[str, ...]] = {}
    for code, names in (line.split("|") for line in lines.strip().splitlines()):
        table[code] = (*table.get(code, ()), *(form for name in names.split(";") for form in with_plurals(name)))
    return table


PART_PEOPLES: dict[str, tuple[str, ...]] = _table(_OF_PARTS)
"""Peoples named after a part of a State, by alpha-3 code."""

STATELESS: tuple[str, ...] = _table(f"|{_STATELESS};{_OF_THE_WORLD}")[""]
"""Peoples of no one State, and of parts of the world."""

NAMED_LIKE_WORDS: dict[str, tuple[str, ...]] = {
    code: tuple(names.split(";"))
    for code, names in (line.split("|") for line in _NAMED_LIKE_WORDS.strip().splitlines())
}
"""By alpha-3 code, "" for none: peoples whose name is a given name, a family name or a word as well."""

ALL_NAMED_LIKE_WORDS = frozenset(name for names in NAMED_LIKE_WORDS.values() for name in names)
"""They are a people only after an article or a number ("a Dane", "the Karen")."""
