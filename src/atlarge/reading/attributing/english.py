"""English for the clause grammar: closed word classes, and the verbs and nouns that attribute.

A language is these tables and nothing else; the grammar never spells a word.

Each line of `VERBS` is `lemma: frames`. A frame says what may follow the verb and be its content:
    q  a quotation          s  a clause without "that"       t  a clause with "that", "whether", "how"
    i  an infinitive        o  a noun phrase                 a  someone addressed first ("told them that")
    c  someone addressed, then an infinitive ("urged him to")
    h  a clause without "that" that begins with a pronoun
    +word  a preposition or particle, then a noun phrase ("call +for")
    w  may as well be a noun ("claims"), so its bare forms need a subject
"""

from __future__ import annotations

DETERMINERS = frozenset(
    "the a an this these those his her its their my our your some any many most several few all both each every another "
    "no one two three four five six seven eight nine ten dozens hundreds thousands other such half more less whose "
    "whichever enough either neither certain various".split()
)
PREPOSITIONS = frozenset(
    "of in on at by for from with about against between among into over under during without within through across "
    "behind beyond near toward towards upon via per despite amid around outside inside like unlike including regarding "
    "concerning off onto above below alongside throughout except besides versus following".split()
)
SUBORDINATORS = frozenset(
    "because although though while when if after before since as until unless whereas whether how why where once than "
    "whenever wherever lest".split()
)
RELATIVES = frozenset("who which whom what whoever whatever".split())
COORDINATORS = frozenset("and but or nor yet & plus".split())
SUBJECTS = frozenset("he she they it i we you there everyone everybody someone nobody anyone".split())
OBJECTS = frozenset("him them me us himself herself themselves itself myself ourselves yourself".split())
BE = frozenset("is are was were be been being am isn't aren't wasn't weren't it's he's she's they're we're i'm you're that's".split())
HAVE = frozenset("has have had having hasn't haven't hadn't i've we've they've you've he'd she'd they'd i'd we'd".split())
DO = frozenset("do does did doesn't don't didn't".split())
MODALS = frozenset(
    "will would can could may might must should shall won't wouldn't can't cannot couldn't shouldn't mustn't needn't "
    "he'll she'll they'll we'll i'll it'll you'll".split()
)
FINITE = frozenset(
    "is are was were am has have had do does did will would can could may might must should shall".split()
)  # auxiliaries that make a clause finite
ADVERBS = frozenset(
    "not never also now still then just even again later earlier already often always once sometimes recently soon "
    "too so only instead however meanwhile moreover therefore further first ever rather quite very almost nearly long "
    "today yesterday tomorrow tonight here perhaps maybe indeed otherwise thus hence somewhat twice yet subsequently "
    "together away up down out back forward ahead".split()
)
TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later afterward "
    "afterwards recently morning afternoon evening night week weekend month year ago".split()
)
TIME_OPENERS = frozenset("last this next early late".split())  # only before one of TIMES
SUBORDINATE_TIMES = frozenset("when while after before as during amid ahead since until following".split())
# A bare verb form after one of these is an infinitive of the same cue ("declined to say").
RAISING = frozenset(
    "decline declines declined declining go goes went going continue continues continued continuing begin begins began "
    "begun start starts started refuse refuses refused refusing rush rushed proceed proceeded hasten hastened happen "
    "happened tend tends tended fail fails failed failing use used seem seems seemed appear appears appeared like want "
    "wants wanted".split()
)
# Finite forms of frequent verbs that attribute nothing: they only show where a clause has its verb.
OTHER_VERBS = frozenset(
    "made came took went got gave won lost ran began became left kept put led met held sent brought spent stood sat rose "
    "fell grew drew broke drove chose built paid bought caught set cut hit let hurt shut beat makes comes takes goes gets "
    "gives wins loses runs begins becomes leaves keeps puts leads meets holds stands includes remains works lives plays "
    "helps moves serves follows needs uses faces raises ends starts brings sends sits rises falls grows draws breaks "
    "drives builds pays buys sets cuts lets seems appears turns looks gains carries carry make come take go get give win "
    "lose become remain leave keep lead meet stand include bring need use help live happen happens seem appear look turn "
    "won't went spoke arrived died served ended started moved turned looked helped lived worked played used needed "
    "joined visited killed elected passed faced followed included remained gained carried seemed appeared happened "
    "stepped walked sworn failed tried forced received attended hosted traveled travelled flew landed signed ratified "
    "skipped postponed cancelled canceled detained arrested issued".split()
)
# Nouns in which words stand and which can speak ("the statement read").
DOCUMENTS = frozenset(
    "statement report letter document release memo email e-mail tweet post message article op-ed editorial book filing "
    "complaint lawsuit indictment transcript communique note decree order ruling judgment resolution survey poll study "
    "pitch banner banners sign signs research ads video flier leaflet placard placards case remarks emails tweets letters "
    "messages statements warrant notice website site page ad advertisement headline caption speech interview testimony affidavit text".split()
)
OUTLET_WORDS = frozenset(
    "times post news agency newspaper journal network magazine service outlet tribune herald daily radio television tv "
    "press wire broadcaster paper channel gazette guardian telegraph observer".split()
)
# What stands before a colon in a heading without being anybody.
HEADINGS = frozenset(
    "look latest exclusive breaking update video watch live opinion analysis editorial photos photo note column commentary "
    "review factbox timeline explainer correction read related transcript highlights here following this that these "
    "follows question answer q a number example time date online debate".split()
)
WH = frozenset("whether how why what who which".split())
WH_TIMES = frozenset("if when where".split())
QUESTIONING = frozenset("ask wonder know question inquire see explain remember learn discover tell".split())
# Words in -ly that are no adverbs.
NOT_ADVERBS = frozenset(
    "ally family supply reply rally bully assembly anomaly monopoly daily weekly monthly early friendly elderly likely "
    "unlikely deadly lonely costly orderly holy ugly silly italy july fly jelly belly hourly yearly worldly lively".split()
)

# Lone words that cannot stand for somebody.
NOBODY = frozenset("his her its their my our your the a an no every there".split())
ROUGHLY = frozenset("at about around over under nearly between".split())
ASKING = frozenset({"ask"})
# Verbs whose passive with an infinitive reports without saying who does ("is expected to").
HEARSAY = frozenset("expect say believe think report allege claim know rumor understand suppose consider".split())

VERBS = """
knock: o w
disparage: o
belittle: o
vilify: o
smear: o w
malign: o
lampoon: o
skewer: o
hammer: o w
savage: o
trash: o w
riff: q
bark: q w
sing: q
snap: q w
sneer: q
scoff: q t +at w
groan: q w
murmur: q w
mutter: q w
mumble: q w
cry: q w
declaim: q
intone: q
volunteer: q t w
venture: q w
enthuse: q
reflect: q w
reason: q t w
hypothesize: q t
postulate: q t
interrupt: q
answer: q t w
demur: q
deadpan: q
crack: q w
blurt: q
chime: q
recount: q t o
narrate: q
attest: t +to
avow: q t
aver: q s t
intimate: t w
insinuate: q t
deduce: t
foresee: t o
envision: t o
envisage: t o
fret: q t +about +over
marvel: q t +at w
rejoice: q t
bristle: +at
recoil: +at
protest: q t o w
object: q t +to w
contradict: o
corroborate: o t
debunk: o
discredit: o
laud: o
extol: o
cheer: o w
promote: o
espouse: o
uphold: o
forbid: o
prohibit: o
mandate: t w
decree: t w
alert: a w
spell: +out
campaign: +for +against w
crusade: +against +for w
inveigh: +against
counsel: q c t +against w
grill: o w
pressure: c w
petition: c w
command: c t w
direct: c t
resent: o
loathe: o
detest: o
despise: o
abhor: o
say: q s t
tell: a
add: q t s
ask: q t o c +about +for +if w
write: q t h
note: q s t w
announce: q s t o
report: q s t o w
suggest: q s t o
tweet: q s t o w
retweet: o
describe: o t
explain: q t
argue: q s t +for +against
declare: q s t o
acknowledge: q s t o
believe: q s t
think: q s t +about +of
know: t s
warn: q s t a +of +about +against
cite: o q
claim: q s t i o w
predict: q s t o
insist: q s t +on
reply: q t w
respond: q t +to +by
continue: q
conclude: q s t
recall: q s t o
state: q t w
pledge: q i t w
promise: q i s t o w
vow: q i t s w
hope: q i s t +for w
fear: s t o w
worry: s t +about w
assert: q s t
post: q t h w
deny: q s t o
indicate: q s t o
confirm: q s t o
charge: q t w
imply: q s t o
allege: q s t
complain: q t +about +of
joke: q t +about w
lament: q t o
testify: q t +about
remark: q t w
comment: q +on w
contend: q s t
maintain: q t h
caution: q s t +against w
reiterate: q t o
emphasize: q t o
stress: q t o w
assure: a
inform: a
remind: a
convince: a c
persuade: a c
notify: a
reassure: a
advise: q a c t +against
concede: q s t o
admit: q s t o +to
boast: q t +of +about
declare: q s t o
disclose: t o
reveal: s t o
estimate: s t o w
speculate: t
suspect: s t w
assume: s t
guess: s t w
imagine: t
realize: t h
understand: t h
remember: q t h o
notice: t
decide: t h
determine: t h
discover: t h
learn: t h +of
find: t h
show: t h o
demonstrate: t
illustrate: t
signal: t w
hint: t +at w
doubt: t s o w
feel: t h +like
sense: t w
observe: q t
opine: q t
quip: q
joke: q t
exclaim: q
shout: q w
yell: q w
chant: q o w
scream: q w
whisper: q w
interject: q
repeat: q t o w
quote: q o
retort: q t w
counter: q t w
muse: q t
wonder: q t
ponder: t
question: t o w
inquire: t
affirm: q t o
proclaim: q s t o
pronounce: o
profess: t i o
confess: q t i +to
agree: q i s t +with +to
disagree: q t +with
concur: q t
urge: q c t o w
ask: q
order: c t w
demand: q i t o w
request: t o w
recommend: q t o
propose: q t i o
advocate: t +for w
call: q o +for +on +out w
beg: c
implore: c
encourage: c o
invite: c
instruct: c
exhort: c
want: i c
wish: i s t +for w
plan: i +on w
intend: i
aim: i w
seek: i o
refuse: i o
decline: i o w
threaten: i t o
swear: i s t
offer: i o w
agree: i
aspire: i
long: +for
expect: i s t c o
anticipate: t o
prefer: i t
mean: t
see: t h
consider: o t
view: o w
regard: o
deem: o
label: o w
brand: o w
dub: o
portray: o
depict: o
characterize: o
paint: o
compare: o
liken: o
accuse: o
blame: o w
fault: o w
criticize: o
praise: o w
endorse: o
support: o w
back: o w
oppose: o
defend: o
reject: o
dismiss: o
denounce: o
condemn: o
slam: o w
blast: o w
bash: o w
rip: o w
attack: o w
assail: o
mock: o
ridicule: o w
deride: o
decry: o
chide: o
scold: o
rebuke: o w
rebuff: o w
lambaste: o
castigate: o
berate: o
applaud: o q
hail: o w
commend: o
congratulate: o
thank: o
tout: o
welcome: o w
salute: o w
embrace: o w
disavow: o
repudiate: o
renounce: o
dispute: t o w
challenge: o w
rebut: o
refute: o
bemoan: o q
mourn: o q
regret: t o w
highlight: t o w
underscore: t
outline: o w
detail: o w
discuss: t o
mention: t o w
address: o w
express: o
voice: o w
unveil: o
read: q
read: +as
refer: +to
point: +to +out w
allude: +to
object: +to w
apologize: +for
vouch: +for
push: +for w
press: +for w
lobby: +for w
vote: +for +against w
rail: +against
lash: +out
lay: +out
speak: +about +of +out
talk: +about +of w
focus: +on w
elaborate: +on
balk: +at
boo: o w
warn: q
invoke: o
downplay: o
minimize: o
ignore: o
snub: o w
shun: o
admire: o
like: i w
credit: o w
nominate: o
recite: o
name: o w
list: o w
propose: o
rule: t +out w
clarify: t o
specify: t
stipulate: t
certify: t o
verify: t o
ensure: t
guarantee: t o w
forecast: t o w
project: t w
calculate: t
reckon: s t
surmise: t
theorize: t
posit: t
infer: t
gather: t
hear: t h
agree: s
pray: t +for
plead: q i +for
appeal: +for w
beseech: c
gripe: q t +about w
grumble: q t +about w
fume: q t
rage: q w
thunder: q w
crow: q t
gush: q
tease: q o w
taunt: o w
heckle: o
explain: o
email: q w
text: q w
communicate: t o
convey: t
relay: t o
question: q
recognize: t
appreciate: o
accept: t
approve: o
attribute: o
""".strip()

IRREGULAR = """
say said said; tell told told; write wrote written; find found found; think thought thought; see saw seen;
know knew known; read read read; feel felt felt; speak spoke spoken; lay laid laid; hear heard heard;
understand understood understood; swear swore sworn; show showed shown; beg begged begged; seek sought sought;
rebut rebutted rebutted; refer referred referred; admit admitted admitted; rip ripped ripped; plan planned planned;
slam slammed slammed; quip quipped quipped; infer inferred inferred; regret regretted regretted; prefer preferred
preferred; snub snubbed snubbed; shun shunned shunned; label labeled labeled; signal signaled signaled; cast cast cast;
mean meant meant; choose chose chosen; concur concurred concurred; dub dubbed dubbed; boo booed booed; sing sang sung; demur demurred demurred; foresee foresaw foreseen; forbid forbade forbidden;
fret fretted fretted; extol extolled extolled; aver averred averred
""".replace("\n", " ").strip()

# Nouns that attribute, and what may be their content: t a clause with "that", i an infinitive.
NOUNS: dict[str, str] = {
    **dict.fromkeys(
        "claim claims assertion assertions statement statements argument arguments accusation accusations allegation "
        "allegations belief beliefs view views opinion warning warnings prediction predictions suggestion suggestions "
        "fear fears concern concerns hope hopes assurance assurances announcement contention insistence acknowledgment "
        "acknowledgement admission confession declaration conclusion report reports speculation complaint complaints "
        "remark remarks comment comments guarantee guarantees revelation revelations doubt doubts confidence denial "
        "denials criticism criticisms".split(),
        "t",
    ),
    **dict.fromkeys(
        "promise promises pledge pledges vow vows commitment commitments threat threats demand demands".split(),
        "ti",
    ),
}
# Verbs that say nothing themselves and lend a noun their subject ("made the claim").
LIGHT_VERBS = frozenset(
    "made make makes making gave give gives giving issued issue issues issuing expressed express expresses expressing "
    "voiced voice voices voicing raised raise raises raising offered offer offers offering repeated repeat repeats "
    "repeating has have had renewed reiterated".split()
)
