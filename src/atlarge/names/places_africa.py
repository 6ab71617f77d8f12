"""More places of Africa that news names alone: towns, provinces, islands, mountains, inland waters.

Written from general knowledge. Names that are words, given names or family names of English, and names of which another
State has the better-known bearer, are left out: a name that misleads is worse than one not found.
"""

from __future__ import annotations

from atlarge.names.landmarks import by_code

_LINES = """
AGO|Cabinda;Cuando Cubango;Lobito;Lunda Norte;Malanje;Saurimo
BDI|Bubanza;Cibitoke;Kayanza;Rumonge
BEN|Abomey;Djougou;Malanville;Parakou
BFA|Banfora;Barsalogho;Fada N'Gourma;Koudougou;Ouahigouya
BWA|Chobe;Francistown;Kasane;Maun;Okavango Delta;Serowe
CAF|Bangassou;Berberati;Bouar;Kaga-Bandoro
CIV|Bouaké;Daloa;Korhogo;San-Pedro
CMR|Bafoussam;Kousseri;Kumba;Maroua;Ngaoundéré
COD|Boma;Bunagana;Gemena;Ituri Province;Kalemie;Kananga;Kikwit;Kindu;Likasi;Masisi;Mbuji-Mayi;Rutshuru;Tshikapa;\
Virunga;Walikale
COG|Dolisie;Impfondo;Ouesso;Pointe-Noire
COM|Anjouan;Grande Comore;Mutsamudu
CPV|Mindelo;Sal Rei;Santo Antão
DJI|Ali Sabieh;Camp Lemonnier;Dikhil;Doraleh;Obock;Tadjoura
DZA|Batna;Blida;Boumerdes;Béjaïa;Ghardaïa;In Amenas;Kabylie;Setif;Sidi Bel Abbes;Sétif;Tindouf;Tizi Ouzou;Tlemcen
EGY|Abu Simbel;Assiut;Asyut;Damietta;El Alamein;Fayoum;Heliopolis;Mansoura;Marsa Matrouh;Minya;Qena;Saqqara;Siwa;\
Sohag;Suez Canal;Tanta
ERI|Asmera;Badme;Dekemhare;Nakfa;Teseney
ESH|Bir Lehlou;Dakhla;Guerguerat;Smara;Tifariti
ETH|Adigrat;Adwa;Aksum;Awassa;Axum;Benishangul-Gumuz;Gambella;Harar;Hawassa;Humera;Jijiga;Jimma;Mekele;Nekemte;\
Wollega
GAB|Franceville;Lambaréné;Ogooue;Oyem;Port-Gentil
GHA|Akosombo;Cape Coast;Koforidua;Obuasi;Takoradi
GIN|Kankan;Kindia;Nzérékoré;Siguiri;Simandou
GMB|Bakau;Brikama;Farafenni;Serekunda
GNB|Bafatá;Bijagós;Cacheu;Gabú
GNQ|Bioko;Mongomo;Rio Muni
KEN|Isiolo;Iten;Kakamega;Kericho;Kibera;Kilifi;Kitale;Laikipia;Lodwar;Machakos;Malindi;Mandera;Marsabit;Masai Mara;\
Mount Kenya;Naivasha;Nanyuki;Nyeri;Samburu County;Thika;Turkana;Wajir
LBR|Gbarnga;Kakata;Voinjama
LBY|Bayda;Brega;Cyrenaica;Fezzan;Gharyan;Khoms;Kufra;Murzuq;Ras Lanuf;Sabratha;Tripolitania;Zawiyah;Zliten;Zuwara
LSO|Leribe;Mafeteng;Teyateyaneng
MAR|Al Hoceima;Essaouira;Kenitra;Meknes;Meknès;Merzouga;Nador;Ouarzazate;Oujda;Tetouan;Tétouan
MDG|Antsirabe;Fianarantsoa;Mahajanga;Nosy Be;Sambava;Tamatave;Taolagnaro;Toamasina;Toliara
MLI|Azawad;Bandiagara;Djenné;Kayes;Koulikoro;Sikasso;Ségou;Tessalit;Tinzaouaten
MOZ|Chimoio;Inhambane;Lichinga;Matola;Mocímboa da Praia;Nacala;Niassa;Quelimane;Sofala;Tete Province;Xai-Xai;Zambezia
MRT|Kaédi;Kiffa;Mberra;Zouerate;Zouérat
MUS|Curepipe;Mahebourg;Quatre Bornes;Rodrigues Island;Vacoas
MWI|Blantyre;Karonga;Mzuzu;Zomba
MYT|Dzaoudzi
NAM|Caprivi Strip;Etosha;Katima Mulilo;Oshakati;Swakopmund;Walvis Bay
NER|Arlit;Assamaka;Birni N'Konni;Maradi;Tahoua;Tillabéri
NGA|Akure;Akwa Ibom;Asaba;Awka;Bayelsa;Benue;Birnin Kebbi;Ebonyi;Gombe;Gusau;Kebbi;Kwara State;Lokoja;Makurdi;\
Nasarawa;Ogoniland;Onitsha;Oshogbo;Osogbo;Plateau State;Sambisa Forest;Taraba;Uyo;Yelwata;Zaria
RWA|Butare;Gisenyi;Huye;Musanze;Rubavu;Ruhengeri
SDN|Abyei;Al-Gadarif;Atbara;Babanusa;Damazin;Dongola;El Daein;Gedaref;Jebel Marra;Kauda;Khartoum North;Kosti;Merowe;\
Nuba Mountains;Sennar;Shendi;Tawila;Wadi Halfa;Zalingei;Zamzam
SEN|Casamance;Fass Boye;Gorée;Kaolack;Mbour;Pikine;Thiès;Touba;Ziguinchor
SLE|Kailahun;Kenema;Koidu;Lungi;Makeni
SOM|Baraawe;Barawe;Berbera;Borama;Burao;Galkayo;Galmudug;Garowe;Hirshabelle;Jowhar;Jubbaland;Las Anod;Lower Shabelle;\
Puntland State
SSD|Aweil;Kuajok;Nimule;Pibor;Rumbek;Yambio
SWZ|Nhlangano;Siteki
SYC|La Digue;Praslin
TCD|Abéché;Bongor;Moundou;Ouaddai;Sarh;Tibesti
TGO|Atakpame;Dapaong;Kpalimé;Sokodé
TUN|Bardo Museum;Ben Guerdane;Gabès;Gafsa;Hammamet;Kairouan
TZA|Bagamoyo;Dar-es-Salaam;Kilimanjaro;Mbeya;Morogoro;Moshi;Mount Kilimanjaro;Mtwara;Ngorongoro;Serengeti;Stone Town;\
Unguja
UGA|Arua;Buganda;Bwera;Fort Portal;Hoima;Kabale;Karamoja;Masaka;Mbale;Moroto;Mubende;Mukono;Rwenzori
ZAF|Boksburg;Drakensberg;Ekurhuleni;Free State province;Grahamstown;Karoo;Khayelitsha;Knysna;Kruger National Park;\
KwaZulu Natal;Makhanda;Mthatha;Nkandla;Northern Cape;Richards Bay;Rustenburg;Sharpeville;Table Mountain;Tembisa;\
Upington;Vereeniging;Welkom
ZMB|Chingola;Chipata;Copperbelt;Kabwe;Kafue;Mongu;Solwezi
ZWE|Beitbridge;Chinhoyi;Chitungwiza;Great Zimbabwe;Gweru;Hwange;Kariba;Kwekwe;Mashonaland;Masvingo;Matabeleland
"""

PLACES: dict[str, tuple[str, ...]] = by_code(_LINES)
"""By alpha-3 code of the State or territory."""
