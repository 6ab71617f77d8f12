"""One class an article, each telling what it proves. States, persons and dates are invented."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from atlarge.assessment.asking import ask
from atlarge.assessment.explaining import casebook_of
from atlarge.assessment.parties import standing
from atlarge.dates import When
from atlarge.facts.persons import Event, EventKind, Office, Person, Warrant
from atlarge.facts.record import Record
from atlarge.facts.states import State
from atlarge.facts.treaties import Act, ActKind, Agreement, Declaration, DeclarationKind, Resolution, Situation
from atlarge.facts.visits import Holder, LegalReading, Proceeding, Visit
from atlarge.law.rome_statute import enters_into_force, takes_effect

PARTY, OTHER, HOME, ISLAND = "PAR", "OTH", "HOM", "ISL"
PLACES = {PARTY: "", OTHER: "", HOME: "", ISLAND: PARTY}


def act(kind: ActKind, on: str, state: str = PARTY, effective: str = "") -> Act:
    return Act(state=state, act=kind, on=When.parse(on), effective=When.parse(effective) if effective else None)


def event(kind: EventKind, on: str, public: str = "") -> Event:
    return Event(kind=kind, on=When.parse(on), public=When.parse(public) if public else None)


def wanted_person(*events: Event, kind: Any = "arrest warrant", **more: Any) -> Person:
    warrant = Warrant(
        id="w", court="ICC", kind=kind, situation="ICC-1", events=events or (event("issued", "2010-05-01"),)
    )
    return msgspec.structs.replace(Person(id="x", name="X", nationality=(HOME,), warrants=(warrant,)), **more)


def reading(key: str, dispute: str, by: Any, on: str) -> LegalReading:
    held = (Holder(who=f"{key}'s holder", on=When.parse(on)),)
    return LegalReading(id=key, dispute=dispute, article="98(1)", says=key, by=by, holders=held)


READINGS = (
    reading("immunity-none", "immunity", "court", "2011-12-12"),
    reading("immunity-lifted-by-council", "immunity", "court", "2014-04-09"),
    reading("immunity-bars", "immunity", "States", "2009-07-03"),
    reading("residual-covers-arrest", "residual", "text", "1998-07-17"),
    reading("residual-ended", "residual", "States", "2018-01-01"),
    reading("airspace-is-territory", "overflight", "text", "1998-07-17"),
    reading("overflight-outside", "overflight", "States", "2018-01-01"),
)


def record_of(
    *entries: Act | Declaration | Resolution | Agreement,
    person: Person | None = None,
    opened: str = "2009",
    about: str = "RUS",
) -> Record:
    """A record with one Party (since 2002), three other places, one person and the entries given."""
    acts = tuple(e for e in entries if isinstance(e, Act))
    if not any(a.state == PARTY for a in acts):
        acts = (act("ratification", "2001-01-01"), *acts)
    situation = Situation(code="ICC-1", name="A", state=about, trigger="referral", opened=When.parse(opened))
    who = person or wanted_person()
    return Record(
        version="invented", as_of=date(2026, 10, 7),
        states={code: State(code=code, name=code, kind="UN member", of=of) for code, of in PLACES.items()},
        acts=acts,
        declarations={e.id: e for e in entries if isinstance(e, Declaration)},
        agreements={e.id: e for e in entries if isinstance(e, Agreement)},
        resolutions={e.id: e for e in entries if isinstance(e, Resolution)},
        situations={"ICC-1": situation, "ICC-2": msgspec.structs.replace(situation, code="ICC-2")},
        persons={who.id: who}, readings={r.id: r for r in READINGS},
        visits={}, assurances={}, statements={}, proceedings={}, gatherings={}, sources={},
    )  # fmt: skip


def answer(record: Record, state: str, day: str, *, overflight: bool = False) -> str:
    """The answer in a word or two, `!` after it where it is contested."""
    found = ask(record, "x", state, date.fromisoformat(day), overflight=overflight)
    return found.answer + ("!" if found.contested else "")


def council(**more: Any) -> Resolution:
    base = Resolution(id="sc", title="S/RES/1", on=When.parse("2011-02-26"), situation="ICC-1", addressed=(OTHER,))
    return msgspec.structs.replace(base, **more)


def acceptance(**more: Any) -> Declaration:
    base = Declaration(id="a", state=OTHER, kind="acceptance-12-3", situation="ICC-1", lodged=When.parse("2012-03-01"))
    return msgspec.structs.replace(base, **more)


def territory(kind: DeclarationKind, key: str = "t", **days: str) -> Declaration:
    found = {name: When.parse(day) for name, day in days.items()}
    return msgspec.structs.replace(Declaration(id=key, state=PARTY, kind=kind, territory=ISLAND), **found)


class TestArticle12:
    """(3): a State that is not a Party and accepts jurisdiction cooperates under Part 9, in that situation."""

    def test_from_the_day_of_lodging(self) -> None:
        record = record_of(acceptance())
        assert [answer(record, OTHER, day) for day in ("2012-02-29", "2012-03-01", "2026-01-01")] == [
            "no",
            "yes",
            "yes",
        ]

    def test_in_that_situation_only(self) -> None:
        assert answer(record_of(acceptance(situation="ICC-2")), OTHER, "2013-01-01") == "no"

    def test_the_days_that_it_speaks_of_bound_the_crimes_and_not_the_duty(self) -> None:
        record = record_of(acceptance(effective=When.parse("2002"), ended=When.parse("2003")))
        assert answer(record, OTHER, "2013-01-01") == "yes"

    def test_not_if_it_was_rejected(self) -> None:
        assert answer(record_of(acceptance(standing="rejected")), OTHER, "2013-01-01") == "no"

    def test_not_known_while_the_day_of_lodging_is_not(self) -> None:
        record = record_of(acceptance(lodged=When.parse("2012-03")))
        assert [answer(record, OTHER, day) for day in ("2012-02-29", "2012-03-15", "2012-03-31")] == [
            "no",
            "unknown",
            "yes",
        ]


class TestArticle13:
    """(b): the Security Council binds the States that it addresses, Parties or not, in that situation."""

    def test_from_the_day_of_adoption(self) -> None:
        assert [answer(record_of(council()), OTHER, day) for day in ("2011-02-25", "2011-02-26")] == ["no", "yes"]

    def test_no_other_state(self) -> None:
        assert answer(record_of(council()), HOME, "2012-01-01") == "no"

    def test_not_in_another_situation(self) -> None:
        assert answer(record_of(council(situation="ICC-2")), OTHER, "2012-01-01") == "no"

    def test_not_by_a_draft_that_failed(self) -> None:
        assert answer(record_of(council(adopted=False)), OTHER, "2012-01-01") == "no"


class TestArticles27And98:
    """(1): whether the immunity of a third State's sitting high official stands in the way is contested."""

    def official(self, kind: Any = "head of State", until: str | None = None) -> Person:
        office = Office(
            title="o", kind=kind, state=HOME, since=When.parse("2000-01-01"), until=When.parse(until) if until else None
        )
        return wanted_person(offices=(office,))

    def test_the_court_says_yes_states_say_no(self) -> None:
        record = record_of(person=self.official())
        assert answer(record, PARTY, "2012-01-01") == "yes!"
        found = ask(record, "x", PARTY, date(2012, 1, 1))
        assert [(r.id, r.answer) for r in found.readings] == [("immunity-none", "yes"), ("immunity-bars", "no")]

    @pytest.mark.parametrize("kind", ["head of government", "head of State and government", "foreign minister"])
    def test_the_three_offices(self, kind: str) -> None:
        assert answer(record_of(person=self.official(kind)), PARTY, "2012-01-01") == "yes!"

    def test_no_other_office(self) -> None:
        assert answer(record_of(person=self.official("other")), PARTY, "2012-01-01") == "yes"

    def test_only_until_the_last_day_in_office(self) -> None:
        record = record_of(person=self.official(until="2013-06-30"))
        assert [answer(record, PARTY, day) for day in ("2013-06-30", "2013-07-01")] == ["yes!", "yes"]

    def test_not_between_parties(self) -> None:
        record = record_of(act("ratification", "2005-01-01", HOME), person=self.official())
        assert answer(record, PARTY, "2012-01-01") == "yes"

    def test_not_at_home(self) -> None:
        record = record_of(council(addressed=(HOME,)), person=self.official())
        assert answer(record, HOME, "2012-01-01") == "yes"

    def test_the_courts_latest_decision_leads(self) -> None:
        """From 2014 the ground is the Council's resolution: without one, the answer turns."""
        record = record_of(person=self.official())
        assert answer(record, PARTY, "2014-04-08") == "yes!"
        assert answer(record, PARTY, "2014-04-09") == "no!"
        bound = record_of(council(addressed=(HOME,)), person=self.official())
        assert answer(bound, PARTY, "2014-04-09") == "yes!"

    def test_what_states_alone_say_never_leads(self) -> None:
        """Before any court has spoken, as known then, the duty of article 89 stands and is contested."""
        record = record_of(person=self.official()).as_known(date(2010, 6, 1))
        assert set(record.readings) & {"immunity-none", "immunity-bars"} == {"immunity-bars"}
        assert answer(record, PARTY, "2010-06-01") == "yes!"

    def test_an_agreement_with_the_sending_state_bars_the_surrender(self) -> None:
        agreement = Agreement(
            id="g", state=PARTY, sending=HOME, on=When.parse("2010-01-01"), ended=When.parse("2012-12-31")
        )
        record = record_of(agreement)
        assert [answer(record, PARTY, day) for day in ("2012-12-31", "2013-01-01")] == ["no", "yes"]

    def test_an_agreement_with_another_state_does_not(self) -> None:
        agreement = Agreement(id="g", state=PARTY, sending=OTHER, on=When.parse("2010-01-01"))
        assert answer(record_of(agreement), PARTY, "2012-01-01") == "yes"


class TestArticle58:
    """(4): a warrant stays in effect until the Court orders otherwise; a summons (7) is no warrant."""

    def test_from_the_day_of_issue(self) -> None:
        assert [answer(record_of(), PARTY, day) for day in ("2010-04-30", "2010-05-01")] == ["no", "yes"]

    @pytest.mark.parametrize(
        "kind",
        [
            "surrendered",
            "terminated",
            "withdrawn",
            "vacated",
            "inadmissible",
            "acquitted",
            "charges-not-confirmed",
            "deceased",
        ],
    )
    def test_until_it_ends(self, kind: EventKind) -> None:
        record = record_of(person=wanted_person(event("issued", "2010-05-01"), event(kind, "2015-03-02")))
        assert [answer(record, PARTY, day) for day in ("2015-03-01", "2015-03-02", "2026-01-01")] == ["yes", "no", "no"]

    @pytest.mark.parametrize("kind", ["arrested", "released", "amended", "charges-confirmed", "reported-at-large"])
    def test_nothing_else_ends_it(self, kind: EventKind) -> None:
        record = record_of(person=wanted_person(event("issued", "2010-05-01"), event(kind, "2015-03-02")))
        assert answer(record, PARTY, "2015-03-03") == "yes"

    def test_the_end_of_one_warrant_is_not_the_end_of_another(self) -> None:
        person = wanted_person(event("issued", "2010-05-01"), event("withdrawn", "2011-01-01"))
        second = msgspec.structs.replace(person.warrants[0], id="w2", events=(event("issued", "2012-01-01"),))
        record = record_of(person=msgspec.structs.replace(person, warrants=(*person.warrants, second)))
        assert [answer(record, PARTY, day) for day in ("2010-06-01", "2011-06-01", "2012-06-01")] == [
            "yes",
            "no",
            "yes",
        ]

    def test_a_surrender_before_a_warrant_does_not_end_it(self) -> None:
        record = record_of(person=wanted_person(events=(event("surrendered", "2009-01-01"),)))
        assert answer(record, PARTY, "2011-01-01") == "yes"

    def test_a_summons_is_none(self) -> None:
        assert answer(record_of(person=wanted_person(kind="summons to appear")), PARTY, "2011-01-01") == "no"

    def test_what_the_record_is_not_sure_of_is_left_out(self) -> None:
        person = wanted_person()
        doubtful = msgspec.structs.replace(person.warrants[0], confidence="low")
        assert (
            answer(record_of(person=msgspec.structs.replace(person, warrants=(doubtful,))), PARTY, "2011-01-01") == "no"
        )
        assert answer(record_of(person=msgspec.structs.replace(person, named=False)), PARTY, "2011-01-01") == "no"


class TestArticle89:
    """(1): a Party arrests on request, wherever the crime took place and whoever the person is."""

    def test_a_secret_warrant_leaves_it_unknown_for_whoever_is_bound(self) -> None:
        record = record_of(
            person=wanted_person(event("issued", "2010-05-01", public="2014-02-01"), event("unsealed", "2014-02-01"))
        )
        assert [answer(record, PARTY, day) for day in ("2010-04-30", "2010-05-01", "2014-01-31", "2014-02-01")] == [
            "no", "unknown", "unknown", "yes",
        ]  # fmt: skip
        assert answer(record, OTHER, "2012-01-01") == "no"

    def test_a_finding_shows_that_a_secret_request_had_arrived(self) -> None:
        """A State that arrested, or was found not to have complied, while the warrant was secret had been asked."""
        secret = wanted_person(event("issued", "2010-05-01", public="2014-02-01"))
        visit = Visit(id="v", person="x", state=PARTY, course="made", since=When.parse("2011-03-05"))
        found = Proceeding(
            id="p",
            body="b",
            kind="non-compliance",
            on=When.parse("2015"),
            states=(PARTY,),
            person="x",
            visit="v",
            finding="f",
        )
        record = msgspec.structs.replace(record_of(person=secret), visits={"v": visit}, proceedings={"p": found})
        assert [answer(record, PARTY, day) for day in ("2011-03-04", "2011-03-05")] == ["unknown", "yes"]
        assert answer(record.as_known(date(2014, 12, 31)), PARTY, "2011-03-05") == "unknown"
        other = msgspec.structs.replace(record, proceedings={"p": msgspec.structs.replace(found, kind="no finding")})
        assert answer(other, PARTY, "2011-03-05") == "unknown"

    def test_a_later_unsealing_of_the_text_does_not_make_a_public_warrant_secret(self) -> None:
        record = record_of(person=wanted_person(event("issued", "2010-05-01"), event("unsealed", "2014-02-01")))
        assert answer(record, PARTY, "2012-01-01") == "yes"

    def test_a_date_known_to_the_month_leaves_that_month_unknown(self) -> None:
        record = record_of(person=wanted_person(event("issued", "2010-05"), event("deceased", "2013")))
        days = ("2010-04-30", "2010-05-15", "2010-05-31", "2012-12-31", "2013-06-01", "2013-12-31")
        assert [answer(record, PARTY, day) for day in days] == ["no", "unknown", "yes", "yes", "unknown", "no"]

    def test_whether_flying_over_is_enough_is_contested(self) -> None:
        assert answer(record_of(), PARTY, "2019-01-01", overflight=True) == "yes!"
        assert answer(record_of(), PARTY, "2017-12-31", overflight=True) == "yes"
        assert answer(record_of(), OTHER, "2019-01-01", overflight=True) == "no"


class TestTerritories:
    """A deposit covers the whole territory, unless the State said otherwise."""

    def test_it_covers_what_nobody_spoke_of(self) -> None:
        assert answer(record_of(), ISLAND, "2011-01-01") == "yes"

    def test_not_what_it_excludes_until_that_is_lifted(self) -> None:
        lifted = territory("exclusion-lifted", "t2", effective="2012-10-01")
        record = record_of(territory("exclusion", effective="2002-07-01"), lifted)
        assert [answer(record, ISLAND, day) for day in ("2012-09-30", "2012-10-01")] == ["no", "yes"]

    def test_from_an_extension(self) -> None:
        record = record_of(territory("extension", effective="2012-03-11"))
        assert [answer(record, ISLAND, day) for day in ("2012-03-10", "2012-03-11")] == ["no", "yes"]

    def test_not_known_while_the_day_of_the_extension_is_not(self) -> None:
        record = record_of(territory("extension", effective="2012-03"))
        assert [answer(record, ISLAND, day) for day in ("2012-02-29", "2012-03-10", "2012-03-31")] == [
            "no",
            "unknown",
            "yes",
        ]
        assert answer(record_of(territory("extension")), ISLAND, "2020-01-01") == "unknown"

    def test_unsettled_reach_is_unknown(self) -> None:
        remark = msgspec.structs.replace(territory("remark"), standing="contested")
        assert answer(record_of(remark), ISLAND, "2011-01-01") == "unknown"
        assert answer(record_of(territory("limit")), ISLAND, "2011-01-01") == "unknown"

    def test_territory_out_of_control_is_territory(self) -> None:
        assert answer(record_of(territory("uncontrolled")), ISLAND, "2011-01-01") == "yes"

    def test_what_binds_a_state_otherwise_binds_it_in_its_territories(self) -> None:
        record = record_of(act("signature", "2000-01-01"), council(addressed=(PARTY,)))
        assert [answer(record, place, "2012-01-01") for place in (PARTY, ISLAND)] == ["yes", "yes"]


class TestArticle126:
    """Entry into force: the first day of the month after the sixtieth day following the deposit."""

    @pytest.mark.parametrize(
        ("deposited", "in_force"),
        [
            ("1999-02-02", "2002-07-01"),
            ("2002-04-11", "2002-07-01"),
            ("2002-05-01", "2002-07-01"),
            ("2002-05-02", "2002-08-01"),
            ("2002-06-28", "2002-09-01"),
            ("2003-12-02", "2004-02-01"),
            ("2003-12-03", "2004-03-01"),
            ("2024-10-25", "2025-01-01"),
            ("2024-01-01", "2024-04-01"),
            ("2023-12-31", "2024-03-01"),
        ],
    )
    def test_to_the_day(self, deposited: str, in_force: str) -> None:
        assert enters_into_force(act("ratification", deposited)) == date.fromisoformat(in_force)

    @given(st.dates(date(1998, 7, 17), date(2100, 1, 1)))
    def test_never_sooner_than_sixty_one_days_nor_later_than_ninety_two(self, day: date) -> None:
        found = enters_into_force(act("accession", day.isoformat()))
        assert found.day == 1
        if found > date(2002, 7, 1):
            assert 61 <= (found - day).days <= 92

    def test_a_deposit_taken_back_in_time_never_takes_effect(self) -> None:
        record = record_of(act("accession", "2019-03-04"), act("deposit-withdrawn", "2019-04-29"))
        assert {answer(record, PARTY, day) for day in ("2019-06-01", "2026-01-01")} == {"no"}

    def test_a_deposit_taken_back_too_late_has_taken_effect(self) -> None:
        record = record_of(act("accession", "2019-03-04"), act("deposit-withdrawn", "2019-06-01"))
        assert answer(record, PARTY, "2019-06-01") == "yes"

    def test_a_successor_is_bound_from_the_succession(self) -> None:
        record = record_of(act("succession", "2012-10-23", effective="2012-06-03"))
        assert [answer(record, PARTY, day) for day in ("2012-06-02", "2012-06-03")] == ["no", "yes"]
        assert standing(record, PARTY, date(2012, 7, 1)).words == "State Party"

    def test_a_deposit_known_to_the_month_is_enough_where_every_day_of_it_leads_to_the_same(self) -> None:
        record = record_of(act("ratification", "2011-02"))
        assert [answer(record, PARTY, day) for day in ("2011-04-30", "2011-05-01")] == ["no", "yes"]
        record = record_of(act("ratification", "2011-05"))
        assert [answer(record, PARTY, day) for day in ("2011-06-30", "2011-07-01", "2011-08-01")] == [
            "no",
            "unknown",
            "yes",
        ]


class TestArticle127:
    """(1): withdrawal after a year, if it is not taken back; (2): what was begun before goes on."""

    def notice(self, *more: Act) -> Record:
        return record_of(act("ratification", "2001-01-01"), act("withdrawal", "2016-10-27"), *more, opened="2019")

    def test_a_year_later(self) -> None:
        assert [answer(self.notice(), PARTY, day) for day in ("2017-10-26", "2017-10-27")] == ["yes", "no"]

    @pytest.mark.parametrize(
        ("notified", "effective"),
        [
            ("2016-02-29", "2017-03-01"),
            ("2016-02-28", "2017-02-28"),
            ("2015-02-28", "2016-02-28"),
            ("2015-03-01", "2016-03-01"),
        ],
    )
    def test_a_year_is_a_whole_year(self, notified: str, effective: str) -> None:
        assert takes_effect(act("withdrawal", notified)) == date.fromisoformat(effective)

    def test_a_later_day_that_it_names_counts_an_earlier_one_does_not(self) -> None:
        assert takes_effect(act("withdrawal", "2016-10-27", effective="2018-01-01")) == date(2018, 1, 1)
        assert takes_effect(act("withdrawal", "2016-10-27", effective="2016-10-27")) == date(2017, 10, 27)

    def test_taken_back_in_time_it_leaves_no_gap(self) -> None:
        record = self.notice(act("withdrawal-rescinded", "2017-10-26"))
        days = (date(2016, 10, 1) + timedelta(days=n) for n in range(0, 900, 7))
        assert {answer(record, PARTY, day.isoformat()) for day in days} == {"yes"}

    def test_taken_back_too_late_it_has_taken_effect(self) -> None:
        record = self.notice(act("withdrawal-rescinded", "2017-10-27"))
        assert answer(record, PARTY, "2017-10-27") == "no"
        assert standing(record, PARTY, date(2018, 1, 1)).words == "former State Party"

    def test_taken_back_somewhen_in_the_month_is_not_known(self) -> None:
        record = self.notice(act("withdrawal-rescinded", "2017-10"))
        assert [answer(record, PARTY, day) for day in ("2017-10-26", "2017-10-27")] == ["yes", "unknown"]

    def test_a_second_notice_counts_anew(self) -> None:
        record = self.notice(act("withdrawal-rescinded", "2017-02-01"), act("withdrawal", "2017-03-01"))
        assert [answer(record, PARTY, day) for day in ("2018-02-28", "2018-03-01")] == ["yes", "no"]

    def test_a_state_can_come_back(self) -> None:
        record = self.notice(act("accession", "2020-01-15"))
        assert [answer(record, PARTY, day) for day in ("2020-03-31", "2020-04-01")] == ["no", "yes"]
        assert standing(record, PARTY, date(2020, 2, 1)).words == "ratified, not yet in force"

    def test_what_was_under_investigation_before_goes_on_and_how_far_is_contested(self) -> None:
        record = record_of(act("ratification", "2001-01-01"), act("withdrawal", "2016-10-27"), opened="2017-10-26")
        assert [answer(record, PARTY, day) for day in ("2017-10-26", "2017-10-27", "2018-01-01")] == [
            "yes",
            "yes",
            "yes!",
        ]

    def test_a_matter_of_its_own_may_have_been_under_consideration(self) -> None:
        record = record_of(
            act("ratification", "2001-01-01"), act("withdrawal", "2016-10-27"), opened="2018-10-27", about=PARTY
        )
        assert answer(record, PARTY, "2017-12-01") == "unknown"

    def test_opened_on_the_day_it_left_is_not_before(self) -> None:
        record = record_of(act("ratification", "2001-01-01"), act("withdrawal", "2016-10-27"), opened="2017-10-27")
        assert answer(record, PARTY, "2017-10-27") == "no"

    def test_opened_somewhen_in_that_month_is_not_known(self) -> None:
        record = record_of(act("ratification", "2001-01-01"), act("withdrawal", "2016-10-27"), opened="2017-10")
        assert answer(record, PARTY, "2017-10-27") == "unknown"

    def test_nothing_goes_on_where_the_statute_never_reached(self) -> None:
        record = record_of(
            act("ratification", "2001-01-01"), act("withdrawal", "2016-10-27"),
            territory("exclusion", effective="2002-07-01"),
        )  # fmt: skip
        assert answer(record, PARTY, "2017-11-01") == "yes"
        assert answer(record, ISLAND, "2017-11-01") == "no"


class TestSignatures:
    """Article 125: a signature alone brings no duty to arrest, disowned or not."""

    def test_signed_only(self) -> None:
        assert answer(record_of(act("signature", "1999-01-01", OTHER)), OTHER, "2011-01-01") == "no"

    def test_the_standing_says_what_was_done(self) -> None:
        record = record_of(act("signature", "1999-01-01", OTHER), act("signature-disowned", "2002-05-06", OTHER))
        words = [standing(record, OTHER, date(year, 1, 1)).words for year in (1998, 2000, 2003)]
        assert words == ["never signed", "signatory", "signatory that disowned its signature"]


def test_the_worlds_of_this_file_are_read_by_the_same_law(record: Record) -> None:
    """The invented readings are those of the record, so that these tests cannot drift away from it."""
    assert {r.id: (r.dispute, r.by) for r in READINGS} == {r.id: (r.dispute, r.by) for r in record.readings.values()}
    assert casebook_of(record).index.record is record
