"""One invented sentence or more for every rule of the clause grammar: who says what."""

from __future__ import annotations

import pytest

from atlarge.reading.attributions import attributions
from atlarge.reading.layout import lay_out

Triple = tuple[str, str, str, str]


def triples(text: str) -> list[Triple]:
    """Rule, source, cue and content of every attribution."""
    out = []
    for item in attributions(lay_out(text)):
        source = text[slice(*item.source)] if item.source else ""
        cue = text[slice(*item.cue)] if item.cue else ""
        out.append((item.rule, source, cue, " ... ".join(text[slice(*span)] for span in item.content)))
    return out


ONE: list[tuple[str, Triple]] = [
    (
        "Lena Orlov said that the talks had failed.",
        ("subject-verb-content", "Lena Orlov", "said", "that the talks had failed"),
    ),
    (
        "The envoy has repeatedly denied that he met the general.",
        ("subject-verb-content", "The envoy", "has repeatedly denied", "that he met the general"),
    ),
    (
        "Officials in Arvand say the border is closed.",
        ("subject-verb-content", "Officials in Arvand", "say", "the border is closed"),
    ),
    (
        "Orlov told reporters on Monday that she would resign.",
        ("subject-verb-content", "Orlov", "told", "that she would resign"),
    ),
    (
        "The court urged the government to surrender the suspect.",
        ("subject-verb-content", "The court", "urged", "the government to surrender the suspect"),
    ),
    (
        "The minister vowed to stay in office.",
        ("subject-verb-content", "The minister", "vowed", "to stay in office"),
    ),
    (
        "The minister declined to say whether he would go.",
        ("subject-verb-content", "The minister", "declined to say", "whether he would go"),
    ),
    (
        "The party criticized the visit.",
        ("attitude", "The party", "criticized", "the visit"),
    ),
    (
        "Arvand refused to arrest him.",
        ("attitude", "Arvand", "refused", "to arrest him"),
    ),
    (
        "Arvand decided to join the court.",
        ("attitude", "Arvand", "decided", "to join the court"),
    ),
    (
        "Arvand promised to arrest him.",
        ("subject-verb-content", "Arvand", "promised", "to arrest him"),
    ),
    (
        "Arvand condemned the visit as “a shame for all.”",
        ("subject-verb-content", "Arvand", "condemned", "the visit as “a shame for all.”"),
    ),
    (
        "Lena Orlov, a former judge, on Friday said the plan was dead.",
        ("subject-verb-content", "Lena Orlov, a former judge", "said", "the plan was dead"),
    ),
    (
        "Lena Orlov, who served in the north, called the minister's plan a shame.",
        ("subject-verb-content", "Lena Orlov", "called", "the minister's plan a shame"),
    ),
    (
        "Dorn tried to win the Arvand campaign in May and said he had a plan.",
        ("subject-verb-content", "Dorn", "said", "he had a plan"),
    ),
    (
        "The minister has said he has read the paper and disagrees with its authors.",
        (
            "subject-verb-content",
            "The minister",
            "has said",
            "he has read the paper and disagrees with its authors",
        ),
    ),
    (
        "In an interview on “The Morning,” Orlov said the plan was dead.",
        ("subject-verb-content", "Orlov", "said", "the plan was dead"),
    ),
    (
        "“It is over,” said retired general Lena Dorn.",
        ("content-verb-subject", "retired general Lena Dorn", "said", "“It is over,”"),
    ),
    (
        "The union called for calm.",
        ("subject-verb-content", "The union", "called for", "calm"),
    ),
    (
        "“We are ready,” said Lena Orlov, a spokeswoman for the union.",
        ("content-verb-subject", "Lena Orlov, a spokeswoman for the union", "said", "“We are ready,”"),
    ),
    (
        "“We are ready,” Orlov told Reuters in an interview.",
        ("content-subject-verb", "Orlov", "told", "“We are ready,”"),
    ),
    (
        "The talks will go on, the ministry said on Friday.",
        ("content-subject-verb", "the ministry", "said", "The talks will go on"),
    ),
    (
        "The talks, she said, will go on.",
        ("content-subject-verb", "she", "said", "The talks ... will go on"),
    ),
    (
        "Lena Orlov, the foreign minister, said she would travel.",
        ("subject-verb-content", "Lena Orlov, the foreign minister", "said", "she would travel"),
    ),
    (
        "As the Arvand Times reported, the plane landed at noon.",
        ("as-clause", "the Arvand Times", "reported", "the plane landed at noon"),
    ),
    (
        "According to two people briefed on the plan, the visit is off.",
        ("according-to", "two people briefed on the plan", "According to", "the visit is off"),
    ),
    (
        "The visit is off, according to the statement.",
        ("according-to", "the statement", "according to", "The visit is off"),
    ),
    (
        "The report was confirmed by Lena Orlov.",
        ("passive", "Lena Orlov", "was confirmed by", "The report"),
    ),
    (
        "Orlov is expected to arrive on Tuesday.",
        ("hearsay", "", "is expected", "Orlov ... to arrive on Tuesday"),
    ),
    (
        "The ministry issued a statement on Monday saying the visit was private.",
        ("document-participle", "The ministry", "issued a statement on Monday saying", "the visit was private"),
    ),
    (
        "Sources saying that the plane had landed were wrong.",
        ("participle", "Sources", "saying", "that the plane had landed were wrong"),
    ),
    (
        "The bishop's claim that the vote was rigged is new.",
        ("noun", "The bishop", "claim", "that the vote was rigged"),
    ),
    (
        "The general received assurances from officials of Arvand that nobody would touch him.",
        ("noun", "officials of Arvand", "assurances", "that nobody would touch him"),
    ),
    (
        "Said Orlov: “We are ready.”",
        ("verb-subject-content", "Orlov", "Said", "“We are ready.”"),
    ),
    (
        "The spokesman raised both hands: “We never had such a plan, and never will.”",
        ("colon-quotation", "The spokesman", "raised", "“We never had such a plan, and never will.”"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ONE, ids=lambda value: value if isinstance(value, str) else "")
def test_one_rule(text: str, expected: Triple) -> None:
    assert expected in triples(text)


def test_asked_leaves_out_who_asked() -> None:
    found = triples("Asked whether he would go, the general said he would not.")
    assert ("asked", "", "Asked", "whether he would go") in found
    assert ("subject-verb-content", "the general", "said", "he would not") in found


def test_a_participle_takes_the_subject_of_its_clause() -> None:
    found = triples("Orlov praised the talks, adding that “nothing is lost.”")
    assert found[0][:3] == ("attitude", "Orlov", "praised")
    assert found[1] == ("participle", "Orlov", "adding", "that “nothing is lost.”")


def test_a_joined_verb_shares_the_subject() -> None:
    found = triples("The minister denied the report and called it a lie.")
    assert [(source, cue) for _, source, cue, _ in found] == [("The minister", "denied"), ("The minister", "called")]


def test_a_relative_clause_speaks_for_its_noun() -> None:
    text = "It was confirmed by envoy Piet Dorn, who said they had “prepared everything.”"
    found = attributions(lay_out(text))
    assert [item.speaker for item in found] == ["envoy Piet Dorn", "envoy Piet Dorn"]
    assert [item.directness for item in found] == ["indirect", "mixed"]


def test_a_heading_with_a_colon() -> None:
    text = "Orlov: We Will Never Leave the Table\nLena Orlov spoke for an hour to a full hall on Monday evening."
    assert triples(text)[0] == ("heading-colon", "Orlov", ":", "We Will Never Leave the Table")
    assert not triples("Live: The envoy arrives at last\nThe envoy came at noon to the hall with a long train of cars.")


def test_a_transcript() -> None:
    text = "The hall was full.\nORLOV: We did not sign it. We never will.\nDORN: You did."
    assert [item[:2] for item in triples(text)] == [("transcript", "ORLOV"), ("transcript", "DORN")]
    assert triples(text)[0][3] == "We did not sign it. We never will."


def test_a_quotation_goes_on_over_sentences_and_paragraphs() -> None:
    text = "“We are ready,” Orlov said. “We always were.”\n\n“Ask anybody.”\n\nThe hall “laughed.”"
    assert triples(text)[0][3] == "“We are ready,” ... “We always were.” ... “Ask anybody.”"


def test_a_quotation_that_reopens_over_paragraphs_is_one() -> None:
    text = "“We are ready.\n\n“We always were,” Orlov said."
    assert triples(text) == [("content-subject-verb", "Orlov", "said", "“We are ready. ... “We always were,”")]


def test_a_colon_sets_words_apart() -> None:
    text = "The ministry wrote:\n\nThe visit is private. It has no other aim.\n\nNobody came."
    assert triples(text) == [
        ("subject-verb-content", "The ministry", "wrote", "The visit is private. It has no other aim.")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The report of the claims court has three statements.",
        "His plans for the house were drawn in May.",
        "The support beams and the attack dogs stood in the yard.",
        "She walked to the station and took the train.",
        "",
    ],
)
def test_nobody_says_anything(text: str) -> None:
    assert triples(text) == []


def test_what_one_says_within_anothers_words_is_a_link_and_his_own_hopes_are_not() -> None:
    text = "Dorn said that he hopes to win. Dorn said that Orlov told him that “all is lost.”"
    found = attributions(lay_out(text))
    assert [item.speaker for item in found] == ["Dorn", "Dorn", "Orlov"]
    assert found[2].within == found[1].id


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "rule"),
    [
        ("“It has failed,” he mocks. “It was bound to.”", "he", "mocks", "“It has failed,” ## “It was bound to.”",
         "quotation-clause"),
        ("“They are all here,” Bennett shot back with a laugh.", "Bennett", "shot back", "“They are all here,”",
         "quotation-clause"),
        ('"Our work has forced them to move," read the email. "And we grow."', "the email", "read",
         '"Our work has forced them to move," ## "And we grow."', "quotation-clause"),
        ("As the Herald puts it, “the hall was empty and the lamps were out.”", "the Herald", "puts it",
         "“the hall was empty and the lamps were out.”", "as-clause"),
        ("Sam Lau said in a statement. “There are no papers to count, and none were lost.”", "Sam Lau", "said",
         "“There are no papers to count, and none were lost.”", "quotation-led"),
        ("Quotable\n\n“All of it has to stop, and it has to stop now.”\n\n- Michelle Marks, Arvand.",
         "Michelle Marks, Arvand", "-", "“All of it has to stop, and it has to stop now.”", "signature"),
    ],
)  # fmt: skip
def test_a_quotation_that_no_verb_of_saying_claims(text: str, source: str, cue: str, content: str, rule: str) -> None:
    (found,) = attributions(lay_out(text))
    assert text[slice(*(found.source or (0, 0)))] == source
    assert text[slice(*(found.cue or (0, 0)))] == cue
    assert " ## ".join(text[slice(*part)] for part in found.content) == content
    assert found.rule == rule


@pytest.mark.parametrize(
    "text",
    [
        "He came with the “so-called friends of the old hall” on Monday.",
        "The book is “The Hall of Arvand,” a story of two men.",
        "In “The Hall of the Lost Men,” Smith built a stage.",
        "He left. “The Hall of Arvand” opens on Friday.",
    ],
)
def test_a_quotation_that_nobody_speaks(text: str) -> None:
    assert [found.rule for found in attributions(lay_out(text))] == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("“It is old,” said a longtime adviser to the king, who would not be named.",
         "a longtime adviser to the king, who would not be named"),
        ("Another source familiar with Lee’s thinking said, “He will try.”",
         "Another source familiar with Lee’s thinking"),
        ("Another official speaking to the Herald said, “They are looking at it.”",
         "Another official speaking to the Herald"),
        ("Clinton responded to a question on the web writing, “Yes, I will do that.”", "Clinton"),
        ("Holding signs and flags, the workers chanted, “We will not go home now.”", "the workers"),
        ("A fight doctor of old once said: “Clay was born in the south.”", "A fight doctor of old"),
    ],
)  # fmt: skip
def test_whole_subjects_of_speech(text: str, source: str) -> None:
    spoken = [found for found in attributions(lay_out(text)) if found.directness == "direct"]
    assert [text[slice(*(found.source or (0, 0)))] for found in spoken] == [source]


def test_a_new_speaker_answers_in_a_new_sentence() -> None:
    text = "Quinn was asked, “Would you have told her so?” He answered, “I have no idea of it.”"
    asked, answered = attributions(lay_out(text))
    assert text[slice(*asked.content[0])] == "“Would you have told her so?”"
    assert [text[slice(*part)] for part in answered.content] == ["“I have no idea of it.”"]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody in Arvand said Orlov would be arrested.",
        "Neither Orlov nor Dorn said the court was right.",
        "No Arvand official said Orlov would be arrested.",
        "None of the ministers said the visit was off.",
        "No one has said that he would come.",
        "Neither side said the visit was off.",
        "Not a single official said the visit was off.",
        "The visit is off, according to no one.",
    ],
)
def test_what_nobody_says_is_not_said(text: str) -> None:
    assert triples(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("No. 10 said the visit was off.", "No. 10"),
        ("No doubt Orlov said the visit was off.", "No doubt Orlov"),
        ("Everyone in the hall said the visit was off.", "Everyone in the hall"),
        ("The trip is on, said two people close to Lavrov.", "two people close to Lavrov"),
        ("The trip is on, said one person briefed on the talks.", "one person briefed on the talks"),
        ("The trip is on, said a diplomat based in Vienna.", "a diplomat based in Vienna"),
        ("The trip is on, said officials involved in the talks.", "officials involved in the talks"),
        ("The trip is on, said two people familiar with the matter.", "two people familiar with the matter"),
        ("The trip is on, said a diplomat speaking on condition of anonymity.",
         "a diplomat speaking on condition of anonymity"),
        ("“The trip is on,” said the deputy on Monday.", "the deputy"),
    ],
)  # fmt: skip
def test_the_whole_phrase_that_speaks(text: str, source: str) -> None:
    assert [found[1] for found in triples(text)] == [source]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Reuters quoted Orlov as saying the trip was off.", "the trip was off"),
        ("Orlov was quoted by Reuters as saying the trip was off.", "the trip was off"),
        ('"It is over," Orlov was quoted as saying by Reuters.', '"It is over,"'),
        ('"It is over," Reuters quoted Orlov as saying.', '"It is over,"'),
        ("Reuters cited Orlov as telling reporters that the trip was off.", "that the trip was off"),
    ],
)
def test_whose_words_are_quoted_and_who_carries_them(text: str, content: str) -> None:
    (found,) = attributions(lay_out(text))
    assert [text[slice(*part)] for part in found.content] == [content]
    assert [link.name for link in found.chain] == ["Orlov", "Reuters"]
    assert found.rule == "quoted"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The plan is good, Orlov said, but Dorn said it was bad.",
         [("Orlov", "The plan is good"), ("Dorn", "it was bad")]),
        ("The plan is good, Orlov says, but Dorn says he will not.",
         [("Orlov", "The plan is good"), ("Dorn", "he will not")]),
        ("The talks, Orlov said, but not the visit, will go on.",
         [("Orlov", "The talks ... but not the visit, will go on")]),
        ("Orlov, who once said the court was useful, now says it is political.",
         [("who", "the court was useful"), ("Orlov", "it is political")]),
    ],
)  # fmt: skip
def test_each_keeps_his_own_words(text: str, said: list[tuple[str, str]]) -> None:
    assert [(source, content) for _, source, _, content in triples(text)] == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # the question, wherever it stands
        ("Asked on Monday about the visit, Orlov said no.", [("", "the visit"), ("Orlov", "no")]),
        ("Asked if he would go, the general said no.", [("", "if he would go"), ("the general", "no")]),
        # a condition is said too; a time is not
        ("Orlov said if the visit went on, she would leave.",
         [("Orlov", "if the visit went on, she would leave")]),
        # a reporting clause that is itself subordinate ends at its comma
        ("While Orlov said the visit was on, Dorn left the hall.", [("Orlov", "the visit was on")]),
        ("Orlov said the visit was on, Dorn knew the hall and the man was late.",
         [("Orlov", "the visit was on, Dorn knew the hall and the man was late")]),
        # participles at the head of a sentence, joined, and behind another's noun
        ("Noting that only two had come, Orlov called the vote a shame.",
         [("Orlov", "that only two had come"), ("Orlov", "the vote a shame")]),
        ("Saying “enough is enough,” the minister walked out.", [("the minister", "“enough is enough,”")]),
        ("Holding flags, the men sang in the yard.", []),
        ("Orlov left the hall, saying the vote was lost and calling Dorn “a liar.”",
         [("Orlov", "the vote was lost"), ("Orlov", "Dorn “a liar.”")]),
        # nobody but the subject of the main clause speaks
        ("To persuade the voters that he cared, Orlov said he would stay.", [("Orlov", "he would stay")]),
        ("Orlov sees the court as a threat.", [("Orlov", "the court as a threat")]),
        ("Orlov saw the court on Monday.", []),
        # what documents find and show is a clause; what people find is a thing
        ("The survey found two in ten voters are undecided.", [("The survey", "two in ten voters are undecided")]),
        ("The plane was insured twice, the records show.", [("the records", "The plane was insured twice")]),
        ("He found the hall where the men slept.", []),
        ("The minister said that, because of the rain, the visit was off.",
         [("The minister", "that, because of the rain, the visit was off")]),
        ("The plan was described by Orlov as a shame.", [("Orlov", "The plan ... as a shame")]),
        ("Orlov went on to say that the visit was off.", [("Orlov", "that the visit was off")]),
        ("Orlov made it clear that the visit was off.", [("Orlov", "that the visit was off")]),
        ("The water was clear that day.", []),
        ("It went unnoticed: according to the records, the plane left at noon.",
         [("the records", "the plane left at noon")]),
        ("Orlov called Dorn a fool because “he never reads.”", [("Orlov", "Dorn a fool because “he never reads.”")]),
        ("Orlov called Dorn a fool because he was tired.", [("Orlov", "Dorn a fool")]),
        ("The hall was not yet theirs, one of them argued.", [("one of them", "The hall was not yet theirs")]),
        ("In Arvand the hall was closed on Monday, the mayor told us.",
         [("the mayor", "In Arvand the hall was closed on Monday")]),
        ("In the old hall, the mayor told us.", []),
        ("If this was fate, he told them, he would accept it.",
         [("he", "If this was fate ... he would accept it")]),
        ("He slipped out by the back, says a guard who left at noon.",
         [("a guard who left at noon", "He slipped out by the back")]),
        ("The judges held that he was bound.", [("The judges", "that he was bound")]),
        ("The judges held the hall for a day.", []),
        ("The talks are over, the ministry said on Friday, leaving him before a court that is bound to act.",
         [("the ministry", "The talks are over")]),
        ("Orlov said last spring that the visit was off.", [("Orlov", "that the visit was off")]),
        ("THE HAGUE, May 2 (Star) - The visit is off, judges said.", [("judges", "The visit is off")]),
        ("The minister put it plainly: whoever comes will be safe.", [("The minister", "whoever comes will be safe")]),
        ("The minister put the book on the table: it was old.", []),
    ],
)  # fmt: skip
def test_who_says_what(text: str, said: list[tuple[str, str]]) -> None:
    assert [(source, content) for _, source, _, content in triples(text)] == said
