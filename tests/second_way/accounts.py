"""The agencies' accounts: what became of each measure, the money, the evaluator's word beside, and what it hangs on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from . import days
from .material import Body, Material, Record, count, measure, share, total

DONE, PARTLY, NOT, CANNOT = "genomförd som beslutat", "delvis genomförd", "inte genomförd", "kan inte bedömas"
CLASS = {DONE: "as_decided", PARTLY: "partly", NOT: "not", CANNOT: "cannot_tell"}
CLASSES = (*CLASS.values(), "not_coded", "no_information", "nobody")

Told = tuple[Body, str, Record]
Words = dict[str, str | None]


class Measures:
    """Every measure with the agencies responsible now, and their accounts."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.every = [(body, *each) for body in material.bodies for each in body.standing("assignment_report")]
        self.told = self.standing(self.every)
        self._without = {
            one.name: self.standing([each for each in self.every if each[0].name != one.name])
            for one in material.bodies
        }
        self.responsible = {
            each["id"]: list(dict.fromkeys(material.now(name) for name in each.get("responsible", [])))
            for each in material.measures
        }

    def about(self, body: Body, report: Record) -> list[str]:
        """The measures that an account is about: its own, and those of its assignment."""
        under = self.material.assignments(body).get(report.get("assignment", ""), {}).get("measures", [])
        return [each for each in dict.fromkeys((report.get("measure"), *under)) if each in self.responsible]

    def matter(self, told: Told) -> list[str]:
        """What an account is about: its measures, else its assignment, else itself."""
        body, key, report = told
        under = self.material.assignments(body).get(report.get("assignment", ""), {}).get("measures", [])
        of = [each for each in dict.fromkeys((report.get("measure"), *under)) if each]
        return [self.whose(told), *(of or [report.get("assignment", key)])]

    def standing(self, told: list[Told]) -> list[Told]:
        """Without what another agency has told of since, in a later round, when it had taken over."""
        ends = {f"{one.key}/": one.order[0] for body in self.material.bodies for one in body.rounds}

        def end(each: Told) -> object:
            return next(ends[start] for start in ends if each[1].startswith(start))

        def taken_over(each: Told) -> bool:
            own = [one for one in told if self.matter(one) == self.matter(each)]
            own = [one for one in own if self.material.now(one[0].agency) == self.whose(one)]
            last = max(((end(one), one[0].name) for one in own), default=None)
            return last is not None and last[0] > end(each) and last[1] != each[0].name

        return [each for each in told if not taken_over(each)]

    def accounts(self, name: str, without: str = "") -> list[Told]:
        mine = self.responsible[name]
        told = self._without[without] if without else self.told
        return [each for each in told if name in self.about(each[0], each[2]) and self.whose(each) in mine]

    @property
    def assigned(self) -> list[Told]:
        """The accounts of national agencies, and of a county board that is responsible for what it tells of."""
        of_theirs = {key for name in self.responsible for _, key, _ in self.accounts(name)}
        return [each for each in self.told if not each[0].county or each[1] in of_theirs]

    def whose(self, told: Told) -> str:
        return self.material.now(told[2]["agency"])

    def words(self, name: str, accounts: Iterable[Told]) -> Words:
        """What each agency responsible says; None of one that does not say."""
        told = list(accounts)
        return {
            agency: together(each[2].get("carried_out") for each in told if self.whose(each) == agency)
            for agency in self.responsible[name]
        }

    def result(self, name: str) -> str:
        return result(self.words(name, self.accounts(name)), self.unread(name))

    def unread(self, name: str, accounts: list[Told] | None = None) -> bool:
        found = self.accounts(name) if accounts is None else accounts
        return any(each.get("not_coded") for _, _, each in found)


def together(words: Iterable[str | None]) -> str | None:
    """What one agency says in several accounts."""
    found = {each for each in words if each is not None}
    if len(found) <= 1:
        return next(iter(found), None)
    return PARTLY if found & {DONE, PARTLY} else CANNOT


def result(words: Words, unread: bool) -> str:
    """What the agencies responsible make of a measure."""
    if not words:
        return "nobody"
    told = {each for each in words.values() if each is not None}
    if not told:
        return "not_coded" if unread else "no_information"
    if None not in words.values() and len(told) == 1:
        return CLASS[next(iter(told))]
    return "partly" if told & {DONE, PARTLY} else "cannot_tell"


def figures(material: Material) -> dict[str, Record]:
    measures = Measures(material)
    return {
        **_national(measures),
        **_reports(measures),
        **_money(measures),
        **_plan(material),
        **_voices(measures),
        **_agreement(measures),
        **_sensitivity(measures),
    }


def _national(measures: Measures) -> dict[str, Record]:
    results = {name: measures.result(name) for name in measures.responsible}
    found = {f"national.class.{each}": count(measure(n) for n in results if results[n] == each) for each in CLASSES}
    nobody = found["national.class.nobody"]["basis"]
    known = {measure(name) for name in results} - {*nobody}
    done = found["national.class.as_decided"]["basis"]
    found["national.carried_out"] = share(done, known, {"nobody": nobody})
    for what in ("output", "use", "result"):
        said = [name for name in results if any(measures.words(name, measures.accounts(name)).values())]
        told = [name for name in said if any(what in each for _, _, each in measures.accounts(name))]
        found[f"national.told.{what}"] = share(map(measure, told), map(measure, said))
    return found


def _reports(measures: Measures) -> dict[str, Record]:
    material = measures.material
    by = {each["id"]: each["report_by"] for each in material.measures if "report_by" in each}
    came, late, overdue = [], [], []
    for body, key, each in measures.assigned:
        given = material.assignments(body).get(each.get("assignment", ""), {})
        of_measures = [by[name] for name in measures.about(body, each) if name in by]
        due = each.get("report_by") or given.get("report_by") or next(iter(of_measures), None)
        received = each.get("received")
        in_hand = received is not None and days.first(received) <= material.on
        if in_hand or each.get("not_coded"):
            came.append(key)
        elif due and days.last(due) < material.on:
            overdue.append(key)
        if in_hand and due and days.first(received) > days.last(due):
            late.append(key)
    every = [key for _, key, _ in measures.every]
    return {
        "national.reports.received": share(came, [key for _, key, _ in measures.assigned]),
        "national.reports.late": count(late),
        "national.reports.overdue": count(overdue),
        "unknown.not_coded": share((key for _, key, each in measures.every if each.get("not_coded")), every),
    }


def _money(measures: Measures) -> dict[str, Record]:
    periods = {one["period"] for _, _, each in measures.every for one in each.get("money", [])}
    found = {}
    for what in ("granted", "used", "repaid", "left"):
        parts = {each[1]: _taken(measures, each, what) for each in measures.every}
        flat = [part for several in parts.values() for part in several]
        found[f"money.{what}"] = total(flat)
        for period in periods:
            ending = f"/money:{period}"
            found[f"money.{period.replace(' ', '-')}.{what}"] = total(each for each in flat if each[0].endswith(ending))
        for name, mine in measures.responsible.items():
            own = [each for each in measures.every if name in measures.about(each[0], each[2])]
            own = [each for each in own if measures.whose(each) in mine]
            if any("money" in each[2] for each in own):
                found[f"money.measure.{name}.{what}"] = total(part for each in own for part in parts[each[1]])
    granted = [(each, part) for each in measures.every for part in _taken(measures, each, "granted")]
    silent = {
        f"{each[1]}/money:{one['period']}"
        for each in measures.every
        for one in each[2].get("money", [])
        if "used" not in one
    }
    found["money.not_told"] = total(part for _, part in granted if part[0] in silent)
    return {**found, "money.plan": total(_granted(measures.material))}


def _taken(measures: Measures, told: Told, what: str) -> list[tuple[str, Decimal]]:
    """What is counted of an account's money: no day twice, and nothing that the successor tells of again."""
    _, key, report = told
    said = {each["period"]: _amount(each, what) for each in report.get("money", [])}
    days_told = {each: days.span(each) for each, amount in said.items() if amount is not None}
    if told not in measures.told:
        others = [each for each in measures.told if measures.matter(each) == measures.matter(told)]
        again = [one for _, _, each in others for one in each.get("money", []) if _amount(one, what) is not None]
        spans = [days.span(one["period"]) for one in again]
        days_told = {p: own for p, own in days_told.items() if not any(days.overlap(own, each) for each in spans)}
    found: list[str] = []
    for period in sorted(days_told, key=lambda each: (days_told[each][0], -days_told[each][1].toordinal(), each)):
        if not any(days.overlap(days_told[period], days_told[each]) for each in found):
            found.append(period)
    return [(f"{key}/money:{each}", Decimal(said[each])) for each in found]


def _amount(money: Record, what: str) -> int | None:
    if what != "left":
        return money.get(what)
    if "granted" not in money or "used" not in money:
        return None
    return int(money["granted"] - money["used"] - money.get("repaid", 0))


def _granted(material: Material) -> list[tuple[str, Decimal]]:
    """What the plan itself grants; what several measures share once, at the first of them."""
    every = [(each["id"], grant) for each in material.measures for grant in each.get("grants", [])]
    names = [grant.get("common") for _, grant in every]
    return [
        (measure(name), Decimal(grant["amount"]))
        for n, (name, grant) in enumerate(every)
        if names[n] is None or names[n] not in names[:n]
    ]


def _plan(material: Material) -> dict[str, Record]:
    head, names = material.plan["plan"], [each["id"] for each in material.measures]
    lacking = [each["id"] for each in material.measures if not each.get("responsible")]
    beyond = [(f"plan/plan:{head['id']}", Decimal(max(0, head["declared"] - len(names))))] if "declared" in head else []
    found = {
        "unknown.measures": total(beyond),
        "unknown.responsible": share(map(measure, lacking), map(measure, names)),
    }
    themes = material.own("theme")
    taken = {name for theme in themes for name in theme.get("measures", [])}
    for theme in themes:
        mine = {*theme.get("measures", [])} & {*names}
        found[f"theme.{theme['id']}.measures"] = count(map(measure, mine))
    if themes:
        found["theme.none"] = count(measure(name) for name in names if name not in taken)
    return found


def _voices(measures: Measures) -> dict[str, Record]:
    judged = measures.material.own("assessment")
    of = {name: {each["verdict"] for each in judged if each["measure"] == name} for name in measures.responsible}
    differ = [
        name
        for name, verdicts in of.items()
        if measures.result(name) in CLASS.values() and {CLASS[each] for each in verdicts} - {measures.result(name)}
    ]
    last = {each["measure"]: each["verdict"] for each in judged if each["measure"] in of}
    names = {"as_decided": "genomförd som beslutat", "partly": "delvis genomförd"}
    names |= {"not": "inte genomförd", "cannot_tell": "kan inte bedömas"}
    by_verdict = {
        f"voices.verdict.{name}": count(measure(each) for each in of if last.get(each) == said)
        for name, said in names.items()
    }
    return {
        **by_verdict,
        "voices.assessed": share((measure(name) for name in of if of[name]), map(measure, of)),
        "voices.differ": count(map(measure, differ)),
        "voices.commented": count(f"evaluation/assessment:{each['id']}" for each in judged if "comment" in each),
    }


def _coded(measures: Measures) -> dict[str, tuple[str, list[str]]]:
    """How every link, status and account was coded, and which measures it bears on."""
    found: dict[str, tuple[str, list[str]]] = {}
    serves = {"genomför": "carries-out", "bidrar till": "contributes", "planeras för": "planned"}
    for body in measures.material.bodies:
        for one in body.rounds:
            for each in one.of("activity"):
                key, links = one.record("activity", each["id"]), each.get("links", [])
                for link in links:
                    target = link.get("measure") or link["assignment"]
                    mine = [link["measure"]] if "measure" in link else []
                    found[f"{key}/link:{target}.{serves[link['serves']]}"] = target, mine
                for entry in each.get("statuses", []):
                    part = f"{key}/status_entry:{entry['as_of']}.{entry['voice']}"
                    found[part] = entry["status"], [link["measure"] for link in links if "measure" in link]
            for each in one.of("assignment_report"):
                if "carried_out" in each:
                    key = one.record("assignment_report", each["id"])
                    found[key] = each["carried_out"], measures.about(body, each)
    return found


def _agreement(measures: Measures) -> dict[str, Record]:
    coded = _coded(measures)
    both = [each for each in measures.material.own("recoding") if each["record"] in coded]

    def shared(several: list[Record]) -> Record:
        same = [each for each in several if coded[each["record"]][0] == each["value"]]
        return share(map(_recoding, same), map(_recoding, several))

    found = {"agreement.all": shared(both)}
    for name in measures.responsible:
        if mine := [each for each in both if name in coded[each["record"]][1]]:
            found[f"agreement.measure.{name}"] = shared(mine)
    return found


def _recoding(each: Record) -> str:
    return f"evaluation/recoding:{each['id']}"


def _sensitivity(measures: Measures) -> dict[str, Record]:
    def changed(other: Callable[[str], str]) -> Record:
        return count(measure(name) for name in measures.responsible if other(name) != measures.result(name))

    judged = {each["measure"]: CLASS[each["verdict"]] for each in measures.material.own("assessment")}
    found = {
        "sensitivity.partly": changed(lambda n: {"partly": "as_decided"}.get(measures.result(n), measures.result(n))),
        "sensitivity.silence": changed(lambda name: _silence_is_not(measures, name)),
        "sensitivity.evaluator": changed(lambda name: judged.get(name, measures.result(name))),
        "sensitivity.recoding": changed(lambda name: _recoded(measures, name)),
    }
    for one in measures.material.bodies:
        less = changed(lambda name, body=one: _without(measures, name, body))
        if less["basis"]:
            found[f"sensitivity.without.{one.name}"] = less
    return found


def _silence_is_not(measures: Measures, name: str) -> str:
    accounts = measures.accounts(name)
    unread = {measures.whose(each) for each in accounts if each[2].get("not_coded")}
    words = measures.words(name, accounts)
    told = {agency: NOT if said is None and agency not in unread else said for agency, said in words.items()}
    return result(told, bool(unread))


def _recoded(measures: Measures, name: str) -> str:
    words = {each["record"]: each["value"] for each in measures.material.own("recoding") if each["value"] in CLASS}
    coded = _coded(measures)
    again = [
        (body, key, {**each, "carried_out": words[key]} if key in words and key in coded else each)
        for body, key, each in measures.accounts(name)
    ]
    return result(measures.words(name, again), measures.unread(name))


def _without(measures: Measures, name: str, body: Body) -> str:
    left = measures.accounts(name, without=body.name)
    return result(measures.words(name, left), measures.unread(name, left))
