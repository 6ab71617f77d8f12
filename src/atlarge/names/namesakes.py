"""What makes the name of a place part of another's name: of a person, a street, a team, a paper, a ship, a company.

English habits of naming, in tables; `atlarge.reading.namesakes` applies them. Words are as written.
"""

from __future__ import annotations

# Right after the name.
STREETS = frozenset(
    "Street St Road Rd Avenue Ave Lane Drive Boulevard Blvd Parkway Terrace Crescent Turnpike Pike "
    "Hollow Mews Close".split()
)
PAPERS = frozenset(
    "Times Tribune Herald Gazette Chronicle Post Guardian Observer Journal-Constitution Mail Independent Monitor "
    "Papers".split()
)
TREATIES = frozenset("Memorandum Convention Conventions Treaty Protocol Protocols".split())
"""After a town these name a treaty; after a State mostly a treaty of that State's own."""
MORE_PAPERS = frozenset(
    "Telegraph Examiner Inquirer Globe Courier Dispatch Monitor Bulletin Mirror Sentinel Enquirer Advertiser Argus "
    "Echo".split()
)
TEAMS = frozenset(
    "United Rovers Wanderers Albion Hotspur Athletic Tech FC Bulldogs Tigers Wildcats Yankees Mets Giants Jets Lakers "
    "Clippers Dodgers Cubs Bulls Bears Celtics Bruins Patriots Eagles Phillies Flyers Steelers Pirates Penguins Browns "
    "Cavaliers Indians Guardians Bengals Reds Colts Pacers Packers Bucks Brewers Vikings Twins Timberwolves Chiefs "
    "Royals Cardinals Rams Blues Cowboys Rangers Mavericks Stars Texans Rockets Astros Spurs Saints Pelicans Falcons "
    "Hawks Braves Panthers Hornets Hurricanes Dolphins Heat Marlins Buccaneers Lightning Rays Magic Jaguars Titans "
    "Predators Grizzlies Ravens Orioles Nationals Capitals Wizards Commanders Redskins Broncos Nuggets Rockies "
    "Avalanche Jazz Raiders Athletics Warriors Kings Sharks Seahawks Mariners Kraken Blazers Suns Diamondbacks Coyotes "
    "Canadiens Maple Leafs Raptors Canucks Oilers Flames Hoosiers Buckeyes Longhorns Sooners Gators Seminoles "
    "Spartans Wolverines Huskers Jayhawks Hawkeyes Badgers Gophers Razorbacks".split()
)
SCHOOLS = frozenset("University College Polytechnic Seminary".split())
SACRED = frozenset("Church Cemetery Chapel Parish Episcopal Lutheran Methodist Baptist Presbyterian".split())
FIRMS = frozenset(
    "Inc Corp Corporation Ltd LLC PLC Plc Holdings Motors Airlines Airways Restaurant Cafe Insurance Telecom "
    "Pharmaceuticals Edison Foods Analytica Savings Bancorp Bancshares Tinto Hotel Inn Grill Bistro "
    "Pizzeria Bakery Deli Diner Tavern".split()
)
AFTER_ANY = STREETS | PAPERS | SCHOOLS | FIRMS
AFTER_TOWN = AFTER_ANY | MORE_PAPERS | TEAMS | TREATIES
"""A word after the name that makes it another's: of any place, and of a town or part of a State."""

# Right before the name.
SHIPS_AND_STORMS = frozenset("USS HMS HMAS HMCS HMNZS RMS USNS INS MV MS Hurricane Typhoon Cyclone".split())
VESSELS = frozenset(
    "ship ferry tanker freighter trawler cruiser frigate destroyer yacht schooner liner battleship warship submarine "
    "corvette steamer steamship barge icebreaker vessel carrier boat bark brig clipper".split()
)
"""Before a name and another capital word these make both the name of a ship ("the ferry Estonia Star")."""
CALLED = frozenset("called named dubbed nicknamed christened".split())
GIVEN_A_NAME = VESSELS | frozenset(
    "storm hurricane typhoon cyclone dog cat horse pony puppy kitten cow bull goat parrot baby boy girl son daughter "
    "band song album film novel play restaurant pub inn bar cafe racehorse mare stallion doll teddy".split()
)
"""What is called by the name of a place without being there, where "called" stands between."""
CLUBS = frozenset(
    "Real Inter AC AS FC Bayern Dynamo Dinamo Spartak Lokomotiv CSKA Borussia Atletico Atlético Hapoel Maccabi Sparta "
    "Slavia Steaua Rapid Miss".split()
)
FORMS_OF_ADDRESS = frozenset(
    "Mr Mrs Ms Dr Miss Sgt Capt Cpl Pvt Lt Officer Detective Coach Judge Justice Deputy Sheriff Rev "
    "Professor Prof Congressman Congresswoman Chairman Chairwoman Councilman Councilwoman Rep Mayor Sir Dame Pastor "
    "Trooper Sergeant Captain Lieutenant Corporal Constable Inspector Superintendent Magistrate Councillor Alderman "
    "Nurse Father Brother Sister Lord Lady Baroness Viscount Madam Mme Herr Frau Señor Senor".split()
)
BEFORE = SHIPS_AND_STORMS | CLUBS | FORMS_OF_ADDRESS
KIN = frozenset("friend son daughter brother sister husband wife uncle aunt cousin nephew niece baby boyfriend".split())
"""Before the name of a place these make it a given name ("her son Israel")."""
ROLES = KIN | frozenset(
    "actress actor singer rapper drummer guitarist model driver nurse doctor teacher pupil student senior junior "
    "sophomore freshman graduate striker midfielder defender goalkeeper winger quarterback pitcher coach captain "
    "author novelist poet writer director producer spokesman spokeswoman lawyer attorney solicitor barrister detective "
    "officer sergeant constable deputy trooper sheriff councillor councilman councilwoman alderman principal "
    "headteacher pastor priest rabbi imam farmer baker butcher survivor victim suspect defendant witness neighbour "
    "neighbor mother father widow widower girlfriend runner sprinter swimmer cyclist boxer golfer jockey curator "
    "librarian shopkeeper waitress waiter bartender plumber electrician comedian dancer violinist pianist".split()
)
"""Before the name of a place and another capital word these make both the name of a person ("nurse Mali Jobarteh")."""

# Before "of" and the name: the University of Jordan is no more Jordan than the Church of England is England.
OF_SCHOOLS = frozenset("University College Church Diocese Archdiocese".split())
OF_FIRMS = frozenset("Bank Corporation Scouts Clubs Federation Society Church League Council".split())
FIRMS_OF = frozenset("America Scotland Ireland Montreal".split())
"""What banks, corporations and clubs are of without being of the State; the Bank of Japan is."""

SURNAMES = frozenset("French English Irish Welsh Dutch German Roman Norman Holland England Ireland Israel".split())
"""Names of peoples and lands that are family names as well."""
OF_TRIBES = frozenset(
    "tribe tribes tribal reservation reservations casino casinos gaming Reservation Affairs Country Tribe Tribes "
    "Gaming".split()
)
"""After "Indian" these speak of the first peoples of America."""

WORDS_TOO = frozenset(
    "Male Reunion Swat SWAT Afar Hull Chancellery Beehive Nice Split Mobile Reading Bath Cork Sal".split()
)
"""Words with a meaning of their own that stand for the place only where a preposition or the State's own name does."""
OPENERS = frozenset("Nice Reading Split Mobile Bath Cork Sal Hull".split())
"""Those of them that begin many a sentence as words."""
SHARED_CAPITALS = frozenset("Georgetown Kingston Hamilton Roseau".split()) | {
    "St. John's",
    "St John's",
    "San Jose",
    "San José",
}
"""Capitals that share their name with better-known places; taken for the capital where its State is named too."""
TWINS = frozenset(
    "Cambridge Manchester Birmingham Alexandria Durham Newcastle Lancaster Bradford Plymouth Portsmouth Worcester "
    "Gloucester Bristol York Lincoln Richmond Rochester Warwick Bedford Windsor Aberdeen Kent Devon Norfolk Suffolk "
    "Essex Sussex Surrey Chester Dover Exeter Stamford Hartford Salem Troy Corinth Sparta Smyrna Cleveland".split()
)
"""Names that settlers gave again in America; there they mean the town nearby, unless the old State is named."""
LOCAL_TWINS = frozenset(
    "Lima Versailles Athens Rome Paris Cairo Berlin Vienna Moscow Geneva Toledo Delhi Havana Lisbon Madrid Naples "
    "Florence Milan Verona Frankfort Odessa Warsaw Hanover Cologne Brussels Palermo Oxford Belfast Glasgow Dublin "
    "Marseilles Genoa Medina Carthage Palmyra Petersburg Elgin Peterborough Inverness Melbourne Perth".split()
)
"""Better-known names that mean the town nearby only in a story of America that names nothing else in the world."""
LOCAL_WORDS = ("County", "Township", "heriff", "High School", "school board", "Police Department", "Highway")
"""Words of such a story."""
NAMED_AGAIN = {
    "Tripoli": "LBN",
    "Cordoba": "ARG",
    "Córdoba": "ARG",
    "Hyderabad": "PAK",
    "Valencia": "VEN",
    "Cartagena": "ESP",
    "Granada": "NIC",
    "Barcelona": "VEN",
    "Jalalabad": "KGZ",
    "Trujillo": "HND",
    "Cuenca": "ESP",
    "Brest": "BLR",
    "Newcastle": "AUS",
    "Perth": "GBR",
    "Galicia": "ESP",
    "Punjab": "PAK",
}
"""By name: the State that it means where the text names that one and not the better-known."""
ALONE_AGAIN = {"London": "CAN", "Santiago": "DOM"}
"""The same, where the text names no State but that one."""
HUMBLE = frozenset("village hamlet settlement crossroads township suburb".split())
"""After the name of a great city and "a" these tell that another place is meant."""
TOWNS_OF = frozenset("port city town village capital province region resort stronghold district harbour harbor".split())
"""What a people's name goes with to say whose a place is: "Tripoli, the Lebanese port"."""
CITIES_TOO = frozenset("New York;Washington;Queens;Brooklyn;Bronx;Manhattan;Staten Island;Victoria".split(";"))
"""Cities in whose name a town before a comma lies as well: "Kingston, New York", "Jamaica, Queens"."""
TOWNS_TOO = frozenset(
    "Lebanon Peru Mexico Cuba Jordan Poland Norway Denmark China Palestine Egypt Jamaica Panama Holland Sweden Greece "
    "Turkey Angola Brazil Cyprus Russia Germany Italy Wales Scotland".split()
)
"""States whose names are those of towns in America: "Lebanon, Ohio"."""
