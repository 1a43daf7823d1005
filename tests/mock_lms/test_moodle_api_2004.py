"""The Moodle double with SCORM 2004 against a scripted client: what was seen in Moodle 4.5.5 and 5.1 and read in its
player's script.
"""

import pytest

pytestmark = pytest.mark.browser

OK = ["true", "0"]
STATUS, SUCCESS, STATE = "cmi.completion_status", "cmi.success_status", "cmi.suspend_data"


@pytest.fixture
def moodle(lms_2004_of):
    return lms_2004_of("moodle", "moodle")


def refused(code):
    return ["false", code]


def wrong_of(sco, rows):
    """The rows (element, value, code) that were answered otherwise."""
    answers = sco.set_all(rows)
    return [
        (element, str(value)[:40], code, answer)
        for (element, value, code), answer in zip(rows, answers, strict=True)
        if answer != (OK if code == "0" else refused(code))
    ]


def rows(element, **codes):
    return [(element, value, code.removeprefix("e")) for code, values in codes.items() for value in values]


def test_values(moodle, sco_2004_in):
    sco = sco_2004_in(moodle)
    one = "cmi.interactions.0"
    assert (
        sco.set_all([(f"{one}.id", "one"), (f"{one}.type", "choice"), ("cmi.objectives.0.id", "define")])
        == [OK] * 3
    )
    table = [
        *rows(STATE, e0=["x" * 64000], e406=["x" * 64001]),
        *rows("cmi.location", e0=["x" * 1000], e406=["x" * 1001]),
        *rows(STATUS, e0=["completed", "incomplete", "not attempted", "unknown"], e406=["passed", ""]),
        *rows("cmi.exit", e0=["", "suspend", "normal", "logout", "time-out"], e406=["exit"]),
        *rows("cmi.score.raw", e0=["8", "-8.5", 80], e406=[".8", "8e1", "100000", "0." + "1" * 19, ""]),
        *rows("cmi.score.scaled", e0=["0.8", "-1"], e407=["1.5", "-2"], e406=["", "x"]),
        *rows("cmi.progress_measure", e0=["0.5"], e407=["1.1"]),
        *rows("cmi.session_time", e0=["PT1.25S", "P", "PT1H30S", "P1D"], e406=["PT1.555S", "PT", "", "00:00:01"]),
        *rows(
            f"{one}.timestamp",
            e0=["2026-11-23T10:00:30", "2026-11-23T10:00:30.12Z", "2026-11-23T10:00:30.1Z",
                "2026-11-23T10:00:30.00+02:00"],
            e406=["2026-11-23T10:00:30Z", "2026-11-23T10:00:30.123Z", "2026-11-23T10:00:30+02:00",
                  "1969-01-01T00:00:00", "2039-01-01T00:00:00"],
        ),
        *rows(f"{one}.id", e0=["ä", "urn:x:1", "https://example.org/q"], e406=["two words", ""]),
        *rows(f"{one}.result", e0=["correct", "incorrect", "unanticipated", "neutral", "0.5", "9999"],
              e406=["wrong", "10000", ""]),
        *rows(f"{one}.description", e0=["What?", "{lang=cy}Beth?", "x" * 251], e406=["x" * 252, "two\nlines", "{x}"]),
        *rows("cmi.objectives.0.id", e0=["define"], e351=["other"]),
        *rows("cmi.objectives.1.id", e351=["define"]),
        *rows("adl.nav.request", e0=["continue", "suspendAll", "{target=I}choice"], e406=["_none_", "next"]),
        ("adl.data.0.store", "x", "401"),
        ("cmi.mode", "normal", "404"),
        ("cmi.interactions.5.id", "gap", "351"),
        ("cmi.interactions.1.type", "choice", "408"),
    ]  # fmt: skip
    assert wrong_of(sco, table) == []


# Type, value, what becomes of it as a response, and as a right answer.
ANSWERS = [
    ("true-false", "true", "0", "0"),
    ("true-false", "t", "406", "406"),
    ("true-false", "", "406", "406"),
    ("choice", "option_a[,]option.b", "0", "0"),
    ("choice", "option-a", "406", "406"),
    ("choice", "urn:a", "406", "406"),
    ("choice", "dŵr", "406", "406"),
    ("choice", "", "406", "0"),
    ("choice", "a[,]a", "406", "406"),
    ("choice", "[,]".join(f"o{n}" for n in range(37)), "351", "351"),
    ("fill-in", "one[,]two words", "0", "0"),
    ("fill-in", "x" * 1000, "0", "406"),
    ("fill-in", "two\nlines", "406", "406"),
    ("fill-in", "{lang=xx-YY}a", "0", "406"),
    ("fill-in", "{lang=cy}{case_matters=true}a", "0", "0"),
    ("fill-in", "[,]".join("abcdefghijk"), "351", "351"),
    ("long-fill-in", "x" * 4000, "0", "0"),
    ("long-fill-in", "two\nlines", "406", "406"),
    ("matching", "a[.]1[,]b[.]2", "0", "0"),
    ("matching", "", "406", "406"),
    ("matching", "a-1[.]b", "406", "406"),
    ("performance", "s1[.]3.5", "0", "0"),
    ("performance", "[.]a", "0", "0"),
    ("performance", "s1[.]", "0", "0"),
    ("performance", "s1", "406", "406"),
    ("performance", "s1[.]two words", "406", "406"),
    ("performance", "{order_matters=false}s1[.]a", "406", "0"),
    ("sequencing", "a[,]b", "0", "0"),
    ("sequencing", "a-b", "406", "406"),
    ("likert", "agree", "0", "0"),
    ("likert", "strongly agree", "406", "406"),
    ("numeric", "5", "0", "0"),
    ("numeric", "-5.25", "0", "0"),
    ("numeric", "1[:]5", "406", "0"),
    ("numeric", "5[:]1", "406", "406"),
    ("numeric", "[:]5", "406", "406"),
    ("numeric", "5[:]", "406", "406"),
    ("other", "x" * 4000, "0", "0"),
    ("other", "x" * 4001, "406", "406"),
    ("other", "two\nlines", "406", "406"),
]


def test_an_answer_has_the_form_that_moodle_wants(moodle, sco_2004_in):
    sco = sco_2004_in(moodle)
    table = []
    for number, (kind, value, response, pattern) in enumerate(ANSWERS):
        start = f"cmi.interactions.{number}"
        table += [
            (f"{start}.id", f"q{number}", "0"),
            (f"{start}.type", kind, "0"),
            (f"{start}.learner_response", value, response),
            (f"{start}.correct_responses.0.pattern", value, pattern),
        ]
    assert wrong_of(sco, table) == []


def test_what_an_interaction_needs_first(moodle, sco_2004_in):
    sco = sco_2004_in(moodle)
    start = "cmi.interactions.0"
    assert sco.set(f"{start}.learner_response", "a") == refused("408")
    assert sco.set(f"{start}.id", "one") == OK
    assert sco.set(f"{start}.learner_response", "a") == refused("408")
    assert sco.set(f"{start}.correct_responses.0.pattern", "a") == refused("408")
    assert sco.set(f"{start}.type", "choice") == OK
    assert sco.set(f"{start}.correct_responses.0.pattern", "a") == OK
    assert sco.set(f"{start}.correct_responses.1.pattern", "a") == refused("351")
    assert sco.get(f"{start}.correct_responses._count") == [1, "0"]
    assert sco.get("cmi.interactions._count") == [1, "0"]


def test_what_was_never_set_reads_as_nothing(moodle, sco_2004_in):
    sco = sco_2004_in(moodle)
    for element in (STATE, "cmi.location", "cmi.score.raw", "cmi.progress_measure", "cmi.launch_data"):
        assert sco.get(element) == ["", "0"], element
    assert sco.get(STATUS) == ["unknown", "0"]
    assert sco.get("cmi.objectives.0.id") == ["", "301"]
    sco.set("cmi.objectives.0.id", "define")
    assert sco.get("cmi.objectives.0.success_status") == ["unknown", "0"]
    assert sco.get("cmi.objectives.0.score.raw") == ["", "403"]


def test_a_scaled_score_comes_back_as_a_number_a_raw_one_as_text(moodle, sco_2004_in):
    sco = sco_2004_in(moodle)
    sco.set("cmi.score.scaled", "0.80")
    sco.set("cmi.score.raw", "80")
    assert sco.get("cmi.score.scaled") == [0.8, "0"]
    assert sco.get("cmi.score.raw") == ["80", "0"]
    sco.commit()
    assert moodle.record.commits[0].values == {"cmi.score.scaled": "0.8", "cmi.score.raw": "80"}


def test_a_navigation_request_is_valid_when_it_was_asked_for(moodle, sco_2004_in):
    sco = sco_2004_in(moodle)
    assert sco.get("adl.nav.request_valid.continue") == ["unknown", "0"]
    sco.set("adl.nav.request", "continue")
    assert sco.get("adl.nav.request_valid.continue") == ["true", "0"]
    assert sco.get("adl.nav.request_valid.previous") == ["false", "0"]
    assert sco.get("adl.nav.request_valid.jump.{target=I}") == ["", "301"]


def test_every_commit_sends_everything_and_so_does_terminate(moodle, sco_2004_in):
    sco = sco_2004_in(moodle)
    sco.set(STATUS, "incomplete")
    sco.set("cmi.interactions.0.id", "one")
    sco.commit()
    sco.set(STATE, "two")
    sco.commit()
    sco.set("cmi.exit", "suspend")
    sco.set("cmi.session_time", "PT10S")
    assert sco.finish() == OK
    first, second, last = (dict(commit.values) for commit in moodle.record.commits)
    assert first == {STATUS: "incomplete", "cmi.interactions.0.id": "one"}
    assert second == first | {STATE: "two"}
    assert last == second | {
        "cmi.exit": "suspend",
        "cmi.session_time": "PT10S",
        "cmi.total_time": "PT10S",
    }


def test_restored_interactions_are_sent_again_and_what_is_as_at_the_launch_is_not(moodle, sco_2004_in):
    first = sco_2004_in(moodle)
    for element, value in [(STATE, "one"), ("cmi.interactions.0.id", "one"), ("cmi.exit", "suspend")]:
        assert first.set(element, value) == OK
    first.finish()
    second = sco_2004_in(moodle)
    assert second.get("cmi.interactions._count") == [1, "0"]
    second.set("cmi.interactions.1.id", "two")
    second.set(STATE, "two")
    second.commit()
    second.set(STATE, "one")
    second.commit()
    assert [dict(commit.values) for commit in moodle.record.commits[1:]] == [
        {"cmi.interactions.0.id": "one", "cmi.interactions.1.id": "two", STATE: "two"},
        {"cmi.interactions.0.id": "one", "cmi.interactions.1.id": "two"},
    ]
    assert moodle.record.attempt.suspend_data == "two"


def test_a_refused_commit_loses_nothing_and_a_refused_terminate_ends_nothing(moodle, sco_2004_in):
    sco = sco_2004_in(moodle)
    moodle.switches.fail_commits = 2
    sco.set(STATE, "kept")
    assert sco.commit() == refused("101")
    assert sco.finish() == refused("101")
    assert sco.commit() == OK
    assert moodle.record.attempt.suspend_data == "kept"
    assert sco.finish() == OK
    assert sco.finish() == refused("113")
    assert sco.call("Initialize", "") == refused("104")


@pytest.mark.parametrize("exit_", ["", "normal", "logout", "time-out"])
def test_any_exit_but_suspend_gives_nothing_back_while_the_rows_stay(moodle, sco_2004_in, exit_):
    first = sco_2004_in(moodle)
    for element, value in [
        (STATUS, "incomplete"), (STATE, "one"), ("cmi.score.raw", "80"), ("cmi.interactions.0.id", "one"),
        ("cmi.exit", exit_),
    ]:  # fmt: skip
        assert first.set(element, value) == OK
    first.finish()
    second = sco_2004_in(moodle)
    assert second.get("cmi.entry") == ["ab-initio", "0"]
    assert second.get(STATUS) == ["unknown", "0"]
    assert second.get(STATE) == ["", "0"]
    assert second.get("cmi.interactions._count") == [0, "0"]
    second.set("cmi.location", "here")
    second.commit()
    assert len(moodle.record.attempts) == 1
    attempt = moodle.record.attempt
    assert (attempt.completion, attempt.suspend_data, attempt.location) == ("incomplete", "one", "here")
    assert moodle.record.gradebook.score == "80.00"


def test_after_completed_the_entry_is_a_review_that_still_stores(moodle, sco_2004_in):
    first = sco_2004_in(moodle)
    for element, value in [
        (STATUS, "completed"),
        (SUCCESS, "passed"),
        ("cmi.score.raw", "80"),
        ("cmi.exit", "suspend"),
    ]:
        first.set(element, value)
    first.finish()
    second = sco_2004_in(moodle)
    assert second.get("cmi.mode") == ["review", "0"]
    assert second.get("cmi.credit") == ["no-credit", "0"]
    assert second.get("cmi.entry") == ["resume", "0"]
    second.set("cmi.score.raw", "33")
    second.set(SUCCESS, "failed")
    second.commit()
    assert (moodle.record.attempt.score, moodle.record.attempt.success) == ("33", "failed")
    assert moodle.record.gradebook.score == "33.00"


@pytest.mark.parametrize("success", ["passed", "failed"])
def test_a_success_alone_makes_no_review(moodle, sco_2004_in, success):
    first = sco_2004_in(moodle)
    first.set(SUCCESS, success)
    first.set("cmi.exit", "suspend")
    first.finish()
    assert sco_2004_in(moodle).get("cmi.mode") == ["normal", "0"]
    assert moodle.record.gradebook.complete == (success == "passed")


def test_a_new_attempt_is_offered_after_completed_and_the_highest_score_counts(moodle, sco_2004_in):
    for raw in ("80", "20"):
        sco = sco_2004_in(moodle, new_attempt=True)
        assert sco.get(STATE) == ["", "0"]
        assert sco.get("cmi.mode") == ["normal", "0"]
        for element, value in [
            (STATE, "x"),
            ("cmi.score.raw", raw),
            (STATUS, "completed"),
            ("cmi.exit", "suspend"),
        ]:
            sco.set(element, value)
        sco.finish()
        sco.page.goto(moodle.course_url())
        assert sco.page.get_by_role("link", name="Start a new attempt").count() == 1
    assert moodle.record.gradebook.score == "80.00"
    assert moodle.record.gradebook.status == "completed"


def test_the_grade_is_the_raw_score_alone(moodle, sco_2004_in):
    sco = sco_2004_in(moodle)
    sco.set("cmi.score.scaled", "0.9")
    sco.commit()
    assert moodle.record.gradebook.score == ""
    sco.set("cmi.score.raw", "8")
    sco.set("cmi.score.max", "10")
    sco.commit()
    assert moodle.record.gradebook.score == "8.00"


def test_times_are_added_and_none_is_p(moodle, sco_2004_in):
    first = sco_2004_in(moodle)
    first.set("cmi.exit", "suspend")
    first.finish()
    assert moodle.record.attempt.total_time == "P"
    for span in ("PT59.5S", "PT23H59M0.5S"):
        sco = sco_2004_in(moodle)
        sco.set("cmi.session_time", span)
        sco.set("cmi.exit", "suspend")
        sco.finish()
    assert moodle.record.attempt.total_time == "P1D"


THRESHOLD = '<adlcp:completionThreshold completedByMeasure="true" minProgressMeasure="0.75"/>'


@pytest.mark.parametrize(
    ("measure", "said", "judged"),
    [
        ("0.5", "completed", "incomplete"),
        ("0.75", "incomplete", "completed"),
        (None, "incomplete", "incomplete"),
    ],
)
def test_terminate_overrides_the_completion_by_the_threshold(
    lms_2004_of, sco_2004_in, package_2004_with, measure, said, judged
):
    lms = lms_2004_of("moodle", "moodle", package_zip=package_2004_with(THRESHOLD))
    sco = sco_2004_in(lms)
    assert sco.get("cmi.completion_threshold") == ["0.75", "0"]
    sco.set(STATUS, said)
    if measure:
        sco.set("cmi.progress_measure", measure)
    sco.commit()
    assert lms.record.attempt.completion == said
    sco.finish()
    assert lms.record.attempt.completion == judged


@pytest.mark.parametrize(
    ("element", "threshold"),
    [
        ("<adlcp:completionThreshold>0.5</adlcp:completionThreshold>", "1.0"),
        ('<adlcp:completionThreshold completedByMeasure="true"/>', "1.0"),
        ("", ""),
    ],
)
def test_a_threshold_is_only_the_attribute(lms_2004_of, sco_2004_in, package_2004_with, element, threshold):
    lms = lms_2004_of("moodle", "moodle", package_zip=package_2004_with(element))
    assert sco_2004_in(lms).get("cmi.completion_threshold") == [threshold, "0"]


def objectives(*more):
    primary = (
        '<imsss:primaryObjective objectiveID="all" satisfiedByMeasure="true">'
        "<imsss:minNormalizedMeasure>0.6</imsss:minNormalizedMeasure></imsss:primaryObjective>"
    )
    others = "".join(f'<imsss:objective objectiveID="{name}"/>' for name in more)
    return f"<imsss:sequencing><imsss:objectives>{primary}{others}</imsss:objectives></imsss:sequencing>"


def test_objectives_of_the_manifest_are_filled_in_at_every_entry(lms_2004_of, sco_2004_in, package_2004_with):
    lms = lms_2004_of("moodle", "moodle", package_zip=package_2004_with(objectives("define")))
    for _ in range(2):
        sco = sco_2004_in(lms)
        assert sco.get("cmi.objectives._count") == [2, "0"]
        assert sco.get("cmi.objectives.1.id") == ["define", "0"]
        assert sco.get("cmi.objectives.0.success_status") == ["", "403"]
        assert sco.set("cmi.objectives.2.id", "define") == refused("351")
        sco.commit()


def test_the_passing_score_is_the_last_objectives_and_decides_nothing(
    lms_2004_of, sco_2004_in, package_2004_with
):
    lms = lms_2004_of("moodle", "moodle", package_zip=package_2004_with(objectives()))
    sco = sco_2004_in(lms)
    assert sco.get("cmi.scaled_passing_score") == ["0.6", "0"]
    sco.set("cmi.score.scaled", "0.9")
    sco.finish()
    assert lms.record.attempt.success == ""
    two = lms_2004_of("moodle", "moodle", package_zip=package_2004_with(objectives("define")))
    assert sco_2004_in(two).get("cmi.scaled_passing_score") == ["1.0", "0"]


def test_a_restored_interaction_miscounts_its_right_answers(moodle, sco_2004_in):
    first = sco_2004_in(moodle)
    rows = []
    for number, objectives_ in enumerate((("define", "lead"), ())):
        start = f"cmi.interactions.{number}"
        rows += [(f"{start}.id", f"q{number}"), (f"{start}.type", "choice")]
        rows += [(f"{start}.correct_responses.{at}.pattern", "ab"[at]) for at in range(2)]
        rows += [(f"{start}.objectives.{at}.id", name) for at, name in enumerate(objectives_)]
    rows.append(("cmi.exit", "suspend"))
    assert first.set_all(rows) == [OK] * len(rows)
    assert first.get("cmi.interactions.0.correct_responses._count") == [2, "0"]
    first.finish()
    second = sco_2004_in(moodle)
    assert second.get("cmi.interactions._count") == [2, "0"]
    assert second.get("cmi.interactions.0.correct_responses._count") == [1, "0"]
    assert second.get("cmi.interactions.0.objectives._count") == [1, "0"]
    assert second.get("cmi.interactions.1.correct_responses._count") == [2, "0"]
    second.finish()
    assert moodle.record.attempt.interactions[0]["correct_responses.0.pattern"] == "a"
