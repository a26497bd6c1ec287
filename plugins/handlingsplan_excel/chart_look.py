"""How charts look: calm colours that also differ in print without colour, readable words, honest axes."""

from __future__ import annotations

from typing import Any

from attrs import frozen

from .chart_data import ChartData, Series

INK, FRAME, GRID = "#262626", "#404040", "#D9D9D9"
WIDTH, LOWEST, HIGHEST = 900, 380, 1500
"""A chart's size in pixels; 900 are 23.8 cm."""
SHARE, WHOLE, BROKEN = r"0\ %", "#,##0", "#,##0.##"
LABELLED = {"bar": 60, "stacked": 120, "line": 16}
"""Up to how many points a chart says its values; past that they would stand on one another."""

DIGIT = 0.02
"""How much of the longest bar a digit takes."""


@frozen
class Fill:
    """How a series is told from the others, also without colour: by lightness, pattern, dash and marker."""

    area: str
    label: str
    line: str
    dash: str
    marker: str
    pattern: str = ""


FILLS = (
    Fill("#1F4E79", "#FFFFFF", "#1F4E79", "solid", "circle"),
    Fill("#BFD7EA", INK, "#B0561F", "dash", "square"),
    Fill("#8A4B2A", INK, "#4B6B33", "round_dot", "triangle", "wide_upward_diagonal"),
    Fill("#959595", INK, "#5B4A8A", "long_dash_dot", "diamond"),
    Fill("#5B4A8A", INK, "#595959", "long_dash", "x", "dotted_grid"),
    Fill("#F2E3B3", INK, "#7A6A00", "dash_dot", "plus"),
    Fill("#7A6A00", INK, "#8C2F5B", "long_dash_dot_dot", "star", "narrow_horizontal"),
    Fill("#444444", INK, "#2E7D7A", "square_dot", "short_dash", "wide_downward_diagonal"),
)
"""Light, dark and patterned by turns. Areas have a dark outline; lines are dark enough to stand alone on white."""


def chart_type(data: ChartData) -> dict[str, str]:
    """Return what XlsxWriter calls this kind; bars lie, so that long Swedish names can be read."""
    if data.kind == "line":
        return {"type": "line"}
    return {"type": "bar", "subtype": "stacked"} if data.kind == "stacked" else {"type": "bar"}


def size_of(data: ChartData) -> tuple[int, int]:
    """Return width and height in pixels: lying bars need height, a line does not."""
    if data.kind == "line":
        return WIDTH, 460
    bars = data.points if data.kind == "bar" else len(data.categories)
    return WIDTH, max(LOWEST, min(HIGHEST, 150 + 24 * bars + 12 * len(data.categories)))


def title_look(data: ChartData) -> dict[str, Any]:
    """Return the title as XlsxWriter wants it."""
    return {"name": data.title, "name_font": _font(14, bold=True), "overlay": False}


def legend(data: ChartData) -> dict[str, Any]:
    """Return the legend; a single series is named on the axis instead."""
    if len(data.series) == 1:
        return {"none": True}
    return {"position": "bottom", "font": _font(11)}


def series_look(data: ChartData, series: Series, number: int) -> dict[str, Any]:
    """Return how one series is drawn."""
    fill = FILLS[number % len(FILLS)]
    look = _line(fill) if data.kind == "line" else _area(fill)
    if data.points <= LABELLED[data.kind]:
        look["data_labels"] = _labels(data, series, fill)
    return look


def _line(fill: Fill) -> dict[str, Any]:
    shape = {"border": {"color": fill.line}, "fill": {"color": fill.line}}
    return {
        "line": {"color": fill.line, "width": 2.25, "dash_type": fill.dash},
        "marker": {"type": fill.marker, "size": 8, **shape},
    }


def _area(fill: Fill) -> dict[str, Any]:
    look: dict[str, Any] = {"border": {"color": FRAME, "width": 0.75}, "gap": 60}
    if fill.pattern:
        return look | {"pattern": {"pattern": fill.pattern, "fg_color": fill.area, "bg_color": "#FFFFFF"}}
    return look | {"fill": {"color": fill.area}}


def _labels(data: ChartData, series: Series, fill: Fill) -> dict[str, Any]:
    shape = SHARE if series.share else BROKEN if _broken(series) else WHOLE
    look: dict[str, Any] = {"value": True, "num_format": shape, "font": _font(11)}
    if data.kind == "stacked":
        # An empty part has no room for its zero.
        look |= {"position": "center", "num_format": f"{shape};-{shape};;", "font": _font(11, colour=fill.label)}
        longest = max(
            (sum(each.values[n] or 0 for each in data.series) for n in range(len(data.categories))), default=0
        )
        narrow = [_narrow(each, longest, share=series.share) for each in series.values]
        look["custom"] = [{"delete": True} if each else None for each in narrow]
        if fill.pattern:
            look |= {"fill": {"color": "#FFFFFF"}}
    return look if data.kind != "line" else look | {"position": "above"}


def _narrow(value: float | None, longest: float, *, share: bool) -> bool:
    """Whether a part of a bar is narrower than its number, so that numbers would stand on one another."""
    printed = "" if value is None else f"{float(value):.0%}" if share else f"{float(value):,.0f}"
    return value is not None and 0 < value < longest * DIGIT * len(printed)


def axes(data: ChartData) -> dict[str, dict[str, Any]]:
    """Return setter and look for each axis: the first category on top, values from zero, gaps as gaps."""
    category: dict[str, Any] = {
        "num_font": _font(11),
        "line": {"color": FRAME},
        "major_tick_mark": "none",
        "minor_tick_mark": "none",
    }
    if data.kind == "line":
        return {"set_x_axis": category, "set_y_axis": _values(data)}
    return {"set_y_axis": category | {"reverse": True, "crossing": "max"}, "set_x_axis": _values(data)}


def _values(data: ChartData) -> dict[str, Any]:
    look: dict[str, Any] = {
        "num_font": _font(11),
        "num_format": SHARE if data.share else BROKEN if _any_broken(data) else WHOLE,
        "line": {"color": FRAME},
        "minor_tick_mark": "none",
        "major_gridlines": {"visible": True, "line": {"color": GRID, "width": 0.75}},
    }
    if name := _axis_name(data):
        look |= {"name": name, "name_font": _font(11)}
    return look | _scale(data)


def _axis_name(data: ChartData) -> str:
    units = {each.unit for each in data.series}
    unit = units.pop() if len(units) == 1 else ""
    if len(data.series) > 1:
        return unit
    title = data.series[0].title
    return f"{title} ({unit})" if unit and unit not in title else title


def _scale(data: ChartData) -> dict[str, float]:
    values = [value for each in data.series for value in each.values if value is not None]
    if not values or min(values) < 0:
        return {}
    if data.share and max(values) <= 1:
        return {"min": 0, "max": 1, "major_unit": 0.2}
    # Half an activity is no activity: small counts get whole steps.
    whole = data.kind != "stacked" and max(values) <= 10 and not _any_broken(data)
    return {"min": 0, "major_unit": 1} if whole and max(values) > 0 else {"min": 0}


def _any_broken(data: ChartData) -> bool:
    return any(_broken(each) for each in data.series)


def _broken(series: Series) -> bool:
    return not series.share and any(value is not None and value % 1 for value in series.values)


def _font(size: int, *, bold: bool = False, colour: str = INK) -> dict[str, Any]:
    return {"name": "Calibri", "size": size, "bold": bold, "color": colour}
