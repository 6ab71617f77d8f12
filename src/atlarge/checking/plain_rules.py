r"""The rules by which a sentence is put in plain words, in the order in which they are applied.

Each is a pattern over folded text and what takes its place; `\1` keeps the words of a group. No rule may take away a
denial, a doubt, a number, or a word that tells one court from another.
"""

from __future__ import annotations

import re

from atlarge.checking.treaty_words import TREATY

TOPIC = re.compile(
    r"court|icc\b|hague|tribunal|statute|treaty|warrant|judges|arrest|detain|sanction|member|sign|ratif|<p\d+>|notice"
)
"""What a sentence must speak of to be read a second time."""

_TITLE = (
    r"(?:president|premier|prime minister|leader|strongman|ruler|dictator|autocrat|head of (?:state|government)|chief"
    r"|boss|general|field marshal|commander|warlord|senator|minister|commissioner|secretary|politician|potentate"
    r"|statesman|suspect|guest|visitor|veteran|chairman|governor|colonel|mufti|emir|judge|man)"
)
_OF_TITLE = (
    r"(?:former|ex-?|then|ousted|deposed|toppled|wanted|visiting|incumbent|sitting|embattled|elderly|long-?time|mr|dr"
    r"|president|vice|prime|deputy|first|foreign|defen[cs]e|interior|militia|rebel|army|military|police|state|supreme"
    r"|party|security|council|opposition|the)"
)
_NOT_ADVERBS = (
    r"(?:\w{1,2}lly|\w*(?:[pb]|ami|oma|opo|ita)ly|ally|(?:un)?(?:like|friend)ly|elderly|\w*(?:dai|week|month|year)ly)"
)
"""Words in -ly that no adjective stands behind ("family", "supply", "rally"), and adjectives in -ly."""
_TELLING = (
    # doubt, and what only seems
    r"(?:alleged|reported|supposed|seeming|apparent|purported|presumab|arguab|possib|probab|potential|ostensib"
    r"|theoretical"
    # time, and how long
    r"|ear|former|previous|original|initial|eventual|recent|late|short|new|current|present|temporari|immediate|instant"
    r"|automatical|brief|provisional|conditional"
    # measure, and what is next to nothing
    r"|near|almost|hard|bare|scarce|rare|seldom|mere|simp|sole|part|virtual|practical|effective|nominal|technical"
    # standing in law
    r"|(?:un)?lawful|(?:il)?legal|wrong|false|mistaken|undu|formal|official|public|forcib|joint|separate)ly"
)
_JUDGING = (
    r"(?:\w+versial|(?!unless|regardless|nonetheless|nevertheless)\w+less"
    r"|(?!published|abolished|finished|established|vanished)\w+ished"
    r"|much-\w+|little-\w+|well-\w+|long-\w+|fully[- ]fledged|full-fledged|fledgling|full"
    r"|proud|loyal|embattled|beleaguered|famous|infamous|notorious|powerful|so-called|respected|distant|committed"
    r"|staunch|vocal|keen|founding|fellow|dutiful|obedient|faithful|reluctant|nervous"
    r"|landlocked|neighbouring|nearby|faraway|remote|wealthy|oil-rich|sprawling|vast|historic"
    r"|shocking|dramatic|stunning|bombshell|explosive|landmark|unprecedented|sweeping|hard-hitting|damning|stinging"
    r"|scathing|blistering|strongly worded|active|paid-up|signed-up|card-carrying)"
)
_NOUN = (
    r"(?:court|icc|tribunal|statute|treaty|convention|member|party|signatory|state party|states part|warrant"
    r"|arrest warrant|judges|ruling|decision|finding|signature|state|country|nation|notice|withdrawal|accession|visit"
    r"|trip|journey)"
)
_BE_DUTY = r"(?:must|should|shall|would have to|will have to|has to|have to|had to|ought to|is to|was to|could|can)"
_CAUGHT = r"(?:arrested|detained|seized|apprehended|handed over|surrendered|taken into custody)"
_ITS = r"(?:its|their|his|her|a|an|the)"

_UNDENIED = r"(?<!\bno )(?<!\bnot )(?<!\bnot a )(?<!\bnot an )(?<!\bnever a )(?<!\bwithout a )"
"""A word that follows a denial is what is denied: "no loyal member" may be a member."""

_WORDS: tuple[tuple[str, str], ...] = (
    (r"(<[psn]\d+>)' (?=[a-z])", r"\1's "),
    (
        (
            r"(<p\d+>),? (?:both|all(?: three| four)?|all of them|both of them)(?: have been| were)? (?:since |later"
            r" |now |then"
            r" |already |also )*(convicted|acquitted|arrested|released|sentenced|surrendered|freed|tried)\b"
        ),
        r"\1 were \2",
    ),
    (
        r"\bfound by (?:the |its |these )?(?:icc |court's )?(?:court|judges|chamber|icc) (to|in|guilty|at)\b",
        r"found \1",
    ),
    (r"\b(?:arrest )?orders? for (<p\d+>)'s (?:arrest|detention|capture)", r"arrest warrant for \1"),
    # what stands between two parts
    (r" ?\((?!icc\))[^()<>]{1,60}\)", ""),
    (
        (
            r"(?<=[\w>]), (?:of course|however|indeed|in fact|for its part|for his part|in turn|after all|too|meanwhile"
            r"|nevertheless|nonetheless|on paper|as it happens|by the way|mind you|incidentally|so to speak|in short),"
        ),
        "",
    ),
    (
        (
            r"\b(?:in fact|of course|after all|for its part|to this day|all the same|once again|in the end|at last"
            r"|as yet"
            r"|thus far|by now|in the meantime|to its critics' surprise|with great fanfare) "
        ),
        "",
    ),
    (rf"(?<![\w-])(?!(?:{_NOT_ADVERBS}|{_TELLING})\b)[a-z]{{3,}}ly,? (?=[a-z<])", ""),
    (
        (
            r"\b(has|have|had) (?:meanwhile|already|just|finally|since|long|also|now|thus|therefore|then|still|even"
            r"|indeed|in turn|all) (?=\w)"
        ),
        r"\1 ",
    ),
    (
        (
            r", (?:(?:they|he|she|it|officials|analysts|lawyers|experts|critics|some|we) )?(?:\w+ )?(?:noted|said|added"
            r"|argued"
            r"|recalled|explained|say|says|note|argue|argues|reported|believe|recall)(?: (?:they|he|she|officials"
            r"|analysts))?,"
        ),
        "",
    ),
    # whoever holds an office
    (rf"(?:\b(?:the|an?) )?(?:\b{_OF_TITLE}[ -])*(?:<n\d+>|<s\d+>'s) (?:{_OF_TITLE}[ -])*{_TITLE},? (?=<p\d+>)", ""),
    (rf"(?:\b(?:the|an?) )?(?:\b{_OF_TITLE}[ -])+{_TITLE}(?: of (?:the )?<s\d+>)?,? (?=<p\d+>)", ""),
    (rf"(?<!late )\b(?:the |an? )?(?<!late ){_TITLE}(?: of (?:the )?<s\d+>)?,? (?=<p\d+>)", ""),
    (
        (
            r"(<p\d+>), <p\d+>,? (?=(?:was|is|has|had|will|would|must|should|could|may|might|did|does|arriv|flew"
            r"|came|went"
            r"|land)\b)"
        ),
        r"\1 ",
    ),
    (
        (
            r"(?:\bthe )?<n(\d+)> (?:\w+ )?(?:government|authorities|leadership|executive|administration|cabinet|state"
            r"|nation|republic|kingdom)\b(?!')"
        ),
        r"<s\1>",
    ),
    (r"(<s\d+>)'s (?:\w+ )?(?:government|authorities|leadership|executive|administration|rulers)\b(?!')", r"\1"),
    (r"\bthe (?:government|authorities|leadership|executive|state|republic|kingdom) of (?:the )?(<s\d+>)", r"\1"),
    # adjectives that judge
    (rf"{_UNDENIED}\b{_JUDGING},? (?={_NOUN})", ""),
    (rf"{_UNDENIED}\b{_JUDGING} (?={_NOUN})", ""),
    # one word for a deed
    (r"\b(?:arrest orders?|orders? of arrest|warrants? of arrest|writs? of arrest|arrest writs?)\b", "arrest warrant"),
    (
        rf"\b(?:put|set|lent|placed|affixed) {_ITS} (?:names?|signatures?|seals?|pen) (?:to|under|on|beneath|below)\b",
        "signed",
    ),
    (r"\b(?:put pen to paper on|inked|penned|initialled)\b", "signed"),
    (r"\b(never|not) (?:put|set) pen to paper on\b", r"\1 signed"),
    (
        (
            r"\b(?:walked away from|turned (?:its|their) backs? on|ditched|dumped|bailed out of|bolted from"
            r"|stormed out of"
            r"|broke away from|parted ways with|cut (?:its )?ties with)(?= (?:the )?(?:court|icc|international|rome"
            r"|treaty"
            r"|tribunal|hague))"
        ),
        "left",
    ),
    (
        r"\b(pulled|took|taken|yanked|dragged|marched|led|ripped|pulling|taking) ((?:the )?<s\d+>) out of\b",
        r"\2 pulled out of",
    ),
    (
        r"\b(?:brought|led|took|taken|steered) ((?:the )?<s\d+>) into(?= (?:the )?(?:court|icc|international|rome))",
        r"\1 joined",
    ),
    (
        (
            r"\b(?:became part of|enrolled in|came into|was admitted to|were admitted to)(?= (?:the )?(?:court|icc"
            r"|international criminal))"
        ),
        "joined",
    ),
    (
        (
            r"\b(?:made out|drew up|drawn up|slapped|put out|handed out|took out|rolled out|levelled|placed|hung"
            r"|hand(?:ed)?"
            r" down|pronounced|imposed|served|filed|secured|obtained|signed off on) (?=(?:an?|the|its|their|his|two"
            r"|another)"
            r" (?:\w+ ){0,2}warrants?)"
        ),
        "issued ",
    ),
    (
        r"(?<=warrant) (was|were|has been|had been) (?:made out|drawn up|handed out|put out|handed down|pronounced)",
        r" \1 issued",
    ),
    (
        (
            r"\b(was|were|is|been|being|got) (?:nicked|collared|cuffed|handcuffed|nabbed|hauled in|frogmarched off"
            r"|clapped in irons|led away in handcuffs|rounded up|bundled off|locked up|busted|run in)\b"
        ),
        r"\1 arrested",
    ),
    (r"\b(?:nicked|collared|cuffed|handcuffed|nabbed|hauled in|busted) (?=<p\d+>|him\b|her\b)", "arrested "),
    (r"\btook (<p\d+>|him|her) into custody\b", r"arrested \1"),
    (
        (
            r"\b(was|were|has been|had been) (?:put|bundled|loaded|placed|shoved|led) (?:on(?:to)?|aboard"
            r"|on board) (?:a|an"
            r"|the) (?:\w+ )?(?:plane|flight|jet|aircraft|aeroplane) (?:bound )?(?:to|for) the hague"
        ),
        r"\1 flown to the hague",
    ),
    (
        r"\b(?:played host to|rolled out the red carpet for|laid on a welcome for|put up|fêted|feted)(?= (?:the )?<p)",
        "hosted",
    ),
    (
        (
            r"(?<=warrant) (?:has |had )?(?:landed|dropped|fell|arrived|been hanging|hung|hangs|hanging) (?:on|over"
            r"|upon|at)"
            r" (?:<p\d+>(?:'s)?|his|her|its)(?: (?:desk|doormat|name|head|lap|shoulders|door))?"
        ),
        " was issued",
    ),
    (
        (
            r"\b(?:is|was|are|were) (?:to|set to|due to|expected to|scheduled to|about to|going to|supposed to)"
            r" (take effect|enter into force|become effective|come into force)\b"
        ),
        r"will \1",
    ),
    (
        (
            r"\b(was|has been|had been|were|have been|is) (?:brought|taken|moved|shipped|spirited|escorted|whisked"
            r"|hauled"
            r"|bundled|driven|carted)(?: off| away)? to (?:the )?(hague|icc|(?<=the )court)\b(?! in\b)"
        ),
        r"\1 flown to the \2",
    ),
    (r"\b(?:wants|seeks|hunts|pursues|is after) (<p\d+>) (for|over|on suspicion of)\b", r"accuses \1 of"),
    (r"\b(?:took|taken|take) the step of (?:ratifying)\b", "ratified"),
    (r"\b(?:took|taken|take) the step of (?:signing)\b", "signed"),
    (r"\b(?:took|taken|take) the step of (?:joining)\b", "joined"),
    (r"\b(?:until now|so far|to date|as of today|up to now|till now) ", ""),
    (r"\b(which|who|that) (?:like|unlike) (?:the )?<s\d+>,? ", r"\1 "),
    (
        (
            r", (?:like|unlike|just like|as did|along with|together with) (?:the )?<s\d+>(?: and (?:the )?<s\d+>)?"
            r"(?: before it)?,"
        ),
        "",
    ),
    (
        (
            r"\b(?:sits|sat|languishes|languished|rots|lingers|waits|is sitting|remains locked up"
            r"|is locked up) in (?=an?\b|his\b"
            r"|custody|prison|jail|detention|the (?:court|icc))"
        ),
        "is in ",
    ),
    (r"\b(?:nick|collar|cuff|nab|bust|haul in|slap the cuffs on|lay hands on) (?=<p\d+>|him\b|her\b)", "arrest "),
    # turned round
    (
        (
            r"\b(?:not once|never|at no time)(?: (since [^,.;<>]{3,40}?))? (has|have|had) (<[ps]\d+>|he|she|it)"
            r" ([^,.;<>]{3,60})"
        ),
        r"\3 \2 never \4 \1",
    ),
    (
        (
            rf"(<p\d+>|\b(?:he"
            rf"|she)) ({_BE_DUTY}) (?:\w+ )?be ({_CAUGHT})(?: and \w+(?: over)?)?(?: as soon as he \w+)? (?:in|by)"
            r" (?:the )?(<s\d+>)"
        ),
        r"\4 \2 arrest \1",
    ),
    (
        rf"({TREATY}) (?:was|has been|had been|is) (?:\w+ )?(signed|ratified) by (?:the )?(<s\d+>)(?! and|,)",
        r"\3 \2 \1",
    ),
    (
        r"\bnever (has|have|had|did) ((?:the |an? )?(?:\w+ ){0,2}?(?:<[ps]\d+>|leader|president|he|she|it)) ",
        r"\2 \1 never ",
    ),
    (r"\bneither ((?:the )?<s\d+>) nor ((?:the )?<s\d+>) (has|is|was|had)\b", r"neither \1 nor \2 \3"),
)
_SHORTER: tuple[tuple[str, str], ...] = (
    # what is said by the way of somebody, or of a State
    (r"(<p\d+>), (?:\d\d|(?:who|whom|an?|the|now|aged|himself|one of)\b[^,;:.\"<>]{2,70}),", r"\1"),
    (r"(<s\d+>), (?:which|who|an?|the|itself|like|unlike|one of|home to|long|for years)\b[^,;:.\"<>]{2,70},", r"\1"),
    # what is put in between a noun and its verb
    (
        (
            r"(?<=[a-z]), (?:which|who|\w+ed|\w+ing|\w+n|as|after|before|when|since)\b[^,;:.\"]{2,90},(?= (?:is|are"
            r"|was|were"
            r"|has|had|have|will|would|did|does|took|takes|takes?|came|comes|went|said|became|becomes|must|should|may"
            r"|can|could)\b)"
        ),
        "",
    ),
)
_SPACES = (re.compile(r"  +"), " ")
RULES: tuple[tuple[re.Pattern[str], str], ...] = (*((re.compile(words), put) for words, put in _WORDS), _SPACES)
"""The patterns, and what takes their place."""
SHORTENING: tuple[tuple[re.Pattern[str], str], ...] = (*((re.compile(words), put) for words, put in _SHORTER), _SPACES)
"""The same for what is only said by the way: it may be a claim of its own, so a text is read with it as well."""
