"""More places of Europe that news names alone: towns, provinces, islands, mountains, inland waters.

Written from general knowledge. Names that are words, given names or family names of English, and names of which another
State has the better-known bearer, are left out: a name that misleads is worse than one not found.
"""

from __future__ import annotations

from atlarge.names.landmarks import by_code

_LINES = """
ALB|Durrës;Elbasan;Vlora;Vlorë;Zvernec
AND|Encamp;Escaldes;La Massana
AUT|Bregenz;Carinthia;Dornbirn;Hallstatt;Ischgl;Mauthausen;Steyr;Styria;Villach
BEL|Anderlecht;Ardennes;Molenbeek-Saint-Jean;Namur;Schaerbeek;Spa-Francorchamps
BGR|Kapitan Andreevo;Pernik;Pleven;Sliven;Stara Zagora
BIH|Bihać;Bijeljina;Brčko;Potočari;Republika Srpska;Zenica
BLR|Babruysk;Bruzgi;Homiel;Hrodna;Mahilyow;Zaslavl
CHE|Aargau;Bellinzona;Fribourg;Graubünden;Gstaad;Lake Geneva;Locarno;Matterhorn;Sankt Gallen;St Gallen;St Moritz;\
St. Gallen;Ticino;Valais;Vaud;Verbier;Winterthur;Zermatt;Zug
CYP|Cape Greco;Chlorakas;Kyrenia;Morphou;Pournara;Protaras
CZE|Bohemia;Kutná Hora;Liberec;Moravia;Olomouc;Pilsen;Plzeň;Terezín;Theresienstadt;Vrbětice;Český Krumlov
DEU|Aachen;Baden-Baden;Bayreuth;Berchtesgaden;Bielefeld;Black Forest;Bochum;Braunschweig;Bremerhaven;Buchenwald;\
Checkpoint Charlie;Cottbus;Erfurt;Flensburg;Franconia;Görlitz;Göttingen;Halle an der Saale;Heiligendamm;Jena;\
Kaiserslautern;Kassel;Konstanz;Krefeld;Leverkusen;Lübeck;Mainz;Marburg;Moenchengladbach;Mönchengladbach;Münster;\
Oberhausen;Oldenburg;Passau;Peenemünde;Ramstein Air Base;Reichstag;Ruhr;Ruhr Valley;Rügen;Saarbrücken;Schwerin;\
Swabia;Sylt;Trier;Tübingen;Ulm;Weimar;Westphalia;Wilhelmshaven;Wittenberg;Wolfenbüttel;Wuppertal;Württemberg;\
Würzburg;Zugspitze
DNK|Esbjerg;Funen;Horsens;Kolding;Lolland;Randers
ESP|A Coruña;Algeciras;Almería;Aragon;Arguineguín;Asturias;Badajoz;Badalona;Benidorm;Burgos;Cumbre Vieja;Cáceres;\
El Hierro;Elche;Fuerteventura;Gijón;Guernica;Huelva;Jerez de la Frontera;L'Hospitalet;La Coruña;La Mancha;La Rioja;\
Las Palmas;Lleida;Lloret de Mar;Móstoles;Oviedo;Pontevedra;Sabadell;Santa Cruz de Tenerife;Santander;Segovia;Sitges;\
Tarragona;Terrassa;Torremolinos;Vitoria-Gasteiz;Vizcaya
EST|Hiiumaa;Kohtla-Järve;Pärnu;Rakvere;Saaremaa;Viljandi
FIN|Jyväskylä;Kultaranta;Kuopio;Lahti;Santahamina;Vantaa
FRA|Aix-en-Provence;Ajaccio;Amiens;Annecy;Aquitaine;Ardèche;Argenteuil;Arles;Auvergne;Bastia;Bayeux;Bayonne;Besançon;\
Caen;Camargue;Carcassonne;Cherbourg;Colmar;Compiègne;Côte d'Azur;Dieppe;Dordogne;Fontainebleau;French Riviera;Grasse;\
Haute-Savoie;Languedoc;Limoges;Loire Valley;Louvre;Menton;Mont Blanc;Montmartre;Montreuil;Nanterre;Nîmes;Omaha Beach;\
Pas-de-Calais;Picardy;Poitiers;Roubaix;Saint-Malo;Saint-Nazaire;Saint-Tropez;Saint-Étienne;Savoie;Seine-Saint-Denis;\
St Tropez;St. Tropez;Tourcoing;Utah Beach;Vendée;Verdun;Vichy;Villeurbanne;Vosges;Évian
FRO|Klaksvik
GBR|Aberystwyth;Armagh;Balmoral;Barnsley;Berkshire;Birkenhead;Black Country;Burnley;Canary Wharf;Cotswolds;\
Darlington;Dartford;Dartmoor;East Anglia;Exmoor;Faslane;Felixstowe;Fermanagh;Fishguard;Folkestone;Great Yarmouth;\
Greater London;Grimsby;Harrogate;Hartlepool;Hebrides;Herefordshire;Heysham;Holyhead;Holyrood;Home Counties;Ilford;\
Isle of Skye;Isles of Scilly;Islington;Kingston upon Hull;Kingston-upon-Hull;Kirkwall;Lake District;Land's End;\
Lerwick;Llandudno;Loch Ness;Lowestoft;Lurgan;Margate;Newark-on-Trent;Newcastle upon Tyne;Newcastle-upon-Tyne;Newquay;\
Northamptonshire;Northumbria;Outer Hebrides;Pennines;Penzance;Porton Down;Ramsgate;River Thames;Sandringham;Sandwell;\
Scarborough;Skegness;Skye;Slough;Snowdonia;Southend;Southend-on-Sea;Stormont;Stornoway;Stranraer;Stratford-on-Avon;\
Swindon;Teesside;Telford;Tower Bridge;Trafalgar Square;Walsall;Warrington;Watford;Westminster Abbey;Whitby;Wigan
GGY|Herm Island
GRC|Acropolis;Attica;Corinth Canal;Cyclades;Delphi;Dodecanese;Euboea;Evros;Glyfada;Halkidiki;Ioannina;Kalamata;\
Kara Tepe;Kefalonia;Mount Athos;Mount Olympus;Mytilene;Naxos;Paros;Parthenon;Peloponnesus;Thessaly;Volos;Zakynthos
GRL|Ilulissat;Ittoqqortoormiit;Pituffik;Qaqortoq;Sisimiut;Tasiilaq
HRV|Dalmatia;Karlovac;Osijek;Pula;Slavonski Brod
HUN|Balaton;Győr;Lake Balaton;Miskolc;Nyíregyháza;Pécs
IRL|County Kerry;County Mayo;Dún Laoghaire;Mullingar;Portlaoise;Tallaght
ISL|Akureyri;Eyjafjallajökull;Hafnarfjordur;Keflavík;Kopavogur;Vatnajokull
ITA|Abruzzo;Amalfi;Ancona;Apulia;Basilicata;Bolzano;Brescia;Capri;Colosseum;Cremona;Dolomites;Etna;Foggia;Forlì;\
Friuli;Lazio;Lecce;Linosa;Livorno;Lucca;Mantua;Matera;Mestre;Monte Cassino;Monza;Mount Etna;Padova;Pescara;Po Valley;\
Portofino;Ravenna;Reggio Calabria;Reggio Emilia;Sanremo;Sorrento;Taranto;Trentino;Trento;Treviso;Ventimiglia;\
Vesuvius;Vicenza
LIE|Balzers;Schaan;Triesen
LTU|Alytus;Curonian Spit;Klaipėda;Panevėžys;Rukla;Šiauliai
LUX|Bettembourg;Echternach;Esch-sur-Alzette;Schengen
LVA|Jelgava;Kurzeme;Latgale;Liepāja;Rēzekne;Ventspils
MCO|Fontvieille
MDA|Bălți;Cobasna;Cuciurgan;Rîbnița;Tighina
MKD|Bitola;Kumanovo;Lake Ohrid;Prilep;Tetovo
MLT|Birkirkara;Gozo;Marsaskala;Marsaxlokk;Qormi;St Julian's
MNE|Bijelo Polje;Durmitor;Herceg Novi;Nikšić;Pljevlja;Sveti Stefan
NLD|'s-Hertogenbosch;Almere;Den Bosch;Terschelling;Texel;Tilburg
NOR|Drammen;Fredrikstad;Kristiansand;Lofoten;Lofoten Islands;Sandnes
POL|Białowieża;Birkenau;Bydgoszcz;Chełm;Częstochowa;Gdynia;Majdanek;Masuria;Mazovia;Nowa Huta;Olsztyn;Opole;Przemyśl;\
Przewodów;Silesia;Sobibor;Sopot;Sosnowiec;Suwalki Gap;Suwałki;Tarnów;Treblinka;Zakopane;Zamość
PRT|Alentejo;Aveiro;Funchal;Leiria;Praia da Luz;Setúbal
ROU|Brașov;Constanța;Craiova;Iași;Transylvania;Wallachia
RUS|Altai;Astrakhan;Baikal;Barnaul;Bashkiria;Chukotka;Derbent;Elista;Engels;Ivanovo;Izhevsk;Kalmykia;Kaluga;Kemerovo;\
Khanty-Mansiysk;Kirov;Kolyma;Komi Republic;Kronstadt;Kuban;Lake Baikal;Lefortovo;Lipetsk;Lubyanka;Magadan;Mordovia;\
Naberezhnye Chelny;Nalchik;Nazran;Nenoksa;Norilsk;North Caucasus;Novgorod;Novo-Ogaryovo;Novokuznetsk;Novorossiysk;\
Orenburg;Oryol;Penza;Peterhof;Petrozavodsk;Plesetsk;Primorye;Pskov;Rublyovka;Severodvinsk;Severomorsk;Solovki;Surgut;\
Syktyvkar;Taganrog;Tambov;Togliatti;Tolyatti;Tomsk;Tver;Tyumen;Ulyanovsk;Ural Mountains;Urals;Veliky Novgorod;\
Vladikavkaz;Volga;Vologda;Vorkuta;Vyborg;Yamal;Yaroslavl
SJM|Barentsburg;Ny-Ålesund
SMR|Borgo Maggiore;Serravalle
SRB|Horgos;Niš;Subotica;Zemun;Čačak
SVK|Banská Bystrica;Nitra;Prešov;Tatra Mountains;Tatras;Žilina
SVN|Celje;Koper;Kranj;Lake Bled;Novo Mesto
SWE|Gotland;Linköping;Umeå;Västerås;Öland;Örebro
UKR|Azovstal;Babyn Yar;Balaklava;Berdyansk;Bila Tserkva;Borodianka;Boryspil;Bukovel;Bukovyna;Chasiv Yar;Cherkasy;\
Chernivtsi;Dnepropetrovsk;Dnieper;Dnipropetrovsk;Drohobych;Feodosia;Horlivka;Hostomel;Izmail;Izyum;Kakhovka;\
Kerch Strait;Khmelnytsky;Khmelnytskyi;Konotop;Kostiantynivka;Krivoy Rog;Kropyvnytskyi;Lutsk;Lysychansk;Makeyevka;\
Makiivka;Mukachevo;Nikopol;Nova Kakhovka;Ochakiv;Okhtyrka;Oleksandrivka;Poltava;Pripyat;Rivne;Robotyne;Saltivka;\
Snake Island;Toretsk;Troieshchyna;Uman;Volyn;Vovchansk;Zaporizhzhya;Zaporozhye
VAT|Casa Santa Marta
XKX|Banjska;Djakovica;Ferizaj;Gjakova;Mitrovicë;Suva Reka
"""

PLACES: dict[str, tuple[str, ...]] = by_code(_LINES)
"""By alpha-3 code of the State or territory."""
