"""More places of Oceania that news names alone: towns, provinces, islands, mountains, inland waters.

Written from general knowledge. Names that are words, given names or family names of English, and names of which another
State has the better-known bearer, are left out: a name that misleads is worse than one not found.
"""

from __future__ import annotations

from atlarge.names.landmarks import by_code

_LINES = """
ASM|Tutuila
AUS|Armidale;Arnhem Land;Ayers Rock;Barangaroo;Blue Mountains;Bondi;Broken Hill;Bundaberg;Byron Bay;Cape York;\
Coober Pedy;Dubbo;Fremantle;Geraldton;Gippsland;Great Barrier Reef;Hunter Valley;Kakadu;Kangaroo Island;\
Kimberley region;Launceston;Lindt Cafe;Lismore;Mandurah;Mildura;Mount Isa;Noosa;Penrith;Pilbara;Sunshine Coast;\
Torres Strait Islands;Uluru;Wagga Wagga
COK|Aitutaki
FJI|Labasa;Lautoka;Nadi;Sigatoka;Vanua Levu;Viti Levu
FSM|Chuuk;Kolonia;Pohnpei
GUM|Apra Harbor;Dededo;Tamuning;Tumon
KIR|Bairiki;Betio;Butaritari;Kiritimati
MHL|Bikini Atoll;Enewetak;Kwajalein;Rongelap
MNP|Tinian
NCL|Dumbéa;Lifou;Loyalty Islands;Mont-Dore;Ouvéa
NFK|Burnt Pine
NRU|Aiwo
NZL|Aoraki;Bay of Plenty;Chatham Islands;Coromandel;Fiordland;Gisborne;Lower Hutt;Milford Sound;New Plymouth;Porirua;\
Stewart Island;Taranaki;Waiheke Island;Waitangi;Wanaka;Whakaari;Whanganui
PLW|Babeldaob;Peleliu
PNG|Arawa;Enga;Goroka;Kokoda Track;Lae;Madang;Manus;Manus Island;Mount Hagen;Panguna;Popondetta;Rabaul;Sepik
PYF|Bora Bora;Faa'a;Moorea;Teahupoo
SLB|Guadalcanal;Kirakira;Malaita;Tulagi
TON|Tongatapu;Vava'u
TUV|Fongafale;Funafala;Nanumea
VUT|Efate;Espiritu Santo;Luganville
WSM|Savaii;Upolu;Vailima
"""

PLACES: dict[str, tuple[str, ...]] = by_code(_LINES)
"""By alpha-3 code of the State or territory."""
