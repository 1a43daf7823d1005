"""The HTTP side without a browser."""

import http.client
import json
import time

import pytest

from builder.mock_lms.course import UnplayablePackageError
from builder.mock_lms.server import MockLms
from tests.mock_lms.conftest import write_package


@pytest.fixture(scope="module")
def lms(tmp_path_factory):
    path = write_package(
        tmp_path_factory.mktemp("package") / "one.zip",
        **{"media/film.mp4": b"0123456789", "media/photo.webp": b"x", "page/läsa.html": "<p>ä</p>"},
    )
    with MockLms(path, "strict", "sync") as running:
        yield running


def ask(lms, path, *, method="GET", host=None, body=None, **headers):
    address = lms.url.removeprefix("http://")
    connection = http.client.HTTPConnection(address, timeout=60)
    try:
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body=body, headers={"Host": host or address, **headers})
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


def session_of(lms):
    text = ask(lms, "/launch")[2].decode("utf-8")
    config = json.loads(text.partition('id="mock-lms-config">')[2].partition("</script>")[0])
    return config["commitUrl"].partition("session=")[2]


def commit_path(lms, **about):
    about = {"number": 1, "finish": "", "sets": 0, "leaving": "", "via": "xhr"} | about
    return f"/commit?session={session_of(lms)}&" + "&".join(
        f"{name}={value}" for name, value in about.items()
    )


FORM_DATA = (
    "".join(
        f'------X1\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in [("cmi.suspend_data", "a b&é"), ("unloading", "1")]
    )
    + "------X1--\r\n"
)
FORM = "application/x-www-form-urlencoded"


def test_files_of_the_package_have_their_media_types(lms):
    assert ask(lms, "/content/page/index.html")[1]["Content-Type"] == "text/html; charset=utf-8"
    assert ask(lms, "/content/media/film.mp4")[1]["Content-Type"] == "video/mp4"
    assert ask(lms, "/content/media/photo.webp")[1]["Content-Type"] == "image/webp"
    assert ask(lms, "/content/page/l%C3%A4sa.html")[2].decode("utf-8") == "<p>ä</p>"
    assert ask(lms, "/content/page/missing.html")[0] == 404


def test_moodle_serves_webp_as_octets(tmp_path):
    path = write_package(tmp_path / "one.zip", **{"photo.webp": b"x"})
    with MockLms(path, "moodle", "moodle") as moodle:
        assert ask(moodle, "/content/photo.webp")[1]["Content-Type"] == "application/octet-stream"


@pytest.mark.parametrize(
    ("asked", "status", "data", "place"),
    [
        ("bytes=2-4", 206, b"234", "bytes 2-4/10"),
        ("bytes=7-", 206, b"789", "bytes 7-9/10"),
        ("bytes=-2", 206, b"89", "bytes 8-9/10"),
        ("bytes=8-99", 206, b"89", "bytes 8-9/10"),
        ("bytes=0-1,4-5", 200, b"0123456789", None),
        ("lines=1-2", 200, b"0123456789", None),
    ],
)
def test_ranges(lms, asked, status, data, place):
    answer = ask(lms, "/content/media/film.mp4", Range=asked)
    assert (answer[0], answer[2], answer[1].get("Content-Range")) == (status, data, place)


@pytest.mark.parametrize("asked", ["bytes=10-", "bytes=5-2"])
def test_a_range_outside_the_file_is_416(lms, asked):
    assert ask(lms, "/content/media/film.mp4", Range=asked)[0] == 416


@pytest.mark.parametrize(
    "path",
    [
        "/content/../imsmanifest.xml",
        "/content/%2e%2e/%2e%2e/etc/passwd",
        "/content//etc/passwd",
        "/content/page/",
        "/content/",
        "/lms/../server.py",
        "/lms/%2e%2e/page.html.jinja",
        "/lms/launch.html.jinja",
    ],
)
def test_nothing_outside_the_package_is_served(lms, path):
    assert ask(lms, path)[0] == 404


@pytest.mark.parametrize(
    ("query", "size"),
    [("", (960, 700)), ("?width=390&height=844", (390, 844)), ("?width=wide&height=-1", (960, 700))],
)
def test_the_frame_has_the_size_that_was_asked_for(lms, query, size):
    text = ask(lms, f"/launch{query}")[2].decode("utf-8")
    assert f'width="{size[0]}" height="{size[1]}"' in text


def test_what_is_not_there_is_404(lms):
    for path in ("/nothing", "/frame?level=1", "/frame?level=x", "/lms/nothing.js"):
        assert ask(lms, path)[0] == 404, path
    assert ask(lms, "/launch", method="POST", body="x")[0] == 404


def test_a_strange_host_is_refused(lms):
    assert ask(lms, "/course", host="example.org")[0] == 421
    assert ask(lms, "/course", host="127.0.0.1")[0] == 421
    port = lms.url.rpartition(":")[2]
    assert ask(lms, "/course", host=f"localhost:{port}")[0] == 200


def test_a_strange_origin_cannot_commit(lms):
    path = commit_path(lms)
    answer = ask(
        lms, path, method="POST", body="cmi.suspend_data=x", Content_Type=FORM, Origin="http://example.org"
    )
    assert answer[0] == 421
    assert lms.record.attempts[-1].suspend_data == ""


def test_the_server_listens_on_loopback_only(lms):
    assert lms._server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        (FORM, "cmi.suspend_data=a%20b%26%C3%A9&other=1"),
        (
            "multipart/form-data; boundary=----X1",
            FORM_DATA,
        ),
        (
            "text/plain",
            json.dumps(
                {
                    "values": {"cmi.suspend_data": "a b&é"},
                    "control": {"number": 1, "finish": "", "sets": 0, "leaving": "", "via": "xhr"},
                }
            ),
        ),
    ],
)
def test_the_three_forms_of_a_commit(lms, media_type, body):
    answer = ask(lms, commit_path(lms), method="POST", body=body.encode("utf-8"), Content_Type=media_type)
    assert (answer[0], answer[2]) == (200, b"true\n0")
    assert lms.record.commits[-1].values == {"cmi.suspend_data": "a b&é"}


@pytest.mark.parametrize("body", ["not a form", "%%%"])
def test_a_body_that_is_no_commit_is_400(lms, body):
    assert ask(lms, commit_path(lms), method="POST", body=body, Content_Type=FORM)[0] == 400


def test_an_unknown_session_is_400(lms):
    path = "/commit?session=nobody&number=1&finish=&sets=0&leaving=&via=xhr"
    assert ask(lms, path, method="POST", body="", Content_Type=FORM)[0] == 400


def test_a_commit_in_disorder_does_not_undo_a_newer_one_where_the_lms_keeps_order(tmp_path):
    with MockLms(write_package(tmp_path / "one.zip"), "strict", "async") as running:
        path = commit_path(running, number=2, via="fetch")
        ask(running, path, method="POST", body="cmi.suspend_data=new", Content_Type=FORM)
        older = path.replace("number=2", "number=1")
        ask(
            running, older, method="POST", body="cmi.suspend_data=old&cmi.core.score.raw=5", Content_Type=FORM
        )
        assert running.record.attempt.suspend_data == "new"
        assert running.record.attempt.score == "5"


def test_a_failing_commit_is_500_and_counted(lms):
    lms.switches.fail_commits = 1
    path = commit_path(lms)
    answers = [
        ask(lms, path, method="POST", body="cmi.suspend_data=x", Content_Type=FORM)[0] for _ in range(2)
    ]
    assert answers == [500, 200]


def test_the_record_can_be_altered_and_read_as_json(lms):
    session_of(lms)
    lms.alter({"cmi.core.lesson_status": "passed"})
    record = json.loads(ask(lms, "/record.json")[2])
    assert record["attempts"][-1]["values"]["cmi.core.lesson_status"] == "passed"


def test_settle_waits_for_what_is_under_way(tmp_path):
    import threading

    with MockLms(write_package(tmp_path / "one.zip"), "strict", "sync") as running:
        path = commit_path(running)
        running.switches.slow = 0.5
        body = {"method": "POST", "body": "cmi.suspend_data=x", "Content_Type": FORM}
        request = threading.Thread(target=ask, args=(running, path), kwargs=body)
        request.start()
        session = path.partition("session=")[2].partition("&")[0]
        # By its session: the request that asked for the path may be counted until a moment after its answer.
        while not running._server._busy[session]:
            time.sleep(0.005)
        running.settle(quiet=0.05)
        assert running.record.attempt.suspend_data == "x"
        request.join()


LONG = "9" * 5000


@pytest.mark.parametrize(
    ("asked", "status", "data"),
    [
        (f"bytes={LONG}-", 416, None),
        (f"bytes={LONG}-{LONG}", 416, None),
        (f"bytes=7-{LONG}", 206, b"789"),
        (f"bytes=-{LONG}", 206, b"0123456789"),
        ("bytes=-0", 416, None),
    ],
)
def test_a_range_of_thousands_of_digits(lms, asked, status, data):
    answer = ask(lms, "/content/media/film.mp4", Range=asked)
    assert answer[0] == status
    assert data in (None, answer[2])


def test_what_no_browser_sends_is_refused_without_a_traceback(lms, capfd):
    assert ask(lms, f"/frame?level={LONG}")[0] == 404
    for method in ("GET", "HEAD", "POST"):
        assert ask(lms, "http://[", method=method)[0] == 400
    nested = ask(lms, commit_path(lms), method="POST", body="[" * 100_000, Content_Type="application/json")
    assert nested[0] == 400
    assert ask(lms, commit_path(lms, number=LONG), method="POST", body="a=1", Content_Type=FORM)[0] == 400
    assert ask(lms, commit_path(lms), method="POST", Content_Length="1" * 4401)[0] == 413
    assert capfd.readouterr().err == ""


def test_another_site_begins_no_attempt(lms):
    session_of(lms)
    before = len(lms.record.attempts)
    assert ask(lms, "/launch?attempt=new", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate")[0] == 403
    assert ask(lms, "/launch?attempt=new", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors")[0] == 421
    assert len(lms.record.attempts) == before
    assert ask(lms, "/launch?attempt=new", Sec_Fetch_Site="none", Sec_Fetch_Mode="navigate")[0] == 200
    assert ask(lms, "/launch?attempt=new", Sec_Fetch_Site="same-origin", Sec_Fetch_Mode="navigate")[0] == 200
    assert len(lms.record.attempts) == before + 2


def test_combinations_that_do_not_exist(package):
    with pytest.raises(ValueError, match="no such behaviour"):
        MockLms(package, "canvas")
    with pytest.raises(ValueError, match="has no transport moodle"):
        MockLms(package, "blackboard", "moodle")
    with pytest.raises(ValueError, match="needs the path"):
        MockLms(package, "scorm-again", "sync")


def test_a_zip_without_a_manifest_is_said_to_be_unplayable(tmp_path):
    import zipfile

    path = tmp_path / "empty.zip"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("index.html", "x")
    with pytest.raises(UnplayablePackageError, match=r"no imsmanifest\.xml"):
        MockLms(path)
