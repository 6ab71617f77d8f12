"""The grammar of what becomes of a person: one pattern a fate, in the order in which they are tried.

`outcomes` finds them in the text, `outcome_checks` holds them against the record.
"""

from __future__ import annotations

import re

from atlarge.checking.slots import PERSON, STATE

BE = r"(?:was|were|has been|had been|have been|been|is|got|being)"
_WHEN = r"(?P<tail>[^.;\"]{0,110})"
_FORCE = (
    r"(?:police(?:men)?|authorities|officers?|officials|agents|soldiers|troops|(?:security |special )?forces|security"
    r" services?"
    r"|guards|military|army|gendarmes|government)"
)
_AGENT = (
    rf"(?:{STATE}(?:'s (?:\w+ ){{0,2}}?{_FORCE})?|<n\d+> (?:\w+ ){{0,2}}?{_FORCE}"
    rf"|(?:\w+ )?{_FORCE}(?: (?:in|of|at) (?:the )?{STATE})?)"
)
_TITLED = (
    r"(?:the )?(?:<n\d+> )?(?:former |ex-|then |wanted |visiting )*"
    r"(?:president |prime minister |leader |general |senator )*"
)
THEM = rf"(?:him|her|them|both(?: men| of them)?|the (?:two|pair|men|man|suspect|couple)(?: men)?|{PERSON})"
_DID = r"(?:,? (?:has |have |had |then |also |finally |later |briefly |promptly |duly |already |just |now )*)"
_DEEDS: tuple[tuple[str, str], ...] = (
    (
        "charges-not-confirmed",
        (
            r"(?:refused|declined) to confirm (?:\w+ ){0,3}(?:charges|counts)|(?:the )?(?:charges|counts) (?:against"
            rf" {PERSON} )?(?:were|was) not confirmed|(?:had|saw) (?:his|her|<p\d+>'s) (?:charges|counts) rejected"
        ),
    ),
    (
        "inadmissible",
        (
            rf"(?:ruled|decided|found|held)(?: on)?(?: <d\d+>)? (?:that )?{PERSON} (?:can|could|may|should|must) be"
            rf" (?:tried|prosecuted)"
            rf" (?:in|by) (?:{STATE}|<n\d+> (?:\w+ )?(?:courts?|judges))|case against {PERSON} (?:was |is )?(?:\w+"
            rf" )?inadmissible"
        ),
    ),
    (
        "admissible",
        (
            rf"(?:ruled|decided|found|held)(?: on)?(?: <d\d+>)? (?:that )?{PERSON} (?:must|should|has to|had to) be"
            rf" (?:tried|prosecuted)"
            rf" (?:in|at|by)"
            r" (?:the )?(?:hague|icc|court)"
        ),
    ),
    (
        "charges-confirmed",
        (
            r"(?:confirm(?:ed|s)?|upheld) (?:all |the |both |\d+ |three |two )*(?:charges|counts)"
            r"|(?:the|all|both) (?:charges|counts)(?: against (?:him|her|them))? (?:was|were|have been"
            r"|had been) (?:\w+ )?confirmed"
            rf"|(?:charges|counts)(?: of [^.;,<>]{{0,40}})? (?:against|for) {PERSON} (?:was|were|have been|had been"
            rf"|are)"
            rf" (?:\w+ )?confirmed|(?:saw|had|has|have) (?:his|her|their|all|the|<p\d+>'s) (?:\w+ )?(?:charges"
            rf"|counts)"
            rf" (?:\w+ )?confirmed"
            rf"|(?:sent|committed|ordered|sends?) {THEM} (?:to|for|to stand) trial|{BE} (?:\w+ )?(?:sent|committed)"
            rf" (?:to|for) trial"
        ),
    ),
    (
        "on trial",
        (
            r"(?:is|are|was|were|has been|have been|went|goes|go|stands?|stood|put|now) (?:now |still |currently "
            r"|himself |"
            r"herself |already )*on trial(?! date)|(?:is|are|was|were) (?:now |currently )?being tried"
        ),
    ),
    (
        "fit-for-proceedings",
        rf"(?:found|declared|ruled|judged|held) {THEM} fit|{BE} (?:found|declared|ruled|judged) fit",
    ),
    (
        "unfit",
        (
            rf"(?:found|declared|ruled|judged|held) {THEM} (?:\w+ )?(?:unfit|not fit)"
            rf"|{BE} (?:found|declared|ruled|judged) (?:\w+ )?(?:unfit|not fit)"
        ),
    ),
    (
        "conviction stands",
        (
            r"(?:had|saw) (?:his|her|their|<p\d+>'s) (?:conviction|guilty verdict)s? (?:\w+ )?(?:upheld|confirmed"
            r"|affirmed)"
            rf"|(?:upheld|confirmed|affirmed) (?:the )?(?:conviction|guilty verdict)s? of {PERSON}|(?:upheld|confirmed"
            r"|affirmed) (?:<p\d+>'s|his|her) (?:conviction|guilty verdict)"
        ),
    ),
    (
        "acquittal overturned",
        (
            rf"(?:overturned|reversed|quashed|annulled) (?:the acquittal of {PERSON}|(?:<p\d+>'s|his|her) acquittal)"
            r"|(?:had|saw) (?:his|her|<p\d+>'s) acquittal (?:\w+ )?(?:overturned|reversed|quashed)"
        ),
    ),
    (
        "convicted",
        (
            r"(?:judges|court|chamber|icc)[^.;<>]{0,20} (?:ruled|found|held|established"
            rf"|proved) that (?:the (?:pair|two|man|men)|he|she|they|{PERSON})(?: and {PERSON})? (?:had |has "
            rf"|have )?committed|(?:{BE}|has|had) (?:\w+ )?(?:convicted|found guilty|sentenced)|(?:convict\w+"
            rf"|sentenced|found) (?:him|her|{PERSON})(?: guilty)?(?<!found)(?! fit)|convicted (?:war criminal|"
            rf"criminal|murderer)(?= <p)|{PERSON}, convicted(?= (?:in|on|of|by|last|this|at))"
            rf"|(?:gives?|gave|hand(?:s|ed)?|impos(?:es|ed on)) {THEM} (?:a )?(?:(?:<d\d+>|\d+|\w+)(?: years|-year)"
            rf"|life|<d\d+>)\b"
            rf"|(?:sentences|convicts|jails|jailed) {THEM}"
        ),
    ),
    (
        "acquitted",
        (
            rf"{BE} (?:\w+ )?acquitted|acquit(?:s|ted)? (?:the )?{THEM}|(?:found|finds) {THEM} not guilty|{PERSON},"
            rf" acquitted(?= )"
        ),
    ),
    (
        "surrendered",
        (
            rf"{BE} (?:\w+ )?(?:surrendered|handed(?: over)?|transferred|flown|sent|delivered|extradited|taken"
            rf"|turned over"
            rf"|put on a plane)(?: (?:by|from|out of) (?:the )?(?:<n\d+> \w+|{STATE}))?"
            r" (?:\w+ )?(?:to (?:the )?(?:icc|court|international criminal court|hague))"
            rf"|(?:handed|hand|turned|gave|flew|sent|surrendered|delivered) (?:him|her|{PERSON}) (?:over )?(?:up "
            rf")?to (?:the )?"
            r"(?:icc|court|international criminal court|hague)|(?:is|are|was|were|remains?) in (?:custody|"
            r"detention|a cell|jail"
            r"|prison) (?:in|at) (?:the hague|scheveningen)|(?:is|are|was|remains?) in (?:the )?(?:icc|court|"
            r"hague)(?:'s)? (?:cells?|prison|detention)"
            r"|surrendered to (?:the )?(?:icc|court|hague|international)|(?:is|are|was|were) in (?:the )?(?:icc"
            r"|court|hague)(?:'s)? custody|(?:is|are|was|were|remains?|held) in (?:the )?custody of (?:the )?(?:icc"
            r"|court|hague"
            r"|international criminal court)|(?:is|was) (?:being )?held (?:in|at) the hague"
            r"|(?:and|then) (?:\w+ )?(?:surrendered|handed over|transferred|delivered|turned over) to (?:the"
            r" )?(?:icc|court"
            r"|international criminal court|hague)|(?:has|have|had) been in (?:its|the court's|the icc's|icc) (?:\w+"
            r" )?(?:cells?"
            r"|custody|detention|prison)|(?:was|were) to be (?:handed(?: over)?|delivered|transferred|surrendered)"
            r" to (?:the )?"
            r"(?:icc|court|international criminal court|hague)|(?:was|were) on (?:a|the|his|her) (?:plane|flight"
            r"|way) to the hague"
            rf"|surrender(?:ed|s) {THEM}|(?:hands|turns|sends|delivers|transfers|flies) {THEM} (?:over )?to (?:the"
            rf" )?(?:icc|court"
            r"|international criminal court|hague)"
        ),
    ),
    (
        "arrested",
        (
            rf"{BE} (?:\w+ )?(?:arrested|detained|seized|taken into custody|captured|apprehended|caught"
            rf"|picked up|stopped|interpellated|rounded up|taken prisoner|placed under arrest)(?! by surprise| short)"
            rf"|{PERSON},? (?:was )?(?:later |then |finally )?(?:arrested|captured|detained|caught|seized)(?= (?:in"
            rf"|on|at|last|this"
            rf"|by|near|outside|two|three|a (?:week|day|month|year)))"
            rf"|{_AGENT}{_DID} ?t(?:ook|akes) (?:{_TITLED})?{THEM} into custody"
            rf"|{_AGENT}{_DID} ?pick(?:ed|s)? {THEM} up|(?:arrests?|detains?|seizes?|captures?|catch(?:es)?)"
            rf" {THEM}(?= (?:in|on|at"
            rf"|near|outside|after|as|upon)\b)"
            rf"|{_AGENT}{_DID} ?(?:arrested|detained|seized|apprehended|captured|nabbed|picked up|arrests|detains"
            rf"|seizes|captures)"
            rf"(?: and (?:\w+ ){{1,3}}?)? (?:{_TITLED})?(?:him|her|<p\d+>(?!'s))"
        ),
    ),
    (
        "gave up",
        (
            r"(?:turn(?:ed|s)|gave|gives|giving|handed|hands|delivered) <p\d+> (?:in|up|over)\b"
            r"|surrender(?:ed|s) (?:<p\d+>|voluntarily|there|to (?:the )?(?:<n\d+> |local )?(?:police"
            r"|authorities|un\b|united nations|us\b|american|<s\d+>|<n\d+>))"
            r"|(?:came|come|went|travelled|flew|appeared)(?: to the hague| before the (?:court|judges))? (?:of"
            r" (?:his|her"
            r"|<p\d+>'s) own (?:free )?will|voluntarily|of (?:his|her|<p\d+>'s) own accord)"
        ),
    ),
    (
        "case ended",
        (
            rf"(?:withdr[ae]wn?|dropped|abandoned|thr[eo]wn? out|tossed(?: out)?|quashed|dismissed|discontinued|struck"
            rf" (?:out|down)|throws? out|drops|withdraws|closed|shelved|archived|ended) (?:all |the "
            rf"|every |its |his )*(?:(?:charges?|case|cases) (?:against|for) {PERSON}"
            rf"|(?:<p\d+>'s|his|her) (?:case|file|charges|trial))|(?:charges?|case) (?:against"
            rf"|for) {PERSON} (?:was|were"
            r"|has been|have been|had been) (?:\w+ )?(?:withdrawn|dropped|terminated|closed|ended|vacated|thrown out"
            r"|discontinued)"
            rf"|(?:charges?|cases?|trials?|those|the ones?) (?:against|for|of) (?:\w+ ){{0,3}}{PERSON}(?: and"
            rf" [^.;,]{{0,50}})?,?"
            rf" (?:which |that |has |have |had )*(?:(?:was|were|been) )?(?:\w+ )?(?:collapsed|withdrawn|dropped|fell"
            rf" apart|thrown out"
            rf"|terminated|vacated|abandoned|discontinued|came to nothing|ended without)"
        ),
    ),
    (
        "serving",
        (
            r"(?:is|are|was|were) (?:now |currently |still )?serving (?:out )?(?:(?:a |his |her |the )?(?:(?:<d\d+>"
            r"|life|long"
            r"|prison|jail)[- ])*(?:sentence|prison term|jail term|imprisonment)|<d\d+>(?= in (?:prison|jail))|life)"
        ),
    ),
    (
        "held",
        (
            r"(?:is|are|was|were|has been|have been|remains?|stays?) (?:still |now |being )*(?:held (?:by (?=the "
            r"|<[sn]|police|army"
            r"|authorit)|in (?=<[sn]|custody|prison|jail|detention|a (?:\w+ )?(?:cell|prison)))|in custody|behind"
            r" bars"
            r"|in (?:a |an )?(?:<[sn]\d+> )?(?:\w+ )?(?:prison|jail|cell|detention)"
            rf"|in the hands of(?= (?:the )?(?:<[sn]|court|icc))|in (?:<n\d+>|{STATE}(?:'s)?) (?:custody|jail|prison"
            rf"|detention))"
        ),
    ),
    (
        "released",
        (
            rf"{BE} (?:\w+ )?(?:released|freed|set free)|(?:released|freed|let) (?:him|her|{PERSON}) ?(?:go|out)?"
            rf"|let {THEM} (?:go|out)|(?:is|was|walked|walks) (?:set )?free(?=[ ,.;]| from)|(?:frees|releases|freed"
            rf"|released) {THEM}"
            rf"|{PERSON}, (?:later |then )?(?:released|freed)(?= )|flown home|flew (?:him|her|{PERSON}) home"
        ),
    ),
    (
        "deceased",
        (
            rf"{PERSON}, killed(?= )|{BE} (?:\w+ )?(?:killed|shot dead|assassinated)|\b(?:died|is dead|was dead|are"
            rf" dead|were dead)\b"
            r"|the late (?=<p)"
        ),
    ),
    (
        "at large",
        (
            r"(?:is|are|remains?|was|has been|have been) (?:still )?(?:at large|free|a free man|on the run|a fugitive"
            r"|not in custody)"
            r"|remains? free"
        ),
    ),
)
PATTERNS = tuple((name, re.compile(rf"(?<!\w)(?:{words})(?!\w){_WHEN}")) for name, words in _DEEDS)
