"""Seas, rivers, lakes, mountains and deserts that more States than one share: they stand for none.

Written from general knowledge. Their names swallow those of States: the Gulf of Oman is not Oman's.
"""

from __future__ import annotations

SHARED: tuple[str, ...] = tuple(
    # seas, gulfs and straits
    "Pacific;Atlantic;Pacific Ocean;Atlantic Ocean;Indian Ocean;Arctic Ocean;Southern Ocean;North Atlantic;"
    "South Atlantic;North Pacific;South Pacific;Indo-Pacific;Asia Pacific;Asia-Pacific;Mediterranean;"
    "Mediterranean Sea;Black Sea;Baltic Sea;Red Sea;Dead Sea;South China Sea;East China Sea;Caspian Sea;North Sea;"
    "Irish Sea;Celtic Sea;Sea of Japan;Sea of Azov;Sea of Okhotsk;Yellow Sea;Philippine Sea;West Philippine Sea;"
    "Java Sea;Celebes Sea;Sulu Sea;Timor Sea;Arafura Sea;Coral Sea;Tasman Sea;Andaman Sea;Arabian Sea;Adriatic;"
    "Adriatic Sea;Aegean;Aegean Sea;Ionian Sea;Tyrrhenian Sea;Ligurian Sea;Alboran Sea;Barents Sea;Kara Sea;White Sea;"
    "Bering Sea;Bering Strait;Norwegian Sea;Greenland Sea;Labrador Sea;Beaufort Sea;Caribbean Sea;Sargasso Sea;"
    "Aral Sea;Persian Gulf;Arabian Gulf;Gulf of Oman;Gulf of Aden;Gulf of Mexico;Gulf of Guinea;Gulf of Finland;"
    "Gulf of Bothnia;Gulf of Riga;Gulf of Thailand;Gulf of Tonkin;Gulf of Aqaba;Gulf of Suez;Gulf of Sidra;"
    "Bay of Bengal;Bay of Biscay;Strait of Hormuz;Straits of Hormuz;Strait of Gibraltar;Strait of Malacca;"
    "Malacca Strait;Straits of Malacca;Korea Strait;Dover Strait;Strait of Dover;Sicily Channel;Strait of Sicily;"
    "Mozambique Channel;Florida Straits;Straits of Florida;Windward Passage;Drake Passage;Strait of Magellan;"
    # rivers and lakes
    "Danube;Danube River;Rhine;River Rhine;Rhine River;Elbe;Oder;Meuse;Moselle;Tagus;Douro;Dniester;Nile;River Nile;"
    "Nile River;White Nile;Congo River;Niger River;Senegal River;Zambezi;Limpopo River;Orange River;Okavango;Volta;"
    "Ubangi;Mekong;Mekong River;Salween;Indus;Indus River;Brahmaputra;Sutlej;Tigris;Euphrates;Jordan River;"
    "River Jordan;Amu Darya;Syr Darya;Irtysh;Yalu;Yalu River;Tumen River;Amazon River;Amazon basin;Amazon Basin;"
    "Rio Grande;Rio de la Plata;Río de la Plata;River Plate;Lake Victoria;Lake Tanganyika;Lake Malawi;Lake Chad;"
    "Lake Kivu;Lake Albert;Lake Edward;Lake Turkana;Lake Constance;Lake Titicaca;Lake Ontario;Lake Superior;Lake Erie;"
    "Lake Huron;Lake Michigan;Great Lakes;African Great Lakes;Lake Peipus;Victoria Falls;Niagara Falls;Iguazu Falls;"
    # mountains, deserts and lands
    "Alps;Andes;Himalayas;Himalaya;Everest;Mount Everest;Karakoram;K2;Pyrenees;Carpathians;Pamirs;Pamir;Tian Shan;"
    "Hindu Kush;Caucasus Mountains;Rocky Mountains;Rockies;Kangchenjunga;Makalu;Lhotse;"
    "Sahara;Sahara Desert;Kalahari;Gobi;Gobi Desert;Namib Desert;Empty Quarter;Rub al-Khali;Thar Desert;"
    "Amazon rainforest;Amazon Rainforest;Congo Basin;Congo basin;Fergana Valley;Golden Triangle;Great Rift Valley;"
    "Tierra del Fuego;Gran Chaco;Borneo;Hispaniola;New Guinea;Timor;Iberia;Iberian Peninsula;"
    "Korean Peninsula;Korean peninsula;Arabian Peninsula;Arabian peninsula;Spratly Islands;Spratlys;"
    "Paracel Islands;Paracels;Mesopotamia;Levant;Thrace;Pomerania;Bukovina;Bessarabia;Low Countries;"
    "Benelux;West Indies;Leeward Islands;Windward Islands;Greater Antilles;Lesser Antilles;Antilles".split(";")
)
"""As written."""
