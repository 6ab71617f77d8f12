"""More places of the Americas that news names alone: towns, provinces, islands, mountains, inland waters.

Written from general knowledge. Names that are words, given names or family names of English, and names of which another
State has the better-known bearer, are left out: a name that misleads is worse than one not found.
"""

from __future__ import annotations

from atlarge.names.landmarks import by_code

_LINES = """
ARG|Bahía Blanca;Catamarca;Chubut;Comodoro Rivadavia;Corrientes;Córdoba Province;El Calafate;Entre Ríos;Ezeiza;Jujuy;\
La Plata;Misiones;Neuquén;Perito Moreno;Plaza de Mayo;Puerto Madryn;Resistencia;Río Gallegos;Salta;\
San Miguel de Tucumán;Tucumán
ATG|English Harbour;Falmouth Harbour
BHS|Abaco;Grand Bahama;Marsh Harbour
BLM|St Barts
BLZ|Ambergris Caye;Dangriga;Orange Walk;San Pedro Town
BOL|Chapare;Cochabamba Department;Desaguadero;Lake Poopó;Oruro;Potosí;Riberalta;Salar de Uyuni;Tarija;Uyuni;Viacha
BRA|Acre state;Altamira;Aracaju;Blumenau;Boa Vista;Campinas;Campo Grande;Ceará;Complexo do Alemao;Cuiabá;\
Duque de Caxias;Foz do Iguaçu;Goiás;Goiânia;Guarulhos;Ipanema;Itaipu;Joinville;João Pessoa;Londrina;Macapá;Maceió;\
Marabá;Maracanã;Maranhão;Mato Grosso do Sul;Niterói;Nova Iguacu;Olinda;Ouro Preto;Pantanal;Paraná;Paraty;Paraíba;\
Pará;Pernambuco;Petrópolis;Porto Velho;Rocinha;Rondônia;Roraima;Salvador da Bahia;Santa Catarina;Santarém;Sorocaba;\
Sugarloaf Mountain;São Luís;Teresina
BRB|Holetown;Kensington Oval;Speightstown
CAN|Abbotsford;Akwesasne;Baffin Island;Burnaby;Canadian Rockies;Cape Breton;Etobicoke;Fort Chipewyan;Fraser Valley;\
Gaspé;Grande Prairie;Great Slave Lake;Guelph;Haida Gwaii;Hudson Bay;Inuvik;Kamloops;Labrador;Lethbridge;Lloydminster;\
Longueuil;Medicine Hat;Moose Jaw;Nanaimo;Niagara-on-the-Lake;North Bay;Oakville;Okanagan;Oshawa;Prince George;\
Red Deer;Rouyn-Noranda;Sarnia;Sault Ste. Marie;St. Catharines;St. Lawrence River;Timmins
CHL|Araucanía;Arica;Atacama;Biobío;Calama;Chiloé;Coquimbo;Iquique;Osorno;Puerto Montt;Rapa Nui;Tarapacá;Temuco;\
Torres del Paine;Valdivia;Viña del Mar
COL|Antioquia;Arauca;Catatumbo;Cauca;Chocó;Cundinamarca;Darién Gap;Guajira;Ibagué;Ipiales;Montería;Nariño;\
Norte de Santander;Pasto;Popayán;Putumayo;Quibdó;Riohacha;Santa Marta;Soacha;Tumaco;Valle del Cauca
CRI|Alajuela;Guanacaste;Nicoya;Paso Canoas;Puerto Limon;Puntarenas
CUB|Bay of Pigs;Bayamo;Camagüey;Cienfuegos;Holguín;Isla de la Juventud;Las Tunas;Matanzas;Pinar del Río;Playa Giron;\
Sierra Maestra
CUW|Otrobanda
CYM|Cayman Brac;Grand Cayman
DOM|Dajabón;La Romana;Puerto Plata;Punta Cana;San Pedro de Macorís;Santiago de los Caballeros
ECU|Ambato;Guayas;Loja;Machala;Manabí;Otavalo;Portoviejo;Riobamba;Santo Domingo de los Colorados;Tulcán;Yasuní
GLP|Marie-Galante
GRD|Carriacou;Petite Martinique
GTM|Cobán;Jalapa;Lake Atitlán;Mixco;Tecún Umán
GUF|Kourou;Maripasoula;Saint-Laurent-du-Maroni
GUY|Anna Regina;Bartica;Berbice;Demerara;Essequibo;New Amsterdam
HND|Choloma;Danlí;La Ceiba;Olancho;Puerto Cortés;Roatán
HTI|Artibonite;Cité Soleil;Croix-des-Bouquets;Gonaïves;Jacmel;Petionville;Port-de-Paix;Pétion-Ville;Saint-Marc
JAM|Montego Bay;Portmore;Spanish Town;Treasure Beach;Trench Town
KNA|St Kitts;St. Kitts
LCA|Gros Islet;Rodney Bay;Soufrière;Vieux Fort
MEX|Aguascalientes;Ayotzinapa;Baja California Sur;Campeche;Chichen Itza;Chilpancingo;Ciudad Acuña;Coatzacoalcos;\
Coyoacán;Cozumel;Ecatepec;Ensenada;Guanajuato;Hidalgo state;Iztapalapa;Los Mochis;Manzanillo;Mérida;Naucalpan;\
Nayarit;Nezahualcóyotl;Piedras Negras;Popocatepetl;Popocatépetl;Puerto Vallarta;Querétaro;Saltillo;San Luis Potosí;\
San Miguel de Allende;Tabasco;Tampico;Taxco;Teotihuacan;Tepito;Tlalnepantla;Tlaquepaque;Tlaxcala;Torreón;Tulum;\
Tuxtla Gutiérrez;Uruapan;Villahermosa;Yucatán;Zacatecas;Zapopan;Zócalo
MTQ|Le Lamentin
NIC|Chinandega;Estelí;Masaya;Matagalpa;Ometepe
PAN|Bocas del Toro;Changuinola;Chiriquí;Darién;Panama Canal;Penonome;Santiago de Veraguas;Tocumen;Veraguas
PER|Apurímac;Ayacucho;Cajamarca;Chan Chan;Chiclayo;Chimbote;Huancayo;Juliaca;Loreto region;Madre de Dios;Nazca;\
Ollantaytambo;Piura;Pucallpa;Puno;Sacred Valley;Tacna
PRI|Arecibo;Bayamón;Guaynabo;Mayagüez;Old San Juan
PRY|Canindeyu;Capiata;Ciudad del Este;Encarnación;Pedro Juan Caballero
SLV|Apopa;CECOT;El Mozote;Mejicanos;Soyapango
SUR|Brokopondo;Lelydorp;Marowijne;Moengo;Nieuw Nickerie;Paranam
TCA|Grand Turk;Providenciales
TTO|Chaguanas;Laventille;Piarco;Point Fortin;Point Lisas
URY|Cabo Polonio;Colonia del Sacramento;Fray Bentos;Paysandú;Tacuarembó
USA|Abilene;Adirondacks;Alcatraz;Allentown;Altoona;Appalachia;Bellingham;Bentonville;Binghamton;Bloomington;\
Boca Raton;Bowling Green;Bozeman;Carmel-by-the-Sea;Carson City;Catskills;Cedar Rapids;Champaign;Chapel Hill;\
Chattahoochee;Chesapeake;Chesapeake Bay;Chillicothe;Chula Vista;Coeur d'Alene;Coral Gables;Death Valley;Dubuque;\
Eau Claire;Escondido;Everglades;Fairbanks;Florida Keys;Fort Collins;Fort Knox;Fort Myers;Fort Smith;Fort Wayne;\
Fremont;Gettysburg;Grand Canyon;Hampton Roads;Hattiesburg;Hialeah;Hilo;Hilton Head;Hot Springs;Hudson Valley;\
Jonesboro;Juneau;Kalamazoo;Kauai;Lahaina;Lake Tahoe;Las Cruces;Long Island Sound;Lynchburg;Macon;Maui;Menlo Park;\
Mississippi Delta;Missoula;Mojave Desert;Moline;Morgantown;Mount Rushmore;Muncie;Myrtle Beach;Nantucket;Naperville;\
Oahu;Ocala;Oceanside;Oshkosh;Outer Banks;Owensboro;Ozarks;Paducah;Pascagoula;Pawtucket;Pearl Harbor;Poconos;Provo;\
Puget Sound;Redding;Rikers Island;Saginaw;San Quentin;Sandusky;Sausalito;Schenectady;Sedona;Sierra Nevada mountains;\
Sing Sing;Sioux City;South Bend;Sunnyvale;Taos;Terre Haute;Texarkana;Tupelo;Urbana;Utica;Waikiki;Walla Walla;Wausau;\
West Palm Beach;Wichita Falls;Wilkes-Barre;Yakima;Yellowstone;Yonkers;Yosemite;Yuma;Zanesville
VCT|Bequia
VEN|Angel Falls;Ciudad Bolívar;Ciudad Guayana;La Guaira;Maracay;Margarita Island;Maturín;Mérida State;Orinoco;\
Puerto Cabello;Puerto Ordaz;Táchira;Zulia
VGB|Tortola;Virgin Gorda
VIR|Christiansted;Frederiksted;Saint Croix;St. Croix
"""

PLACES: dict[str, tuple[str, ...]] = by_code(_LINES)
"""By alpha-3 code of the State or territory."""
