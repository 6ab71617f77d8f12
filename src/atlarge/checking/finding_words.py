"""The grammar of findings: judges who find, refer, clear or confirm, and States that are faulted, censured or spared.

`findings` reads them in a sentence and holds them against the proceedings on record.
"""

from __future__ import annotations

import re

JUDGES = r"(?:judges?|court|icc|chambers?|panel|bench|the hague|pre-trial chamber(?: [iv]+)?|criminal court)"
FAIL = (
    r"(?:fail\w*|violat\w+|breach\w*|broke|broken|non-?compli\w+|not (?:complied|cooperated|met)|flout\w*"
    r"|(?:did|does|do|had|has|have) not (?:fulfil\w*|compl\w+|cooperate\w*|meet|carr\w+ out|honou?r\w*|live\w* up to"
    r"|execut\w*)"
    r"|shirk\w*|in breach|infring\w+|neglected|refus\w+|wanting|at fault|fault(?:ed)?|should have (?:arrested"
    r"|detained|done so))"
)
REBUKED = (
    r"(?:censured|condemned|rebuked|reprimanded|criticis?ed|criticized|blamed|taken to task|took to task|told off"
    r"|rapped|slammed|faulted|called to account|found guilty|ruled against|found against|held responsible|rebukes"
    r"|condemns|censures|criticis?es|faults)"
)
FOUND = re.compile(
    rf"\b{JUDGES}\b[^.;\"]{{0,60}}?\b(?:finds|rules that|concludes|found|ruled|held|concluded|determined|decided"
    rf"|declared|said"
    rf"|made clear|faulted|made findings?|considered|established|judged|agreed|stated|wrote"
    rf"|reasoned)\b(?P<about>[^.;\"]{{0,40}}?\b{FAIL}[^.;\"]{{0,80}}"
    rf"|[^.;\"]{{0,130}}?\b{FAIL}[^.;\"]{{0,60}}| (?:against|about)[^.;\"]{{0,140}})"
    r"|\b(?:was|were|has been|been|became|become)\b[^.;\"]{0,50}?\b(?:found (?:to have|in|to be|wanting"
    r"|at fault)|faulted|held to have|ruled to have)(?P<about2>[^.;\"]{0,100})"
    rf"|<s\d+>(?:'s \w+)? (?P<about4>(?:had |has )?{FAIL}[^\"]{{0,150}}?), (?:the )?(?:three "
    rf")?{JUDGES}\b[^.;\"]{{0,40}}(?:said|ruled|found|held|decided)"
    rf"|\b(?!the hague){JUDGES}\b[^.;\"]{{0,40}}?\b{REBUKED}(?P<about5> (?:the )?(?:<[sn]\d+>)[^.;\"]{{0,80}})"
    rf"|<s\d+>(?P<about6>(?:'s)? [^.;\"<>]{{0,60}}?\b(?:was|were|has been|have been|been|is)\b[^.;\"<>]{{0,20}}?"
    rf"\b{REBUKED}[^.;\"]{{0,40}}?\bby (?:the )?(?:\w+ ){{0,2}}?{JUDGES})"
    rf"|^(?:(?:and|but|then|so|since then),? )?they (?:have |had |then |also |later |since ){{0,3}}(?:found|ruled|held"
    rf"|concluded|declared|faulted|censured)\b(?P<about7>[^.;\"]{{0,20}}(?:<s\d+>)[^.;\"]{{0,80}})"
    rf"|\bfindings? (?:of non-?compliance |of failure |that |against |about |on )(?P<about3>[^.;\"]{{0,90}})"
)
REFERRED = re.compile(
    r"\b(?:(?P<off>put off|postponed|deferred|delayed|declined|refused|decided against|decided not|opted not|chose"
    r" not|voted not"
    r"|held back|saw no (?:point|use|need|reason|sense)|found no (?:point|use|need))[^.;\"]{0,20}?"
    r"\b(?:referral|referring|refer|reporting|report)|refer(?:s|red)?(?! by\b)|report(?:s|ed)(?! by\b)"
    r"|(?:sent|passed|put|told|informed|handed|forwarded|transmitted|submitted|taken)(?! by\b))\b[^.;\"]{0,60}?(?<!by"
    r" the )(?<!by the un )(?<!by "
    r")\b(?P<where>general assembly|assembly(?: of "
    r"(?:states parties|member states|the court's members|its members))?|(?:un |u\.n\. "
    r"|united nations )?security council|council)(?P<more> and (?:to )?(?:the )?(?:assembly(?: of states "
    r"parties)?|(?:un )?security council))?"
)
CLEARED = re.compile(
    rf"\b{JUDGES}\b[^.;\"]{{0,40}}?\b(?:cleared|absolved|exonerated|acquitted|vindicated|gave a clean bill to)\b "
    r"[^.;\"]{0,20}<s\d+>[^.;,\"]{0,30}"
    rf"|\b{JUDGES} (?:has|have|had) (?:never|not once) (?:criticised|criticized|censured|rebuked|faulted|condemned"
    rf"|reprimanded)"
    r" <s\d+>[^.;,\"]{0,30}"
    r"|<s\d+>(?:'s \w+)? (?:was|were|has been|had been|is) (?:never |not )?(?:cleared|absolved|exonerated|vindicated"
    rf"|(?<=never )censured|(?<=never )criticised|(?<=never )rebuked)\b[^.;,\"]{{0,20}}(?:by )?[^.;,\"]{{0,20}}(?:"
    rf"{JUDGES})"
)
APPEAL = re.compile(
    r"\b(?P<deed>upheld|confirmed|affirmed|reversed|overturned|quashed|set aside|struck down|annulled|threw out)\b"
    r"(?: (?:(?!<s)[^.;\"]){0,30}?\b(?P<what>referral|finding|ruling|decision)\b)?"
    r"[^.;\"]{0,40}?<s\d+>(?:'s)?(?: (?P<what2>referral|finding)\b)?"
)

ON_APPEAL = re.compile(
    r"\b(?:appeals? (?:chamber|judges|bench|court|panel)|on appeal\b|appeal judges|the appeal\b)[^.;\"]{0,60}?"
    r"\b(?P<deed>upheld|confirmed|affirmed|endorsed|reversed|overturned|quashed|set aside|struck down|annulled|upholds"
    r"|confirms|overturns|reverses|threw out|backed)\b (?:that |this |the |their |its |his |her |it\b)*(?:\w+ ){0,2}?"
    r"(?P<what>finding|ruling|decision|judgment|verdict|conclusion)?"
)
SIDED = re.compile(
    r"\b(?:appeals? (?:chamber|judges|bench|court)|on appeal\b)[^.;\"]{0,50}?\b(?:sided with|agreed with|ruled for"
    r"|ruled in favou?r of|found for) (?:the )?<s\d+>[^.;,\"]{0,30}"
)
_STATES = r"(?:the )?<s\d+>(?:,? and (?:the )?<s\d+>)*"
_RIGHT = (
    r"(?:(?:free|entitled|right|within (?:its|their) rights|under no|in compliance|blameless|not (?:obliged|bound|at"
    r" fault))"
    r"|(?:not (?:breached|failed|violated)|no (?:duty|obligation)|(?:done )?nothing wrong|no choice|good reason)"
    r"|(?:acted|behaved) (?:\w+ )?(?:correctly|lawfully|properly|legally|in good faith|within)|complied"
    r"|(?:honou?red|fulfilled|met|discharged|respected|observed|kept to|done) (?:all )?(?:its|their) (?:\w+ )?"
    r"(?:dut(?:y|ies)|obligations?|commitments?))"
)
SPARED = re.compile(
    rf"{_STATES} (?:has |had )?(?:got away|gotten away|gets away|escaped|came away|was let off|were let"
    rf" off)[^.;<>]{{0,30}}"
    r"\bwithout (?:so much as |even )?(?:an? |any )?(?:finding|ruling|rebuke|censure|decision)"
    rf"|\b{JUDGES}\b[^.;\"]{{0,40}}?\b(?:let {_STATES} off|(?:sided|agreed) with {_STATES}|ruled in favou?r of"
    rf" {_STATES}"
    rf"|found (?:nothing wrong with|no (?:fault|breach|violation|failure|wrongdoing|misconduct)(?: with| by| in"
    rf"| on the part of|,)*(?: the conduct of)?) {_STATES}|took no (?:further )?(?:step|action) against {_STATES}"
    rf"|accepted {_STATES}'s (?:excuse|explanation|argument|defen[cs]e|reasons|plea)s?|excused {_STATES}"
    rf"|(?:ruled|held|found|said|decided|concluded|agreed) that {_STATES} (?:had been|has been|was|were|is|are|had|has"
    rf"|have|did) {_RIGHT})[^.;,\"]{{0,30}}"
    rf"|{_STATES} (?:was|were|has been|have been|had been) (?:\w+ )?(?:found|held|ruled|judged) (?:to have|to be|to"
    rf" have been)"
    rf" {_RIGHT}[^.;\"]{{0,20}}?\bby (?:the )?(?:\w+ )?{JUDGES}"
)
NATIONAL = re.compile(
    r"\b(?:supreme|high|constitutional|appeal|regional|district|national|domestic|federal) courts?\b(?: of appeal)?"
    r"|<s\d+> (?:high )?(?:court|judges?)\b|\bcourt of appeal\b|\bjudges? in (?:pretoria|bloemfontein|nairobi"
    r"|johannesburg|rome)\b|\bcourt in (?:pretoria"
    r"|bloemfontein|nairobi|johannesburg|rome)\b|<n\d+> (?:\w+ )?(?:court|judges?)\b|<s\d+>'s (?:\w+ )?(?:court"
    r"|judges?)"
)
OTHER_COURT = re.compile(
    r"human rights|\becj\b|court of justice|\bcassation\b|constitutional|\beu court|european court|arbitra\w+"
    r"|world trade"
)
ORDERED = re.compile(
    r"(?:\b(?:judges?|court) in (?:the )?<s\d+>|<[sn]\d+>(?:'s)? (?:high )?(?:court|judges?)) (?:has |had |have "
    r"|then |also )*(?:order\w*|forb[ia]d\w*|barr\w+|bann\w+"
    r"|prohibit\w+|rul\w+|declar\w+|decid\w+)\b[^.;<>]{0,40}(?:<p\d+>|arrest|leav\w+|\bgo\b)[^.;,<>]{0,40}"
)
LAWFUL = re.compile(
    r"\bcourt\b[^.;\"]{0,60}?\b(?:ruled|held|found|said|declared|concluded|decided)\b[^.;\"]{0,60}?\b(?:acted|been"
    r"|was|were"
    r"|behaved) (?:\w+ )?(?:(?P<un>un|il)?l(?:aw|eg)(?:ful|al)(?:ly)?|within (?:its|the) (?:rights|law|powers)"
    r"|entitled to)\b[^.;,\"]{0,30}"
    r"|\b(?:court|judges?)\b[^.;\"]{0,40}?\b(?:ruled|held|found|said|declared|concluded|decided) that (?:<p\d+>|<s\d+>"
    r"|as [^,]{3,40}, <p\d+>) (?:\w+ ){0,2}?(?:(?:enjoy\w*|had|has|possess\w*|retain\w*) (?:\w+ ){0,2}immunity"
    r"|(?:was|is) immune|(?:could|can) not (?:\w+ )?(?:be arrested|arrest))[^.;,\"]{0,30}"
)
