"""What makes the name of a place part of another's name: of a person, a street, a team, a paper, a ship, a company.

English habits of naming, in tables; `atlarge.reading.namesakes` applies them. Words are as written.
"""

from __future__ import annotations

# Right after the name.
STREETS = frozenset("Street St Road Rd Avenue Ave Lane Drive Boulevard Blvd Parkway Terrace Crescent Turnpike".split())
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
    "Pharmaceuticals Edison Foods Analytica".split()
)
AFTER_ANY = STREETS | PAPERS | SCHOOLS | FIRMS
AFTER_TOWN = AFTER_ANY | MORE_PAPERS | TEAMS | TREATIES
"""A word after the name that makes it another's: of any place, and of a town or part of a State."""

# Right before the name.
SHIPS = frozenset("USS HMS HMAS HMCS HMNZS RMS USNS INS MV".split())
CLUBS = frozenset(
    "Real Inter AC AS FC Bayern Dynamo Dinamo Spartak Lokomotiv CSKA Borussia Atletico Atlético Hapoel Maccabi Sparta "
    "Slavia Steaua Rapid Miss".split()
)
FORMS_OF_ADDRESS = frozenset(
    "Mr Mrs Ms Dr Miss Sgt Capt Cpl Pvt Lt Officer Detective Coach Judge Justice Deputy Sheriff Rev "
    "Professor Prof Congressman Congresswoman Chairman Chairwoman Councilman Councilwoman Rep".split()
)
BEFORE = SHIPS | CLUBS | FORMS_OF_ADDRESS
KIN = frozenset("friend son daughter brother sister husband wife uncle aunt cousin nephew niece baby boyfriend".split())
"""Before the name of a place these make it a given name ("her son Israel")."""

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

LANGUAGES = frozenset(
    "English French Spanish German Italian Russian Arabic Chinese Japanese Portuguese Turkish Polish Dutch Greek "
    "Hungarian Korean Hindi Mandarin".split()
)
OF_LANGUAGE = frozenset(
    "teacher teachers class classes course courses lesson lessons language languages -language literature speaker "
    "speakers translation translations translator version subtitles grammar dictionary".split()
)
SPOKEN = frozenset(
    "in speak speaks spoke speaking learn learns learned learning teach teaches taught fluent into".split()
)

WORDS_TOO = frozenset(
    "Male Reunion Swat SWAT Afar Hull Chancellery Beehive Nice Split Mobile Reading Bath Cork".split()
)
"""Words with a meaning of their own that stand for the place only where a preposition or the State's own name does."""
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
TOWNS_TOO = frozenset(
    "Lebanon Peru Mexico Cuba Jordan Poland Norway Denmark China Palestine Egypt Jamaica Panama Holland Sweden Greece "
    "Turkey Angola Brazil Cyprus Russia Germany Italy Wales Scotland".split()
)
"""States whose names are those of towns in America: "Lebanon, Ohio"."""

MORE_GIVEN_NAMES = frozenset(
    "Melton Lewis Vernon Lynndie Anatole Rand Ian Clarence Leroy Stanley Leonard Norman Howard Fred Alfred Ernest "
    "Ralph Martin Victor Oscar Theodore Harvey Leon Warren Glenn Marvin Lloyd Dale Clifford Bernard Herbert Lester "
    "Melvin Milton Wallace Gilbert Floyd Duane Darryl Derrick Jerome Marcus Maurice Cedric Reggie Kobe LeBron Denise "
    "Tammy Irene Tina Lori Kathy Jane Robin Wendy Peggy Rita Connie Kerry Tracy Stacy Erin Shannon Allison "
    "Vanessa Natalie Brittany Danielle Courtney Tiffany Kayla Chelsea Jasmine Alexis Abigail Sophia "
    "Isabella Charlotte Amelia Mia Harper Lucy Ruby Poppy Oliver Harry Jake Liam Connor Callum Declan Aidan Owen Luke "
    "Simon Nigel Graham Trevor Clive Geoffrey Gareth Alastair Angus Hamish Fiona Moira Sheila Denis Felix Hans Klaus "
    "Jürgen Wolfgang Günter Karl Otto Werner Dieter Lars Erik Olaf Sven Bjorn Johan Jan Piet Willem Pieter Antonio "
    "Giovanni Giuseppe Francesco Luca Alessandro Paolo Roberto Rafael Javier Alejandro Jorge Ricardo Eduardo Manuel "
    "Sofia Lucia Elena Carmen Isabel Claudia Beatriz Yitzhak Shimon Ariel Moshe Yossi Avigdor Naftali Fatima Aisha "
    "Leila Layla Khalid Hamid Karim Rashid Nasser Samir Tariq Jamal Natalia Olga Irina Svetlana Tatiana Anastasia "
    "Alexei Andrei Nikolai Pavel Boris Viktor Anatoly Gennady Konstantin Maxim Ruslan Timur Agnes DeAndre".split()
)
