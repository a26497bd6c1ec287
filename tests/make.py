"""Makes nouns for tests: each builder fills in what it is not told, so that a test says only what it is about."""

from __future__ import annotations

from datetime import date

from handlingsplan.fields import OwnField
from handlingsplan.model import (
    ActionPlan,
    Activity,
    Agency,
    AgencyKind,
    Answer,
    AnswerPart,
    AnswerState,
    Assessment,
    Assignment,
    AssignmentReport,
    BodyPart,
    CarriedOut,
    Citation,
    Collaboration,
    CollaborationKind,
    Concern,
    Conclusion,
    ConclusionKind,
    Conflict,
    CoordinationGroup,
    County,
    Directed,
    DocumentState,
    Dossier,
    DossierHead,
    Evaluation,
    EvaluationHead,
    EvaluationQuestion,
    Evidence,
    ExportChoice,
    GoverningDocument,
    Grant,
    Indicator,
    Link,
    LogoFile,
    Measure,
    Member,
    Money,
    Need,
    NeedKind,
    NoteCertainty,
    Observation,
    OwnHeading,
    OwnText,
    Part,
    PlanHead,
    PlanSupplement,
    PriorityArea,
    Publication,
    PublicationData,
    Question,
    Role,
    Round,
    SituationNote,
    Source,
    Status,
    StatusEntry,
    Theme,
    Verdict,
    Vocabulary,
    Voice,
)
from handlingsplan.vocabularies import counties
from handlingsplan.when import When, on_day, parse_when


def when(said: str | date) -> When:
    """A When of a text in one of its forms, or of a day."""
    return on_day(said) if isinstance(said, date) else parse_when(said)


# The plan


def plan(**said) -> ActionPlan:
    """A plan of one area, two measures (m1 to the county boards, m2 to a national agency) and two agencies."""
    return ActionPlan(
        **{
            "head": plan_head(),
            "areas": (area("o1"),),
            "measures": (
                measure("m1", number=1, directed_to=Directed.COUNTY_BOARDS, responsible=("lansstyrelserna",)),
                measure("m2", number=2, directed_to=Directed.NATIONAL, responsible=("polisen",)),
            ),
            "agencies": (
                agency("lansstyrelserna", name="Samtliga länsstyrelser", kind=AgencyKind.ALL),
                agency("polisen", name="Polisen"),
            ),
            **said,
        }
    )


def plan_head(id: str = "plan", **said) -> PlanHead:  # noqa: A002 - as the field is called
    return PlanHead(id=id, **{"title": "En påhittad plan", "short": "planen", "made_up": True, **said})


def area(id: str = "o1", **said) -> PriorityArea:  # noqa: A002
    return PriorityArea(id=id, **{"title": f"Insatsområde {id}", "number": id.removeprefix("o"), **said})


def measure(id: str = "m1", **said) -> Measure:  # noqa: A002
    return Measure(id=id, **{"title": f"Åtgärd {id}", "area": "o1", **said})


def grant(amount: int = 1_000_000, **said) -> Grant:
    return Grant(amount=amount, **said)


def source(id: str = "k1", **said) -> Source:  # noqa: A002
    return Source(id=id, **{"title": f"Källa {id}", **said})


def citation(source: str = "k1", place: str | None = None) -> Citation:
    return Citation(source=source, place=place)


def conflict(field: str = "title", said: str = "något annat", citation: str = "k1, s. 3") -> Conflict:
    return Conflict(field=field, said=said, citation=citation)


# The dossier


def dossier(**said) -> Dossier:
    """A dossier of one round, two agencies in a group and one question; everything else is empty."""
    return Dossier(
        **{
            "head": dossier_head(),
            "county": county(),
            "round": round_(),
            "questions": (question("f1"),),
            "agencies": (
                agency("lst", name="Länsstyrelsen", kind=AgencyKind.COUNTY_BOARD, part_of="lansstyrelserna"),
                agency("polis", name="Polismyndigheten i länet", part_of="polisen"),
            ),
            "groups": (group("grupp", members=(member("lst"), member("polis"))),),
            **said,
        }
    )


def dossier_head(body: str = "lan", **said) -> DossierHead:
    return DossierHead(body=body, **{"title": "Lägesrapport", "agency": "lst", "plan": "plan", **said})


def county(code: str = "24", name: str = "Västerbottens län") -> County:
    return County(code=code, name=name)


def publication_data(**said) -> PublicationData:
    return PublicationData(**{"report_number": "2009:1", "dnr": "800-1-2009", "year": "2009", **said})


def logo(file: str = "logotyp.png", alt_text: str = "Länsstyrelsens logotyp", content: bytes = b"") -> LogoFile:
    return LogoFile(file=file, alt_text=alt_text, content=content)


def heading(section: str = "behov", title: str = "Vad vi behöver") -> OwnHeading:
    return OwnHeading(section=section, title=title)


def vocabulary(list: str = "theme", words: tuple[str, ...] = ("eget tema",)) -> Vocabulary:  # noqa: A002
    return Vocabulary(list=list, words=words)


def own_field(noun: str = "activity", key: str = "eget", **said) -> OwnField:
    return OwnField(**{"noun": noun, "key": key, "label": "Eget fält", **said})


def export_choice(suffix: str = ".xlsx", exporter: str = "excel") -> ExportChoice:
    return ExportChoice(suffix=suffix, exporter=exporter)


def round_(id: str = "2009", **said) -> Round:  # noqa: A002
    return Round(
        id=id,
        **{
            "title": "Omgång 2009",
            "period": when("2009"),
            "asked": when("2009-05-15"),
            "closes": when("2009-06-30"),
            "published": when("2009-10-20"),
            **said,
        },
    )


def question(id: str = "f1", **said) -> Question:  # noqa: A002
    number = int("".join(filter(str.isdecimal, id)) or 1)
    return Question(id=id, **{"number": number, "text": f"Vad gör ni ({id})?", **said})


def agency(id: str = "lst", **said) -> Agency:  # noqa: A002
    return Agency(id=id, **{"name": f"Myndigheten {id}", "kind": AgencyKind.NATIONAL, **said})


def group(id: str = "grupp", **said) -> CoordinationGroup:  # noqa: A002
    return CoordinationGroup(id=id, **{"name": "Samordningsgruppen", **said})


def member(agency: str = "lst", **said) -> Member:
    return Member(agency=agency, **said)


def assignment(id: str = "u1", **said) -> Assignment:  # noqa: A002
    return Assignment(id=id, **{"title": f"Uppdrag {id}", "given_to": ("lst",), **said})


def supplement(target: str = "m2", field: str = "target_group", value: str = "Unga", **said) -> PlanSupplement:
    """A fact that a county has found about a measure, from a book."""
    given = {"id": f"t-{target}-{field}".replace("_", "-"), "source": "Boken", "place": "s. 7"}
    return PlanSupplement(target=target, field=field, value=value, **{**given, **said})


def concern(id: str = "b1", **said) -> Concern:  # noqa: A002
    return Concern(id=id, **{"measure": "m1", "verdict": Verdict.CONCERNS, "reason": "Skäl.", **said})


def activity(id: str = "a1", **said) -> Activity:  # noqa: A002
    """An activity of one responsible agency, without links and statuses."""
    return Activity(id=id, **{"title": f"Aktivitet {id}", "roles": (role(),), **said})


def role(agency: str = "lst", part: Part = Part.RESPONSIBLE) -> Role:
    return Role(agency=agency, part=part)


def link(measure: str | None = None, assignment: str | None = None, **said) -> Link:
    """A link to a measure (m1 if nothing is named) or to an assignment."""
    if measure is None and assignment is None:
        measure = "m1"
    return Link(measure=measure, assignment=assignment, **said)


def status(status: Status | str = Status.UNDER_WAY, as_of: str | date = "2009-06-30", **said) -> StatusEntry:
    return StatusEntry(status=Status(status), as_of=when(as_of), **{"voice": Voice.AGENCY, **said})


def body_part(id: str = "d1", **said) -> BodyPart:  # noqa: A002
    return BodyPart(id=id, **{"agency": "lst", "measure": "m1", "statuses": (status(),), **said})


def assignment_report(id: str = "redovisning", **said) -> AssignmentReport:  # noqa: A002
    return AssignmentReport(id=id, **{"title": f"Redovisning {id}", "agency": "polisen", "measure": "m2", **said})


def money(period: str = "2009", **said) -> Money:
    return Money(period=when(period), **{"granted": 1_000_000, "used": 900_000, **said})


def answer(id: str | None = None, question: str = "f1", agency: str = "lst", **said) -> Answer:  # noqa: A002
    """A given answer with a text of its own."""
    text = None if "state" in said else f"Svar från {agency}."
    given = {"question": question, "agency": agency, "state": AnswerState.GIVEN, "text": text}
    return Answer(id=id or f"{question}-{agency}", **{**given, **said})


def answer_part(id: str = "p1", **said) -> AnswerPart:  # noqa: A002
    return AnswerPart(id=id, **{"text": f"Del {id} av svaret.", **said})


def governing_document(id: str = "s1", **said) -> GoverningDocument:  # noqa: A002
    return GoverningDocument(
        id=id, **{"agency": "lst", "title": f"Styrdokument {id}", "state": DocumentState.EXISTS, **said}
    )


def collaboration(id: str = "sam1", **said) -> Collaboration:  # noqa: A002
    kind = CollaborationKind.FORMAL
    return Collaboration(id=id, **{"title": f"Samverkan {id}", "kind": kind, "parties": ("lst", "polis"), **said})


def need(id: str = "n1", **said) -> Need:  # noqa: A002
    given = {"kind": NeedKind.NEED, "agency": "lst", "text": f"Behov {id}.", "theme": "samverkan"}
    return Need(id=id, **{**given, **said})


def situation_note(id: str = "l1", **said) -> SituationNote:  # noqa: A002
    return SituationNote(id=id, **{"text": f"Lägesbild {id}.", "certainty": NoteCertainty.ESTIMATE, **said})


def indicator(id: str = "i1", **said) -> Indicator:  # noqa: A002
    return Indicator(id=id, **{"title": f"Indikator {id}", "unit": "antal", **said})


def observation(period: str = "2009", **said) -> Observation:
    return Observation(period=when(period), **said)


def assessment(id: str = "v1", **said) -> Assessment:  # noqa: A002
    return Assessment(id=id, **{"measure": "m1", "verdict": CarriedOut.AS_DECIDED, "reason": "Skäl.", **said})


def publication(id: str = "r1", **said) -> Publication:  # noqa: A002
    return Publication(id=id, **{"title": f"Rapport {id}", **said})


def evidence(id: str = "e1", **said) -> Evidence:  # noqa: A002
    return Evidence(id=id, **{"title": f"Underlag {id}", **said})


def own_text(id: str = "forord", text: str = "Egna ord.", heading: str | None = None) -> OwnText:  # noqa: A002
    return OwnText(id=id, text=text, heading=heading)


# The nation


def of_county(code: str = "24", year: str = "2009", **said) -> Dossier:
    """A county's dossier of one round; its board is "lst"."""
    head = dossier_head(f"lan{code}", title=f"Underlag {code} {year}")
    held = {"head": head, "county": county(code, counties()[code]), "round": of_year(year), "questions": ()}
    return dossier(**{**held, "groups": (), **said})


def of_agency(name: str = "polisen", year: str = "2009", **said) -> Dossier:
    """A national agency's dossier of one round."""
    head = dossier_head(name, title=f"Underlag {name} {year}", agency=name)
    held = {"head": head, "county": None, "round": of_year(year), "questions": (), "agencies": (), "groups": ()}
    return dossier(**{**held, **said})


def of_year(year: str) -> Round:
    days = {name: when(f"{year}-{day}") for name, day in ROUND_DAYS.items()}
    return round_(year, title=f"Omgång {year}", period=when(year), **days)


ROUND_DAYS = {"asked": "05-15", "closes": "06-30", "published": "12-31"}


def evaluation(**said) -> Evaluation:
    """An evaluator's folder with nothing in it but its head."""
    head = EvaluationHead(id="utv", title="Utvärdering", agency="polisen", plan="plan")
    return Evaluation(**{"head": head, **said})


def theme(id: str = "t1", **said) -> Theme:  # noqa: A002
    return Theme(id=id, **{"title": f"Tema {id}", "measures": ("m1",), **said})


def evaluation_question(id: str = "q1", **said) -> EvaluationQuestion:  # noqa: A002
    return EvaluationQuestion(id=id, **{"title": f"Har det blivit bättre ({id})?", **said})


def conclusion(id: str = "c1", **said) -> Conclusion:  # noqa: A002
    return Conclusion(id=id, **{"kind": ConclusionKind.CONCLUSION, "title": f"Slutsats {id}", **said})
