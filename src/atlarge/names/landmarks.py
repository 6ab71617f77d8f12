"""Airports, palaces and squares where news lets visitors arrive or be received, each with the State it lies in.

Written from general knowledge for this project; short names of cities that the table of cities has in full stand here
too ("Rio").
"""

from __future__ import annotations

_LINES = """
JOR|Queen Alia International Airport;Queen Alia Airport;Queen Alia airport;Queen Alia;Al-Husseiniya Palace
MNG|Chinggis Khaan International Airport;Chinggis Khaan airport;Chinggis Khaan Airport;Sukhbaatar Square;\
Sükhbaatar Square
KEN|Jomo Kenyatta International Airport;Jomo Kenyatta Airport;Jomo Kenyatta airport;Uhuru Park
IRL|Cork
HUN|Ferenc Liszt International Airport;Ferenc Liszt Airport;Liszt Ferenc airport;Buda Castle;Carmelite Monastery
ZAF|OR Tambo International Airport;OR Tambo airport;O.R. Tambo International Airport;Waterkloof;Lanseria;Sandton
UGA|Entebbe International Airport;Entebbe airport;Entebbe Airport;State House Entebbe
TUR|Esenboga Airport;Esenboga airport;Esenboga;Ataturk Airport;Ataturk airport;Dolmabahce Palace;Bestepe Palace
FRA|Charles de Gaulle airport;Charles de Gaulle Airport;Orly;Champs-Elysees;Champs-Élysées
GBR|Heathrow;Heathrow Airport;Gatwick;Stansted;Chequers;Chevening;Lancaster House
USA|Joint Base Andrews;Andrews Air Force Base;Dulles Airport;Dulles airport;Camp David;Mar-a-Lago;Blair House;\
UN headquarters;U.N. headquarters;United Nations headquarters;Elmendorf-Richardson;JFK airport;JFK Airport
ITA|Fiumicino;Ciampino;Palazzo Madama
VAT|St Peter's Square;St. Peter's Square;Saint Peter's Square;St Peter's Basilica;St. Peter's Basilica;\
Apostolic Palace;Sistine Chapel
IND|Hyderabad House;Rashtrapati Bhavan;Palam
THA|Suvarnabhumi;Don Mueang
ARE|Qasr Al Watan
ETH|Bole International Airport;Bole airport
NLD|Schiphol;Schiphol Airport
ESP|Barajas
DEU|Schonefeld;Schönefeld;Tegel airport;Bellevue Palace
ARM|Zvartnots;Zvartnots airport
AZE|Heydar Aliyev International Airport;Heydar Aliyev airport;Zagulba
KGZ|Manas airport;Manas Airport;Ala-Archa
KAZ|Nursultan Nazarbayev airport;Akorda Palace
BRA|Rio;Alvorada Palace
CHN|Diaoyutai;Diaoyutai State Guesthouse;Capital Airport
PRK|Sunan;Sunan airport;Kim Il Sung Square;Kumsusan
VNM|Noi Bai;Noi Bai airport
CHE|Palais des Nations;Villa La Grange;Villa la Grange;Burgenstock;Bürgenstock
EGY|Al-Ittihadiya Palace;Heliopolis Palace
LBY|Mitiga;Mitiga airport
POL|Auschwitz;Auschwitz-Birkenau;Okecie;Belweder Palace
"""


def by_code(lines: str) -> dict[str, tuple[str, ...]]:
    """The names of each line after the code of its State: "ITA|Fiumicino;Ciampino"."""
    return {code: tuple(names.split(";")) for code, names in (line.split("|") for line in lines.strip().splitlines())}


LANDMARKS: dict[str, tuple[str, ...]] = by_code(_LINES)
"""By alpha-3 code."""
