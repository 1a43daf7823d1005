"""What arrives from a page that is being left, and what the API said about it."""

import pytest

from tests.arriving import ELSEWHERE, arrived
from tests.e2e.waiting import eventually

pytestmark = pytest.mark.browser

SAVE = "() => { set('cmi.suspend_data', 'late'); return call('LMSCommit', '')[0]; }"
LATE = """(types) => on(types, (event) => {
  set('cmi.suspend_data', 'late ' + event.type);
  localStorage.setItem('answer ' + event.type, String(call('LMSCommit', '')));
})"""
ANSWERS = "() => Object.fromEntries(Object.entries(localStorage))"


def leave(sco, how):
    if how == "close":
        sco.page.close(run_before_unload=True)
        sco.page.wait_for_event("close") if not sco.page.is_closed() else None
    elif how == "exit":
        sco.page.get_by_role("link", name="Exit activity").click()
        sco.page.wait_for_url("**/course")
    elif how == "remove":
        sco.page.get_by_role("button", name="Remove the frame").click()
    elif how == "navigate":
        sco.page.get_by_role("button", name="Navigate the frame").click()
        sco.page.wait_for_function(ELSEWHERE)
    elif how == "reload":
        sco.page.reload()
    arrived(sco.page.context, sco.lms)


WAYS = ["close", "exit", "remove", "navigate", "reload"]


@pytest.mark.parametrize("how", WAYS)
def test_synchronous_requests_are_lost_while_leaving(lms_of, sco_in, how):
    lms = lms_of("strict", "sync")
    sco = sco_in(lms)
    assert sco.frame.evaluate(SAVE) == "true"
    sco.frame.evaluate(LATE, ["pagehide"])
    leave(sco, how)
    assert lms.record.attempts[0].suspend_data == "late"
    if how != "close":
        assert sco.page.evaluate(ANSWERS) == {"answer pagehide": "false,101"}


@pytest.mark.parametrize("how", WAYS)
def test_moodles_beacon_arrives_and_says_true(lms_of, sco_in, how):
    lms = lms_of("moodle", "moodle")
    sco = sco_in(lms)
    sco.frame.evaluate(LATE, ["pagehide"])
    leave(sco, how)
    assert eventually(lambda: lms.record.attempts[0].suspend_data, "late pagehide") == "late pagehide"
    assert lms.record.commits[-1].via == "beacon"
    if how != "close":
        assert sco.page.evaluate(ANSWERS) == {"answer pagehide": "true,0"}


def test_moodles_beacon_says_true_though_it_fails(lms_of, sco_in):
    lms = lms_of("moodle", "moodle")
    sco = sco_in(lms)
    lms.switches.fail_commits = "always"
    sco.frame.evaluate(LATE, ["pagehide"])
    leave(sco, "exit")
    assert sco.page.evaluate(ANSWERS) == {"answer pagehide": "true,0"}
    assert lms.record.attempt.suspend_data == ""


def test_a_beacon_beyond_64_kib_is_error_101(lms_of, sco_in):
    lms = lms_of("moodle", "moodle")
    sco = sco_in(lms)
    sco.frame.evaluate(
        """() => on(['pagehide'], () => {
          const answers = [];
          for (const letter of ['a', 'b']) {
            set('cmi.suspend_data', letter.repeat(40000));
            answers.push(String(call('LMSCommit', '')));
          }
          localStorage.setItem('answers', answers.join(' '));
        })"""
    )
    leave(sco, "exit")
    assert sco.page.evaluate(ANSWERS) == {"answers": "true,0 false,101"}
    assert eventually(lambda: lms.record.attempt.suspend_data, "a" * 40000) == "a" * 40000


def test_a_plain_beacon_that_the_browser_does_not_take_is_no_success(lms_of, sco_in):
    lms = lms_of("strict", "beacon")
    sco = sco_in(lms)
    lms.switches.offline = True
    assert sco.frame.evaluate(SAVE) == "false"
    lms.switches.offline = False
    sco.frame.evaluate(
        """() => on(['pagehide'], () => {
          const answers = [];
          for (const letter of ['a', 'b', 'c', 'd', 'e']) {
            set('cmi.suspend_data', letter.repeat(4096));
            for (let n = 0; n < 60; n += 1) { set('cmi.interactions.' + n + '.id', letter.repeat(250)); }
            answers.push(String(call('LMSCommit', '')));
          }
          localStorage.setItem('answers', answers.join(' '));
        })"""
    )
    leave(sco, "exit")
    answers = sco.page.evaluate(ANSWERS)["answers"].split()
    queued = answers.count("true,0")
    assert 0 < queued < len(answers)
    assert answers == ["true,0"] * queued + ["false,101"] * (len(answers) - queued)
    sent = {letter * 4096 for letter in "abcde"[:queued]}
    assert eventually(lambda: {one.values["cmi.suspend_data"] for one in lms.record.commits}, sent) == sent


def test_moodle_says_true_to_a_commit_while_the_network_is_gone(lms_of, sco_in):
    lms = lms_of("moodle", "moodle")
    sco = sco_in(lms)
    lms.switches.offline = True
    assert sco.frame.evaluate(SAVE) == "true"
    arrived(sco.page.context, lms, quiet=1)
    lms.switches.offline = False
    assert lms.record.commits == ()


def test_a_synchronous_lms_says_false_while_the_network_is_gone(lms_of, sco_in):
    lms = lms_of("strict", "sync")
    sco = sco_in(lms)
    lms.switches.offline = True
    assert sco.frame.evaluate(SAVE) == "false"
    lms.switches.offline = False
    assert sco.commit() == ["true", "0"]
    assert lms.record.attempt.suspend_data == "late"


@pytest.mark.parametrize("how", WAYS)
def test_asynchronous_requests_arrive_while_leaving(lms_of, sco_in, how):
    lms = lms_of("strict", "async")
    sco = sco_in(lms)
    sco.frame.evaluate(LATE, ["pagehide"])
    leave(sco, how)
    assert eventually(lambda: lms.record.attempts[0].suspend_data, "late pagehide") == "late pagehide"
    assert lms.record.commits[-1].leaving == "pagehide"


def test_an_asynchronous_lms_says_true_at_once_and_keeps_the_order(lms_of, sco_in):
    lms = lms_of("strict", "async")
    sco = sco_in(lms)
    lms.switches.slow = 3
    spent = sco.frame.evaluate(
        """() => {
          const start = performance.now();
          for (const text of ['one', 'two', 'three']) {
            set('cmi.suspend_data', text);
            call('LMSCommit', '');
          }
          return performance.now() - start;
        }"""
    )
    assert spent < 3000, "one that is waited for would block the page for three seconds"
    states = lambda: [commit.values["cmi.suspend_data"] for commit in lms.record.commits]  # noqa: E731
    assert eventually(states, ["one", "two", "three"], 60) == ["one", "two", "three"]
    assert lms.record.attempt.suspend_data == "three"


def test_the_leaving_event_is_written_down(lms_of, sco_in):
    lms = lms_of("moodle", "moodle")
    sco = sco_in(lms)
    sco.frame.evaluate(LATE, ["beforeunload", "pagehide", "visibilitychange"])
    leave(sco, "exit")
    expected = {"beforeunload", "pagehide", "hidden"}
    assert eventually(lambda: {commit.leaving for commit in lms.record.commits}, expected) == expected


def test_slow_blocks_a_synchronous_commit(lms_of, sco_in):
    lms = lms_of("strict", "sync")
    sco = sco_in(lms)
    lms.switches.slow = 0.6
    spent = sco.frame.evaluate(
        "() => { const start = performance.now(); call('LMSCommit', ''); return performance.now() - start; }"
    )
    assert spent >= 600


def test_a_sign_in_page_is_no_success(lms_of, sco_in):
    for behaviour, transport in [("strict", "sync"), ("moodle", "moodle"), ("blackboard", "sync")]:
        lms = lms_of(behaviour, transport)
        sco = sco_in(lms)
        lms.switches.login_page = True
        sco.set("cmi.suspend_data", "x")
        assert sco.commit() == ["false", "101"]
        assert lms.record.attempt.suspend_data == ""


def test_optional_elements_are_refused(lms_of, sco_in):
    lms = lms_of("strict", "sync")
    lms.switches.refuse_optional = True
    sco = sco_in(lms)
    for element, value in [
        ("cmi.interactions.0.id", "one"),
        ("cmi.objectives.0.id", "define"),
        ("cmi.core.lesson_location", "defining"),
        ("cmi.core.session_time", "00:00:01"),
        ("cmi.core.score.max", "100"),
    ]:
        assert sco.set(element, value) == ["false", "401"]
    assert sco.get("cmi.interactions._count") == ["", "401"]
    assert sco.set("cmi.core.score.raw", "80") == ["true", "0"]
    assert sco.set("cmi.suspend_data", "x") == ["true", "0"]


def test_review_can_be_asked_for(lms_of, sco_in):
    lms = lms_of("strict", "sync")
    lms.switches.start_in_review = True
    assert sco_in(lms).get("cmi.core.lesson_mode") == ["review", "0"]


def test_no_api(lms_of, sco_in):
    lms = lms_of("strict", "sync")
    lms.switches.no_api = True
    assert sco_in(lms, initialise=False).frame.evaluate("() => api") is None
