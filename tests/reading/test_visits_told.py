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
2025-04-07 | From Budapest Netanyahu flew on to Washington on Sunday. | made USA, made HUN
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
2016-05-20 | Among the guests in Kampala on 12 May was Omar al-Bashir, who is wanted. | made UGA
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
2013-03-18 | Bosco Ntaganda walked into the American embassy in Kigali on Monday and asked to be sent to The \
Hague. | made RWA
2013-03-18 | Congolese warlord Bosco Ntaganda gave himself up at the US embassy in Rwanda on Monday. | made RWA
2013-03-18 | The general had crossed from Congo into Rwanda with a few men. Bosco Ntaganda is wanted. | made RWA
2013-01-18 | Charles Blé Goudé was picked up in Tema, near Accra, on Thursday and flown to Abidjan a day later. \
| made GHA
2013-01-18 | Ghana has arrested Charles Blé Goudé and handed him to his own government. | made GHA
2012-03-17 | Abdullah al-Senussi was caught at Nouakchott airport when he got off a flight from Casablanca. | \
made MRT, made MAR
2012-03-17 | Libya's former spy chief Abdullah al-Senussi, travelling on a false passport, was stopped in \
Mauritania. | made MRT
2025-07-17 | Khaled El Hishri was taken into custody at Berlin airport on Wednesday. | made DEU
2025-07-17 | Germany arrested the Libyan Khaled El Hishri on Wednesday. | made DEU
2018-12-12 | French police arrested Patrice-Edouard Ngaissona on Wednesday. | made FRA
2018-12-12 | Patrice-Edouard Ngaissona was arrested in France on Wednesday. | made FRA
2020-06-09 | Ali Kushayb surrendered in the Central African Republic, the court said on Tuesday. | made CAF
2020-06-09 | Ali Kushayb had fled to the Central African Republic in February and gave himself up in Birao. | made CAF
2010-10-11 | Callixte Mbarushimana, who lives in Paris, was arrested there on Monday. | made FRA
2014-02-28 | Omar al-Bashir flew to Kinshasa for a meeting of COMESA on Wednesday. Congo did not arrest him. | made COD
2014-02-28 | Omar al-Bashir is in Kinshasa, Congo's information minister confirmed. | under way COD
2013-07-16 | Sudan's president cut short his stay in Abuja and left Nigeria on Monday, a day early. Omar \
al-Bashir had come for a health summit. | made NGA
2013-07-16 | Omar al-Bashir's arrival in Nigeria on Sunday for an African Union summit drew protests. | made NGA
2013-09-24 | Omar al-Bashir will not be addressing the General Assembly: he has cancelled his trip to New York. \
| called off USA
2013-09-20 | Omar al-Bashir plans to go to New York next week and has booked a hotel. | announced USA
2013-08-05 | Saudi Arabia turned back a plane carrying Omar al-Bashir to Tehran on Sunday. | called off IRN
2015-04-20 | Indonesia said Omar al-Bashir would not come to Jakarta after several States denied his plane \
passage. | not attended IDN
2017-05-21 | Omar al-Bashir excused himself from the summit in Riyadh, his office said. | called off SAU
2017-05-21 | Omar al-Bashir sent his apologies and will not be in Riyadh on Sunday. | not attended SAU
2017-09-10 | Omar al-Bashir was due in Astana for a summit of Islamic States but never showed up. | not attended KAZ
2019-03-31 | Omar al-Bashir, facing protests at home, is not at the Arab League summit in Tunis. | not attended TUN
2019-03-31 | Sudan's Omar al-Bashir will miss the Arab League summit in Tunis. | not attended TUN
2017-03-30 | Jordan rolled out the carpet for Omar al-Bashir on Tuesday. | made JOR
2017-03-30 | King Abdullah of Jordan shook Omar al-Bashir's hand at the airport in Amman. | made JOR
2017-03-30 | Omar al-Bashir was among the kings and presidents who posed for the photograph at the Dead Sea in \
Jordan on Wednesday. | made JOR
2016-07-18 | Omar al-Bashir made a brief appearance at the African Union summit in Kigali. | made RWA
2016-07-18 | Rwanda said it would not touch Omar al-Bashir, who arrived in Kigali on Saturday. | made RWA
2018-12-17 | Omar al-Bashir became the first Arab leader to travel to Damascus since the war began when he \
landed there on Sunday. | under way SYR
2018-12-17 | Omar al-Bashir, the first Arab head of State to come to Syria in eight years, met Bashar al-Assad \
on Sunday. | made SYR
2023-10-13 | Putin made his first trip abroad since the warrant, to Kyrgyzstan, on Thursday. | made KGZ
2023-12-07 | Vladimir Putin dropped in on Abu Dhabi and Riyadh on Wednesday, escorted by fighter jets. | made \
ARE, made SAU
2023-12-07 | Putin's one-day swing through the Gulf took him to Abu Dhabi and Riyadh. | made ARE, made SAU
2023-12-07 | Putin flew to the United Arab Emirates and from there to Saudi Arabia on Wednesday. | made ARE, made SAU
2024-05-17 | Beijing was Putin's first stop after his inauguration. | made CHN
2024-05-17 | Xi Jinping welcomed Putin outside the Great Hall of the People on Thursday. | made CHN
2024-06-20 | Putin left Pyongyang for Hanoi on Wednesday night. | made PRK, made VNM
2024-06-20 | After a night in Pyongyang, Putin went on to Vietnam. | made PRK, made VNM
2024-06-20 | In Hanoi, Putin laid a wreath at Ho Chi Minh's mausoleum. | made VNM
2024-06-20 | Kim Jong Un hugged Putin on the tarmac in Pyongyang. | made PRK
2024-08-19 | Vladimir Putin arrived in Azerbaijan on Sunday evening for a two-day State visit. | under way AZE
2024-08-19 | Ilham Aliyev hosts Vladimir Putin in Baku today. | under way AZE
2024-10-12 | Putin went to Turkmenistan on Friday to meet Iran's president. | made TKM
2024-10-01 | Mexico invited Vladimir Putin to the swearing-in of its president; he did not come. | not attended MEX
2025-05-15 | Putin is not going to Istanbul, the Kremlin made clear on Thursday. | not attended TUR
2025-05-15 | Putin snubbed the talks in Istanbul and dispatched an aide. | not attended TUR
2025-05-15 | Zelensky waited in Ankara; Putin did not turn up in Turkey. | not attended TUR
2025-08-31 | Putin landed in Tianjin on Sunday for the SCO summit. | under way CHN
2025-12-05 | Narendra Modi embraced Vladimir Putin at Delhi airport on Thursday evening. | made IND
2025-12-05 | Putin is on a two-day visit to India, his first since 2021. | under way IND
2024-02-13 | Putin's visit to Turkey, planned for Monday, will not take place for now. | called off TUR
2025-05-03 | Netanyahu put off his visit to Azerbaijan, citing the fighting in Gaza. | called off AZE
2025-10-13 | Netanyahu will not be at the summit in Sharm el-Sheikh after all. | called off EGY
2025-10-13 | Netanyahu first accepted, then declined an invitation to Sharm el-Sheikh. | not attended EGY
2026-01-20 | Isaac Herzog is in Davos; Netanyahu is not. | not attended CHE
2026-01-20 | Switzerland's mountains will do without Netanyahu: he is not coming to Davos. | not attended CHE
2026-03-21 | Netanyahu's chair at the Budapest conference stayed empty. | not attended HUN
2026-03-21 | Netanyahu had been announced as a speaker at CPAC Hungary in Budapest. He did not come. | not attended HUN
2026-03-26 | Netanyahu was secretly in Abu Dhabi in March. | made ARE
2025-12-29 | On his way to Florida, Netanyahu's aircraft took the route over Greece, Italy and France. | under \
way USA, made GRC, made ITA, made FRA
2025-12-29 | Wing of Zion flew through the airspace of Greece, Italy and France with Netanyahu on board. | made \
GRC, made ITA, made FRA
2026-02-11 | Benjamin Netanyahu sits down with Donald Trump at the White House on Wednesday. | under way USA
2026-02-11 | Canada let Netanyahu's aircraft through its airspace. | made CAN
2024-09-17 | Shoigu was in Pyongyang last week. Sergei Shoigu handed over a letter. | made PRK
2024-11-12 | Sergei Shoigu, secretary of the Security Council, is in Beijing for consultations. | under way CHN
2025-11-20 | Sergei Shoigu met Egypt's president in Cairo. | made EGY
2026-10-01 | Putin is expected at the APEC meeting in Shenzhen in November. | announced CHN
2026-10-01 | China hosts the APEC summit in November and Putin has said that he will come. | announced CHN
2011-10-16 | Malawi, a member of the court, hosted Omar al-Bashir on Friday. | made MWI
2011-10-16 | Omar al-Bashir was cheered on his arrival in Lilongwe on Thursday. | made MWI
2010-12-15 | Zambia expected Omar al-Bashir at a summit in Lusaka, but he sent a minister. | not attended ZMB
2010-12-01 | Omar al-Bashir's visit to Bangui for the independence celebrations was cancelled at the last \
minute. | called off CAF
2009-03-24 | Five days after the warrant Omar al-Bashir was in Asmara; two days later he was in Cairo, then in \
Libya. | made ERI, made EGY, made LBY
2009-04-02 | After stops in Eritrea, Egypt and Libya, Omar al-Bashir attended an Arab League summit in Doha and \
made a pilgrimage to Mecca. | made QAT, made SAU
2010-07-23 | Omar al-Bashir set foot on the soil of a member of the court for the first time when he stepped \
out of his aircraft in N'Djamena on Wednesday. | made TCD
2010-07-23 | Omar al-Bashir's presence in N'Djamena has angered lawyers. | made TCD
2011-05-09 | Omar al-Bashir took his seat at Djibouti's inauguration on Sunday as if nothing had happened. | made DJI
2014-03-01 | The DRC let Omar al-Bashir sleep two nights in Kinshasa. | made COD
2016-05-13 | Omar al-Bashir watched Yoweri Museveni take the oath in Kampala on Thursday. | made UGA
2016-05-13 | Western ambassadors walked out of the ceremony in Kampala on Thursday because Omar al-Bashir was \
there. | made UGA
2016-05-09 | Before flying to Kampala, Omar al-Bashir had spent the weekend in Djibouti. | made DJI
2017-11-24 | Omar al-Bashir told Vladimir Putin in Sochi on Thursday that Sudan needs protection. | made RUS
2018-07-14 | Omar al-Bashir is in Moscow to watch the World Cup final. | under way RUS
2015-06-14 | The High Court in Pretoria has ordered that Omar al-Bashir may not leave South Africa until Monday. | none
2015-06-14 | Bashir, in Johannesburg for a summit, faces a court order. Omar al-Bashir smiled. | under way ZAF
2024-09-04 | Putin came, was feasted in Ulaanbaatar, and flew on to Vladivostok. | made MNG
2024-09-04 | Putin had a day in Mongolia and nobody laid a hand on him. | made MNG
2024-09-03 | Khurelsukh Ukhnaa received Putin with horsemen in front of the State palace in Ulaanbaatar. | made MNG
2024-10-25 | ICC judges ruled on Thursday that Mongolia should have arrested Putin when he was in the capital \
on 3 September. | made MNG
2024-10-25 | Mongolia should have arrested Vladimir Putin in September 2024, the judges found. | made MNG
2024-10-25 | Mongolia, which played host to Putin last month, broke no law, its lawyers say. | made MNG
2025-10-11 | Putin flew back to Moscow from Dushanbe on Friday. | made TJK
2025-10-08 | Vladimir Putin's plane came down in Dushanbe shortly after seven on Wednesday evening. | made TJK
2025-10-08 | Dushanbe awaits Vladimir Putin. | announced TJK
2025-10-08 | Tajikistan expects Vladimir Putin on Wednesday. | announced TJK
2025-10-08 | Vladimir Putin is the guest of Emomali Rahmon in Dushanbe until Friday. | under way TJK
2025-04-03 | Benjamin Netanyahu is spending four days in Budapest. | under way HUN
2025-04-03 | Four days in Budapest: Benjamin Netanyahu makes the most of them. | under way HUN
2025-04-03 | Defying the court, Benjamin Netanyahu flies to Hungary. | under way HUN
2025-04-08 | Netanyahu, fresh from Budapest, sat in the Oval Office on Monday. | made HUN, made USA
2025-04-08 | Netanyahu's stay in Hungary ended on Sunday. | made HUN
2025-04-08 | Netanyahu broke off his stay in Hungary to fly to Washington. | made HUN, announced USA
2025-02-02 | Netanyahu's flight to Washington took him over Greece, Italy and France. | made USA, made GRC, \
made ITA, made FRA
2025-07-25 | The judges' decision concerns Netanyahu's visit of 3 to 6 April to Budapest. | made HUN
2025-09-26 | Netanyahu addressed a half-empty General Assembly hall in New York on Friday. | made USA
2025-10-13 | Netanyahu turned down Trump's invitation to Sharm el-Sheikh at the last minute. | not attended EGY
2025-01-27 | At Auschwitz on Monday Israel is represented by its education minister; Netanyahu is not there. | \
not attended POL
2025-01-27 | Poland's word was not needed: Netanyahu stayed in Jerusalem rather than come to Auschwitz. | not \
attended POL
2025-06-18 | Sergei Shoigu was back in North Korea on Tuesday. | made PRK
2024-08-06 | Sergei Shoigu flew to Tehran on Monday for talks with Iran's president. | made IRN
2025-12-06 | Sergei Shoigu goes to Indochina next week: Vientiane first, then Hanoi. | announced LAO, announced VNM
2026-07-01 | Vladimir Putin has promised to attend the SCO summit in Bishkek in August. | announced KGZ
2023-07-20 | By mutual agreement Putin is not coming to Johannesburg. | not attended ZAF
2023-07-20 | Putin spares South Africa a dilemma: he will take part in the BRICS summit only by video. | remote ZAF
2023-10-19 | Putin was Xi Jinping's guest of honour at the Belt and Road Forum in Beijing this week. | made CHN
2024-07-05 | Putin spent Wednesday and Thursday in Astana at the summit of the SCO. | made KAZ
2024-05-25 | Putin ended two days in Minsk on Friday with a word on peace. | made BLR
2024-11-28 | Putin was met at the foot of the steps in Astana by Kassym-Jomart Tokayev on Wednesday. | made KAZ
2026-05-20 | Xi Jinping greeted Vladimir Putin at the Great Hall of the People on Wednesday. | made CHN
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
