"""What news says of the law, right and wrong: the table behind `rules_of_law`.

Each line of the table is one thing that news says of the law: a pattern, whether it is so, the article, and the rule
in a sentence. Sources: the Rome Statute, articles 12, 16, 27, 58, 59, 61, 63, 77, 87, 97, 125, 126 and 127.
"""

from __future__ import annotations

import msgspec

from atlarge.checking.claims import Verdict


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A statement of law that texts make. `says` is the rule as it is, which also serves as the wording to print."""

    words: str
    verdict: Verdict
    article: str
    says: str


_LEAVING = "A withdrawal takes effect one year after the notice is received, or later."
_STAYING = "Duties that arose while a State was a Party stay, and open cases go on."
_FORCE = "The Statute binds a new Party from the first day of the month after the sixtieth day following its deposit."
_SIGNING = "A signature alone does not bind a State to arrest; ratification does."
_CAPACITY = "The Statute applies to all persons alike, heads of State included."
_NATIONAL = "A national judge may check the identity and the procedure, not whether the warrant was properly issued."
_ABSENT = "An accused must be present at the trial; only the confirmation of charges can be heard without the suspect."
_POLICE = "The Court has no police; States make the arrests."
_STANDS = "A warrant stands until the Court ends it; it does not run out."
_PRISON = "The Court can impose imprisonment up to life, and no death sentence."
_DEFER = "The Security Council can ask the Court to defer for twelve months; it cannot lift a warrant."
_CONSULT = "Consulting the Court does not suspend the duty to arrest."
_EXCUSE = "A lack of national procedures does not excuse a State Party."
_PLACE = "The Court can act where the crime was committed in a State Party, or by its national, or by "
"acceptance or referral."
_OUTSIDE = "States that are not Parties have no duty under the Statute, unless the Security Council lays one on them."
_LEAVE = r"(?:leav\w+|left|quit\w*|withdr\w+|exit\w*|departure|walks? out|(?:is|are|was) (?:out|gone))"
_DUTIES = r"(?:duty|duties|obligations?|commitments?)"

_TABLE: tuple[tuple[str, str, Verdict, str], ...] = (
    (
        "127(1)",
        _LEAVING,
        "contradicted",
        (
            rf"\b{_LEAVE}\b[^.;]{{0,50}}\b(?:takes?|comes?|become\w*|is|are) (?:into )?(?:effect\w*|force|valid|"
            rf"legally)?[^.;]{{0,12}}\b(?:immediately|at once|overnight|instantly|the same day|(?:two|three|"
            rf"six|nine) months|(?:90|60|30) days|two years|five years)\b"
        ),
    ),
    (
        "127(1)",
        _LEAVING,
        "contradicted",
        (
            rf"\b(?:can|could|may|free to|able to)\b[^.;]{{0,20}}\b{_LEAVE}\b[^.;]{{0,40}}\b(?:overnight|at "
            rf"once|immediately|from one day to the next|with a letter)\b"
        ),
    ),
    (
        "127(1)",
        _LEAVING,
        "supported",
        (
            rf"\b(?:{_LEAVE}|notice|letter|notification|withdrawals?)\b[^.;]{{0,60}}\b(?:a year|one year|twelve "
            rf"months|12 months|<d\d+>)(?: later| after)\b[^.;,]{{0,50}}|\b(?:stays?|remains?|is still) (?:bound|"
            rf"a member|a party)[^.;]{{0,20}}for (?:a|another|one) year\b"
        ),
    ),
    (
        "127(2)",
        _STAYING,
        "contradicted",
        (
            rf"\b{_LEAVE}\b[^.;]{{0,50}}\b(?:freed?|released?|rid|relieved|absolv\w+) (?:\w+ ){{0,2}}(?:of|"
            rf"from) (?:all |any |every |its |their )*(?:further )?{_DUTIES}[^.;]{{0,50}}|\b{_DUTIES} (?:towards? "
            rf"\w+ \w+ )?(?:ends?|ended|lapses?|ceases?|vanish\w*|falls? away|expires?)\b[^.;]{{0,40}}\b(?:at "
            rf"once|immediately|the day (?:it|they)|(?:even|including|also)[^.;]{{0,30}}(?:cases?|investigations?|"
            rf"past))[^.;]{{0,30}}|\bends? (?:all|every|its) {_DUTIES}[^.;]{{0,50}}"
        ),
    ),
    (
        "127(2)",
        _STAYING,
        "supported",
        (
            rf"\b{_DUTIES}\b[^.;]{{0,60}}\b(?:remain|stay|continue|survive|outlast|persist)\w*\b[^.;]{{0,50}}|"
            rf"\b(?:does|do|would|will) not (?:end|affect|touch|undo|erase|extinguish|free)[^.;]{{0,50}}(?:{_DUTIES}|"
            rf"cases?|investigations?|proceedings)[^.;]{{0,30}}"
        ),
    ),
    (
        "126",
        _FORCE,
        "contradicted",
        (
            r"\b(?:enters?|comes?|came|entered) into force[^.;]{0,40}\b(?:on the day of|immediately|at once|"
            r"the moment|as soon as|upon|with) (?:\w+ ){0,3}(?:ratif\w+|deposit\w*|sign\w+|vote)|\b(?:become|"
            r"becomes) (?:a )?(?:full )?(?:member|party) (?:at once|immediately|on the day|as soon as|the "
            r"moment|automatically)[^.;]{0,50}"
        ),
    ),
    (
        "126",
        _FORCE,
        "supported",
        (
            r"\bfirst day of the (?:month|third month)[^.;]{0,60}(?:60|sixt\w+|deposit)[^.;]{0,30}|\b(?:60|"
            r"sixty) days after (?:\w+ ){0,4}(?:deposit|ratif)\w*[^.;]{0,20}"
        ),
    ),
    (
        "125",
        _SIGNING,
        "contradicted",
        (
            r"\b(?:signing|signature|having signed)\b[^.;]{0,40}\b(?:is enough|suffices|alone (?:binds|obliges)"
            r"|already (?:binds|obliges)|obliges|binds|means (?:it|they) must|makes it (?:a )?(?:member|party)"
            r")[^.;]{0,50}"
        ),
    ),
    (
        "125",
        _SIGNING,
        "supported",
        (
            r"\b(?:signing|signature)\b[^.;]{0,40}\b(?:does not|is not enough|doesn't|creates no|binds nobody|"
            r"without ratification)[^.;]{0,50}|\bmere signator(?:y|ies)[^.;]{0,20}\b(?:not|no|nothing)[^.;]{0,40}"
        ),
    ),
    (
        "27",
        _CAPACITY,
        "contradicted",
        (
            r"\b(?:sitting |serving )?(?:heads? of state|presidents|prime ministers|leaders)\b[^.;]{0,20}\b(?:are|"
            r"is) (?:exempt\w*|outside|beyond|out of reach|not subject)[^.;]{0,60}(?:court|statute|jurisdiction|"
            r"warrants?)|\bthe (?:rome )?statute (?:exempts|spares|protects|excludes)[^.;]{0,40}(?:heads? "
            r"of state|presidents|leaders)[^.;]{0,20}"
        ),
    ),
    (
        "27",
        _CAPACITY,
        "supported",
        (
            r"\b(?:official (?:capacity|position|status)|rank|office|title)\b[^.;]{0,30}\b(?:irrelevant|no "
            r"bar|does not (?:matter|protect|exempt|count)|no (?:protection|defen[cs]e|shield|excuse)|makes "
            r"no difference)[^.;]{0,40}|\bthe statute (?:applies|makes no (?:exception"
            r"|distinction))[^.;]{0,50}(?:heads? "
            r"of state|leaders|presidents|rank|office|equally)[^.;]{0,20}"
        ),
    ),
    (
        "59",
        _NATIONAL,
        "contradicted",
        (
            r"(?<!\w)(?:(?:<[sn]\d+>|\bnational|\bdomestic|\blocal|\bits|\btheir)(?:'s)? (?:courts?|judges?|authorities"
            r"|government|prosecutors?)?|(?:\ba |\bthe )?(?:courts?|judges?|magistrates?) in"
            r" <s\d+>)[^.;]{0,20}\b(?:will"
            r"|would|must|may|can|could|has to|have to|is to|are to)\b (?:first |then |now |itself |themselves "
            r"|also )*(?:decide|examine|review|judge|determine|assess|weigh|test|evaluate|rule"
            r"|check)[^.;]{0,30}\b(?:evidence|"
            r"merits|guilt|guilty|the case itself|charges are|justified|well[- ]founded|lawfully issued|properly "
            r"issued)[^.;]{0,40}"
        ),
    ),
    (
        "59",
        _NATIONAL,
        "supported",
        (
            r"\b(?:courts?|judge|judges|authorities)\b[^.;]{0,30}\b(?:only|merely|cannot|may not"
            r"|not)\b[^.;]{0,30}\b(?:iden"
            r"tity|evidence|properly issued|merits|warrant was)[^.;]{0,40}"
        ),
    ),
    (
        "63",
        _ABSENT,
        "contradicted",
        (
            r"\b(?:court|icc|judges|it|trials?)\b[^.;]{0,20}\b(?:can|could|may|will|is able to|is free to)"
            r"\b (?:also |even )?(?:be )?(?:try|tried|convict\w*|sentence\w*|judge|put on trial|held?|take "
            r"place|go ahead|begin)\b[^.;]{0,40}\b(?:in (?:his|her|their|<p\d+>(?:'s)?|the|an?) ?(?:accused's "
            r")?absence|in absentia|without (?:him|her|the accused|<p\d+>))"
        ),
    ),
    (
        "63",
        _ABSENT,
        "supported",
        (
            r"\b(?:no|not|never|cannot|can't|n't)\b[^.;]{0,40}\b(?:trials?|try|tried|convict\w*)\b[^.;]{0,40}\b(?:in "
            r"(?:his|her|their|<p\d+>(?:'s)?|the|an?)? ?absence|in absentia|without (?:him|her|the accused)"
            r")|\btrial (?:cannot|can't|can only|may only) (?:begin|start|be held|open|take place|go ahead)"
            r"[^.;]{0,60}(?:present|unless|until|before (?:them|the judges)|arrest\w*|custody|person)|\b(?:must|"
            r"has to) be present (?:at|for|during) (?:\w+ )?trial"
        ),
    ),
    (
        "59",
        _POLICE,
        "contradicted",
        (
            r"\b(?:court|icc)(?:'s)? (?:has|have|keeps|commands|sends|will send|maintains)[^.;]{0,20}\b(?:its "
            r")?own (?:police|officers|agents|force)|\b(?:the )?(?:court's|icc's|icc) (?:police|officers|agents)"
            r"(?: \w+){0,2} (?:will|would|can|could|may) (?:arrest|detain|seize)[^.;]{0,20}"
        ),
    ),
    (
        "59",
        _POLICE,
        "supported",
        (
            r"\b(?:court|icc|hague|it)\b[^.;]{0,20}\b(?:has no|have no|lacks|without|does not have|doesn't "
            r"have)\b[^.;]{0,20}\b(?:police|law enforcement|army|force|officers)\b[^.;,]{0,30}|\b(?:relies|"
            r"rely|depends?|counts) on (?:\w+ ){0,3}(?:members?|states?|countries|parties|governments|cooperation)"
            r"[^.;]{0,40}(?:arrest|detain|surrender|warrants?|enforce|suspects)[^.;,]{0,20}|\bonly (?:states|"
            r"members|governments)[^.;]{0,20}can (?:make|carry out|execute) [^.;]{0,20}(?:arrests?|warrants?)"
        ),
    ),
    (
        "58(4)",
        _STANDS,
        "contradicted",
        (
            r"\bwarrants?\b[^.;]{0,30}\b(?:expires?|expired|will expire|lapses?|lapsed|runs? out|ran out|is "
            r"valid (?:for|until)|has run out|time[- ]barred)\b[^.;]{0,40}"
        ),
    ),
    (
        "58(4)",
        _STANDS,
        "supported",
        (
            r"\bwarrants?\b[^.;]{0,30}\b(?:(?:does|do|did|will) not|never|doesn't|don't|has no|have no|without)"
            r"\b[^.;]{0,15}\b(?:expir\w*|lapse\w*|run out|statute of limitations|time limit|end date)|\b(?:stands?|"
            r"stays?|remains?|is valid)[^.;]{0,20}\b(?:for life|until (?:the court|judges|the judges)|indefinitely)"
            r"[^.;]{0,20}"
        ),
    ),
    (
        "77",
        _PRISON,
        "contradicted",
        (
            r"\b(?:face|faces|risk|risks|impose|pass|hand down|sentence\w*)\b[^.;]{0,30}\b(?:the )?(?:death "
            r"(?:penalty|sentence)|execution|to death)\b[^.;]{0,30}(?:hague|court|icc)|\b(?:hague|court|icc)"
            r"\b[^.;]{0,30}\b(?:can|could|may|would)\b[^.;]{0,20}\b(?:sentence\w*[^.;]{0,12}to death|impose "
            r"the death)"
        ),
    ),
    (
        "77",
        _PRISON,
        "supported",
        (
            r"\b(?:no|not|cannot|never)\b[^.;]{0,25}\bdeath (?:penalty|sentence)|\b(?:maximum|highest|severest)"
            r"\b[^.;]{0,30}\b(?:life|30 years|thirty years)[^.;]{0,20}"
        ),
    ),
    (
        "16",
        _DEFER,
        "contradicted",
        (
            r"\b(?:security council|united nations|general assembly|un)\b[^.;]{0,20}\b(?:can|could|may|has "
            r"the power to)\b[^.;]{0,12}\b(?:lift|cancel|annul|withdraw|quash|revoke"
            r"|overturn)\b[^.;]{0,20}\bwarrants?\b"
        ),
    ),
    (
        "16",
        _DEFER,
        "supported",
        (
            r"\bsecurity council\b[^.;]{0,30}\b(?:defer|suspend|postpone|freeze|pause|halt)\w*\b[^.;]{0,50}\b(?:a "
            r"year|one year|twelve months|12 months|<d\d+>)"
        ),
    ),
    (
        "97",
        _CONSULT,
        "contradicted",
        (
            r"\b(?:consult\w+|asking the court|a request for consultations?)\b[^.;]{0,40}\b(?:suspends?|suspended|"
            r"lifts?|lifted|frees?|freed|releases?|removes?|puts? off|postpones?|relieves?)\b[^.;]{0,20}\b(?:duty|"
            r"obligation|it|them|warrant)"
        ),
    ),
    (
        "97",
        _CONSULT,
        "supported",
        (
            r"\bconsult\w+\b[^.;]{0,40}\b(?:does not|did not|do not|doesn't|cannot|never)\b[^.;]{0,12}\b(?:suspend|"
            r"lift|free|release|remove|excuse|change|replace)\w*[^.;]{0,40}"
        ),
    ),
    (
        "88",
        _EXCUSE,
        "contradicted",
        (
            r"\b(?:without|lack\w*|missing|absence of|since there is no|because (?:it|there) (?:has|is) no)"
            r"\b[^.;]{0,20}\b(?:domestic|national|implementing|own)\b[^.;]{0,14}\b(?:law|legislation|act|statute|"
            r"procedures?)\b[^.;]{0,40}\b(?:no (?:duty|obligation)|not (?:bound|obliged|required)|cannot (?:arrest|"
            r"be (?:blamed|expected|bound))|need not|is excused|free)[^.;]{0,30}"
        ),
    ),
    (
        "88",
        _EXCUSE,
        "supported",
        (
            r"\b(?:domestic|national|implementing|missing|own)\b[^.;]{0,14}\b(?:law|legislation|statute|procedures?)"
            r"\b[^.;]{0,40}\b(?:no (?:excuse|defen[cs]e|ground)|(?:does|do|did) not (?:excuse|matter|free|"
            r"help|release))[^.;]{0,40}"
        ),
    ),
    (
        "12",
        _PLACE,
        "contradicted",
        (
            r"\b(?:court|icc|hague)\b[^.;]{0,20}\b(?:has no|lacks|have no|without)\b[^.;]{0,12}\bjurisdiction "
            r"over[^.;]{0,30}\b(?:non-members?|nationals? of (?:countries|states|non)|citizens? of (?:countries|"
            r"states|non)|leaders? of (?:countries|states|non))[^.;]{0,50}|\b(?:court|icc)\b[^.;]{0,16}\bcan "
            r"only (?:try|prosecute|judge|pursue)[^.;]{0,20}\b(?:citizens|nationals|leaders|people) (?:of|"
            r"from) (?:its )?(?:members?|states parties|member states)[^.;]{0,20}"
        ),
    ),
    (
        "12",
        _PLACE,
        "supported",
        (
            r"\bjurisdiction\b[^.;]{0,40}\b(?:because|since|over crimes|over acts)\b[^.;]{0,40}\b(?:territory|"
            r"soil|committed (?:in|on)|happened (?:in|on))[^.;]{0,40}"
        ),
    ),
    (
        "86",
        _OUTSIDE,
        "contradicted",
        (
            r"\b(?:non-members?|non-part(?:y|ies)(?: states)?|(?:states|countries|nations) outside the (?:court|icc"
            r"|statute)|countries "
            r"(?:that|which) (?:never|did not|have not) (?:join\w*|ratif\w+|sign\w*))\b[^.;]{0,12}(?<!no )"
            r"(?<!not )\b(?:must|are (?:also |equally |just as |legally )?(?:bound|obliged|required)|have "
            r"(?:a|the same) (?:duty|obligation)|too (?:must|are (?:bound|obliged)))\b[^.;]{0,40}"
        ),
    ),
    (
        "86",
        _OUTSIDE,
        "supported",
        (
            r"\b(?:non-members?|non-part(?:y|ies)(?: states)?|(?:states|countries|nations) outside the (?:court|icc"
            r"|statute)|countries "
            r"(?:that|which) (?:never|did not|have not) (?:join\w*|ratif\w+)|(?:states|countries) that are "
            r"not (?:members|parties)[^.;]{0,12})\b[^.;]{0,20}\b(?:(?:are|is) not (?:bound|obliged|required)"
            r"|have no (?:duty|obligation)|need not|owe (?:it |the court )?nothing|may ignore)[^.;]{0,40}"
        ),
    ),
)
RULES: tuple[Rule, ...] = tuple(
    Rule(words=words, verdict=verdict, article=f"Rome Statute, article {article}", says=says)
    for article, says, verdict, words in _TABLE
)
