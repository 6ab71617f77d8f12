"""The ways in which English news says that somebody was, is or will be somewhere, in invented sentences."""

from __future__ import annotations

from datetime import date

import pytest

from atlarge.facts.opening import open_record
from atlarge.reading.reader import read

RECORD = open_record()

# Publication day | text | every visit that is said and neither denied nor left open, as "state HOST"; ">" parts lines.
TOLD = """
2024-09-03 | Putin landed in Ulaanbaatar late on Monday. | under way MNG
2024-09-03 | Vladimir Putin touched down in the Mongolian capital on Monday night. | under way MNG
2024-09-03 | Vladimir Putin has arrived in Mongolia, where an honour guard met him. | under way MNG
2024-09-04 | Putin flew home from Ulaanbaatar on Tuesday evening. | made MNG
2024-09-04 | Vladimir Putin left Mongolia on Tuesday after less than a day. | made MNG
2024-09-04 | Putin, who wrapped up a two-day visit to Mongolia on Tuesday, said nothing. | made MNG
2024-09-03 | Putin is in Mongolia for talks on gas. | under way MNG
2024-09-03 | On the second day of his visit to Mongolia, Putin laid a wreath. | under way MNG
2024-09-02 | Putin begins a two-day visit to Mongolia on Monday. | under way MNG
2024-08-30 | Putin will be in Mongolia on Monday and Tuesday. | announced MNG
2024-08-30 | Vladimir Putin is expected in Ulaanbaatar on Tuesday. | announced MNG
2024-08-30 | Vladimir Putin plans to travel to Mongolia next week, two officials said. | announced MNG
2024-08-30 | The Kremlin said Putin would visit Mongolia on 3 September. | announced MNG
2024-08-30 | Ahead of Vladimir Putin's arrival in Mongolia, police closed the square. | announced MNG
2024-08-30 | Putin, who lands in Ulaanbaatar on Monday, will meet the president. | announced MNG
2024-08-30 | Putin to visit Mongolia | announced MNG
2024-09-03 | Putin in Mongolia\\nVladimir Putin smiled. | under way MNG
2024-08-30 | Vladimir Putin is about to set foot in Mongolia. | announced MNG
2024-08-30 | The Russian leader is heading to Mongolia next week. Putin has not left home for weeks. | announced MNG
2024-08-30 | Putin's Mongolian trip is to last two days. | announced MNG
2025-10-02 | Putin will travel to Minsk and then Astana in November. | announced BLR, announced KAZ
2025-05-01 | Sergei Shoigu made a tour through Malaysia and Indonesia in February. | made MYS, made IDN
2025-05-01 | Sergei Shoigu was received in Pyongyang in March. | made PRK
2025-05-01 | Sergei Shoigu has been to Iran, Iraq and Egypt this year. | made IRN, made IRQ, made EGY
2011-09-01 | Since then Omar al-Bashir has been seen in Qatar, Libya and Chad. | made QAT, made LBY, made TCD
2011-09-01 | Omar al-Bashir spent two days in N'Djamena last month. | made TCD
2011-09-01 | Omar al-Bashir had been to Kenya a year before. | made KEN
2011-09-01 | Kenya hosted al-Bashir in August 2010. | made KEN
2011-09-01 | Kenya played host to al-Bashir in August 2010. | made KEN
2011-09-01 | Chad and Djibouti welcomed Omar al-Bashir in May. | made TCD, made DJI
2011-09-01 | Malawi's government let Omar al-Bashir attend a summit last week. | made MWI
2011-09-01 | Chad allowed Omar al-Bashir to enter and leave in peace in August. | made TCD
2011-09-01 | Judges reported Chad because it did not arrest Omar al-Bashir when he visited the country in July \
2010. | made TCD
2011-09-01 | During Omar al-Bashir's stay in Beijing in June, banners were hung. | made CHN
2011-09-01 | Omar al-Bashir came back from Tehran on Friday. | made IRN
2011-09-01 | Omar al-Bashir is back from Tripoli. | made LBY
2011-09-01 | Omar al-Bashir sat down with Hu Jintao in Beijing in June. | made CHN
2011-09-01 | In Beijing in June, Omar al-Bashir met Hu Jintao. | made CHN
2011-09-01 | Omar al-Bashir addressed a rally in Asmara in March. | made ERI
2011-09-01 | Omar al-Bashir dined in Cairo with the generals last week. | made EGY
2011-09-01 | Omar al-Bashir was spotted at a hotel in Doha in April. | made QAT
2011-09-01 | China, which Omar al-Bashir visited in June, is no party. | made CHN
2011-09-01 | Omar al-Bashir smiled. In Tripoli, where he was received last month, nobody cared. | made LBY
2011-09-01 | Chad was the first State Party that Omar al-Bashir visited. | made TCD
2011-09-01 | Two members have had Omar al-Bashir as a guest: he went to Chad in July 2010 and to Kenya in \
August 2010. | made TCD, made KEN
2011-09-01 | Omar al-Bashir's second visit to Chad, in August, was short. | made TCD
2011-09-01 | It was his third journey to China. Omar al-Bashir went by ship. | none
2011-09-01 | Omar al-Bashir travelled to two State Parties, Chad in July 2010 and Kenya a month later. \
| made TCD, made KEN
2011-09-01 | Omar al-Bashir's plane was turned around over Turkmenistan in June. | none
2015-06-16 | Omar al-Bashir flew into Johannesburg on Saturday and slipped out of South Africa on Monday. | made ZAF
2015-06-16 | Sudan's president had come to Johannesburg for a summit. Omar al-Bashir went home on Monday. | made ZAF
2015-06-16 | Having arrived in Johannesburg on Saturday, Omar al-Bashir left on Monday. | made ZAF
2015-06-16 | Omar al-Bashir's departure from South Africa on Monday embarrassed the court. | made ZAF
2009-11-09 | Omar al-Bashir has called off his visit to Istanbul. | called off TUR
2009-11-09 | Omar al-Bashir will not come to Istanbul after all. | called off TUR
2009-11-09 | Omar al-Bashir's trip to Istanbul is off. | called off TUR
2009-11-09 | Omar al-Bashir is no longer going to Turkey. | called off TUR
2009-11-09 | The planned visit of Omar al-Bashir to Turkey has been postponed. | called off TUR
2025-10-22 | Talks between Trump and Vladimir Putin in Budapest have been called off. | called off HUN
2025-10-22 | The summit with Putin in Budapest was cancelled on Tuesday. | called off HUN
2025-10-17 | Putin and Trump agreed to meet in Budapest. | announced HUN
2025-10-17 | Vladimir Putin and Donald Trump will hold talks in Budapest within weeks. | announced HUN
2025-08-20 | On Friday Putin met Trump in Alaska. | made USA
2025-08-20 | Vladimir Putin held talks with Donald Trump in Anchorage on 15 August. | made USA
2023-08-23 | Putin stayed away from the BRICS summit in Johannesburg. | not attended ZAF
2023-08-23 | Putin was not at the BRICS summit in Johannesburg. | not attended ZAF
2023-08-23 | Putin skips Johannesburg summit. | not attended ZAF
2023-08-23 | Vladimir Putin sent Sergei Lavrov to Johannesburg in his place. | not attended ZAF
2023-08-23 | Vladimir Putin was absent from the summit in Johannesburg. | not attended ZAF
2023-08-23 | Vladimir Putin did not travel to Johannesburg. | not attended ZAF
2023-08-23 | Vladimir Putin joined the Johannesburg summit by video link. | remote ZAF
2023-08-23 | Vladimir Putin addressed the BRICS summit in Johannesburg on a screen. | remote ZAF
2023-08-23 | The summit in Johannesburg heard Vladimir Putin speak by video link on Wednesday. | remote ZAF
2023-08-23 | Putin will attend the summit in Johannesburg remotely. | remote ZAF
2023-08-23 | Rather than fly to South Africa, Vladimir Putin stayed in Moscow. | not attended ZAF
2025-03-11 | Rodrigo Duterte was arrested at Manila airport as he came off a flight from Hong Kong. | made HKG
2025-03-11 | Rodrigo Duterte returned from Hong Kong on Tuesday. | made HKG
2025-01-24 | Police in Turin arrested Osama Elmasry Njeem at a hotel on Sunday. | made ITA
2025-01-24 | Osama Elmasry Njeem was arrested in Turin on Sunday. | made ITA
2025-01-24 | Italy released Osama Elmasry Njeem on Tuesday. | made ITA
2025-01-24 | Osama Elmasry Njeem, who was detained in Turin on Sunday, is free. | made ITA
2008-05-27 | Jean-Pierre Bemba was seized at a villa near Brussels on Saturday. | made BEL
2024-12-11 | Yoav Gallant walked through the gates of the White House on Tuesday. | made USA
2024-12-11 | Yoav Gallant called at the White House on Tuesday. | made USA
2024-12-11 | Yoav Gallant stepped off an aircraft in Washington on Sunday. | made USA
2024-12-11 | The former defence minister met officials in Washington on Monday. Yoav Gallant was in a good \
mood. | made USA
2025-04-04 | Netanyahu, on a four-day visit to Hungary, thanked his host. | under way HUN
2025-04-04 | Arriving in Hungary on Thursday, Netanyahu waved. | under way HUN
2025-04-03 | Israel's prime minister has landed in Budapest. Netanyahu is to stay until Sunday. | under way HUN
2025-04-04 | Netanyahu's plane touched down in Budapest on Thursday. | under way HUN
2025-04-07 | Netanyahu was in Budapest from April 3 to 6. | made HUN
2025-04-07 | From Budapest Netanyahu flew on to Washington on Sunday. | made USA
2025-04-07 | Leaving Budapest on Sunday, Netanyahu waved. | made HUN
2025-04-07 | Netanyahu is due at the White House today. | announced USA
2025-09-26 | Netanyahu's aircraft crossed Greece and Italy on Thursday. | made GRC, made ITA
2025-09-26 | The plane carrying Netanyahu flew over Croatia. | made HRV
2025-09-26 | Netanyahu passed through French airspace on Thursday. | made FRA
2025-09-26 | Netanyahu made a stopover in Rome. | made ITA
2025-01-10 | Netanyahu was expected in Washington on the 20th, but that is not happening. | called off USA
2025-01-10 | Netanyahu will not fly to Poland for the ceremony. | not attended POL
2024-04-26 | Maria Lvova-Belova spent two days in Qatar this week. | made QAT
2024-04-26 | The commissioner flew to Doha on Wednesday. Maria Lvova-Belova is wanted. | made QAT
2024-04-26 | Maria Lvova-Belova is wanted. The commissioner flew to Doha on Wednesday. | made QAT
2013-04-27 | Abdel Raheem Muhammad Hussein has returned from a meeting in N'Djamena. | made TCD
2013-04-27 | Abdel Raheem Muhammad Hussein is back from Chad. The minister spent two days there. | made TCD
2024-05-27 | Putin's third journey in two weeks ends in Tashkent. | under way UZB
2024-05-27 | The guest left Tashkent on Tuesday. Putin had come on Sunday. | made UZB
2024-05-27 | Vladimir Putin's trip to Uzbekistan follows visits to China and Belarus. \
| under way UZB, made CHN, made BLR
2024-05-27 | Vladimir Putin strolled through a park in Tashkent on Sunday. | made UZB
2024-05-27 | Putin has kept to friends: he has visited China, Belarus and Uzbekistan. | made CHN, made BLR, made UZB
2024-08-27 | Putin travels little, but he does travel: to China in May, and to Kyrgyzstan last year. \
| made CHN, made KGZ
2025-11-25 | 21:40 Landed in Bishkek.\\nThe plane of Vladimir Putin is on the tarmac. | under way KGZ
2016-05-20 | Uganda's president had invited Omar al-Bashir to Entebbe, and he came on 12 May. | none
2016-05-20 | President Yoweri Museveni received Omar al-Bashir at Entebbe on 12 May. | made UGA
2016-05-20 | Mr Omar al-Bashir attended the inauguration in Kampala on 12 May. | made UGA
2016-05-20 | Among the guests in Kampala on 12 May was Omar al-Bashir, who is wanted. | none
2024-08-30 | Putin may visit Mongolia. | none
2024-08-30 | Putin could travel to Mongolia, analysts say. | none
2024-08-30 | Mongolia invited Putin to visit. | none
2024-08-30 | If Putin goes to Mongolia, he must be arrested. | none
2024-08-30 | Were Putin to visit Mongolia, he would be arrested. | none
2024-08-30 | Should Putin come to Mongolia, police must act. | none
2024-08-30 | Had Putin come to Mongolia, police would have acted. | none
2024-08-30 | Putin has no plans to visit Mongolia. | none
2024-08-30 | Putin has never been to Oman. | none
2024-08-30 | Putin has not visited Oman since the warrant. | none
2024-08-30 | Putin would be arrested in Berlin, the minister said. | none
2024-08-30 | Xi visited Putin in Moscow in March. | none
2024-08-30 | Modi arrived in Moscow to see Putin on Monday. | none
2024-08-30 | Putin spoke by telephone with Xi, who was in Astana. | none
2024-08-30 | Putin came to power in 1999 and went to war in Ukraine. | none
2024-08-30 | Putin launched the war in Ukraine in 2022. | none
2024-08-30 | Scholz said in Berlin that Putin was wrong. | none
2024-08-30 | Lavrov, whom Putin sent, arrived in Ulaanbaatar on Monday. | none
2024-08-30 | Peskov, the spokesman for Putin, visited Baku on Monday. | none
2024-08-30 | Putin said that Xi had been to Astana. | none
2024-08-30 | The case against Putin was opened in Germany. | none
2024-08-30 | Supporters of Duterte rallied in Hong Kong on Sunday. Rodrigo Duterte thanked them. | none
"""

def _lines() -> list[tuple[str, str, str]]:
    parts = (line.split(" | ") for line in TOLD.strip().splitlines())
    return [(day.strip(), text.replace("\\n", "\n"), expected.strip()) for day, text, expected in parts]

def told(text: str, published: str) -> list[str]:
    """Every visit as "state HOST", without those denied or left open."""
    found = read(text, record=RECORD, published=date.fromisoformat(published)).visits
    return [f"{one.state} {one.host}" for one in found if not one.negated and not one.hedged]

@pytest.mark.parametrize(("published", "text", "expected"), _lines())
def test_what_is_told(published: str, text: str, expected: str) -> None:
    assert told(text, published) == ([] if expected == "none" else expected.split(", "))
