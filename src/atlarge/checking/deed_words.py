"""The grammar of deeds towards the Statute: one pattern a deed, the more telling ones first.

`treaty_deeds` finds them in a sentence with their subject and their days.
"""

from __future__ import annotations

import re

from atlarge.checking.treaty_words import BELONGING, BODY, COURT, TREATY

THING = rf"(?:{TREATY}|{COURT}|it\b|the (?:treaty|statute|document|convention))"
_LEFT_AS_IT_IS = r"(?! (?:at|there|alone|open|unratified)\b)"  # "signed it and left it at that"
_VERBS = (
    (
        "parliament",
        (
            r"\b(?:parliament|lawmakers|legislators|mps|deputies|senators|verkhovna rada|rada|(?:national|"
            r"state) assembly"
            r"|legislature)\b[^.;<>]{0,60}?(?:<d\d+>[^.;<>]{0,20}?)?\b(?:ratif\w+|approv\w+|back\w+|pass\w+"
            rf"|adopt\w+)[^.;<>]{{0,40}}(?:{TREATY}|{COURT}|ratification)"
        ),
    ),
    ("sign and ratify", rf"\bsigned and (?:later |then |subsequently )?ratified {THING}"),
    (
        "ratify",
        (
            rf"\bratif(?:ied|ies) {THING}|\bratified\b(?= (?:in|on|,)? ?<d)|\b(?:deposited|handed in|handed over"
            rf"|lodged|filed|submitted|delivered) (?:its|an"
            rf"|the) (?:instruments? of )?(?:ratification|acceptance)(?: instruments?)?(?: (?:of|to|for) {THING})?"
        ),
    ),
    ("accede", rf"\b(?:acceded|adhered) to {THING}|\bacceded\b(?= (?:in|on) <d)"),
    (
        "papers",
        (
            r"\b(?:deposited|handed (?:in|over)|delivered|submitted|lodged|filed) (?:its|the|an?) (?:\w+ )?(?:papers"
            r"|instruments?|documents?|act of ratification|ratification papers)(?: of (?:ratification|accession))?(?:"
            r" (?:at|with"
            r"|to|in) (?:the )?(?:un\b|united nations|depositary|new york|secretary-general))?"
            r"|\b(?:the |its )(?:papers?|instruments?(?: of \w+)?|act of ratification)(?: (?:that )?it"
            r" sent[^.;<>]{0,20})? (?:were |was "
            r"|has been )?(?:handed (?:in|over)|deposited|received|arrived|delivered)[^.;<>]{0,40}"
        ),
    ),
    (
        "rescind",
        (
            r"\b(?:takes?|took|taken) back (?:its|the|their) (?:notices?|letters?|notification|withdrawals?)"
            r"|\b(?:takes?|took|taken) (?:its|the|their) (?:notices?|letters?|notification|withdrawals?)(?: of"
            r" withdrawal)? back"
            r"|\b(?:revoked?|rescind(?:ed|s)?|revers(?:ed|es)|cancel\w+|withdrew|withdrawn|retract(?:ed|s)|annul\w+"
            r"|undid|halted"
            r"|stopped) (?:its|the|their) (?:notices?(?: of withdrawal)?|notification|withdrawals?|(?:\w+ )?decision"
            r" to (?:leave"
            r"|withdraw|quit)|letters?|exit|departure)|\b(?:its |the |their )?(?:notice|withdrawal)(?: of"
            r" withdrawal)? (?:was|were"
            r"|has been) (?:taken back|revoked|rescinded|withdrawn|retracted|reversed)"
            r"|\b(?:changed (?:its|their) minds?|thought better of it|reversed course|went back on (?:its|their) "
            r"(?:decision|plans?)|made a u-turn|backtracked)(?=[^.;]{0,60}\b(?:court|icc|statute|leav|withdraw|quit"
            r"|before))"
        ),
    ),
    (
        "sign",
        (
            rf"\b(?:put|set) (?:its|their) (?:names?|signatures?) (?:to|under|on) {THING}|\bsigned(?: up(?: to)?|"
            rf" on)? (?:{THING}|that treaty)|\bsigned(?: up)?\b(?= (?:in|on|back in) <d)"
            r"|\b(?:its |the )?signature(?: of <s\d+>)?(?: under \w+ \w+)?(?= (?:was|is|dates"
            r"|came) [^.;<>]{0,20}<d)"
        ),
    ),
    (
        "unsign",
        (
            r"\b(?:unsigned|withdrew its signature|withdrawn its signature|recalled its signature"
            r"|took back its signature|took its (?:name|signature) (?:off|back)|revoked its signature|(?:told"
            r"|informed|notified) (?:the )?(?:un|united nations|depositary)(?: in <d\d+>"
            r"| on <d\d+>)? (?:that )?(?:it|they) (?:would|will|did) not (?:intend to )?(?:become|join|ratify"
            rf"|be)(?: an?)?(?: party| member)?|(?:said|declared|announced)(?: in <d\d+>| on <d\d+>)? (?:that )?it"
            rf" would not "
            rf"(?:join|become a (?:party|member)|ratify)|(?:wanted|wants) no part of it)(?: (?:from under|from"
            rf"|to) {THING})?"
        ),
    ),
    (
        "join",
        (
            rf"\b(?:(?:re-?)?joined|entered|signed up to) (?:up to )?{THING}|\b(?:has|have) been (?:an? )?(?:full )"
            rf"?(?:icc |court )?"
            rf"{BELONGING}(?: (?:to|of) {BODY})?(?= since)|\b(?:acceded|accession)(?: to {THING})?(?= (?:in|"
            rf"on) <d)|\bjoins {COURT}|\b(?:became|become|becomes) (?:a |an |the \S+ "
            rf"|(?:the )?court's \S+ )?(?:full )?(?:icc )?{BELONGING}(?: (?:to|of) {BODY})?|\b(?:icc "
            rf"|court )?(?:membership|accession|ratification)(?: (?:of|in|to) {THING})? (?:formally )?(?:(?:took"
            rf"|takes|came|comes"
            rf"|entered|enters) (?:into )?(?:effect|force)|began)"
        ),
    ),
    ("belong", rf"\b(?:a |an )?(?:full )?(?:(?:icc|court|rome statute) )?{BELONGING}(?: (?:to|of) {BODY})?(?= since)"),
    (
        "notify",
        (
            r"\b(?:handed|sent|delivered|gave|submitted) (?:in |over )?(?:\w+ ){0,4}(?:(?:its|their|the) )?(?:notices?"
            r"|notifications?|letters?|withdrawals?)(?: of (?:their |its )?withdrawal)?(?: from the rome statute)?(?="
            r" (?:in|on"
            r"|to)? ?(?:<d|the (?:un|united)))|\b(?:its |the )?(?:withdrawal )?(?:notice|letter|notification)(?: of"
            r" withdrawal)? (?:reached|arrived"
            r"|was received|was deposited)[^.;<>]{0,30}|\bnotified (?:the )?(?:un\b|united nations|u\.n\."
            r"|secretary-general)(?: of [^.;<>]{0,40})?|\b(?:formally "
            r"|officially )?(?:notified|informed) [^.;<>]{0,50}(?:withdraw\w*|leav\w+|exit)|\b(?:gave|given|gives"
            r"|served|submitted"
            r"|deposited|filed|sent|lodged) [^.;<>]{0,40}(?:notice|notification|instrument"
            rf"|letter)(?:(?! and )[^.;,<>]){{0,30}}(?:withdraw\w*|leav\w+|quit\w*)(?: from)?(?: {THING})?"
        ),
    ),
    (
        "take effect",
        (
            rf"\b(?:withdrawal|exit|departure)(?: of (?:the )?<s\d+>)?(?: from {THING})?,?(?: \w+){{0,3}}"
            rf" (?:(?:takes?|took|taking|will take"
            r"|comes?|came|due to take|entered|enters) (?:into )?(?:effect|force)|(?:became|becomes|become)"
            r" (?:effective|final"
            r"|complete|definitive|legally valid))|\b(?:was|is) the (?:first|second|third) (?:\w+ )?to (?:go|leave"
            r"|quit)(?=,? on <d)"
        ),
    ),
    (
        "will leave",
        (
            rf"\b(?:will|would|is (?:set |due |about )?to|are (?:set |due |about )?to) (?:\w+ )?(?:leave|quit|exit"
            rf"|depart(?: from)?"
            rf"|be out(?: of)?|be gone(?: from)?|cease to be (?:a |an )?{BELONGING}(?: (?:of|to))?|stop being (?:a "
            rf"|an )?{BELONGING}"
            rf"(?: (?:of|to))?|no longer be (?:a |an )?{BELONGING}(?: (?:of|to))?)(?: {THING})?(?=,? (?:only |again"
            rf" )?(?:in|on|at|from|by"
            r"|next)? ?<d)|\b(?:leaves?|quits?|exits?|(?:is|are) out) (?:of )?"
            rf"{THING}(?= (?:only )?(?:in|on|at|from)? ?<d)"
            rf"|\b(?:remains?|stays?|(?:is|are|will be|will remain) still) (?:legally )?(?:bound|obliged|an?"
            rf" {BELONGING})"
            rf"(?: (?:by|to|of) {BODY})? until (?:at least )?(?=<d)|\bleaves?(?= (?:only )?(?:in|on|at) <d)"
        ),
    ),
    (
        "announce leaving",
        (
            r"\b(?:announc\w+|said(?= (?:that )?(?:it|they) (?:would|will|was|were|is|are) (?:\w+ )?(?:leav|"
            r"quit|withdr|pull|exit))) (?:(?:in|on) <d\d+> )?(?:on the same day )?(?:(?:that )?(?:it|they|"
            r"its|their|the|an?|he"
            r"|<s\d+>(?:'s)?) ){0,2}(?:\w+ ){0,4}(?:withdraw\w*|leav\w+|quit\w*|pull\w* out"
            rf"|exit\w*)(?: from)?(?: {THING})?|\b(?:began|begun|started|initiated|triggered|launched) (?:the |its "
            r"|a )?(?:\w+ )?(?:process (?:of|for|to) )?(?:withdraw\w*|leav\w+|quit\w*"
            rf"|exit\w*)(?: from)?(?: {THING})?"
        ),
    ),
    (
        "leaving",
        (
            r"\b(?:is|are|was|were) (?:now |currently |already |also )?(?:in the process of "
            rf"|on (?:its|their) way to )?(?:withdrawing|leaving|quitting|exiting|pulling out of)(?: from)? {THING}"
            rf"|\bon (?:its|their) way out(?: of {THING})?|\bin the process of (?:withdrawing|leaving|quitting"
            rf"|exiting)(?: from)?(?: {THING})?"
        ),
    ),
    (
        "leave",
        (
            rf"\b(?:really |finally |formally |officially |already )?(?:left|quit|quits|leaves|exited|departed(?:"
            rf" from)?|walked out (?:of|on)|broke with|abandoned|"
            rf"bolted from|"
            rf"severed (?:its )?ties with|dropped out of|got out of) {THING}{_LEFT_AS_IT_IS}"
            rf"|\bhave left {THING}{_LEFT_AS_IT_IS}|\b(?:is|was|are"
            rf"|were|will be) out(?: of {THING})?(?= (?:in|on|for|from) <d|[.,;])|\b(?:is|are|was) no longer (?:a "
            rf"|an )?(?:{BELONGING} (?:to|of) {BODY}|part of {COURT}|icc {BELONGING}|bound by {TREATY})"
            rf"|\bceased to be (?:a |an )?(?:icc )?{BELONGING}(?: (?:to|of) {BODY})?"
            rf"|\bformer (?:icc )?{BELONGING}(?: (?:to|of) {BODY})?"
        ),
    ),
    ("unratify", rf"\b(?:took back|withdrew|revoked|recalled|annulled|cancelled) its ratification(?: of {THING})?"),
    (
        "withdraw",
        (
            rf"\b(?:withdrew|withdrawn|pulled out|walked out|walked away)(?: from| of) {THING}|\bwithdrew\b(?= (?:in"
            r"|on) <d)"
        ),
    ),
    ("in force", r"\b(?:entered|came) into force for (?:it|<s\d+>|the (?:country|nation))"),
)
PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _VERBS)
