"""English words and given names by which somebody is told to be a woman or a man: whom "she" and "he" can mean.

Only what is plain: a name that both bear (Andrea, Jean, Kim, Robin) is in neither table.
"""

from __future__ import annotations

WOMEN = frozenset(
    "mrs ms miss madame mme queen princess duchess baroness lady spokeswoman chairwoman congresswoman businesswoman "
    "policewoman woman mother daughter wife widow sister aunt niece girl actress "
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret emily "
    "donna michelle carol amanda melissa deborah stephanie rebecca laura helen sharon cynthia kathleen amy angela anna "
    "ruth brenda pamela nicole katherine catherine christine samantha debra janet rachel carolyn emma maria heather "
    "diane julie joyce victoria christina lauren joan judith olivia martha cheryl megan ann alice hannah kathryn "
    "gloria teresa sara julia grace claire jane kate ellen eva hillary melania ivanka ursula giorgia theresa marine "
    "fatima aisha leila natalia olga irina svetlana tatiana anastasia elena lena yelena yulia ekaterina ksenia sofia "
    "sophia isabella charlotte amelia lucy fiona moira annalena simone karine wendy denise irene tina peggy rita "
    "vanessa natalie danielle erin shannon allison monica veronica beatrice ingrid astrid greta marta paula gabriela "
    "valentina lucia carmen isabel claudia imee joy navi fatou silvana tomoko".split()
)
MEN = frozenset(
    "mr king prince duke baron lord sir pope spokesman chairman congressman businessman policeman man father son "
    "husband widower brother uncle nephew boy actor "
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
    "donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary "
    "nicholas eric jonathan stephen larry justin scott brandon benjamin samuel frank gregory raymond alexander patrick "
    "jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter harold jeremy ethan carl "
    "keith roger gerald terry sean arthur lawrence joe bryan billy bruce albert willie gabriel alan juan wayne ralph "
    "roy eugene randy vincent russell louis philip bobby johnny bradley barack bernie sergei sergey dmitry dmitri ivan "
    "igor oleg yuri vladimir volodymyr mikhail mohammed muhammad ahmed ali omar hassan ibrahim yusuf nelson boris tony "
    "gordon helmut jacques pierre francois nicolas emmanuel silvio matteo pedro pablo carlos luis miguel fernando hugo "
    "diego marco viktor victor recep xi alexei andrei nikolai pavel anatoly gennady konstantin maxim timur ruslan "
    "yitzhak shimon ariel moshe naftali yoav benny itamar bezalel isaac olaf friedrich hans klaus karl otto lars erik "
    "jan ted mike mitt jeb rand ben tim tom jim bob bill steve greg jeff rick ron ken dan sam nick".split()
)
