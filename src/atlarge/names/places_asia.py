"""More places of Asia that news names alone: towns, provinces, islands, mountains, inland waters.

Written from general knowledge. Names that are words, given names or family names of English, and names of which another
State has the better-known bearer, are left out: a name that misleads is worse than one not found.
"""

from __future__ import annotations

from atlarge.names.landmarks import by_code

_LINES = """
AFG|Baghlan;Balkh;Bamiyan;Faryab;Maimana;Panjshir Valley;Pul-e-Khumri;Sangin;Tarin Kot;Tora Bora;Torkham;Uruzgan;\
Wardak
ARE|Al Dhafra;Barakah;Jebel Ali;Ras Al Khaimah;Ras al Khaimah
ARM|Ararat Plain;Echmiadzin;Etchmiadzin;Hrazdan;Vagharshapat
AZE|Absheron;Mingachevir;Naxcivan;Sumgait;Sumqayit
BGD|Barisal;Bogra;Comilla;Cumilla;Dinajpur;Gazipur;Jessore;Kutupalong;Narayanganj;Noakhali;Padma River;Rana Plaza;\
Rangpur;Sundarbans;Tangail;Teknaf;Tongi
BHR|Diraz;Isa Town;Muharraq;Riffa;Sakhir
BRN|Kuala Belait;Temburong;Tutong
BTN|Bumthang;Gelephu;Phuentsholing;Punakha;Wangdue
CHN|Baoding;Beidaihe;Changzhou;Dujiangyan;Dunhuang;Great Wall;Guilin;Haikou;Hohhot;Hotan;Huai'an;Huizhou;Kaifeng;\
Lijiang;Linyi;Luoyang;Manchuria;Nanchang;Pudong;Shantou;Shaoxing;Shigatse;Shiyan;Taklamakan;Tangshan;\
Three Gorges Dam;Tibetan Plateau;Turpan;Wenchuan;Wuxi;Xining;Xiongan;Xishuangbanna;Yan'an;Yangtze;Yangtze River;\
Yellow River;Yinchuan;Yiwu;Zhongshan;Zibo;Zunyi
GEO|Akhaltsikhe;Kakheti;Kvemo Kartli;Poti;Rustavi;Telavi
HKG|Lantau;Lantau Island;Sha Tin;Sham Shui Po;Tuen Mun
IDN|Ambon;Balikpapan;Batam;Bekasi;Borobudur;Krakatoa;Kupang;Lake Toba;Maluku;Manado;Mentawai Islands;Mount Merapi;\
Natuna Islands;Palembang;Pontianak;Seminyak;Sulu Archipelago;Tangerang;Timika;West Timor
IND|Agartala;Aizawl;Ajmer;Aligarh;Andaman Islands;Badrinath;Baramulla;Baroda;Bhuj;Bikaner;Bodh Gaya;Bundelkhand;\
Calicut;Cochin;Coorg;Cuttack;Deccan;Dhanbad;Dharavi;Faridabad;Ganges;Gangtok;Ghaziabad;Godavari;Gorakhpur;Gurugram;\
Haridwar;Jabalpur;Jaisalmer;Jammu;Jamshedpur;Jhansi;Kanyakumari;Kargil;Kashi Vishwanath;Kohima;Konkan;Kozhikode;\
Lakshadweep;Leh;Ludhiana;Madurai;Mangalore;Manipur Valley;Mathura;Meerut;Mysuru;Nashik;Navi Mumbai;Nicobar Islands;\
Pahalgam;Pondicherry;Prayagraj;Puri;Rajouri;Red Fort;Rishikesh;Shillong;Siliguri;Taj Mahal;Thrissur;Tirunelveli;\
Tirupati;Trivandrum;Udaipur;Ujjain;Vidarbha;Vijayawada;Wayanad;Yamuna
IRN|Chabahar;Evin Prison;Evin prison;Kermanshah;Khuzestan;Kish Island;Lake Urmia;Mahabad;Mazandaran;Parchin;\
Persepolis;Qeshm;Rasht;Sistan and Baluchestan;Urmia;Zahedan
IRQ|Ain al-Asad;Anbar Province;Arbil;Babylon;Baquba;Diwaniyah;Diyala;Haditha;Halabja;Hawija;Kerbala;Kut;Nasiriya;\
Nimrud;Sadr City;Sulaimaniya;Zakho
ISR|Be'er Sheva;Ben Gurion airport;Bnei Brak;Caesarea;Dimona;Jezreel Valley;Kerem Shalom;Kfar Aza;Kibbutz Be'eri;\
Kiryat Shmona;Masada;Metula;Petah Tikva;Rishon LeZion;Safed;Sea of Galilee;Tiberias;Upper Galilee;Western Galilee;\
Yad Vashem
JOR|Ajloun;Azraq;Jerash;Karak;Ma'an;Madaba;Mafraq;Ramtha;Rukban;Russeifa;Wadi Rum
JPN|Aomori;Chiba;Futenma;Ginza;Hakodate;Hamamatsu;Haneda;Henoko;Ishikawa Prefecture;Ishinomaki;Iwate;Iwo Jima;\
Kamakura;Kansai;Kanto;Kitakyushu;Minamata;Miyagi;Mount Fuji;Nagano;Naha;Narita;Okayama;Okinawa Prefecture;Shibuya;\
Shimonoseki;Shinjuku;Wajima;Yasukuni;Yokosuka
KAZ|Atyrau;Baikonur Cosmodrome;Kyzylorda;Mangystau;Oskemen;Pavlodar;Semey;Semipalatinsk;Taraz;Tengiz;Turkistan;\
Uralsk;Zhanaozen
KGZ|Balykchy;Batken;Issyk Kul;Issyk-Kul;Karakol;Naryn;Tokmok;Uzgen
KHM|Banteay Meanchey;Kampong Cham;Kampong Chhnang;Poipet
KOR|Changwon;Cheongju;Dokdo;Gangnam;Gangneung;Gangwon;Goyang;Gyeonggi;Itaewon;Jeju Island;Mokpo;Seongnam;Yeonpyeong;\
Yeosu
KWT|Ahmadi;Hawally;Jahra;Mangaf;Salmiya
LAO|Oudomxay;Pakse;Phonsavan;Thakhek;Vang Vieng;Xaysomboun
LBN|Ain al-Hilweh;Akkar;Arsal;Baalbeck;Bekaa;Bekaa Valley;Bint Jbeil;Chouf;Dahiyeh;Jounieh;Khiam;Litani;Marjayoun;\
Naqoura;Qana;Saida;Shatila;Shebaa Farms;Zahlé
LKA|Anuradhapura;Digana;Katunayake;Kilinochchi;Matara;Moratuwa;Mullaitivu;Mullivaikkal;Negombo;Nuwara Eliya;Sigiriya
MDV|Baa Atoll;Fuvahmulah;Hulhumalé
MMR|Bagan;Bago;Chin State;Hakha;Hlaing Tharyar;Inle Lake;Irrawaddy;Irrawaddy Delta;Kachin State;Karen State;\
Kayah State;Kyaukphyu;Lashio;Mawlamyine;Meiktila;Mon State;Monywa;Moulmein;Myitkyina;Namtu;Naypyidaw Airport;Pathein;\
Rakhine State;Sagaing;Sittaung
MNG|Bayan-Ulgii;Bayan-Ölgii;Choibalsan;Dalanzadgad;Karakorum;Khovd;Murun;Nalaikh;Oyu Tolgoi;Ulaangom;Ulgii
MYS|Cameron Highlands;Kedah;Kuantan;Melaka;Miri;Negeri Sembilan;Pahang;Perlis;Petaling Jaya;Putrajaya City;Sandakan;\
Shah Alam;Subang Jaya;Terengganu
NPL|Annapurna;Bhaktapur;Biratnagar;Birgunj;Chitwan;Dhangadhi;Gorkha;Hetauda;Janakpur;Khumbu;Lukla;Namche Bazaar;\
Solukhumbu;Terai
OMN|Dhofar;Duqm;Ibri;Musandam;Nizwa;Rustaq;Sohar
PAK|Adiala;Attock;Bahawalpur;Bajaur;Bannu;Chaman;Chitral;Gilgit;Gujranwala;Hunza;Jacobabad;Kartarpur;Khyber Pass;\
Kurram;Larkana;Miranshah;Mohenjo-daro;Murree;Parachinar;Sargodha;Skardu;Sukkur;Taxila;Turbat;Wagah
PHL|Albay;Antipolo;Bacolod;Basilan;Bataan;Batangas;Bicol;Bohol;Bulacan;Butuan;Caloocan;Cavite;Corregidor;Cotabato;\
Dumaguete;Ilocos Norte;Ilocos Sur;Iloilo;Legazpi;Maguindanao;Mayon;Mindoro;Mount Pinatubo;Negros Occidental;Olongapo;\
Pampanga;Pangasinan;Pasig;Puerto Princesa;Scarborough Shoal;Second Thomas Shoal;Subic Bay;Surigao;Taal volcano;\
Tagaytay;Taguig;Tarlac;Tawi-Tawi
PRK|Chongjin;Haeju;Hamhung;Kumgang;Mount Kumgang;Nampo
PSE|Al-Bireh;Al-Mawasi;Al-Shifa;Beit Sahour;Deir el-Balah;Gush Etzion;Haram al-Sharif;Huwara;Itamar settlement;\
Jabaliya;Khan al-Ahmar;Kiryat Arba;Ma'ale Adumim;Masafer Yatta;Netzarim;Nur Shams;Qalqiliya;Salfit;Sheikh Jarrah;\
Shujaiya;Silwan;Temple Mount
QAT|Al Khor;Al Rayyan;Al Udeid;Al Wakrah;Lusail;Ras Laffan
SAU|Abha;Abqaiq;Al-Qassim;AlUla;Asir Province;Buraidah;Hejaz;Jizan;Jubail;Madinah;Makkah;Najran;Qassim;Qatif;\
Ras Tanura;Tabuk;Yanbu
SGP|Bedok;Jurong;Marina Bay Sands;Tampines;Toa Payoh;Tuas
SYR|Al-Hasakah;Al-Hol;Azaz;Baniyas;Hasaka;Hasakah;Hasakeh;Jableh;Jarablus;Jaramana;Khan Sheikhoun;Maaloula;\
Maarat al-Numan;Maaret al-Numan;Mayadin;Mezzeh;Mount Hermon;Quneitra;Qusayr;Ras al-Ain;Salamiyah;Saraqib;Saydnaya;\
Sednaya;Suwayda;Sweida;Tell Rifaat;Yarmouk;al-Hol;al-Tanf
THA|Buriram;Chonburi;Hua Hin;Kanchanaburi;Khon Kaen;Koh Chang;Koh Phangan;Koh Phi Phi;Krabi;Lampang;Mae Sot;\
Narathiwat;Nonthaburi;Pattani;Rayong;Samut Prakan;Songkhla;Sukhothai
TJK|Bokhtar;Gorno-Badakhshan;Isfara;Istaravshan;Kulyab;Rasht Valley;Sughd
TKM|Darvaza;Dashoguz;Turkmenabat;Turkmenbashi
TLS|Balibo;Baucau;Liquiça;Lospalos;Maliana;Oecusse
TUR|Adiyaman;Akkuyu;Bosphorus;Bosporus;Cizre;Dardanelles;Denizli;Diyarbakır;Edirne;Elazig;Ephesus;Fethiye;Gezi Park;\
Hakkari;Iskenderun;Iznik;Kars;Kayseri;Kusadasi;Mardin;Marmaris;Mount Ararat;Nusaybin;Rize;Samsun;Silivri;Sirnak;\
Sivas;Tunceli;Çanakkale;İstanbul;İzmir
TWN|Hsinchu;Keelung;New Taipei;Penghu;Taoyuan;Yunlin
UZB|Fergana;Karakalpakstan;Khiva;Muynak;Namangan;Nukus;Qarshi;Surkhandarya;Urgench
VNM|Bien Hoa;Cam Ranh Bay;Can Tho;Da Lat;Dalat;Dien Bien Phu;Ha Long Bay;Hue;Khe Sanh;Lao Cai;Mekong Delta;My Lai;\
Nghe An;Phu Quoc;Quang Binh;Quang Tri;Quy Nhon;Thanh Hoa
YEM|Abyan;Al Hudaydah;Al-Hudaydah;Al-Mahra;Bab al-Mandab;Bab el-Mandeb;Hadramawt;Hodeida;Ibb;Shabwa;Socotra;Taizz
"""

PLACES: dict[str, tuple[str, ...]] = by_code(_LINES)
"""By alpha-3 code of the State or territory."""
