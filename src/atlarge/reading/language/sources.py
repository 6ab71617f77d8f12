"""English words by which a source is told: people and their roles, institutions, outlets, and who stays unnamed."""

from __future__ import annotations

SINGULAR_SUBJECTS = frozenset("he she him her it i".split())
PLURAL_SUBJECTS = frozenset("they them we".split())
PEOPLE = frozenset(
    "person people man woman men women official officials source sources aide aides adviser advisers advisor "
    "advisors diplomat diplomats analyst analysts expert experts observer observers critic critics supporter "
    "supporters lawyer lawyers attorney attorneys prosecutor prosecutors judge judges minister ministers "
    "president leader leaders spokesman spokeswoman spokesperson spokesmen representative representatives "
    "lawmaker lawmakers senator senators politician politicians ally allies witness witnesses resident residents "
    "voter voters activist activists campaigner campaigners scholar scholars professor professors historian "
    "researcher researchers scientist scientists commander commanders general generals soldier soldiers officer "
    "officers ambassador ambassadors envoy envoys secretary director chief head chairman chairwoman chair founder "
    "author journalist journalists reporter reporters editor correspondent member members insider insiders "
    "executive executives operative operatives strategist strategists consultant consultants opponent opponents "
    "rival rivals relative relatives mother father son daughter brother sister wife husband friend friends victim "
    "victims survivor survivors neighbor candidate candidates governor mayor congressman congresswoman premier "
    "chancellor king queen prince pope bishop democrats republicans americans others some many most several few "
    "everyone somebody pollster pollsters staffer staffers cousin nephew niece uncle aunt magistrate magistrates "
    "academic one academics lecturer lecturers jurist jurists guard guards elder elders "
    "farmer farmers teacher teachers student students doctor doctors nurse nurses driver drivers shopkeeper "
    "pensioner pensioners pilot pilots priest priests nun nuns villager villagers passenger passengers tourist "
    "tourists refugee refugees protester protesters demonstrator demonstrators girl girls boy boys lady gentleman "
    "widow widows solicitor solicitors barrister barristers councillor councillors policeman policewoman".split()
)
# Of these, "the" tells nobody apart: "the source" stays unnamed.
UNTOLD = frozenset("source person man woman official aide diplomat insider witness guard voter resident".split())
ANONYMOUS_MARKS = frozenset("anonymous anonymity unnamed undisclosed unidentified familiar briefed sources".split())
INSTITUTIONS = frozenset(
    "government ministry kremlin parliament court tribunal commission committee council department agency bureau "
    "office administration embassy party campaign organization organisation group union company bank police army "
    "military navy university institute foundation church senate house congress cabinet secretariat mission "
    "delegation authority authorities prosecution chamber registry league alliance bloc federation association "
    "coalition team nations service family side icc un eu nato groups unions companies parties governments courts "
    "ministries agencies organizations organisations centre center council society trust network forum fund charity "
    "firm watchdog watch opposition assembly directorate presidency judiciary clinic academy college hospital "
    "institution institutions taskforce headquarters interpol europol amnesty ngo ngos bench panel".split()
)
# What outlets are, by the last word of a phrase; and what is one where "news" stands before.
OUTLET_KINDS = frozenset(
    "media newspapers broadcasters magazines tabloids dailies websites television tv radio".split()
)
NEWS_KINDS = frozenset("service site website outlet portal agency channel programme program".split())
# Outlets that are known by one word; others show themselves by "Times", "Post", "News" and the like.
OUTLETS = frozenset(
    "bloomberg reuters afp ap bbc cnn fox nbc abc cbs msnbc npr pbs cnbc politico axios newsweek newsmax guardian "
    "telegraph economist forbes time tass interfax ria xinhua anadolu aljazeera dpa efe ansa kyodo yonhap spiegel "
    "bild monde figaro zeit welt dw rfi meduza kommersant izvestia vedomosti sky rt sputnik haaretz breitbart "
    "huffpost buzzfeed vox slate salon propublica upi ukrinform belta akipress kazinform montsame".split()
)
