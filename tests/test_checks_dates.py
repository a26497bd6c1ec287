"""Rules on dates that contradict each other: when each speaks, in which words, and when it does not."""

from __future__ import annotations

import make
from attrs import evolve
from checking import good, good_activity, in_dossier, said, with_activity
from make import when


def test_h301_an_activity_ends_after_it_starts():
    assert with_activity("H301", start=when("hösten 2009"), end=when("våren 2009")) == [
        "activities.toml [activity a1] Slut (end): Fel H301: Slutet (våren 2009) ligger före starten (hösten 2009). "
        "Rätta den ena."
    ]
    assert with_activity("H301", start=when("sommaren 2009"), end=when("våren 2009")) == []


def test_h302_a_round_is_asked_closed_and_published_in_that_order():
    assert in_dossier("H302", round=make.round_(closes=when("2009-04-30"))) == [
        "round.toml [round 2009] Svar senast (closes): Varning H302: 2009-04-30 är för tidigt. "
        "Frågorna ställdes 2009-05-15. Rätta den ena."
    ]
    published = {"round": make.round_(published=when("juni 2009"), closes=when("juli 2009"))}
    assert in_dossier("H302", **published) == [
        "round.toml [round 2009] Rapporten utgiven (published): Varning H302: juni 2009 är för tidigt. "
        "Sista svarsdag var juli 2009. Rätta den ena."
    ]
    assert in_dossier("H302", round=make.round_(asked=None, closes=None, published=when("2008-12"))) == [
        "round.toml [round 2009] Rapporten utgiven (published): Varning H302: 2008-12 är för tidigt. "
        "Perioden är 2009. Rätta den ena."
    ]
    assert in_dossier("H302", round=make.round_(asked=None, closes=None, published=when("2009-02"))) == []


def test_h303_nothing_goes_on_before_its_start():
    assert with_activity("H303", start=when("hösten 2009"), statuses=(make.status("genomförd", "2009-06-30"),)) == [
        "activities.toml [activity a1, statuses 1] Läge (status): Varning H303: "
        "”genomförd” per 2009-06-30, men aktiviteten börjar hösten 2009. Rätta läget, dagen eller starten."
    ]
    assert with_activity("H303", start=when("2009"), statuses=(make.status("pågår", "2009-06-30"),)) == []
    assert with_activity("H303", start=when("hösten 2009"), statuses=(make.status("planerad"),)) == []


def test_h304_nothing_lies_ahead_after_its_end():
    assert with_activity("H304", end=when("maj 2009"), statuses=(make.status("planerad", "2009-06-30"),)) == [
        "activities.toml [activity a1, statuses 1] Läge (status): Varning H304: "
        "”planerad” per 2009-06-30, men aktiviteten skulle vara slut maj 2009. "
        "Blev den av? Rätta läget, eller skriv det nya slutet."
    ]
    assert with_activity("H304", end=when("2009"), statuses=(make.status("planerad", "2009-06-30"),)) == []


def test_h305_no_status_is_later_than_the_report():
    assert with_activity("H305", statuses=(make.status(as_of="2009-12"),)) == [
        "activities.toml [activity a1, statuses 1] Per (as_of): Varning H305: "
        "Läget är per 2009-12, efter att rapporten gavs ut (2009-10-20). "
        "Rätta dagen, eller skriv läget i nästa omgång."
    ]
    assert with_activity("H305", statuses=(make.status(as_of="2009"),)) == []
    late = {"body_parts": (make.body_part(statuses=(make.status(as_of="2010"),)),)}
    assert len(in_dossier("H305", **late)) == 1
    assert in_dossier("H305", round=make.round_(published=None), **late) == []


def test_h306_what_lies_after_the_period_is_told_of_once():
    later = tuple(make.activity(f"a{n}", start=when("2010")) for n in range(12))
    assert in_dossier("H306", activities=(good_activity(), *later[:2])) == [
        "activities.toml [activity] Start (start): Upplysning H306: Aktiviteter efter perioden 2009: 2 (a0, a1)."
    ]
    assert in_dossier("H306", activities=later) == [
        "activities.toml [activity] Start (start): Upplysning H306: Aktiviteter efter perioden 2009: 12 "
        "(a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 med flera)."
    ]
    assert with_activity("H306", start=when("hösten 2009 – våren 2010")) == []


def test_h307_what_has_no_end_is_counted_once():
    assert in_dossier("H307", activities=(good_activity(), good_activity("a2", title="En annan", end=None))) == [
        "activities.toml [activity] Slut (end): Upplysning H307: Aktiviteter utan slutdatum: 1 av 2."
    ]
    assert in_dossier("H307") == []


def test_h308_what_is_counted_as_one_is_so_in_time():
    spring, autumn = (
        make.activity(name, common_key="kampanj", start=when(time), end=when(time))
        for name, time in (("a1", "2009-03"), ("a2", "2009-10"))
    )
    assert in_dossier("H308", activities=(spring, autumn)) == [
        "activities.toml [activity a2] Gemensam nyckel (common_key): Varning H308: "
        "Nyckeln ”kampanj” har också ”a1”, vid en annan tid. "
        "Är det samma aktivitet, rätta tiden; annars ge den en annan nyckel."
    ]
    assert in_dossier("H308", activities=(spring, evolve(autumn, start=when("2009")))) == []


def test_h308_looks_across_dossiers_and_says_in_which():
    march, april = (
        good(activities=(good_activity(common_key="k", start=when(m), end=when(m)),)) for m in ("2009-03", "2009-04")
    )
    assert said("H308", None, march, evolve(april, head=make.dossier_head(body="annat"))) == [
        "annat/2009/activities.toml [activity a1] Gemensam nyckel (common_key): Varning H308: "
        "Nyckeln ”k” har också ”a1”, vid en annan tid. "
        "Är det samma aktivitet, rätta tiden; annars ge den en annan nyckel."
    ]


def test_h309_a_round_lies_in_the_plans_period():
    plan = make.plan(head=make.plan_head(period=when("2011 – 2014")))
    assert said("H309", plan) == [
        "round.toml [round 2009] Period (period): Varning H309: "
        "Omgångens period (2009) ligger utanför planens (2011 – 2014). "
        "Rätta perioden, eller välj den plan som gällde då: --plan MAPP."
    ]
    assert len(said("H309", make.plan(head=make.plan_head(period=when("2008"))))) == 1
    assert said("H309", make.plan(head=make.plan_head(period=when("2009 – 2010")))) == []
    assert said("H309", make.plan(head=make.plan_head(period=when("2009-12")))) == []
    assert said("H309", make.plan(head=make.plan_head(period=None))) == []
