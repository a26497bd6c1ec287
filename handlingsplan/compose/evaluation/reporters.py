"""Who has reported: counties by code and agencies, round by round, with those that never did."""

from __future__ import annotations

from ...nation import Reporter
from ...nation.bodies import has_answered, uncoded
from ...report import Cell, Column, Mark, Missing, Paragraph, Row, Section, Table, TableView
from .desk import NationDesk


def reporters_chapter(desk: NationDesk) -> Section:
    """Return the chapter on what the evaluation rests on: a row a county, by code, and a row an agency."""
    w = desk.w
    said = (
        w("Har redovisat någon gång: "),
        desk.figure("bodies.counties"),
        w(". Nationella myndigheter som har redovisat: "),
        desk.figure("bodies.agencies"),
        ".",
    )
    blocks = (
        Paragraph(said),
        Paragraph((w("Ett län som inte har redovisat står som ”ingen uppgift”. Det betyder inte att inget görs."),)),
        Paragraph((_read_so(desk),)),
        TableView("reporters"),
    )
    return Section("underlaget", w("Vilka som har redovisat"), blocks, tables=(_table(desk),))


def _read_so(desk: NationDesk) -> str:
    return desk.w(
        "Tabellen visar om något har redovisats. Om varje uppdrag är redovisat står i kapitlet om myndigheternas "
        "arbete."
    )


def _table(desk: NationDesk) -> Table:
    w, nation = desk.w, desk.nation
    columns = (
        Column("code", w("Länskod"), width="narrow"),
        Column("body", w("Län eller myndighet"), width="wide"),
        *(Column(f"round {name}", name, "status", width="narrow") for name in nation.rounds),
    )
    counties = (
        _row(desk, f"county {code}", code, name, nation.county_reporters.get(code))
        for code, name in nation.counties.items()
    )
    agencies = (_row(desk, f"body {each.body}", "–", desk.body(each.body), each) for each in nation.agency_reporters)
    description = w("Vilka omgångar varje län och myndighet har redovisat i, länen i länskodernas ordning.")
    return Table(
        "reporters", w("Vilka som har redovisat"), description, columns, (*counties, *agencies), header_columns=2
    )


def _row(desk: NationDesk, key: str, code: str, name: str, reporter: Reporter | None) -> Row:
    return Row(key, (code, name, *(_cell(desk, reporter, each) for each in desk.nation.rounds)))


def _cell(desk: NationDesk, reporter: Reporter | None, round_: str) -> Cell:
    account = reporter.in_round(round_) if reporter else None
    if account is None or reporter is None:
        return Missing("no_dossier", desk.w("Ingen uppgift"))
    if has_answered(Reporter(reporter.body, (account,))):
        return Mark("reported", desk.w("Har redovisat"), "good")
    if uncoded(account.dossier):
        return Mark("not_coded", desk.w("Rapport mottagen, ej kodad"), "unknown")
    return Mark("silent", desk.w("Inga svar i sak"), "unknown")
