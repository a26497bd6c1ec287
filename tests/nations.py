"""Random small nations: counties and agencies over several rounds, with everything that real material has.

Made of a seed, so that one that fails can be made again: `nation(17)`. Every id leads somewhere.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import make
from attrs import evolve, frozen
from hypothesis import strategies as st

from handlingsplan.model import (
    ActionPlan,
    Activity,
    Agency,
    AgencyKind,
    Aim,
    AnswerState,
    Assessment,
    AssignmentReport,
    CarriedOut,
    Conclusion,
    ConclusionKind,
    Directed,
    Dossier,
    Double,
    Evaluation,
    EvaluationHead,
    EvaluationQuestion,
    Grant,
    Indicator,
    Money,
    Need,
    NeedKind,
    NeedOutcome,
    PlanSupplement,
    Reaches,
    Recoding,
    Serves,
    Status,
    Theme,
    Verdict,
    Voice,
    held,
    key_of,
    part_key,
)
from handlingsplan.report import RecordKey
from handlingsplan.store.emit import toml_of

ROUNDS = ("2009", "2010", "2011")
CODES = {"03": "Uppsala län", "23": "Jämtlands län", "24": "Västerbottens län", "25": "Norrbottens län"}
STATUSES = (Status.NOT_STARTED, Status.DISCUSSED, Status.PLANNED, Status.UNDER_WAY, Status.DONE, Status.STOPPED)
ANSWERS = tuple(AnswerState)
WORDS = (
    None,
    "Vi har en plan.",
    "Vi utbildar all personal varje år i frågan om hedersrelaterat våld.",
    "Vi utbildar vår personal varje år i frågan om hedersrelaterat våld.",
    "Vi utbildar ingen, men har en väg in för alla som söker stöd.",
)
PERIODS = (*ROUNDS, "2009 – 2010", "hösten 2009", "våren 2010", "2010 – 2011")
"""What is counted of: years, and periods that overlap them."""


@frozen
class Made:
    """A nation: the plan, the dossiers of all rounds, the evaluator's material."""

    plan: ActionPlan
    dossiers: tuple[Dossier, ...]
    evaluation: Evaluation | None


def nations() -> st.SearchStrategy[Made]:
    """Any nation, by its seed."""
    return st.integers(0, 10_000).map(nation)


@cache  # many tests ask for the same ones, and nobody can change them
def nation(seed: int) -> Made:
    """The nation of a seed."""
    draw = Random(seed)
    plan = _plan(draw)
    dossiers = tuple(each for n, code in enumerate(CODES) for each in _county(draw, plan, code, f"lan{n}"))
    agencies = tuple(each for name in ("polisen", "skolverket") for each in _agency(draw, plan, name))
    # An agency that has been merged since: it told of its work before that.
    agencies += tuple(each for each in _agency(draw, plan, "gamla-verket") if each.round.id == "2009")
    both = (*dossiers, *agencies)
    if not both:
        return nation(seed + 1_000_003)
    return Made(plan, both, _evaluation(draw, plan, both) if draw.random() < 0.8 else None)


def _some(draw: Random, several: tuple[Any, ...], most: int) -> tuple[Any, ...]:
    return tuple(draw.sample(several, draw.randint(0, min(most, len(several)))))


def _grants(n: int) -> tuple[Grant, ...]:
    """What the plan grants: one amount that two measures share, and one for a measure alone."""
    shared = make.grant(5_000_000, common="gemensamt för två")
    return (shared,) if n in (1, 2) else (make.grant(n * 100_000, years=make.when("2009")),) if n == 3 else ()


def _plan(draw: Random) -> ActionPlan:
    directed = (Directed.COUNTY_BOARDS, Directed.NATIONAL, Directed.UNKNOWN, Directed.COUNTY, Directed.OTHERS)
    measures = tuple(
        make.measure(
            f"m{n}",
            number=n,
            area=draw.choice(("o1", "o2")),
            directed_to=(to := draw.choice(directed)),
            directed_county=draw.choice(tuple(CODES)) if to is Directed.COUNTY else None,
            responsible=_some(draw, ("polisen", "skolverket", "lansstyrelserna", "gamla-verket"), 2),
            partners=_some(draw, ("polisen", "skolverket"), 1),
            report_by=make.when("2011-03-01") if draw.random() < 0.5 else None,
            grants=_grants(n),
        )
        for n in range(1, 6)
    )
    return make.plan(
        head=make.plan_head(declared=draw.choice((None, 5, 8))),
        areas=(make.area("o1"), make.area("o2")),
        measures=measures,
        assignments=(
            make.assignment(
                "u1",
                given_to=("lansstyrelserna",),
                measures=_some(draw, ("m1", "m2"), 1),
                report_by=draw.choice((None, make.when("2010-12-31"))),
            ),
        ),
        agencies=(
            make.agency("lansstyrelserna", name="Samtliga länsstyrelser", kind=AgencyKind.ALL),
            make.agency("polisen", name="Polisen"),
            make.agency("skolverket", name="Skolverket", succeeds=("gamla-verket",)),
            make.agency("gamla-verket", name="Gamla verket"),
        ),
    )


def _county(draw: Random, plan: ActionPlan, code: str, body: str) -> Iterator[Dossier]:
    before: Dossier | None = None
    for name in ROUNDS:
        if draw.random() < 0.3:  # a county that did not answer in this round
            continue
        if draw.random() < 0.15:
            yield _unread(draw, code, body, name)
            continue
        yield (before := _round(draw, plan, code, body, name, before))


def _unread(draw: Random, code: str, body: str, name: str) -> Dossier:
    """A round of nothing but silences, or of nothing but a report that nobody has coded."""
    lst, whole = f"lst-{body}", draw.random() < 0.5
    silence = make.answer(question="f1", agency=lst, state=AnswerState.NO_ANSWER)
    report = make.assignment_report("lanets-rapport", agency=lst, measure=None, assignment="u1", not_coded=True)
    return make.dossier(
        head=make.dossier_head(body, title=f"Underlag {body} {name} (påhittat)", agency=lst, made_up=True),
        county=make.county(code, CODES[code]),
        round=_asked(name),
        agencies=(_board(body),),
        groups=(make.group("grupp", members=(make.member(lst),)),),
        answers=(silence,) if whole else (),
        assignment_reports=() if whole else (report,),
    )


def _board(body: str) -> Agency:
    name = f"Länsstyrelsen {body}"
    return make.agency(f"lst-{body}", name=name, kind=AgencyKind.COUNTY_BOARD, part_of="lansstyrelserna")


def _round(draw: Random, plan: ActionPlan, code: str, body: str, name: str, before: Dossier | None) -> Dossier:
    lst, other = f"lst-{body}", f"kommun-{body}"
    bodies = (lst, other, "polisen")
    # A body of the plan's that is not in the group, and one of the county's own that is not either.
    activities = _activities(draw, plan, (*bodies, "skolverket", f"region-{body}"), name, before)
    return make.dossier(
        head=make.dossier_head(body, title=f"Underlag {body} {name} (påhittat)", agency=lst, made_up=True),
        county=make.county(code, CODES[code]),
        round=_asked(name),
        questions=(make.question("f1"), make.question("f2")),
        agencies=(
            _board(body),
            make.agency(f"region-{body}", name=f"Regionen {body}", kind=AgencyKind.REGION, county=code),
            make.agency(other, name=f"Kommunen {body}", kind=AgencyKind.MUNICIPALITY, county=code),
        ),
        groups=(make.group("grupp", members=(make.member(lst), make.member(other), make.member("polisen"))),),
        concerns=tuple(
            make.concern(f"b-{each.id}", measure=each.id, verdict=draw.choice(tuple(Verdict)))
            for each in _some(draw, plan.measures, 2)
        ),
        activities=activities,
        supplements=_supplements(draw, plan),
        body_parts=_body_parts(draw, draw.choice((other, "skolverket")), name),
        answers=_answers(draw, bodies),
        needs=_needs(draw, lst, activities, before),
        governing_documents=tuple(
            make.governing_document(each, agency=lst, says_what=draw.choice((None, "Styr arbetet.", "Styr  ARBETET.")))
            for each in _some(draw, ("s1", "s2"), 2)
        ),
        indicators=_indicators(draw, other, activities, name),
        assignment_reports=_reports(draw, plan, lst, name) if draw.random() < 0.2 else (),
    )


def _asked(name: str) -> Any:
    return make.round_(
        name,
        title=f"Omgång {name}",
        period=make.when(name),
        asked=make.when(f"{name}-02-01"),
        closes=make.when(f"{name}-06-30"),
        published=make.when(f"{name}-10-20"),
    )


def _activities(
    draw: Random, plan: ActionPlan, bodies: tuple[str, ...], name: str, before: Dossier | None
) -> tuple[Activity, ...]:
    kept = [each for each in (before.activities if before else ()) if draw.random() < 0.8]
    told = [_told_again(draw, each, name) for each in kept]
    old = {each.id for each in (before.activities if before else ())}
    new = [f"a{name}-{n}" for n in range(draw.randint(0, 4))]
    return (*told, *(_activity(draw, plan, bodies, each, name) for each in new if each not in old))


def _told_again(draw: Random, activity: Activity, name: str) -> Activity:
    """An activity in the next round: with a new status, other words, or just as it was."""
    said = {}
    if draw.random() < 0.6:
        entry = make.status(draw.choice(STATUSES), f"{name}-05-01", voice=_voice(draw))
        said["statuses"] = (*(each for each in activity.statuses if each.part_name != entry.part_name), entry)
    if draw.random() < 0.2:
        said["title"] = f"{activity.title} ({name})"
    if draw.random() < 0.2:
        said["description"] = draw.choice((None, "Kort kurs.", "Kort KURS.", "Lång kurs."))
    if draw.random() < 0.2:
        said["links"] = activity.links[:1]
    if draw.random() < 0.2:
        said["end"] = make.when(f"2012-{int(name) - 2006:02}-30")
    return evolve(activity, **said)


def _activity(draw: Random, plan: ActionPlan, bodies: tuple[str, ...], name: str, year: str) -> Activity:
    common = draw.choice(("kampanj-1", "kampanj-2")) if draw.random() < 0.25 else None
    when = draw.choice((year, f"hösten {year}", f"{year}-03-01", "2012", None))
    return make.activity(
        name,
        title=f"Kampanj {common}" if common else draw.choice(("Utbildning", "Möte", "Broschyr")) + f" {name}",
        roles=tuple(make.role(each) for each in _some(draw, bodies, 2)),
        start=make.when(when) if when else None,
        end=make.when("2012-12-31") if draw.random() < 0.3 else None,
        places=_some(draw, ("Staden", "Byn"), 1),
        reaches=_some(draw, tuple(Reaches), 2),
        common_key=common,
        own_initiative=draw.random() < 0.2,
        links=_links(draw, plan),
        statuses=_statuses(draw, year),
    )


def _links(draw: Random, plan: ActionPlan) -> tuple[Any, ...]:
    measures = tuple(
        make.link(
            each.id, serves=draw.choice(tuple(Serves)), by=draw.choice((Voice.AGENCY, Voice.COORDINATOR)), why="x"
        )
        for each in _some(draw, plan.measures, 2)
    )
    return (*measures, make.link(assignment="u1", why="Skäl.")) if draw.random() < 0.3 else measures


def _voice(draw: Random) -> Voice:
    return draw.choice((Voice.AGENCY, Voice.AGENCY, Voice.COORDINATOR, Voice.EVALUATOR))


def _statuses(draw: Random, year: str) -> tuple[Any, ...]:
    days = _some(draw, (f"{year}-01-15", f"{year}-04-30", "2012-01-01"), 2)
    return tuple(make.status(draw.choice(STATUSES), day, voice=_voice(draw)) for day in days)


def _supplements(draw: Random, plan: ActionPlan) -> tuple[PlanSupplement, ...]:
    """What a county has found of the plan: who is responsible, and a measure that nobody else knows."""
    if draw.random() < 0.8:
        return ()
    measure, who = draw.choice(plan.measures).id, draw.choice(("polisen", "skolverket"))
    known = (make.supplement(measure, "responsible", who),)
    if plan.head.declared == len(plan.measures):
        return known
    new = draw.choice(("m6", "m7"))
    named = make.supplement(new, "responsible", draw.choice(("polisen", "skolverket")))
    return (named, *known, make.supplement(new, "title", "En funnen åtgärd", new=True))


def _body_parts(draw: Random, agency: str, name: str) -> tuple[Any, ...]:
    if draw.random() < 0.6:
        return ()
    entry = make.status(draw.choice((Status.NOTHING, Status.NOT_APPLICABLE, Status.UNDER_WAY)), f"{name}-05-01")
    return (make.body_part("d1", agency=agency, measure=draw.choice(("m1", "m2", "m3")), statuses=(entry,)),)


def _answers(draw: Random, bodies: tuple[str, ...]) -> tuple[Any, ...]:
    said = []
    for question in ("f1", "f2"):
        for agency in bodies:
            if draw.random() < 0.15:  # a pair that nobody has written down
                continue
            state = draw.choice((AnswerState.GIVEN, *ANSWERS))
            words = draw.choice(WORDS) or f"Svar {agency}."
            text = words if state is AnswerState.GIVEN else None
            said.append(make.answer(question=question, agency=agency, state=state, text=text))
    return tuple(said)


def _needs(draw: Random, agency: str, activities: tuple[Activity, ...], before: Dossier | None) -> tuple[Need, ...]:
    names = tuple(each.id for each in activities)
    kept = [each for each in (before.needs if before else ()) if draw.random() < 0.6]
    told = [evolve(each, met_by=_some(draw, names, 2), outcome=_outcome(draw)) for each in kept]
    told = [evolve(each, text=f"{each.text} Nu.") if draw.random() < 0.2 else each for each in told]
    old = {each.id for each in (before.needs if before else ())}
    new = [f"n{n}" for n in range(draw.randint(0, 2)) if f"n{n}" not in old]
    return (
        *told,
        *(_need(draw, each, agency, names) for each in new),
    )


def _need(draw: Random, name: str, agency: str, activities: tuple[str, ...]) -> Need:
    kind, theme = draw.choice(tuple(NeedKind)), draw.choice(("samverkan", "kunskap"))
    return make.need(name, kind=kind, agency=agency, theme=theme, met_by=_some(draw, activities, 1))


def _outcome(draw: Random) -> NeedOutcome | None:
    return draw.choice(tuple(NeedOutcome)) if draw.random() < 0.2 else None


def _indicators(draw: Random, agency: str, activities: tuple[Activity, ...], name: str) -> tuple[Indicator, ...]:
    names = tuple(each.id for each in activities)
    return tuple(
        make.indicator(
            f"i{n}",
            title=draw.choice(("Utbildade", "Samtal")),
            unit="antal",
            agency=draw.choice((agency, "polisen", None)),
            activities=_some(draw, names, 1),
            aim=draw.choice((None, *Aim)),
            profession=draw.choice((None, "poliser", "lärare")),
            common_key=draw.choice((None, None, "gemensam")),
            sums=draw.random() < 0.5,
            observations=tuple(_observation(draw, each) for each in PERIODS if draw.random() < 0.35),
        )
        for n in range(draw.randint(0, 3))
    )


def _observation(draw: Random, year: str) -> Any:
    women, men, unknown = (draw.choice((None, draw.randint(0, 30))) for _ in range(3))
    told = [each for each in (women, men, unknown) if each is not None]
    return make.observation(
        year,
        value=draw.choice((None, Decimal(draw.randint(0, 500)) / 10)),
        people=sum(told) if len(told) == 3 else draw.choice((None, draw.randint(0, 60))),
        attendances=draw.choice((None, draw.randint(0, 90))),
        women=women,
        men=men,
        unknown=unknown,
    )


def _agency(draw: Random, plan: ActionPlan, name: str) -> Iterator[Dossier]:
    for year in ROUNDS:
        if draw.random() < 0.4:
            continue
        yield make.dossier(
            head=make.dossier_head(name, title=f"Underlag {name} {year} (påhittat)", agency=name, made_up=True),
            county=None,
            round=_asked(year),
            questions=(),
            agencies=(),
            groups=(),
            activities=_activities(draw, plan, (name,), year, None),
            assignment_reports=_reports(draw, plan, name, year),
            indicators=_indicators(draw, name, (), year),
        )


def _reports(draw: Random, plan: ActionPlan, agency: str, year: str) -> tuple[AssignmentReport, ...]:
    return tuple(_report(draw, agency, each.id, year) for each in _some(draw, plan.measures, 3))


def _report(draw: Random, agency: str, measure: str, year: str) -> AssignmentReport:
    coded = draw.random() < 0.8
    return AssignmentReport(
        id=f"r-{measure}",
        title=f"Redovisning {measure}",
        agency=agency,
        measure=measure if draw.random() < 0.9 else None,
        assignment="u1" if draw.random() < 0.2 else None,
        decided=make.when("2008-09-01"),
        report_by=make.when("2011-03-01") if draw.random() < 0.5 else None,
        received=make.when(draw.choice(("2011-02-01", "2011-03-15", "våren 2011"))) if draw.random() < 0.7 else None,
        not_coded=not coded,
        carried_out=draw.choice((None, *CarriedOut)) if coded else None,
        output="Gjorde något." if coded and draw.random() < 0.6 else None,
        use="Används." if coded and draw.random() < 0.4 else None,
        result="Ledde till något." if coded and draw.random() < 0.3 else None,
        money=tuple(_money(draw, each) for each in (*ROUNDS, "2009 – 2010") if draw.random() < 0.4),
    )


def _money(draw: Random, year: str) -> Money:
    granted = draw.choice((None, draw.randint(0, 9) * 100_000))
    used = draw.choice((None, draw.randint(0, granted or 0)))
    left = (granted or 0) - (used or 0)
    return Money(period=make.when(year), granted=granted, used=used, repaid=draw.choice((None, 0, left)))


def _evaluation(draw: Random, plan: ActionPlan, dossiers: tuple[Dossier, ...]) -> Evaluation:
    measures = tuple(each.id for each in plan.measures)
    assessed = _some(draw, measures, 4)
    activities = tuple((each, key_of(d, "activity", each.id)) for d in dossiers for each in d.activities)
    pairs = tuple(key for _, key in activities)
    return Evaluation(
        head=EvaluationHead(
            id="u",
            title="Utvärdering (påhittad)",
            agency="skolverket",
            plan="plan",
            on=make.when(date(2011, 12, 1)) if draw.random() < 0.7 else None,
            counties=tuple(CODES),
            made_up=True,
        ),
        themes=(Theme(id="t1", title="Ett tema", measures=_some(draw, measures, 3)),),
        questions=(
            EvaluationQuestion(id="q1", title="Har det blivit bättre?", indicators=("s1",)),
            EvaluationQuestion(
                id="q2", title="Har arbetet ändrats?", answer="Ja, en del.", figures=("bodies.counties",)
            ),
        ),
        conclusions=(
            Conclusion(id="c1", kind=ConclusionKind.CONCLUSION, title="Länen arbetar.", figures=("bodies.counties",)),
            Conclusion(id="c2", kind=ConclusionKind.PROPOSAL, title="Fortsätt.", to=("polisen",)),
        ),
        assessments=tuple(
            Assessment(
                id=f"v-{each}",
                measure=each,
                verdict=draw.choice(tuple(CarriedOut)),
                reason="Skäl.",
                by="utv",
                comment=draw.choice((None, "Vi håller inte med.")),
            )
            for each in assessed
        ),
        recodings=_recodings(draw, dossiers),
        doubles=_doubles(draw, pairs),
        series=(
            make.indicator(
                "s1",
                title="Anmälningar (påhittade)",
                unit="anmälningar",
                baseline=draw.choice((None, Decimal(10))),
                cannot_show=draw.choice((None, "Hur många brott som inte anmäls.")),
                observations=tuple(
                    make.observation(each, value=draw.choice((None, Decimal(draw.randint(0, 99)))))
                    for each in _some(draw, ("2006", *PERIODS, "2012"), 4)
                ),
            ),
        ),
    )


def _doubles(draw: Random, keys: tuple[RecordKey, ...]) -> tuple[Double, ...]:
    """What the evaluator has settled: two, or three, that are the same or not."""
    if len(keys) < 3 or draw.random() < 0.6:
        return ()
    return tuple(
        Double(id=f"d{n}", records=tuple(draw.sample(keys, draw.randint(2, 3))), same=draw.random() < 0.6)
        for n in range(1, draw.randint(1, 2) + 1)
    )


def _recodings(draw: Random, dossiers: tuple[Dossier, ...]) -> tuple[Recoding, ...]:
    """Links, statuses and accounts that the evaluator has coded again, some of them as they were."""
    coded: list[tuple[RecordKey, str, tuple[str, ...]]] = []
    for each in dossiers:
        for activity in each.activities:
            key = key_of(each, "activity", activity.id)
            coded += [(part_key(key, link), link.target, ("m1", "ingen")) for link in activity.links]
            coded += [(part_key(key, one), one.status.value, tuple(STATUSES)) for one in activity.statuses]
        for report in each.assignment_reports:
            if report.carried_out:
                key = key_of(each, "assignment_report", report.id)
                coded += 3 * [(key, report.carried_out.value, tuple(CarriedOut))]
    chosen = draw.sample(coded, draw.randint(0, min(5, len(coded))))
    several = {key: (was, others) for key, was, others in chosen}
    return tuple(
        Recoding(id=f"k{n}", record=key, value=draw.choice((was, *others)), by="utv")
        for n, (key, (was, others)) in enumerate(several.items())
    )


def as_toml(owner: ActionPlan | Dossier | Evaluation) -> dict[str, Any]:
    """What the files of a plan, a dossier or an evaluation say, read by nothing but the standard library."""
    source = "\n".join(toml_of(h.table, each, many=h.many) for h, records in held(owner) for each in records)
    return tomllib.loads(source, parse_float=Decimal)


def in_files(made: Made, folder: Path) -> Path:
    """Write a nation to a folder, as people have it."""
    from handlingsplan.dossier import write_dossier
    from handlingsplan.evaluation import write_evaluation

    for each in made.dossiers:
        write_dossier(each, folder / each.head.body / each.round.id)
    if made.evaluation:
        write_evaluation(made.evaluation, folder / "utvardering")
    return folder
