"""Names of places that are somebody's or something's here, each beside the same name where it is the place."""

from __future__ import annotations

import pytest

from atlarge.facts.opening import open_record
from atlarge.names.lexicon import lexicon_of
from atlarge.reading.layout import lay_out
from atlarge.reading.mentions import mentions

RECORD = open_record()


def states(text: str) -> list[tuple[str, str]]:
    """Every name of a place or people in the text, with its State."""
    layout = lay_out(text)
    found = mentions(layout.tokens, layout.sentences, lexicon=lexicon_of(RECORD), record=RECORD)
    return [(text[slice(*one.span)], one.ref) for one in found if one.kind == "State"]


@pytest.mark.parametrize(
    "text",
    [
        # persons
        "Michael Jordan scored.",
        "Vernon Jordan and others came. Jordan said little.",
        "Mr. Jordan declined to comment.",
        "Ms Paris was found in her house.",
        "Lewis Paris was found there. Officers went to Paris' house.",
        "Benjamin J. Rhodes denied it. Rhodes said so.",
        "Kerry Washington sang.",
        "Rep. Steve Israel denied it. Israel said so.",
        "Chad Dorn ran for office.",
        "BY CHAD DORN Staff writer",
        "Brittany Dorn of the village school won.",
        "Georgia Dorn painted it.",
        "Mrs. Ireland taught here.",
        "Lynndie England was tried.",
        "Anatole France wrote it.",
        "Sgt. French said the door was open.",
        "French said the case was closed.",
        "Judge Holland ruled.",
        "John Bolton wrote it. Bolton charged that it was false.",
        "Prince of Wales",
        # schools, churches, firms
        "She studied at the University of Jordan.",
        "She studied at Columbia University.",
        "He left Boston College early.",
        "A study from Ohio State University found it.",
        "The Church of England voted.",
        "St. John's Lutheran School won.",
        "St. Paul Episcopal Church burnt.",
        "He works for the Bank of America.",
        "The Royal Bank of Scotland lost money.",
        "The Girl Scouts of America sold cookies.",
        "He flew with Qatar Airways.",
        "He flew with Turkish Airlines.",
        "Detroit Edison cut its rates.",
        "Las Vegas Sands Corp. paid.",
        "Egypt Telecom lost the match.",
        "American International Group was saved.",
        "The American Legion met.",
        "The American Civil Liberties Union sued.",
        "United Russia won.",
        # streets, ships, papers, teams
        "The shop is on Paris Street.",
        "A fire on Oxford Street spread.",
        "They live at 7 Moscow Road.",
        "A stabbing in Berlin Avenue shocked them.",
        "The USS New Jersey sailed.",
        "The HMS London was sunk.",
        "The Moscow Times wrote it.",
        "The Jakarta Post wrote it.",
        "The Jerusalem Post wrote it.",
        "The Boston Globe wrote it.",
        "The Houston Chronicle wrote it.",
        "The Washington Examiner wrote it.",
        "The Chicago Bears lost.",
        "The Boston Bruins lost.",
        "Manchester United lost.",
        "Real Madrid won.",
        "AC Milan lost.",
        "Inter Milan won.",
        "Dynamo Moscow drew.",
        "Georgia Tech lost.",
        # words, languages, first peoples
        "Male voters stayed away.",
        "A SWAT team broke the door.",
        "Turkey was roasted for Thanksgiving dinner.",
        "He was speaking Spanish.",
        "An English teacher wept.",
        "He answered in English.",
        "French lessons begin in May.",
        "The Indian reservation has a casino.",
        "An American Indian tribe sued.",
        "Brussels sprouts were served.",
        "French fries were served.",
        "A family Reunion was held.",
    ],
)
def test_the_name_of_another(text: str) -> None:
    assert states(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He flew to Jordan.", [("Jordan", "JOR")]),
        ("Jordan said it would not.", [("Jordan", "JOR")]),
        ("Michael Jordan flew to Jordan.", [("Jordan", "JOR")]),
        ("Michael Jordan is known in Amman. Jordan loves him.", [("Amman", "JOR"), ("Jordan", "JOR")]),
        ("They met in Paris.", [("Paris", "FRA")]),
        ("Lewis Paris lives in Paris.", [("Paris", "FRA")]),
        ("Israel said so.", [("Israel", "ISR")]),
        ("Rep. Steve Israel flew to Israel.", [("Israel", "ISR")]),
        ("Chad recalled its envoy.", [("Chad", "TCD")]),
        ("Georgia and Armenia signed.", [("Georgia", "GEO"), ("Armenia", "ARM")]),
        ("England lost.", [("England", "GBR")]),
        ("The French said no.", [("French", "FRA")]),
        ("French police said no.", [("French", "FRA")]),
        ("Most French said no.", [("French", "FRA")]),
        ("He crossed into Rhodes.", [("Rhodes", "GRC")]),
        ("The Kingdom of Jordan signed.", [("Jordan", "JOR")]),
        ("The Bank of Japan raised it.", [("Japan", "JPN")]),
        ("University students in Jordan marched.", [("Jordan", "JOR")]),
        ("Boston's colleges closed.", [("Boston", "USA")]),
        ("Egypt's telecom minister left.", [("Egypt", "EGY")]),
        ("American legions of fans came.", [("American", "USA")]),
        ("Russia united behind him.", [("Russia", "RUS")]),
        ("Turkish airlines cut flights.", [("Turkish", "TUR")]),
        ("A street in Paris was closed.", [("Paris", "FRA")]),
        ("Moscow roads are icy.", [("Moscow", "RUS")]),
        ("Berlin Mayor Dorn left.", [("Berlin", "DEU")]),
        ("London times are hard.", [("London", "GBR")]),
        ("The ship left London.", [("London", "GBR")]),
        ("Jakarta posted guards.", [("Jakarta", "IDN")]),
        ("Chicago bears the cost.", [("Chicago", "USA")]),
        ("The Madrid summit opened.", [("Madrid", "ESP")]),
        ("Milan and Rome were flooded.", [("Milan", "ITA"), ("Rome", "ITA")]),
        ("He returned to Male.", [("Male", "MDV")]),
        ("Maldives closed the airport. Male is an island.", [("Maldives", "MDV"), ("Male", "MDV")]),
        ("Fighting in Swat went on.", [("Swat", "PAK")]),
        ("Turkey votes on Sunday.", [("Turkey", "TUR")]),
        ("The Spanish spoke first.", [("Spanish", "ESP")]),
        ("English fans sang.", [("English", "GBR")]),
        ("Indian officials left.", [("Indian", "IND")]),
        ("Indians voted in Delhi.", [("Indians", "IND"), ("Delhi", "IND")]),
        ("American voters came.", [("American", "USA")]),
        ("Brussels said no.", [("Brussels", "BEL")]),
        ("A shop in Lebanon, Pa., burnt.", [("Lebanon", "USA"), ("Pa.", "USA")]),
        ("A man from Lebanon, Ohio, won.", [("Lebanon", "USA"), ("Ohio", "USA")]),
        ("She lives in Moscow, Idaho.", [("Moscow", "USA"), ("Idaho", "USA")]),
        ("They sell to Mexico, California and Texas.", [("Mexico", "MEX"), ("California", "USA"), ("Texas", "USA")]),
        ("Lebanon and Syria closed it.", [("Lebanon", "LBN"), ("Syria", "SYR")]),
        ("They met in Georgetown, the capital of Guyana.", [("Georgetown", "GUY"), ("Guyana", "GUY")]),
        ("Jamaica's police in Kingston said so.", [("Jamaica", "JAM"), ("Kingston", "JAM")]),
        ("A school in Cambridge, Mass., closed.", [("Cambridge", "USA"), ("Mass.", "USA")]),
        ("British police in Manchester said so.", [("British", "GBR"), ("Manchester", "GBR")]),
        (
            "Ohio and Texas sent help. A school in Cambridge closed.",
            [("Ohio", "USA"), ("Texas", "USA"), ("Cambridge", "USA")],
        ),
        ("Egypt's navy left Alexandria.", [("Egypt", "EGY"), ("Alexandria", "EGY")]),
        ("Iowa State Fair visitors came.", [("Iowa", "USA")]),
        ("US senators flew to Kyiv.", [("US", "USA"), ("Kyiv", "UKR")]),
        ("US Senators Visit Kyiv", [("US", "USA"), ("Kyiv", "UKR")]),
        ("Iran Monitors Gulf", [("Iran", "IRN")]),
    ],
)
def test_the_place_itself(text: str, expected: object) -> None:
    assert states(text) == expected
