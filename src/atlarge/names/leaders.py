"""Names of heads of State and government who receive guests, by the State they receive them in.

Only to tell where somebody was whom "Orban hosted" or "Kim received", where the text does not name the State. A name
that more than one State has had as its head stands for none here.
"""

from __future__ import annotations

LEADERS: dict[str, str] = {
    name: state
    for state, names in {
        "ARE": "Mohammed bin Zayed",
        "ARM": "Pashinyan",
        "AZE": "Aliyev",
        "BLR": "Lukashenko;Lukashenka",
        "BRA": "Lula;Bolsonaro",
        "CAF": "Touadera;Bozize",
        "CHN": "Xi;Xi Jinping",
        "COD": "Tshisekedi;Kabila",
        "DEU": "Merz;Scholz;Merkel",
        "DJI": "Guelleh",
        "EGY": "Sisi;al-Sisi;El-Sisi;Mubarak",
        "ERI": "Afwerki;Isaias",
        "FRA": "Macron",
        "GBR": "Starmer;Sunak",
        "HUN": "Orban",
        "IDN": "Prabowo;Widodo;Jokowi",
        "IND": "Modi",
        "IRN": "Pezeshkian;Raisi;Khamenei;Ahmadinejad",
        "ITA": "Meloni",
        "KAZ": "Tokayev;Nazarbayev",
        "KEN": "Kibaki",
        "KGZ": "Japarov",
        "MNG": "Khurelsukh;Battulga",
        "MWI": "Mutharika;Chakwera",
        "MYS": "Anwar",
        "POL": "Tusk;Duda;Nawrocki",
        "PRK": "Kim Jong Un;Kim Jong-un;Kim Jong Il",
        "RWA": "Kagame",
        "SRB": "Vucic",
        "SAU": "Mohammed bin Salman",
        "SVK": "Fico",
        "SYR": "Assad;al-Assad",
        "TCD": "Deby",
        "TJK": "Rahmon",
        "TKM": "Berdimuhamedov;Berdymukhamedov",
        "TUR": "Erdogan",
        "UGA": "Museveni",
        "USA": "Trump;Biden;Obama",
        "UZB": "Mirziyoyev",
        "VEN": "Maduro",
        "VNM": "To Lam",
        "ZAF": "Ramaphosa;Zuma",
    }.items()
    for name in names.split(";")
}
