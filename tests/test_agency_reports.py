"""A national agency's own reports: what it accounts for, and the words that fit a body that is no county."""

from __future__ import annotations

from datetime import date

import make
import pytest

from handlingsplan.compose import follow_up_report, status_report
from handlingsplan.compose.of_agency import reworded
from handlingsplan.followup import GapKind, follow_up, gaps_of
from handlingsplan.model import CarriedOut
from handlingsplan.report import Paragraph, TableView, plain

ACCOUNT = make.assignment_report(
    decision="dnr 12",
    decided=make.when(date(2008, 9, 11)),
    report_by=make.when(date(2009, 3, 1)),
    received=make.when(date(2009, 3, 15)),
    carried_out=CarriedOut.PARTLY,
    reason="Tiden räckte inte.",
    output="Utbildade poliser.",
    use="Används i länet.",
    money=(make.money(),),
)


def agency(*reports):
    head = make.dossier_head("polisen", agency="polisen", title="Polisens underlag")
    return make.dossier(head=head, county=None, agencies=(), groups=(), questions=(), assignment_reports=reports)


def words(report, section):
    found = next(each for each, _ in report.walk() if each.id == section)
    return [plain(block.inlines) for block in found.blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("compose", [status_report, follow_up_report])
def test_an_account_is_told_whole(compose):
    said = words(compose(follow_up(make.plan(), agency(ACCOUNT))), "redovisning/redovisning")
    assert said == [
        "Gäller: Åtgärd m2.",
        "Polisen uppger: Delvis genomförd. Beslut: dnr 12, den 11 september 2008. Redovisas senast den 1 mars 2009. "
        "Redovisningen kom in den 15 mars 2009 (för sent).",
        "Vad som gjordes: Utbildade poliser.",
        "Hur det har använts: Används i länet.",
        "Skäl: Tiden räckte inte.",
    ]


def test_a_report_nobody_has_coded_is_no_silence():
    report = make.assignment_report(not_coded=True)
    said = words(follow_up_report(follow_up(make.plan(), agency(report))), "redovisning/redovisning")
    assert said[1] == "Polisen uppger: inget besked. Rapporten har kommit in, men ingen har läst ut vad den säger."


def test_the_money_stands_year_by_year():
    found = follow_up_report(follow_up(make.plan(), agency(ACCOUNT)))
    chapter = next(each for each in found.sections if each.id == "redovisningar")
    assert any(isinstance(block, TableView) and block.table == "money" for block in chapter.blocks)


def test_what_is_accounted_for_is_no_gap():
    account = follow_up(make.plan(), agency(ACCOUNT)).account
    assert GapKind.NO_CONTRIBUTION not in {each.kind for each in gaps_of(account)}
    without = follow_up(make.plan(), agency()).account
    assert GapKind.NO_CONTRIBUTION in {each.kind for each in gaps_of(without)}


def test_an_agency_is_not_called_a_county():
    found = follow_up_report(follow_up(make.plan(), agency(ACCOUNT)))
    titles = [section.title for section, _ in found.walk()]
    assert "Åtgärder som berör myndigheten" in titles
    assert not [title for title in titles if "länet" in title.lower()]
    county = follow_up_report(follow_up(make.plan(), make.dossier()))
    assert "Åtgärder som berör länet" in [section.title for section, _ in county.walk()]


@pytest.mark.parametrize(
    ("said", "language", "expected"),
    [
        ("Länets bidrag i länet, för länet", "sv", "Myndighetens bidrag hos myndigheten, för myndigheten"),
        ("Samverkan i och utanför länet", "sv", "Samverkan i och utanför myndigheten"),
        ("länsstyrelserna i andra län", "sv", "länsstyrelserna i andra län"),
        ("The county's contribution in the county", "en", "The agency's contribution at the agency"),
    ],
)
def test_only_the_county_itself_is_said_otherwise(said, language, expected):
    assert reworded(said, language) == expected
