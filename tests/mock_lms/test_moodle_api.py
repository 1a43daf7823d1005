"""The Moodle double against a scripted client: what was seen in Moodle 4.5.5 and read in its player's script."""

import pytest

pytestmark = pytest.mark.browser

OK = ["true", "0"]


@pytest.fixture
def moodle(lms_of):
    return lms_of("moodle", "moodle")


def values_of_commits(lms):
    return [dict(commit.values) for commit in lms.record.commits]


def test_strings_take_64000_and_unknown_elements_are_error_201(moodle, sco_in):
    sco = sco_in(moodle)
    assert sco.set("cmi.suspend_data", "x" * 64000) == OK
    assert sco.set("cmi.suspend_data", "x" * 64001) == ["false", "405"]
    assert sco.set("cmi.core.lesson_location", "x" * 300) == OK
    assert sco.set("cmi.core.mood", "good") == ["false", "201"]
    assert sco.get("cmi.objectives.0.id") == ["", "0"]


def test_vocabularies(moodle, sco_in):
    sco = sco_in(moodle)
    for element, value in [
        ("cmi.core.exit", "normal"),
        ("cmi.core.lesson_status", "not attempted"),
        ("cmi.core.score.raw", "101"),
        ("cmi.core.score.raw", "66,5"),
        ("cmi.interactions.0.type", "other"),
        ("cmi.interactions.0.result", "incorrect"),
        ("cmi.interactions.0.id", "two words"),
        ("cmi.core.session_time", "00:00:01.255"),
    ]:
        assert sco.set(element, value) == ["false", "405"], (element, value)
    assert sco.set("cmi.interactions.1.id", "gap") == ["false", "201"]
    assert sco.set("cmi.interactions.0.student_response", "any text\nof any form") == OK


def test_a_score_comes_back_as_a_number(moodle, sco_in):
    sco = sco_in(moodle)
    sco.set("cmi.core.lesson_status", "incomplete")
    sco.commit()
    sco.set("cmi.core.score.raw", "80")
    assert sco.get("cmi.core.score.raw") == [80, "0"]
    sco.set("cmi.core.score.min", "")
    sco.commit()
    assert values_of_commits(moodle)[-1] == {"cmi.core.score.raw": "80", "cmi.core.score.min": "0"}


def test_a_commit_sends_only_what_changed(moodle, sco_in):
    sco = sco_in(moodle)
    sco.set("cmi.core.lesson_status", "incomplete")
    sco.set("cmi.suspend_data", "one")
    sco.commit()
    sco.set("cmi.core.lesson_status", "incomplete")
    sco.set("cmi.suspend_data", "two")
    sco.commit()
    sco.set("cmi.suspend_data", "two")
    sco.commit()
    assert values_of_commits(moodle) == [
        {"cmi.core.lesson_status": "incomplete", "cmi.suspend_data": "one"},
        {"cmi.suspend_data": "two"},
        {},
    ]


def test_a_refused_commit_loses_its_values(moodle, sco_in):
    sco = sco_in(moodle)
    moodle.switches.fail_commits = 1
    sco.set("cmi.suspend_data", "lost")
    assert sco.commit() == ["false", "101"]
    sco.set("cmi.suspend_data", "lost")
    assert sco.commit() == OK
    assert moodle.record.attempt.suspend_data == ""
    sco.set("cmi.suspend_data", "spelled anew")
    assert sco.commit() == OK
    assert moodle.record.attempt.suspend_data == "spelled anew"


def test_a_status_that_was_never_set_is_sent_as_not_attempted(moodle, sco_in):
    sco_in(moodle).commit()
    assert moodle.record.attempt.status == "not attempted"


def test_finish_completes_a_status_that_was_never_set(moodle, sco_in):
    sco = sco_in(moodle)
    assert sco.get("cmi.core.lesson_status") == ["not attempted", "0"]
    assert sco.finish() == OK
    assert moodle.record.attempt.status == "completed"


def test_finish_leaves_a_status_that_was_set(moodle, sco_in):
    sco = sco_in(moodle)
    sco.set("cmi.core.lesson_status", "incomplete")
    sco.finish()
    assert moodle.record.attempt.status == "incomplete"
    assert not moodle.record.gradebook.complete


def test_a_mastery_score_overrides_the_status(lms_of, sco_in, mastery_package):
    lms = lms_of("moodle", "moodle", package_zip=mastery_package)
    sco = sco_in(lms)
    assert sco.get("cmi.student_data.mastery_score") == ["90", "0"]
    sco.set("cmi.core.lesson_status", "completed")
    sco.set("cmi.core.score.raw", "80")
    sco.finish()
    assert lms.record.attempt.status == "failed"


def test_time_is_added_at_finish_and_a_single_decimal_counts_as_hundredths(moodle, sco_in):
    for _ in range(2):
        sco = sco_in(moodle)
        sco.set("cmi.core.lesson_status", "incomplete")
        sco.set("cmi.core.session_time", "00:00:59.5")
        sco.commit()
        sco.finish()
    assert moodle.record.attempt.values["cmi.core.total_time"] == "00:01:58.10"
    assert all("cmi.core.session_time" not in commit.values for commit in moodle.record.commits)


def test_initialize_works_again_after_finish(moodle, sco_in):
    sco = sco_in(moodle)
    sco.finish()
    assert sco.call("LMSInitialize", "") == OK


@pytest.mark.parametrize("status", ["passed", "completed", "failed"])
def test_after_a_final_status_the_entry_is_a_review_that_still_stores(moodle, sco_in, status):
    first = sco_in(moodle)
    first.set("cmi.core.score.raw", "80")
    first.set("cmi.core.lesson_status", status)
    first.set("cmi.core.exit", "suspend")
    first.finish()
    second = sco_in(moodle)
    assert second.get("cmi.core.lesson_mode") == ["review", "0"]
    assert second.get("cmi.core.credit") == ["no-credit", "0"]
    assert second.get("cmi.core.entry") == ["resume", "0"]
    second.set("cmi.core.score.raw", "33")
    second.commit()
    assert moodle.record.attempt.score == "33"
    assert moodle.record.gradebook.score == "33.00"


def test_every_exit_gives_all_data_back(moodle, sco_in):
    first = sco_in(moodle)
    first.set("cmi.core.lesson_status", "incomplete")
    first.set("cmi.suspend_data", "kept")
    first.set("cmi.core.exit", "logout")
    first.finish()
    second = sco_in(moodle)
    assert second.get("cmi.core.entry") == ["", "0"]
    assert second.get("cmi.suspend_data") == ["kept", "0"]


def test_restored_interactions_count_on_and_are_sent_again(moodle, sco_in):
    first = sco_in(moodle)
    first.set("cmi.interactions.0.id", "one")
    first.set("cmi.core.exit", "suspend")
    first.finish()
    second = sco_in(moodle)
    assert second.get("cmi.interactions._count") == ["1", "0"]
    second.set("cmi.interactions.1.id", "two")
    second.commit()
    assert values_of_commits(moodle)[-1] == {"cmi.interactions.0.id": "one", "cmi.interactions.1.id": "two"}


def test_a_new_attempt_starts_empty_and_the_highest_one_counts(moodle, sco_in):
    for raw in ("80", "20"):
        sco = sco_in(moodle, new_attempt=True)
        assert sco.get("cmi.suspend_data") == ["", "0"]
        assert sco.get("cmi.core.lesson_mode") == ["normal", "0"]
        sco.set("cmi.suspend_data", "x")
        sco.set("cmi.core.score.raw", raw)
        sco.set("cmi.core.lesson_status", "passed" if raw == "80" else "failed")
        sco.finish()
    assert moodle.record.gradebook.score == "80.00"
    assert moodle.record.gradebook.complete


def test_the_frame_is_moodles(moodle, sco_in):
    sco = sco_in(moodle)
    assert sco.frame.evaluate("() => [window.innerWidth, window.innerHeight]") == [650, 666]
