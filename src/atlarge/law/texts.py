"""Where the text of each article was read and compared with the rule that encodes it, so that anybody can do it again.

Copies at public sites, read on 24 November 2026. Not all are the English text in full: article 89 was read in the
official Italian version, 88 and article 1 of the Chicago Convention as quoted, 103 as summed up by the United Nations.
The authentic texts are in the United Nations Treaty Series (Rome Statute: volume 2187, number 38544).
"""

from __future__ import annotations

import re

READ_AT: dict[str, dict[str, str]] = {
    "Rome Statute": {
        "12(3)": "https://iccdb.hrlc.net/data/keyword/278",
        "13(b)": "https://world.public.law/rome_statute/article_13_exercise_of_jurisdiction",
        "58(4)": "http://www.law-ref.org/COURT/article58.html",
        "59": "https://cjad.nottingham.ac.uk/en/state/96/keyword/527",
        "86": "https://www.casematrixnetwork.org/cmn-knowledge-hub/icc-commentary-clicc/commentary-rome-statute/"
        "commentary-rome-statute-part-9/",
        "88": "https://zaki.ru/pagesnew.php?id=1061&page=232",
        "89(1)": "https://www.gazzettaufficiale.it/atto/serie_generale/caricaArticolo?art.versione=1&art.idGruppo=9"
        "&art.flagTipoArticolo=2&art.codiceRedazionale=099G0308&art.idArticolo=89&art.idSottoArticolo=1"
        "&art.idSottoArticolo1=10&art.dataPubblicazioneGazzetta=1999-07-19&art.progressivo=0",
        "98": "http://opil.ouplaw.com/view/10.1093/law/9780199560738.001.0001/law-9780199560738-chapter-100",
        "126": "https://zaki.ru/pagesnew.php?id=1061&page=105",
        "127": "https://kazuma-002.hatenadiary.org/entry/20030602/p1",
    },
    "Charter of the United Nations": {
        "25": "http://www.diyifanwen.net/wenku/1196845_14.html",
        "103": "https://www.un.org/securitycouncil/content/repertoire/other-chapters-charter",
    },
    "Chicago Convention, article 1, with Rome Statute": {
        "89(1)": "https://www.taylorfrancis.com/books/9781135339876/chapters/10.4324/9781843143055-48",
    },
}
"""Instrument, article, address. An article without a paragraph stands for all its paragraphs."""


def read_at(instrument: str, article: str) -> tuple[str, ...]:
    """The addresses for a norm as it is cited, one for each article; none unless every article was read.

    >>> read_at("Charter of the United Nations", "25 and 103")[0]
    'http://www.diyifanwen.net/wenku/1196845_14.html'
    >>> read_at("Rome Statute", "98(1) and 99")
    ()
    """
    found = []
    for each in re.split(r", | and ", article):
        texts = READ_AT.get(instrument, {})
        address = texts.get(each) or texts.get(each.partition("(")[0])
        if address is None:
            return ()
        found.append(address)
    return tuple(dict.fromkeys(found))
