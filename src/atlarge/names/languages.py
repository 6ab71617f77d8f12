"""Words that tell the name of a language from the name of a people: "in German this week", "a German this week"."""

from __future__ import annotations

LANGUAGES = frozenset(
    "English French Spanish German Italian Russian Arabic Chinese Japanese Portuguese Turkish Polish Dutch Greek "
    "Hungarian Korean Hindi Mandarin Cantonese Bengali Punjabi Tamil Gujarati Ukrainian Belarusian Czech Slovak "
    "Slovene Slovenian Croatian Serbian Bosnian Bulgarian Romanian Albanian Macedonian Danish Swedish Norwegian "
    "Finnish Icelandic Estonian Latvian Lithuanian Irish Welsh Scots Cornish Manx Breton Basque Catalan Galician "
    "Maltese Georgian Armenian Azerbaijani Azeri Kazakh Kyrgyz Uzbek Tajik Turkmen Mongolian Tibetan Burmese Thai Lao "
    "Khmer Vietnamese Indonesian Malay Javanese Nepali Sinhalese Somali Amharic Hausa Yoruba Igbo Zulu Xhosa Malagasy "
    "Persian Afghan Kurdish Hawaiian Maori Māori Samoan Tongan Fijian Tahitian Tatar Chechen Uyghur Uighur Flemish "
    "Kashmiri Sindhi Oromo Chamorro Bislama Corsican Sicilian Neapolitan Venetian Faroese Luxembourgish Montenegrin "
    "Rwandan Rundi Hmong Shona Sotho Tswana Wolof Berber Pashtun Navajo Cherokee Inuit Rohingya Karen Romani".split()
)
"""Names of peoples that are names of languages as well."""
ONLY_LANGUAGES = frozenset(
    "Arabic Farsi Dari Pashto Mandarin Latin Hebrew Yiddish Hindi Urdu Swahili Tagalog Amharic Tigrinya Aramaic "
    "Sanskrit Esperanto Quechua Guarani Nahuatl Kinyarwanda Lingala Afrikaans Gaelic Creole Marathi Telugu Kannada "
    "Malayalam Braille Sinhala Bahasa Ladino Romansh Frisian Kirundi Luganda Cebuano Hokkien Pidgin Patois".split()
)
"""Names of languages that are those of no people of a State; what is joined to one by "and" is a language too."""

OF_LANGUAGE = frozenset(
    "teacher teachers class classes course courses lesson lessons language languages -language literature speaker "
    "speakers translation translations translator translators version subtitles subtitled grammar dictionary "
    "dictionaries interpreter interpreters phrasebook phrasebooks songbook songbooks proficiency vocabulary alphabet "
    "pronunciation spelling transcript transcripts textbook textbooks tutor tutors lecturer homework verbs verb "
    "nouns immersion fluency syntax loanword loanwords idiom dub dubs phrase phrases word words term terms "
    "surtitles captions".split()
)
"""After the name these speak of the language."""
OF_WRITING = OF_LANGUAGE | frozenset(
    "notice notices sign signs signage label labels leaflet leaflets letters script inscription inscriptions words "
    "editions edition".split()
)
"""After two languages joined by "and" these do."""
SPEAKING = ("-speaking", "-language", "-speaker", "-speakers", "-medium", "-subtitled", "-dubbed")
"""What is joined to the name by a hyphen where it names a language."""

SPOKEN = frozenset(
    "speak speaks spoke speaking spoken learn learns learned learnt learning teach teaches taught fluent translate "
    "understand understands understood studies studying".split()
)
"""Before the name these speak of the language, where no noun follows."""
MUCH = frozenset("no little enough much my his her their your our".split())
"""Before a language that stands by itself: "no English", "his French is good"."""
IS_SPOKEN = frozenset("spoken taught compulsory widely".split())
"""After "is" these say that the name before it is a language's."""
TONGUE = frozenset(
    "broken fluent halting accented flawless conversational rudimentary pidgin impeccable idiomatic original".split()
)
"""Adjectives of speech alone."""
MANNERS = TONGUE | frozenset(
    "poor bad good perfect rough simple plain basic both excellent passable near-perfect clear heavily-accented native "
    "mostly formal colloquial decent my his her their our its old modern medieval ancient written".split()
)
"""What may stand between "in" and the language."""
LET_STAND = frozenset(
    "and or but as at with to in on by for from when where while because so if than not nor then this last next that "
    "which who whom the a an is was are were has had have will would can could soon later today now only too also "
    "well badly fluently rather before after since until about again since with without under during between since "
    "into over through he she they it we you i his her their its yesterday tomorrow online aloud instead alone".split()
)
"""Words after which a name stands by itself: no noun that it could be the adjective of."""
