"""The made-up nation has all that real material has: whatever an evaluator may meet is there to be tried."""

from __future__ import annotations

import sys
from collections import Counter
from itertools import chain
from pathlib import Path

import pytest

import handlingsplan as hp
from handlingsplan.compose.evaluation.desk import NationDesk
from handlingsplan.evaluating import checked_material, follow_up_of
from handlingsplan.language import Words
from handlingsplan.model import AgencyKind, AnswerState, CarriedOut, Status
from handlingsplan.nation import contradictions, coverage, doubles, nation_of, texts
from handlingsplan.vocabularies import counties as all_counties

EXAMPLES = Path(__file__).parent.parent / "examples"
PLAN = hp.load_plan()
SEEDS = pytest.mark.parametrize("seed", [2011, 7, 8])


@pytest.fixture(scope="module")
def script():
    """The example's script, as it finds its parts when it is run."""
    sys.path.insert(0, str(EXAMPLES))
    try:
        import nation
    finally:
        sys.path.remove(str(EXAMPLES))
    return nation


@pytest.fixture(scope="module")
def made(script):
    return script.made


@pytest.fixture(scope="module")
def written(script, tmp_path_factory):
    """The nation of the script's own seed, written and read back as an evaluator would."""
    folder = tmp_path_factory.mktemp("nation") / "nation"
    script.write(script.made(PLAN, 2011), folder)
    return hp.load_material(folder, plan=PLAN)


@pytest.fixture(scope="module")
def nation(written):
    return nation_of(follow_up_of(PLAN, written))


def every(nation, attribute):
    return list(chain.from_iterable(getattr(each, attribute) for each in nation.follow_up.dossiers))


def test_counties_agencies_municipalities_and_rounds(nation):
    told = {each.county.code: each.county.name for each in nation.follow_up.dossiers if each.county}
    assert told.items() <= all_counties().items()
    assert len(all_counties()) == 21
    assert nation.rounds == ("2009", "2010", "2011")
    assert len(nation.agency_reporters) >= 11
    towns = {each.name for each in every(nation, "agencies") if each.kind is AgencyKind.MUNICIPALITY}
    assert len(towns) > 15
    assert {"Uppsala kommun", "Kalmar kommun", "Falu kommun", "Västerås kommun", "Nyköpings kommun"} <= towns


def test_bodies_have_the_names_that_there_were(nation):
    names = {each.name for each in every(nation, "agencies")}
    assert {
        "Länsstyrelsen i Södermanlands län",
        "Länsstyrelsen i Skåne län",
        "Polismyndigheten i Södermanlands län",
        "Landstinget i Södermanlands län",
        "Västra Götalandsregionen",
    } <= names
    boards = {each.name: each.label for each in every(nation, "agencies") if each.kind is AgencyKind.COUNTY_BOARD}
    assert boards["Länsstyrelsen i Västra Götalands län"] == "Lst Västra Götaland"
    assert boards["Länsstyrelsen i Kalmar län"] == "Lst Kalmar"
    of_towns = [f"{each} i {town}" for each in ("Länsstyrelsen", "Landstinget") for town in ("Nyköping", "Falun")]
    assert names.isdisjoint(of_towns)


def test_all_but_one_say_that_they_are_made_up(nation):
    real = [each for each in nation.follow_up.dossiers if not each.head.made_up]
    assert [(each.head.body, each.round.id) for each in real] == [("vasterbotten", "2009")]
    assert all("påhittat exempel" in each.head.title for each in nation.follow_up.dossiers if each.head.made_up)
    assert "påhittat exempel" in nation.evaluation.head.title


def test_it_can_be_read_and_no_two_dossiers_dispute(written):
    assert (written.broken, written.disputes) == ((), ())


def test_counties_that_never_answered_answered_once_and_sent_only_a_paper(nation):
    rounds = Counter(each.county.code for each in nation.follow_up.dossiers if each.county)
    assert all_counties().keys() - rounds.keys(), "never"
    assert 1 in rounds.values(), "once"
    figures = hp.figures_of(nation)
    assert figures["unknown.not_coded"].numerator > 0, "only a paper"


def test_of_a_paper_that_nobody_has_read_it_is_known_that_it_came_in_and_not_that_nobody_answered(nation):
    paper = [each for each in nation.follow_up.dossiers if each.county and each.county.code == "07"]
    assert [each.round.id for each in paper] == ["2009", "2010", "2011"]
    for each in paper:
        assert [(one.not_coded, one.received is not None) for one in each.assignment_reports] == [(True, True)]
        told = (each.questions, each.answers, each.activities, each.needs, each.indicators)
        assert (*told, each.situation_notes, each.governing_documents) == ((),) * 7


def test_contradictions_between_rounds_and_steps_backwards(nation):
    assert len(contradictions.contradictions(nation)) > 5
    assert hp.figures_of(nation)["change.backwards"].value > 0


def test_agencies_that_were_merged_or_got_another_name(nation):
    now = Counter(nation.successors.values())
    assert 1 in now.values(), "another name"
    assert 2 in now.values(), "merged"


def test_campaigns_of_all_county_boards_count_once(nation):
    campaigns = [each for each in nation.activities if len(each.bodies) >= 15]
    assert campaigns
    assert all(each.told[0].activity.common_key for each in campaigns)


@SEEDS
def test_a_campaign_is_told_the_same_by_all_counties_but_one_or_two(made, seed):
    told = {}
    for dossier in made(PLAN, seed).dossiers:
        for each in dossier.activities:
            if each.common_key:
                told.setdefault((each.common_key, dossier.round.id), []).append(each)
    assert len(told) == 6
    for several in told.values():
        ((_, most), *_) = Counter(each.statuses[-1].status for each in several).most_common()
        assert len(several) >= 15
        assert len(several) - most <= 2
        assert len({(each.title, each.start, each.end, each.links) for each in several}) == 1
        assert all(each.links for each in several)


def test_measures_served_nowhere_and_own_initiatives(nation):
    figures = hp.figures_of(nation)
    assert figures["coverage.orphans.measures"].value > 0
    assert figures["coverage.orphans.initiatives"].value > 0
    assert len(coverage.by_county(nation)) == 21 * len(PLAN.measures)


def test_all_silences(nation):
    assert {each.state for each in every(nation, "answers")} == set(AnswerState)


@SEEDS
def test_a_later_step_stands_instead_of_the_one_before(made, seed):
    told = [each.title for dossier in made(PLAN, seed).dossiers for each in dossier.activities]
    assert {title[-6:] for title in told if ", steg" in title} == {"steg 2", "steg 3"}
    assert [title for title in told if title.count("steg") > 1] == []


@SEEDS
def test_a_county_asks_for_the_same_once_whatever_the_round(made, seed):
    asked = {}
    for dossier in made(PLAN, seed).dossiers:
        texts = [each.text for each in dossier.needs]
        assert len(set(texts)) == len(texts)
        for each in dossier.needs:
            asked.setdefault((dossier.head.body, each.text), set()).add(each.id)
    assert len(asked) > 50
    assert {len(names) for names in asked.values()} == {1}


def test_what_meets_a_need_is_something_that_could(script, nation):
    from nationen.words import MEETS

    dossiers = [each for each in nation.follow_up.dossiers if each.head.made_up]
    met = [
        (need.theme, one.channel)
        for each in dossiers
        for need in each.needs
        for one in each.activities
        if one.id in need.met_by
    ]
    assert len(met) > 10
    assert [(theme, channel) for theme, channel in met if channel not in MEETS[theme]] == []


def test_withdrawn_activities_and_missing_ends(nation):
    activities = every(nation, "activities")
    told = {each.status for one in activities for each in one.statuses}
    assert told >= {Status.STOPPED, Status.DONE, Status.UNDER_WAY, Status.PLANNED, Status.DISCUSSED}
    assert any(one.end is None for one in activities)
    assert any(one.end is not None for one in activities)


def test_indicators_with_gaps(nation):
    assert hp.figures_of(nation)["unknown.gaps"].numerator > 0


def test_texts_from_three_words_to_three_pages_and_the_same_text_by_two(nation):
    words = [len(each.text.split()) for each in every(nation, "answers") if each.text]
    assert min(words) <= 3
    assert max(words) > 1_000
    assert hp.figures_of(nation)["texts.alike"].value > 0
    assert texts.alike(nation)


def test_likely_doubles(nation):
    assert doubles.likely_doubles(nation)


def test_what_a_county_adds_for_itself_and_what_its_source_says_twice(nation):
    own = [each for each in nation.follow_up.dossiers if each.own_fields]
    assert {each.county.code for each in own} == {"12"}
    assert all(dict(one.egna)["kostnad"] > 0 for each in own for one in each.activities)
    assert all(each.vocabularies[0].words[0] in {need.theme for need in each.needs} for each in own)
    said = {(conflict.field, conflict.said) for one in every(nation, "activities") for conflict in one.conflicts}
    assert ("start", "december 2008") in said


def test_groups_that_are_reached_and_trainings_with_unknown_sex(nation):
    assert any(one.reaches for one in every(nation, "activities"))
    told = [one for each in every(nation, "indicators") if each.aim for one in each.observations]
    values = [one for one in told if one.people is not None]
    assert len(values) < len(told), "gaps"
    assert all(one.people <= one.attendances for one in values)
    split = [one for one in values if one.women is not None]
    assert any(one.unknown for one in split)
    assert all(one.women + one.men + one.unknown == one.people for one in split)


def test_the_evaluators_own_folder(nation):
    own = nation.evaluation
    assert {each.answer is None for each in own.questions} == {True, False}
    assert all(one.cannot_show for one in own.series)
    assert {key for each in own.conclusions for key in each.figures} <= hp.figures_of(nation).keys()
    assert own.recodings
    assert own.doubles
    assert 0 < len(own.assessments) < len(PLAN.measures)


def accounts_in(nation):
    """The accounts of measures as they were told last, by measure."""
    last = {(each.head.body, one.id): one for each in nation.dossiers for one in each.assignment_reports}
    found = {}
    for each in last.values():
        found.setdefault(each.measure, []).append(each)
    return found


@SEEDS
def test_of_an_account_that_has_not_come_in_only_the_decision_is_known(made, seed):
    told = [one for each in made(PLAN, seed).dossiers for one in each.assignment_reports if one.measure]
    unread = [each for each in told if each.received is None or each.not_coded]
    assert 0 < len(unread) < len(told)
    for each in unread:
        assert (each.carried_out, each.reason, each.output, each.use, each.result) == (None,) * 5
        assert {(one.used, one.repaid) for one in each.money} == {(None, None)}
        assert all(one.granted for one in each.money)
    read = [each for each in told if each not in unread]
    assert all(one.used is not None for each in read for one in each.money)


@SEEDS
def test_what_was_done_is_of_the_measures_kind_and_nothing_was_where_it_was_not_carried_out(script, made, seed):
    from nationen.words_of_agencies import KINDS

    assert KINDS.keys() == {each.id for each in PLAN.measures}
    assert all(3 <= len(said) <= 4 and len(set(said)) == len(said) for kind in KINDS.values() for said in kind)
    told = [one for several in accounts_in(made(PLAN, seed)).values() for one in several if one.carried_out]
    for each in told:
        if each.carried_out is CarriedOut.NOT:
            assert (each.output, each.use, each.result) == (None, None, None)
            assert {one.used for one in each.money} == {0}
            continue
        outputs, uses, results = KINDS[each.measure]
        assert each.output in outputs
        assert each.use in {None, *uses}
        assert each.result in {None, *results}
    most = Counter(each.output for each in told if each.output).most_common(1)[0][1]
    assert most <= 4 < len(told)
    assert {each.result is None for each in told} == {True, False}
    assert all((each.reason is None) == (each.carried_out is CarriedOut.AS_DECIDED) for each in told)


@SEEDS
def test_a_verdict_rests_on_what_is_told_and_cannot_be_given_where_nothing_is(made, seed):
    nation = made(PLAN, seed)
    accounts = accounts_in(nation)
    judged = {True: 0, False: 0}
    for each in nation.evaluation.assessments:
        told = [one for one in accounts.get(each.measure, []) if one.carried_out]
        judged[bool(told)] += 1
        if not told:
            assert (each.verdict, each.comment) == (CarriedOut.CANNOT_TELL, None)
        elif len(told) == 1:
            (one,) = told
            stricter = {CarriedOut.AS_DECIDED: {CarriedOut.AS_DECIDED, CarriedOut.PARTLY}}
            assert each.verdict in stricter.get(one.carried_out, {one.carried_out})
            assert (one.output or one.reason) in each.reason
        assert "{" not in each.reason
    assert min(judged.values()) > 4
    reasons = Counter(each.reason for each in nation.evaluation.assessments)
    assert len(reasons) > 10


def test_the_evaluator_now_and_then_judges_otherwise_than_the_agency(nation):
    figures = hp.figures_of(nation)
    assert 0 < figures["voices.differ"].value < 6
    assert 0 < figures["voices.commented"].value <= figures["voices.differ"].value


def test_each_question_is_answered_with_figures_or_has_series_that_say_what_they_cannot_show(nation):
    for each in nation.evaluation.questions:
        assert bool(each.answer) == bool(each.figures)
        assert each.answer or each.indicators
        assert set(each.figures) <= hp.figures_of(nation).keys()


@SEEDS
def test_recodings_have_reasons_of_their_own_and_two_coders(made, seed):
    recodings = made(PLAN, seed).evaluation.recodings
    same = {each.reason for each in recodings if each.value != "ingen"}
    other = {each.reason for each in recodings if each.value == "ingen"}
    assert (len(same), len(other), same & other) == (3, 3, set())
    assert len({each.by for each in recodings}) == 2


def test_no_errors_so_that_the_evaluation_is_no_draft(written):
    found = checked_material(PLAN, written, hp.load_plugins()).findings
    assert [each for each in found if each.severity is hp.Severity.ERROR] == []


def test_the_same_seed_gives_the_same_nation_and_another_seed_another(made):
    one = made(PLAN, 7, activities=3, counties=3)
    assert made(PLAN, 7, activities=3, counties=3) == one
    other = made(PLAN, 8, activities=3, counties=3)
    assert {each.activities for each in other.dossiers} != {each.activities for each in one.dossiers}
    assert other.evaluation.series != one.evaluation.series


def test_a_county_that_tells_of_much_does_not_repeat_itself(made):
    nation = made(PLAN, 7, activities=150, counties=3, rounds=1)
    told = [each.title for dossier in nation.dossiers for each in dossier.activities if not each.common_key]
    assert len(told) > 150
    assert len(set(told)) > 0.9 * len(told)


def test_what_the_evaluator_concludes_rests_on_figures_that_are_about_it(nation):
    desk = NationDesk(nation, Words())
    named = {each.id: [desk.name(key) for key in each.figures] for each in nation.evaluation.conclusions}
    assert named == {
        "manga-utbildade": ["Deltagartillfällen vid utbildningar", "Utbildningar"],
        "alla-lan-med": ["Län som har redovisat någon gång"],
        "inte-allt-genomfort": [
            "Åtgärder genomförda som beslutat enligt de ansvariga",
            "Åtgärder delvis genomförda",
            "Åtgärder inte genomförda",
        ],
        "samordna-utbildningen": ["Utbildningar", "Aktiviteter som flera äger tillsammans"],
        "folj-upp-stodet": [
            "Åtgärder där de ansvariga berättar vad som gjordes",
            "Åtgärder där de ansvariga svarar på vad det ledde till, också att det inte är känt",
        ],
    }


def test_a_small_nation_has_the_figures_that_its_conclusions_rest_on(script, tmp_path):
    script.write(script.made(PLAN, 7, activities=1, counties=1, rounds=1), tmp_path / "nation")
    material = hp.load_material(tmp_path / "nation", plan=PLAN)
    found = checked_material(PLAN, material, hp.load_plugins()).findings
    assert "H513" not in {each.code for each in found}
