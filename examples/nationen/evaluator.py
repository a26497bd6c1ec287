"""Utvärderarens mapp: teman, frågor, serier och slutsatser, med bedömningarna. Allt är påhittat."""

from __future__ import annotations

from decimal import Decimal
from random import Random

import handlingsplan as hp

from .drawing import MADE_UP, when
from .judging import assessments, recodings

THEMES = (
    ("utbildning", "Utbildning", ("utbildning-vard-socialtjanst", "unga-utbildning-yrkesverksamma",
                                  "unga-utbildning-tjejjourer", "utbildning-rattsvasendet", "unga-metodmaterial")),
    ("rattsvasendet", "Rättsväsendet", ("operativa-insatser", "nationell-rapportor", "utbildning-rattsvasendet")),
    ("stod", "Stöd och hjälp", ("stodprogram-rehabilitering", "forstarkt-vard-sis", "barn-och-unga",
                                "tryggare-atervandande", "kriminalvarden-kvinnor", "missbruksvard-kvinnor")),
    ("samverkan", "Samverkan", ("nationell-samverkan", "ostersjon-natverk-barn", "ostersjon-samarbete")),
    ("forskning", "Forskning och statistik", ("studie-unga-natet", "forskning-prostitution", "studie-hbt-personer")),
    ("efterfragan", "Efterfrågan", ("insatser-mot-sexkopare", "medel-mot-efterfragan",
                                    "etiska-riktlinjer-kartlaggning", "etiska-riktlinjer-utbildning")),
)  # fmt: skip
"""Teman tvärs över planens områden. Indelningen är exemplets egen."""

QUESTIONS = (
    (
        "praktiken",
        "Har det praktiska arbetet ändrats?",
        "Materialet säger hur långt länens aktiviteter har kommit, inte hur arbetet görs i vardagen. Svaret vilar på "
        "det som samma län eller myndighet uppger i två omgångar efter varandra: vad som har kommit längre, är "
        "oförändrat eller har gått tillbaka.",
        (),
        ("change.further", "change.same", "change.backwards"),
    ),
    ("handeln", "Har handeln minskat?", None, ("anmalningar", "domar"), ()),
    (
        "stodet",
        "Har stödet till de utsatta blivit bättre?",
        "Materialet kan inte ge svaret. Redovisningarna säger mest vad som gjordes, och ingen har frågat dem som får "
        "stöd. Hur ofta det är känt vad som gjordes och vad det ledde till visar siffrorna.",
        (),
        ("national.told.output", "national.told.result"),
    ),
)
SERIES = (
    ("anmalningar", "Anmälda brott", "anmälningar", 400, "Hur många brott som inte anmäls."),
    ("atal", "Väckta åtal", "åtal", 60, "Hur många ärenden som läggs ned och varför."),
    ("domar", "Fällande domar", "domar", 25, "Hur många som utsätts utan att någon döms."),
)  # fmt: skip
CONCLUSIONS = (
    (
        "manga-utbildade",
        "slutsats",
        "Utbildning är en återkommande insats",
        ("training.attendances", "training.all"),
    ),
    ("alla-lan-med", "slutsats", "Länen har redovisat i olika omfattning", ("bodies.counties",)),
    (
        "inte-allt-genomfort",
        "slutsats",
        "Bara en del av uppdragen är genomförda som beslutat",
        ("national.carried_out", "national.class.partly", "national.class.not"),
    ),
    (
        "samordna-utbildningen",
        "förslag",
        "Samordna utbildningarna nationellt",
        ("training.all", "activities.shared"),
    ),
    (
        "folj-upp-stodet",
        "förslag",
        "Följ upp vad som händer med dem som får stöd",
        ("national.told.output", "national.told.result"),
    ),
)
AGENCIES = (
    hp.Agency(id="utvarderaren", name="Utvärderande myndighet", kind=hp.AgencyKind.NATIONAL),
    hp.Agency(
        id="nya-ungdomsmyndigheten",
        name="Ungdomsmyndigheten (påhittat nytt namn)",
        short="Ungdomsmynd.",
        kind=hp.AgencyKind.NATIONAL,
        succeeds=("ungdomsstyrelsen",),
    ),
    hp.Agency(
        id="utlandsmyndigheten",
        name="Utlandsmyndigheten (påhittad sammanslagning)",
        short="Utlandsmynd.",
        kind=hp.AgencyKind.NATIONAL,
        succeeds=("sida", "svenska-institutet"),
    ),
)
"""Utvärderaren själv, och myndigheter som har bytt namn eller slagits ihop. Namnen är påhittade."""


def evaluation_of(draw: Random, plan: hp.ActionPlan, dossiers: tuple[hp.Dossier, ...]) -> hp.Evaluation:
    """Return the evaluator's folder of a nation."""
    return hp.Evaluation(
        head=hp.EvaluationHead(
            id="utvardering",
            title=f"Utvärdering 2011 ({MADE_UP})",
            agency="utvarderaren",
            plan=plan.head.id,
            on=when("2011-12-31"),
            made_up=True,
        ),
        publication_data=hp.PublicationData(
            report_number="2011:1",
            year="2011",
            contact="Utvärderarens funktionsbrevlåda",
            cover_text="Påhittat exempel",
        ),
        agencies=AGENCIES,
        themes=tuple(hp.Theme(id=name, title=title, measures=measures) for name, title, measures in THEMES),
        questions=tuple(
            hp.EvaluationQuestion(id=name, title=title, answer=answer, indicators=series, figures=figures)
            for name, title, answer, series, figures in QUESTIONS
        ),
        conclusions=tuple(
            hp.Conclusion(id=name, kind=hp.ConclusionKind(kind), title=title, figures=figures)
            for name, kind, title, figures in CONCLUSIONS
        ),
        assessments=assessments(draw, plan, dossiers),
        recodings=recodings(draw, dossiers),
        doubles=_doubles(dossiers),
        series=tuple(_series(draw, *each) for each in SERIES),
        own_texts=(
            hp.OwnText(
                id="inledning",
                text="Den här utvärderingen är ett exempel. Länen, myndigheterna och planens åtgärder är verkliga; "
                "det som myndigheterna säger och allt annat är påhittat, utom underlaget från Västerbotten 2009.",
            ),
        ),
    )


def _doubles(dossiers: tuple[hp.Dossier, ...]) -> tuple[hp.Double, ...]:
    pairs: dict[str, tuple[str, str]] = {}
    for dossier in dossiers:
        for each in dossier.activities:
            if not each.common_key:
                pairs.setdefault(each.title, (dossier.head.body, hp.key_of(dossier, "activity", each.id)))
    others = (
        (pairs[each.title][1], hp.key_of(dossier, "activity", each.id))
        for dossier in reversed(dossiers)
        for each in dossier.activities
        if each.title in pairs and pairs[each.title][0] != dossier.head.body and not each.common_key
    )
    both = next(others, None)
    return (hp.Double(id="samma-1", records=both, same=True, reason="Länen höll den tillsammans."),) if both else ()


def _series(draw: Random, name: str, title: str, unit: str, start: int, limits: str) -> hp.Indicator:
    values, now = [], start
    for year in range(2007, 2012):
        if not (name == "atal" and year == 2009):  # en lucka
            values.append(hp.Observation(period=when(str(year)), value=Decimal(now)))
        now = round(now * draw.uniform(0.9, 1.5))
    return hp.Indicator(
        id=name,
        title=f"{title} ({MADE_UP})",
        unit=unit,
        cannot_show=limits,
        observations=tuple(values),
    )
