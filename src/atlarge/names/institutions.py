"""Courts, outlets, bodies, treaties and series of gatherings, as news names them."""

from __future__ import annotations

COURTS: dict[str, tuple[str, ...]] = {
    "ICC": (
        "International Criminal Court",
        "ICC",
        "I.C.C.",
        "The Hague-based court",
        "Hague-based court",
        "The Hague court",
        "Hague court",
        "Hague tribunal",
        "Pre-Trial Chamber",
        "Pre-Trial Chamber I",
        "Pre-Trial Chamber II",
        "Pre-Trial Chamber III",
        "ICC Pre-Trial Chamber",
        "CPI",
        "Cour pénale internationale",
        "Corte Penal Internacional",
        "Internationaler Strafgerichtshof",
        "Международный уголовный суд",
        "المحكمة الجنائية الدولية",
        "国际刑事法院",
    ),
    "ICJ": ("International Court of Justice", "ICJ", "World Court"),
    "ICTY": ("International Criminal Tribunal for the former Yugoslavia", "ICTY"),
    "ICTR": ("International Criminal Tribunal for Rwanda", "ICTR"),
    "SCSL": ("Special Court for Sierra Leone",),
    "ECHR": ("European Court of Human Rights", "ECHR"),
    "SCC": ("Special Criminal Court",),
}
"""By the short name that warrants of the record use for their court."""

OUTLETS: tuple[str, ...] = tuple(
    "Reuters;AFP;Agence France-Presse;Agence France Presse;Associated Press;The Associated Press;AP;Bloomberg;"
    "Bloomberg News;TASS;Tass;ITAR-TASS;RIA Novosti;RIA;Interfax;Xinhua;Kyodo;Yonhap;Anadolu;Anadolu Agency;"
    "SANA;IRNA;Tasnim;Fars;MENA;SUNA;WAFA;KUNA;dpa;DPA;ANSA;EFE;UPI;PTI;Press Trust of India;ANI;Ukrinform;"
    "Interfax-Ukraine;BelTA;Moscow Times;The Moscow Times;New York Times;The New York Times;NYT;Washington Post;"
    "The Washington Post;Wall Street Journal;The Wall Street Journal;WSJ;Financial Times;The Financial Times;"
    "Guardian;The Guardian;The Times;Times of London;The Telegraph;Daily Telegraph;The Daily Telegraph;"
    "Daily Mail;The Independent;The Economist;Le Monde;Le Figaro;Libération;Der Spiegel;Die Zeit;Die Welt;Bild;"
    "Süddeutsche Zeitung;El País;El Mundo;La Repubblica;Corriere della Sera;Newsweek;Time magazine;Politico;"
    "POLITICO;Axios;CNN;BBC;BBC News;NBC;NBC News;CBS;CBS News;ABC News;Fox News;MSNBC;CNBC;NPR;PBS;Sky News;"
    "ITV;Channel 4;Channel 12;Channel 13;Al Jazeera;Al-Jazeera;Al Arabiya;Al-Arabiya;Al Mayadeen;Haaretz;"
    "Ha'aretz;Times of Israel;The Times of Israel;Jerusalem Post;The Jerusalem Post;Yedioth Ahronoth;Ynet;"
    "Maariv;Israel Hayom;Israel National News;Kan;Russia Today;RT;Sputnik;Rossiya 1;Kommersant;Vedomosti;"
    "Izvestia;Novaya Gazeta;Meduza;Kyiv Independent;The Kyiv Independent;Kyiv Post;Ukrainska Pravda;"
    "Radio Free Europe;Radio Free Europe/Radio Liberty;RFE/RL;Voice of America;VOA;Deutsche Welle;DW;France 24;"
    "RFI;Radio France Internationale;Euronews;China Daily;Global Times;People's Daily;South China Morning Post;"
    "SCMP;Japan Times;The Japan Times;Nikkei;Asahi Shimbun;Straits Times;The Straits Times;Jakarta Post;"
    "The Jakarta Post;Bangkok Post;Times of India;The Times of India;Hindustan Times;The Hindu;India Today;"
    "Indian Express;The Indian Express;NDTV;Dawn;Geo News;Sudan Tribune;Daily Nation;The Nation;Daily Monitor;"
    "New Vision;The EastAfrican;Daily Maverick;Mail & Guardian;Mail and Guardian;News24;SABC;eNCA;Business Day;"
    "Al-Ahram;Ahram Online;Jordan Times;The Jordan Times;The National;Gulf News;Arab News;Asharq Al-Awsat;"
    "Middle East Eye;Middle East Monitor;Los Angeles Times;LA Times;L.A. Times;USA Today;Chicago Tribune;"
    "Boston Globe;The Boston Globe;Miami Herald;New York Post;The New York Post;Houston Chronicle;"
    "Dallas Morning News;San Francisco Chronicle;Philadelphia Inquirer;Baltimore Sun;Denver Post;Seattle Times;"
    "Detroit Free Press;Toronto Star;Globe and Mail;The Globe and Mail;Sydney Morning Herald;"
    "The Sydney Morning Herald;The Australian;The Age;New Zealand Herald;NZ Herald;Irish Times;The Irish Times;"
    "Irish Independent;Belfast Telegraph;The Scotsman;Evening Standard;Financial Post;National Post;"
    "Buenos Aires Herald;Folha de S.Paulo;O Globo;Rappler;Inquirer;Philippine Daily Inquirer;Manila Times;"
    "ABS-CBN;GMA News;Budapest Times;Magyar Nemzet;Telex;444.hu;Montsame;Hurriyet;Daily Sabah;Jerusalem Report;"
    "The Hill;Foreign Policy;The Atlantic;The New Yorker;New Yorker magazine;Vanity Fair;The Intercept;"
    "Bellingcat;Jeune Afrique;Africa Report;The Africa Report;Semafor;Fox;China Central Television;CCTV;CGTN;"
    "Korea Herald;Korea Times;Taipei Times;Prague Post;Warsaw Voice;Baltic Times;Iran International;Press TV".split(";")
)
"""Names of outlets; the places in them are no places."""

BODIES: tuple[str, ...] = tuple(
    "United Nations;UN;U.N.;UN Security Council;U.N. Security Council;Security Council;UN General Assembly;"
    "U.N. General Assembly;European Union;EU;E.U.;European Commission;European Parliament;African Union;AU;A.U.;"
    "Arab League;League of Arab States;NATO;Nato;BRICS;Brics;G20;G-20;Group of 20;Group of Twenty;G7;G-7;"
    "Group of Seven;G8;G-8;CIS;Commonwealth of Independent States;CSTO;Collective Security Treaty Organization;"
    "Eurasian Economic Union;EAEU;SCO;Shanghai Cooperation Organization;Shanghai Cooperation Organisation;OIC;"
    "Organization of Islamic Cooperation;Organisation of Islamic Cooperation;Organisation of Islamic Conference;"
    "Organization of the Islamic Conference;ASEAN;APEC;COMESA;IGAD;ECOWAS;SADC;EAC;East African Community;"
    "CEN-SAD;ICGLR;CPLP;Commonwealth;OSCE;Council of Europe;Assembly of States Parties;ASP;World Bank;IMF;"
    "International Monetary Fund;WHO;World Health Organization;WTO;World Trade Organization;OPEC;OPEC+;UNESCO;"
    "UNICEF;UNHCR;IAEA;Interpol;Hamas;Hezbollah;Taliban;Human Rights Watch;Amnesty International;Amnesty;"
    "Red Cross;International Committee of the Red Cross;ICRC;Visegrad Group;Mercosur;Non-Aligned Movement;"
    "Organization of Turkic States;Caspian Five;Quad".split(";")
)
"""International bodies."""

SERIES: dict[str, str] = {
    name: series
    for series, names in {
        "BRICS": "BRICS;Brics;BRIC",
        "G20": "G20;G-20;Group of 20;Group of Twenty",
        "G7": "G7;G-7;Group of Seven",
        "G8": "G8;G-8",
        "AU": "African Union;AU;A.U.",
        "Arab League": "Arab League;League of Arab States",
        "CIS": "CIS;Commonwealth of Independent States",
        "CSTO": "CSTO;Collective Security Treaty Organization",
        "EAEU": "Eurasian Economic Union;EAEU",
        "SCO": "SCO;Shanghai Cooperation Organization;Shanghai Cooperation Organisation",
        "OIC": "OIC;Organization of Islamic Cooperation;Organisation of Islamic Cooperation;"
        "Organisation of Islamic Conference;Organization of the Islamic Conference",
        "APEC": "APEC",
        "ASEAN": "ASEAN",
        "COMESA": "COMESA",
        "IGAD": "IGAD",
        "ECOWAS": "ECOWAS",
        "SADC": "SADC",
        "CEN-SAD": "CEN-SAD",
        "ICGLR": "ICGLR",
        "NATO": "NATO;Nato",
        "EU": "EU;E.U.;European Union",
        "Commonwealth": "Commonwealth",
        "OTS": "Organization of Turkic States",
        "NAM": "Non-Aligned Movement",
    }.items()
    for name in names.split(";")
}
"""Bodies that meet at the top, by the series of the record: "BRICS" with "summit" after it is a gathering."""

NAMED_SERIES: dict[str, str] = {
    name: series
    for series, names in {
        "UNGA": "United Nations General Assembly;UN General Assembly;U.N. General Assembly;UNGA",
        "Belt and Road": "Belt and Road Forum;Belt and Road forum",
        "FOCAC": "Forum on China-Africa Cooperation;FOCAC;China-Africa summit;China-Africa forum;China-Africa Summit",
        "Africa-EU": "Africa-EU summit;EU-Africa summit;AU-EU summit",
        "World Economic Forum": "World Economic Forum;Davos forum",
        "India-Africa forum summit": "India-Africa summit;India-Africa Forum Summit",
        "Asian-African conference": "Asian-African conference;Asian-African Conference",
        "Great Green Wall": "Great Green Wall summit;Great Green Wall conference",
        "COP": "COP15;COP21;COP22;COP26;COP27;COP28;COP29;COP30;COP31",
    }.items()
    for name in names.split(";")
}
"""Gatherings with a name of their own that the record keeps as a series."""


def series_of(name: str) -> str:
    """The series of the record that a gathering is called by: "BRICS" for "BRICS leaders' summit"; "" if none.

    >>> series_of("African Union summit"), series_of("COP29"), series_of("harvest fair")
    ('AU', 'COP', '')
    """
    if name in NAMED_SERIES:
        return NAMED_SERIES[name]
    words = name.split()
    for length in range(len(words), 0, -1):
        if " ".join(words[:length]) in SERIES:
            return SERIES[" ".join(words[:length])]
    return ""


GATHERINGS: tuple[str, ...] = tuple(
    ""
    "Munich Security Conference;Forum on China-Africa Cooperation;FOCAC;"
    "China-Africa summit;China-Africa forum;Russia-Africa summit;Russia-Africa Summit;Africa-EU summit;"
    "EU-Africa summit;India-Africa summit;India-Africa Forum Summit;US-Africa summit;Asian-African conference;"
    "Asian-African Conference;Great Green Wall summit;Great Green Wall conference;Eastern Economic Forum;"
    "St. Petersburg International Economic Forum;SPIEF;Caspian summit;Caspian Summit;Normandy Format;"
    "Quad summit;Summit for Democracy;Summit of the Americas;Ibero-American summit;East Asia Summit;"
    "East Asia summit;climate summit;COP15;COP21;COP22;COP26;COP27;COP28;COP29;COP30;COP31;CPAC Hungary;CPAC;"
    "World Cup final;Olympic Games;Winter Olympics;Summer Olympics;Paris Olympics;Victory Day parade;Davos forum".split(
        ";"
    )
)
"""Gatherings that have a name of their own."""

TREATIES: dict[str, tuple[str, ...]] = {
    "rome-statute": ("Rome Statute", "Statute of Rome", "Rome Treaty", "Treaty of Rome", "ICC Statute"),
    "geneva-conventions": ("Geneva Conventions", "Geneva Convention"),
    "genocide-convention": ("Genocide Convention",),
    "minsk-agreements": ("Minsk agreements", "Minsk Agreements", "Minsk accords"),
    "oslo-accords": ("Oslo Accords", "Oslo accords", "Oslo Agreement"),
    "dayton": ("Dayton Accords", "Dayton Agreement", "Dayton Peace Agreement"),
    "paris-agreement": ("Paris Agreement", "Paris Accord", "Paris climate agreement", "Paris climate accord"),
}
"""Treaties whose names hold the names of places."""

NOT_PLACES: tuple[str, ...] = tuple(
    "Paris Hilton;Paris Saint-Germain;American Airlines;American Express;Bank of America;British Airways;"
    "British Petroleum;British American Tobacco;Turkish Airlines;Qatar Airways;Singapore Airlines;Air France;"
    "Air India;Air Canada;Air China;China Eastern;China Southern;Deutsche Bank;Deutsche Bahn;Credit Suisse;"
    "Swiss Re;Royal Bank of Scotland;Korean Air;Japan Airlines;Kuwait Airways;Iran Air;Boston Celtics;"
    "Boston Red Sox;Chicago Bulls;Chicago Cubs;New York Yankees;New York Mets;New York Giants;New York Jets;"
    "Los Angeles Lakers;Dallas Cowboys;Washington Nationals;Washington Redskins;Washington Capitals;Guinea pig;"
    "Guinea pigs;Guinea fowl;Jerusalem artichoke;Brussels sprouts;Brussels sprout;Turkey dinner;Turkey sandwich;"
    "Peking duck;Peking Duck;Chicken Kiev;chicken Kiev;Hungarian goulash;"
    "French fries;French toast;Swiss cheese;Danish pastry;Dutch oven;Dutch auction;Chinese wall;English Channel;"
    "Panama hat;Panama hats;Cuban heels;German shepherd;German Shepherd;German measles;Irish setter;Persian cat;"
    "Siamese twins;Bermuda shorts;Bermuda Triangle;Michael Jordan;Jordan Peterson;Jordan Peele;Jordan Spieth;"
    "Jordan Henderson;Jordan Pickford;Barbara Jordan;Vernon Jordan;Jim Jordan;Chad Johnson;Chad Smith;"
    "Chad Kelly;Georgia O'Keeffe;Georgia Tech;Georgia Bulldogs;George Washington;Denzel Washington;"
    "Booker T. Washington;Washington Irving;Irving Berlin;Isaiah Berlin;Jack London;India Arie;Israel Katz;"
    "Israel Folau;Indiana Jones;Charlotte Bronte;Florence Nightingale;Tennessee Williams;Hannah Montana;"
    "Joe Montana;Kenny Rogers;Kenya Moore;Virginia Woolf;Austin Powers;Lloyd Austin;Jane Austen;"
    "Savannah Guthrie;Milan Kundera;Milan Baros;Victoria Beckham;Memphis Depay;London Breed;Sydney Sweeney;"
    "Cleveland Browns;Houston Astros;Whitney Houston;Sam Houston;Phoenix Suns;Chelsea Clinton;Chelsea Manning;"
    "Chelsea Handler;Brooklyn Beckham;Orlando Bloom;Dayton Accords;Geneva Convention;Stockholm syndrome;"
    "Stockholm Syndrome;Vienna Convention;Helsinki Accords;Maastricht Treaty;Lisbon Treaty;Treaty of Lisbon;"
    "Camp David Accords;Mexican standoff;Russian roulette;Trojan horse;"
    "American Legion;American Red Cross;American Heart Association;"
    "American Cancer Society;American Civil Liberties Union;American Medical Association;American Bar Association;"
    "American Idol;American Eagle;American International Group;American Dream;American football;Miss America;"
    "Captain America;Mid-America;United Russia;Europe 1;Swiss Army knife;Swiss army knife;Brazil nuts;Brazil nut;"
    "Turkish delight;Greek yogurt;English muffin;English muffins;Irish coffee;Russian doll;Russian dolls;"
    "Jordan Valley;Penn State;Jeep Cherokee;Grand Cherokee;Boston College;"
    "Real Madrid;Kansas City Chiefs;Manchester City;Leicester City;"
    "Cardiff City;Swansea City;Hull City;Norwich City;Bristol City;Birmingham City;Coventry City".split(";")
)
"""Longer names that swallow the name of a place."""
