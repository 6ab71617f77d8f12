"""The grammar of standing towards the Statute: member, party, signatory, outside, and who has never signed.

`treaty_status` reads it in a sentence and holds it against the acts.
"""

from __future__ import annotations

import re

from atlarge.checking.treaty_words import BELONGING, BODY, COURT, MEMBER, PARTY, SIGNATORY, TREATY

NOUN = re.compile(
    r"(?:\b(?P<neg>not|never|no longer|no|none of them) )?(?:\b(?:a|an"
    rf"|the) )?(?P<non>non-)?\b(?:\w+ )?(?P<word>{BELONGING}) (?:to|of|in) {BODY}"
)
ADJECTIVE = re.compile(
    rf"(?P<non>\bnon-)?\b(?:{COURT}|rome statute|{TREATY})(?P<non2> non-| )(?P<word>{BELONGING})\b"
    rf"|\b(?P<non3>non-)(?P<word3>{SIGNATORY}|member)\b"
)
SIGNED = re.compile(
    r"\b(?P<neg>(?:has|have|had|having) (?:not|never)(?: yet| even)*|hasn't|haven't|did not|didn't|never|not(?:"
    r" even)?"
    rf"|yet to) ?(?:signed|sign)(?: up)?(?: to| on)? (?P<body>{TREATY}|{COURT}|it\b(?! off| with| into))"
    r"|\b(?:has |have |had |also |only )*signed(?: up)?(?: to| on)?,?(?P<noratify> but (?:has |have "
    r"|had )?(?:not|never|did not|failed to|has yet to|yet to)(?: yet)?(?: been)? ratif(?:y"
    rf"|ied),?)? (?P<body2>{TREATY}|{COURT})"
    r"(?P<noratify2>,? (?:but|though|although|and)(?: it)?(?: has| have| had)?(?: not| never| did not"
    r"| didn't| failed to| yet to)(?: yet)? ratif(?:y|ied)(?: it)?)?"
)
RECOGNISE = re.compile(
    r"\b(?P<neg>(?:does|do|did) not|doesn't|don't|refuses to|never|has not|not) (?:recogni[sz]ed?"
    rf"|accept(?:ed)?|acknowledged?) (?:the )?(?:jurisdiction (?:of|over \w+ of) )?{COURT}(?: jurisdiction"
    r"| authority)?"
    rf"|\b(?P<rec>recogni[sz]es?|accepts?) (?:the )?(?:jurisdiction|authority) of {COURT}"
    rf"|\b(?P<rec2>recogni[sz]es?|accepts?) {COURT}(?: jurisdiction| authority)?"
    rf"|\bsubject to (?:the )?{COURT} jurisdiction"
)
_NO = r"(?:has|have|had) (?:not|never)(?: yet)?|hasn't|haven't|did not|didn't|never|not|yet to"
_HOUSE = r"(?:parliament|congress|senate|lawmakers|legislature|deputies|mps|government|duma|knesset)"
_RATIFYING = (
    r"(?:been |gone on to |taken the step of |followed (?:it|that|this) (?:up )?with (?:an? )?|backed (?:it|that)"
    r" with )?"
    r"(?:ratif\w+|made it (?:the )?law(?: of the land)?)"
)
_SIGNING = (
    rf"(?:signed(?: up)?(?: (?:to |on )?(?:{TREATY}|it\b))?|(?:put|set|lent) (?:its|their) (?:names?|signatures?) "
    rf"(?:to|under|on) (?:{TREATY}|it\b))"
)
_MERE = r"(?:(?:a |the )?mere|merely|only|just|simply|no more than|nothing more than|at best)"
ONLY = re.compile(
    rf"\b(?:has |have |had |having )?{_SIGNING}(?: (?:in|on|under|at|back|with)\b(?:[^.;:<>\"]|<[dnop]\d+>){{1,50}}?)?"
    rf" ?,? ?(?:without (?:ever )?ratifying|(?:but|and|though|although|yet)(?: (?:it|they|(?:its |the |their"
    rf" )?{_HOUSE}))?"
    rf"(?: has| have| had)? ?(?:{_NO}|failed to|declined to|refused to) {_RATIFYING}|and (?:has |have |had )?left it"
    rf" at that)(?: (?:it\b"
    rf"|{TREATY}))?"
    rf"|\b(?:a )?signator(?:y|ies)(?: (?:of|to) (?:{TREATY}|{COURT}))?,? (?:(?:that|which) (?:has |have )?(?:never"
    rf"|not)"
    rf" ratified|(?:but|and) (?:is |are )?(?:not|never) (?:a |an )?(?:full )?(?:{PARTY}|{MEMBER}))"
    rf"|\b{_MERE} (?:a )?(?P<mere>{SIGNATORY})(?: (?:of|to) (?:{TREATY}|{COURT}))?(?:,? and not an? (?:full"
    rf" )?(?:{PARTY}"
    rf"|{MEMBER}))?|\bhaving (?:merely |only )signed(?: (?:{TREATY}|it\b))?|\bhaving signed only\b"
)
OUTSIDE = re.compile(
    r"\b(?P<neg>(?:is|are|was|were|remains?|remained|stands?|stayed|stays|lies|kept|been|has been"
    rf"|have been) (?:still )?(?:outside|out of) (?:the )?(?:{TREATY}|{COURT}))|\b(?P<neg2>(?:have "
    r"|has )?kept out\b)"
    rf"|(?P<neg3>\b(?:not|never) )?\b(?:belongs?|belonged|belonging) to (?:{TREATY}|{COURT})"
    r"|(?P<neg4>\bnot )?(?:\bamong|\bone of) (?:the )?(?:court's |icc's "
    rf"|icc |treaty's |statute's |(?:rome )?statute |\d{{2,3}} )*(?:{BELONGING})(?: (?:to|of) (?:the )?(?:{TREATY}"
    rf"|{COURT}|<\w\d+> convention))?"
    r"|(?P<neg5>\bnot )?(?:\bamong|\bone of) (?:the )?(?:\d{2,3} )?(?:countries|nations|states) (?:that|"
    r"which|to|who) (?:have )?(?:make up|form|formed|founded|are members of|are party to|recogni[sz]e|signed up to"
    rf"|joined|ratified|belong to|accepted) (?:{TREATY}|{COURT})"
    rf"|(?P<neg6>\b(?:not|never|no longer) )?\b(?:bound by|tied to|beholden to) (?:the )?(?:{TREATY}"
    rf"|{COURT})(?:'s (?:rules|"
    rf"rulings|decisions))?"
    rf"|(?P<neg9>\b(?:{_NO}) )(?:adhered?|acceded?|signed up) to (?:{TREATY}|{COURT})"
    rf"|(?P<neg10>\b(?:do|does|did) not) (?:participate|take part) in (?:{TREATY}|{COURT})"
    rf"|(?:in|of) (?:{TREATY}|{COURT}) (?P<neg11>(?:do|does|did) not) (?:participate|take part)"
    rf"|(?P<neg7>\b(?:not|never) )?\b(?:a )?part of (?:{COURT}|{TREATY})"
    rf"|(?P<neg8>\b(?:has|have|had) nothing to do with) (?:{COURT})"
    rf"|(?P<neg12>\b(?:has|have|had) (?:not|never)(?: yet)?|\bnever|\bdid not) (?:joined|join|entered|acceded to) "
    rf"(?:{TREATY}|{COURT})|\b(?:has|have|had) joined (?:{TREATY}|{COURT})"
    rf"|(?P<neg13>\b(?:is|are|was|were) (?:no longer|not|never)|\b(?:has|have) never been) (?:in|inside|within|under"
    rf"|part of|with) (?:{TREATY}|{COURT})|\b(?:remains?|stays?|(?:is|are) still) (?:in|inside|within|part of)"
    rf" (?:{TREATY}|{COURT})"
    rf"|(?P<neg14>\b(?:stayed|kept|keeps?|stays?|remained|remains?|held|holds) (?:aloof|away|clear|apart) from"
    rf"|\b(?:kept"
    rf"|keeps?|keeping) (?:its|their) distance from|\b(?:shuns|shunned|spurned|spurns|snubbed|boycotts)) (?:{TREATY}"
    rf"|{COURT})"
    rf"|\bjoined (?:up to )?(?:{COURT}|{TREATY})(?= (?:long|years|decades))"
)
BARE = re.compile(
    rf"(?P<neg>\b(?:{_NO}) )(?:signed|sign)(?P<body>)(?=[.,;:]| and\b| but\b|$)"
    rf"|(?P<neg2>\b(?:{_NO}) )(?P<ratified>ratified|ratify)(?: it\b| {TREATY})?"
    rf"|(?P<neg3>\b(?:{_NO}) )(?P<joined>joined|join)(?=[.,;:]| and\b| {COURT})"
    r"|\b(?P<neg5>not |no longer |no )?(?:a |an )?(?:mere |full )?(?<!assembly of )(?P<bare>signatory|state party"
    r"|signatories|states parties|member)\b(?! to\b| of\b| state| countr| nation|<)"
)
NEGS = (
    "neg",
    "neg2",
    "neg3",
    "neg4",
    "neg5",
    "neg6",
    "neg7",
    "neg8",
    "neg9",
    "neg10",
    "neg11",
    "neg12",
    "neg13",
    "neg14",
)
NEITHER = re.compile(r"\bneither signed nor (?:ever )?ratified(?: it\b| (?:the )?(?:rome )?(?:statute|treaty))?")
ONE = re.compile(
    r"(?P<so>\b(?P<nor>so|neither|nor|as) (?:is|are|was|were|has|have|does|do|did|had) (?:the )?<[sn]\d+>)"
    r"|(?P<not>\b(?:is|are|was|were|has|have|does|do|did) not)(?=[.,;:)]|$| -)"
    r"|(?<=> )(?:is|was) (?:also )?(?P<not2>not )?(?:one(?: too| as well| of them| itself)?|another)(?=[.,;:)]|$| -)"
    r"|(?<=> )(?:is|are|has|does|was)(?=[.;)]|$)"
)
MANY = re.compile(r"\b(?:signatories|parties|members|member states|member countries)\b(?!' )")
BACK, BESIDE = 3, 60
TOPIC = re.compile(
    r"sign|part(?:y|ies|icipant)|member|ratif|join|recogni|accept|acknowledg|subject to|belong|bound|outside|out of"
    r"|among|one of|part of|nothing to do|kept out|adher|acced|participat|no longer|remain|aloof|distance|shun|spurn"
    r"|snub|boycott|\bstay|\bstill in"
)
MODAL = re.compile(
    r"\b(?:would|could|should|may|might|will|wants? to|plans? to|hopes? to|vow\w* to|urg\w+|call\w+ on"
    r"|to become|if|whether|joining|about to|becoming|while|when)\b[^,;]{0,30}$"
)
DATED = re.compile(r"^(?:,(?= since))?(?: since| in| on| from| back in| as of)? ?<d\d+>")


OWNED = re.compile(
    r"(?P<s><s\d+>)'s (?:\w+ ){0,2}?(?:membership|accession|ratification|participation)(?: (?:of|in|to) (?:the )?"
    rf"(?:{TREATY}|{COURT}))? (?:has |had |have )?(?:long |now )?(?:(?P<out>ended|lapsed|ceased|expired|(?:is|was"
    rf"|remains"
    r"|remained) (?:\w+ )?(?:outstanding|pending|awaited|incomplete|over|missing|a distant prospect))"
    r"|(?:continues|stands|endures|remains in (?:place|force)|persists))"
    r"|(?P<ends>\b(?:ended|ends|ending|terminated|terminates|cancelled|revoked|undid"
    r"|concluded)) (?:the )?(?P<s2><s\d+>)'s"
    rf" (?:\w+ )?membership(?: (?:of|in) (?:{TREATY}|{COURT}))?"
)

TOLD = re.compile(
    rf"\b(?:a |an )?(?P<noun>{BELONGING})(?: (?:to|of|in) (?:{TREATY}|{COURT}))?|\b(?:signed|ratified|joined"
    rf"|belongs? to|(?P<out>(?:stands?|is|are|lies?|stayed|remains?) outside)) (?:of )?(?:{TREATY}|{COURT})"
)
