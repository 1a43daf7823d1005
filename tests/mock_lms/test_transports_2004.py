"""What arrives of SCORM 2004 content from a page that is being left, and what the API said about it."""

import pytest

from tests.arriving import arrived
from tests.e2e.waiting import eventually
from tests.mock_lms.test_transports import ANSWERS, leave

pytestmark = pytest.mark.browser

SAVE = "() => { set('cmi.suspend_data', 'late'); return call('Commit', '')[0]; }"
TERMINATE = """() => on(['pagehide'], () => {
  set('cmi.suspend_data', 'late');
  set('cmi.session_time', 'PT10S');
  set('cmi.exit', 'suspend');
  localStorage.setItem('answer', String(call('Terminate', '')));
})"""


@pytest.mark.parametrize("how", ["close", "exit", "remove", "navigate"])
@pytest.mark.parametrize(
    ("behaviour", "transport", "via"),
    [
        ("moodle", "moodle", "beacon"),
        ("strict", "async", "fetch"),
        ("strict", "beacon", "beacon"),
        ("scorm-again", "sync", "beacon"),
    ],
)
def test_a_termination_arrives_while_leaving(
    lms_2004_of, sco_2004_in, scorm_again, behaviour, transport, via, how
):
    lms = lms_2004_of(behaviour, transport, scorm_again=scorm_again)
    sco = sco_2004_in(lms)
    sco.frame.evaluate(TERMINATE)
    leave(sco, how)
    assert eventually(lambda: lms.record.attempts[0].suspend_data, "late") == "late"
    last = lms.record.commits[-1]
    assert (last.via, last.finish, last.leaving) == (via, True, "pagehide")
    assert lms.record.sessions[0].terminated
    assert lms.record.attempt.total_time == "PT10S"
    if how != "close":
        assert sco.page.evaluate(ANSWERS) == {"answer": "true,0"}


def test_a_synchronous_termination_is_lost_while_leaving(lms_2004_of, sco_2004_in):
    lms = lms_2004_of("strict", "sync")
    sco = sco_2004_in(lms)
    sco.frame.evaluate(TERMINATE)
    leave(sco, "exit")
    assert lms.record.commits == ()
    assert sco.page.evaluate(ANSWERS) == {"answer": "false,111"}


def test_moodle_sends_everything_twice_so_a_commit_before_terminate_costs_the_time(lms_2004_of, sco_2004_in):
    lms = lms_2004_of("moodle", "moodle")
    sco = sco_2004_in(lms)
    sco.frame.evaluate(
        """() => on(['pagehide'], () => {
          set('cmi.suspend_data', 'x'.repeat(40000));
          set('cmi.session_time', 'PT10S');
          localStorage.setItem('answers', String(call('Commit', '')) + ' ' + String(call('Terminate', '')));
        })"""
    )
    leave(sco, "exit")
    assert sco.page.evaluate(ANSWERS) == {"answers": "true,0 false,101"}
    assert eventually(lambda: len(lms.record.attempt.suspend_data), 40000) == 40000
    assert lms.record.attempt.total_time == ""
    assert not lms.record.sessions[0].terminated


def test_one_beacon_may_have_a_state_of_60000_characters(lms_2004_of, sco_2004_in):
    lms = lms_2004_of("moodle", "moodle")
    sco = sco_2004_in(lms)
    sco.frame.evaluate(
        "() => on(['pagehide'], () => { set('cmi.suspend_data', 'x'.repeat(60000)); call('Terminate', ''); })"
    )
    leave(sco, "close")
    assert eventually(lambda: len(lms.record.attempt.suspend_data), 60000) == 60000


def test_150_interactions_with_their_answers_are_sent_with_every_commit(lms_2004_of, sco_2004_in):
    lms = lms_2004_of("moodle", "moodle")
    sco = sco_2004_in(lms)
    rows = []
    for number in range(150):
        start = f"cmi.interactions.{number}"
        rows += [
            (f"{start}.id", f"q{number}"),
            (f"{start}.type", "choice"),
            (f"{start}.learner_response", "a"),
        ]
    assert sco.set_all(rows) == [["true", "0"]] * 450
    for _ in range(2):
        assert sco.commit() == ["true", "0"]
    assert [len(commit.values) for commit in lms.record.commits] == [450, 450]
    assert len(lms.record.attempt.interactions) == 150


def test_what_goes_wrong_is_the_same_for_both_standards(lms_2004_of, sco_2004_in):
    for behaviour, transport, code in [
        ("strict", "sync", "391"),
        ("moodle", "moodle", "101"),
        ("blackboard", "sync", "391"),
    ]:
        lms = lms_2004_of(behaviour, transport)
        sco = sco_2004_in(lms)
        lms.switches.login_page = True
        sco.set("cmi.suspend_data", "x")
        assert sco.commit() == ["false", code]
        lms.switches.login_page = False
        lms.switches.fail_commits = 1
        assert sco.commit() == ["false", code]
        assert lms.record.attempt.suspend_data == ""
        assert sco.commit() == ["true", "0"]
        assert lms.record.attempt.suspend_data == "x"


def test_the_network_is_gone(lms_2004_of, sco_2004_in):
    for behaviour, transport, answer in [("strict", "sync", "false"), ("moodle", "moodle", "true")]:
        lms = lms_2004_of(behaviour, transport)
        sco = sco_2004_in(lms)
        lms.switches.offline = True
        assert sco.frame.evaluate(SAVE) == answer
        arrived(sco.page.context, lms, quiet=1)
        lms.switches.offline = False
        assert lms.record.commits == ()


def test_slow_blocks_a_synchronous_commit(lms_2004_of, sco_2004_in):
    lms = lms_2004_of("strict", "sync")
    sco = sco_2004_in(lms)
    lms.switches.slow = 0.6
    spent = sco.frame.evaluate(
        "() => { const start = performance.now(); call('Commit', ''); return performance.now() - start; }"
    )
    assert spent >= 600
