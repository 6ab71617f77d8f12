"""English for the clause grammar: closed word classes, and the nouns that attribute (verbs: `english_verbs`).

The grammar goes by these tables; of single words it spells only the few that are rules of their own.
"""

from __future__ import annotations

DETERMINERS = frozenset(
    "the a an this these those his her its their my our your some any many most several few all both each every "
    "another no one two three four five six seven eight nine ten dozens hundreds thousands other such half more "
    "less whose whichever enough either neither certain various".split()
)
COUNTED = frozenset(
    "two three four five six seven eight nine ten dozens hundreds thousands many most several few all both some "
    "others those half more".split()
)  # those of DETERMINERS that may stand for people
PREPOSITIONS = frozenset(
    "of in on at by for from with about against between among into over under during without within through "
    "across behind beyond near toward towards upon via per despite amid around outside inside like unlike "
    "including regarding concerning off onto above below alongside throughout except besides versus following".split()
)
SUBORDINATORS = frozenset(
    "because although though while when if after before since as until unless whereas whether how why where once "
    "than whenever wherever lest".split()
)
RELATIVES = frozenset("who which whom what whoever whatever".split())
COORDINATORS = frozenset("and but or nor yet & plus".split())
SUBJECTS = frozenset("he she they it i we you there everyone everybody someone nobody anyone".split())
INDEFINITE = frozenset("everyone everybody someone nobody anyone".split())  # those of SUBJECTS that a phrase may follow
PERSON_PRONOUNS = frozenset("he him his himself she her hers herself".split())  # of the third person, one
OBJECTS = frozenset("him them me us himself herself themselves itself myself ourselves yourself".split())
BE = frozenset(
    "is are was were be been being am isn't aren't wasn't weren't it's he's she's they're we're i'm you're "
    "that's".split()
)
HAVE = frozenset(
    "has have had having hasn't haven't hadn't i've we've they've you've he'd she'd they'd i'd we'd".split()
)
DO = frozenset("do does did doesn't don't didn't".split())
MODALS = frozenset(
    "will would can could may might must should shall won't wouldn't can't cannot couldn't shouldn't mustn't "
    "needn't he'll she'll they'll we'll i'll it'll you'll".split()
)
FINITE = frozenset(
    "is are was were am has have had do does did will would can could may might must should shall".split()
)  # auxiliaries that make a clause finite
ADVERBS = frozenset(
    "not never also now still then just even again later earlier already often always once sometimes recently "
    "soon too so only instead however meanwhile moreover therefore further first ever rather quite very almost "
    "nearly long today yesterday tomorrow tonight here perhaps maybe indeed otherwise thus hence somewhat twice "
    "yet subsequently together away up down out back forward ahead".split()
)
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later "
    "afterward afterwards recently morning afternoon evening night week weekend month year ago".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sept oct nov dec".split()
)
MONTHS_OR_NAMES = frozenset("march april may june august jan".split())  # of these, people are named so too
BEFORE_MONTHS = frozenset("in since until last next early late mid this of through".split())
SEASONS = frozenset("spring summer autumn winter fall decade century".split())  # only after one of TIME_OPENERS
TIME_OPENERS = frozenset("last this next early late past coming".split())  # only before one of TIMES
SUBORDINATE_TIMES = frozenset("when while after before as during amid ahead since until following".split())
# A bare verb form after one of these is an infinitive of the same cue ("declined to say").
RAISING = frozenset(
    "decline declines declined declining go goes went going continue continues continued continuing begin begins "
    "began begun start starts started refuse refuses refused refusing rush rushed proceed proceeded hasten "
    "hastened happen happened tend tends tended fail fails failed failing use used seem seems seemed appear "
    "appears appeared like want wants wanted".split()
)
# Finite forms of frequent verbs that attribute nothing: they only show where a clause has its verb.
OTHER_VERBS = frozenset(
    "made came took went got gave won lost ran began became left kept put led met held sent brought spent stood "
    "sat rose fell grew drew broke drove chose built paid bought caught set cut hit let hurt shut beat makes "
    "comes takes goes gets gives wins loses runs begins becomes leaves keeps puts leads meets holds stands "
    "includes remains works lives plays helps moves serves follows needs uses faces raises ends starts brings "
    "sends sits rises falls grows draws breaks drives builds pays buys sets cuts lets seems appears turns looks "
    "gains carries carry make come take go get give win lose become remain leave keep lead meet stand include "
    "bring need use help live happen happens seem appear look turn won't went spoke arrived died served ended "
    "started moved turned looked helped lived worked played used needed joined visited killed elected passed "
    "faced followed included remained gained carried seemed appeared happened stepped walked sworn failed tried "
    "forced received attended hosted traveled travelled flew landed signed ratified skipped postponed cancelled "
    "canceled detained arrested issued tore threw shook wore fought sank dealt bent hung fed fled sold taught woke "
    "hid rode".split()
)
# Nouns in which words stand and which can speak ("the statement read").
DOCUMENTS = frozenset(
    "statement report letter document release memo email e-mail tweet post message article op-ed editorial book "
    "filing complaint lawsuit indictment transcript communique note decree order ruling judgment resolution "
    "survey poll study pitch banner banners sign signs research ads video flier leaflet placard placards case "
    "remarks emails tweets letters messages statements warrant notice website site page ad advertisement headline "
    "caption speech interview testimony affidavit text".split()
)
# Other nouns of which it is said that they find or show something, as documents do.
FINDINGS = DOCUMENTS | frozenset(
    "records data polls polling surveys studies figures results investigation inquiry review analysis filings "
    "documents reports statistics evidence census audit".split()
)
FINDING = frozenset({"find", "show"})  # verbs that say something where a document is the subject
OUTLET_WORDS = frozenset(
    "times post news agency newspaper journal network magazine service outlet tribune herald daily radio "
    "television tv press wire broadcaster paper channel gazette guardian telegraph observer".split()
)
# What stands before a colon in a heading without being anybody.
HEADINGS = frozenset(
    "look latest exclusive breaking update video watch live opinion analysis editorial photos photo note column "
    "commentary review factbox timeline explainer correction read related transcript highlights here following "
    "this that these follows question answer q a number example time date online debate".split()
)
WH = frozenset("whether how why what who which".split())
WH_TIMES = frozenset("if when where".split())
SUPPOSING = frozenset("if unless".split())  # after a verb of saying, what they open is said too
QUESTION_WORDS = WH | WH_TIMES | {"whom", "whose"}
QUESTIONING = frozenset("ask wonder know question inquire see explain remember learn discover tell".split())
# Words in -ly that are no adverbs.
NOT_ADVERBS = frozenset(
    "ally family supply reply rally bully assembly anomaly monopoly daily weekly monthly early friendly elderly "
    "likely unlikely deadly lonely costly orderly holy ugly silly italy july fly jelly belly hourly yearly "
    "worldly lively".split()
)

# Lone words that cannot stand for somebody.
NOBODY = frozenset("his her its their my our your the a an no every there".split())
# Words that head a source which is nobody: what "no official" said was not said.
NO_SOURCES = frozenset("nobody no no-one none neither nor".split())
NO_DOUBT = frozenset("doubt matter wonder question".split())  # after "no", these deny nothing
# Words that set examples behind a group ("analysts, like Markov").
EXAMPLES = frozenset({"like", "including", "especially", "notably"})
SET_OFF = EXAMPLES | {
    "now",
    "then",
    "once",
    "formerly",
    "managing",
    "acting",
    "retired",
}  # what may open a part set off behind a name
ROUGHLY = frozenset("at about around over under nearly between".split())
ASKING = frozenset({"ask"})
QUESTIONED = frozenset({"asked", "pressed", "questioned"})  # what opens a clause of whoever answers
SAYING_NOTHING = frozenset("comment elaborate".split())  # what whoever tells nothing declines to do
REQUESTS = frozenset("request requests inquiry inquiries question questions".split())  # "for comment"
NAMING = frozenset({"call", "plead"})  # verbs whose participle after a comma only describes ("a plan, called Hope")
# Words by which one source passes on another's words, and what an outlet did with what it was told.
PASSING = frozenset("citing reference quoted cited carried published broadcast aired interview".split())
PASSED_ON = frozenset("quoted cited carried published broadcast aired reported".split())
INTERVIEWING = frozenset("with to on".split())  # what follows "an interview" before whoever held it
CITING = frozenset("quote cite".split())  # verbs that only pass on what another is named as saying
QUOTING = CITING | {"report"}  # and those that do so before "as saying"
# Roles that are held "to" somebody ("an adviser to the president").
ROLES_TO = frozenset(
    "adviser advisers advisor advisors aide aides counsel counselor ambassador envoy delegate delegates assistant "
    "assistants consultant secretary candidate contributor donor donors spokesman heir successor rival deputy".split()
)
# Adjectives that stand behind the noun they describe, with a preposition ("people close to the president").
POSTNOMINAL = frozenset(
    "close familiar aware present privy loyal sympathetic hostile critical active knowledgeable responsible friendly "
    "acquainted conversant".split()
)
# Verbs whose passive with an infinitive reports without saying who does ("is expected to").
HEARSAY = frozenset("expect say believe think report allege claim know rumor understand consider".split())
# Verbs whose passive tells how somebody is seen, though not by whom ("has been accused of").
DESCRIBING = frozenset("call describe accuse criticize label dub brand declare deem condemn denounce".split())
# Adverbs that put a clause down to nobody ("has reportedly left").
HEARSAY_ADVERBS = frozenset("reportedly allegedly purportedly".split())

# Nouns that attribute, and what may be their content: t a clause with "that", i an infinitive, p what a preposition
# brings, where somebody is named whose noun it is.
NOUNS: dict[str, str] = {
    **dict.fromkeys(
        "claim claims assertion assertions statement statements argument arguments accusation accusations "
        "allegation allegations belief beliefs view views opinion warning warnings prediction predictions "
        "suggestion suggestions fear fears concern concerns hope hopes assurance assurances announcement "
        "contention insistence acknowledgment acknowledgement admission confession declaration conclusion report "
        "reports speculation complaint complaints remark remarks comment comments guarantee guarantees revelation "
        "revelations doubt doubts confidence denial denials criticism criticisms clear".split(),
        "t",
    ),
    **dict.fromkeys("call calls plea pleas appeals".split(), "ip"),
    **dict.fromkeys("criticism criticisms condemnation denunciation".split(), "tp"),
    **dict.fromkeys(
        "promise promises pledge pledges vow vows commitment commitments threat threats demand demands "
        "plan plans decision decisions refusal desire willingness intention intentions proposal proposals".split(),
        "ti",
    ),
}
VIEWS = frozenset({"words", "view", "opinion"})  # "in the view of S" gives what S says or thinks
# Nouns that stand for words which follow a colon ("his answer was short: ...").
MESSAGES = frozenset(
    "message answer reply response reaction advice verdict explanation motto retort warning point".split()
)
# Verbs that say nothing themselves and lend a noun their subject ("made the claim").
LIGHT_VERBS = frozenset(
    "made make makes making gave give gives giving issued issue issues issuing expressed express expresses "
    "expressing voiced voice voices voicing raised raise raises raising offered offer offers offering repeated "
    "repeat repeats repeating has have had renewed reiterated".split()
)
# Titles by which the holder of an office is called without a name.
OFFICES = frozenset(
    "president minister premier commissioner secretary commander senator mayor governor general".split()
)
