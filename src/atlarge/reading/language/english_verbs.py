"""English verbs that attribute, by what may follow them as their content.

Each line of `VERBS` is `frames: verb verb ...`. The frames:
    q  a quotation          s  a clause without "that"       t  a clause with "that", "whether", "how"
    i  an infinitive        o  a noun phrase                 a  someone addressed first ("told them that")
    c  someone addressed, then an infinitive ("urged him to")
    k  a noun phrase with "as" ("see it as a threat")
    h  a clause without "that" that begins with a pronoun
    +word  a preposition or particle, then a noun phrase ("call +for")
    w  may as well be a noun ("claims"), so its bare forms need a subject
"""

from __future__ import annotations

VERBS = """
o: disparage belittle vilify malign lampoon skewer savage contradict debunk discredit laud extol promote espouse
o: uphold forbid prohibit resent loathe detest despise abhor retweet pronounce regard deem dub portray depict
o: characterize paint compare liken accuse criticize endorse oppose defend reject dismiss denounce condemn assail
o: mock deride decry chide scold lambaste castigate berate commend congratulate thank tout disavow repudiate
o: renounce rebut refute express unveil invoke downplay minimize ignore shun admire nominate recite heckle
o: appreciate approve attribute
o w: knock smear hammer trash cheer grill view label brand blame fault praise support back slam blast bash rip
o w: attack ridicule rebuke rebuff hail welcome salute embrace challenge outline detail address voice boo snub
o w: credit name list taunt
k: see treat identify cast interpret frame perceive
t: hold suppose
q t o: clarify
t: deduce speculate imagine notice demonstrate illustrate ponder inquire mean underscore specify stipulate ensure
t: calculate surmise theorize posit infer gather convey recognize accept
q w: bark snap groan murmur mutter mumble cry venture reflect crack shout yell scream whisper rage thunder email
q w: text
q: riff sing sneer declaim intone enthuse interrupt demur deadpan blurt chime narrate continue quip exclaim
q: interject gush
t o: foresee envision envisage corroborate describe disclose anticipate consider discuss certify verify
t o: communicate relay
q s t o: announce suggest declare acknowledge predict recall deny indicate confirm imply concede proclaim
q t: hypothesize postulate avow insinuate rejoice observe opine muse wonder concur fume crow
q t w: volunteer reason answer reply state charge remark retort counter
q s t: aver say add believe conclude assert allege contend
t h i: decide
t h: realize understand determine discover find see hear
q t o: recount explain lament reiterate emphasize affirm recommend
t o w: request dispute regret highlight mention guarantee forecast
a: tell reassure
a +of: assure inform remind notify
c: beg implore invite instruct exhort beseech
t w: intimate mandate decree signal sense project
q o: cite quote applaud bemoan mourn
+for w: push press lobby appeal
q t o w: protest stress repeat question
+against +for w: campaign crusade vote
+at: bristle recoil balk
+for: long apologize vouch
+out: spell lash lay
q t +about w: joke gripe grumble
s t: know assume reckon
s t o w: fear estimate doubt
+against: inveigh rail
+to: refer allude
a c: convince persuade
c w: pressure petition
i: intend aspire call
i o: seek refuse
i o w: decline offer
i w: aim like
q o w: chant tease
q s t i o w: claim promise
q s t o w: report tweet
q t +about +of: complain boast
q t +at w: scoff marvel
q t h: maintain
q t h +about +of: write
s t w: suspect guess
t c w: command order
t i o: profess threaten
+about +of +out: speak
+about +of w: talk
+on: elaborate
+on w: focus
q t +out +to w: point
a w: alert
i +on w: plan
i o c: want
o c: encourage
o w: back favor favour
o: prefer
q +as: read
q +on w: comment
q i +for: plead
q o +for +on +out +upon w: call
q s t +about +of: think
q s t +against +for: argue
q s t +against w: caution
q s t +on: insist
q s t a +about +against +of: warn
q s t i +for w: hope
q s t i +to +with: agree
q s t i w: vow
q s t o +to: admit
q s t o w: note
q t +about: testify
q t +about +over: fret
q t +by +to: respond
q t +to w: object
q t +with: disagree
q t a c +against: advise
q t c +against w: counsel
q t h o: remember
q t h w: post
q t i +to: confess
q t i o: propose
q t i o w: demand
q t i w: pledge
q t o c +about +for +if w: ask
q t o c w: urge
s t +about w: worry
s t i: swear
s t i +for w: wish
s t i o c: expect
s t o: reveal
t +at w: hint
t +for: pray
t +for w: advocate
t +out w: rule
t +to: attest
t c: direct
t h +like: feel
t h +of: learn
t h o: show
t i: prefer
""".strip()

# Past and participle where they are not regular, or double their last letter.
IRREGULAR = """
say said said; tell told told; write wrote written; find found found; think thought thought; see saw seen; know
knew known; read read read; feel felt felt; speak spoke spoken; lay laid laid; hear heard heard; hold
held held; understand
understood understood; swear swore sworn; show showed shown; beg begged begged; seek sought sought; rebut
rebutted rebutted; refer referred referred; admit admitted admitted; rip ripped ripped; plan planned planned;
slam slammed slammed; quip quipped quipped; infer inferred inferred; regret regretted regretted; prefer
preferred preferred; snub snubbed snubbed; shun shunned shunned; label labeled labeled; signal signaled
signaled; cast cast cast; mean meant meant; choose chose chosen; concur concurred concurred; dub dubbed dubbed;
boo booed booed; sing sang sung; demur demurred demurred; foresee foresaw foreseen; forbid forbade forbidden;
fret fretted fretted; extol extolled extolled; aver averred averred
"""
