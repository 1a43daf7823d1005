"""What tests of the server without a browser share."""

import http.client
import json
import time


def ask(preview, path, method="GET", body=None, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=60)
    try:
        connection.putrequest(method, path, skip_host="Host" in headers)
        if body is not None:
            headers["Content-Length"] = str(len(body))
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders(body)
        answer = connection.getresponse()
        return answer.status, answer.read(), answer.headers
    finally:
        connection.close()


def until(holds):
    deadline = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.02)


MODULE = """\
id: small
version: 1.0.0
title: A small module
description: Enough to make a package of.
language: en-GB
authors:
  - A. Author
licence: CC-BY-4.0
outcomes:
  know: Know what this says
sections:
  - id: one
    title: First part
    blocks:
      - Some prose.
      - type: figure
        image: media/dot.svg
        alt: A dot
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg"\r\n viewBox="0 0 9 9"><circle cx="4" cy="4" r="3"/></svg>\r\n'


def save(path, text):
    """Writes a file in one step, as editors do: whoever looks at it meanwhile sees what was, or what is, and no half.

    A test that was kept waiting between emptying a file and filling it would be shown a draft of nothing.
    """
    fresh = path.with_name(f".{path.name}.new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)


def small(folder, title="A small module"):
    """Writes a module that is soon built; returns its YAML file."""
    (folder / "media").mkdir(parents=True)
    (folder / "media" / "dot.svg").write_bytes(SVG.encode("utf-8"))
    (folder / "module.yaml").write_text(MODULE.replace("A small module", title), encoding="utf-8")
    return folder / "module.yaml"


def play(preview, path, standard="scorm12", lms="strict"):
    """Launches it; returns what the launch page is told."""
    status, page, _ = ask(preview, f"/play/{path}/{standard}/{lms}/launch")
    assert status == 200
    text = page.decode("utf-8")
    return json.loads(text[text.index(">{") + 1 : text.index("</script>")])


def commit(preview, told, number=1, value="x", **headers):
    """Posts one commit of a session to where its launch page would."""
    address = told["commitUrl"].partition(str(preview.port))[2]
    about = f"number={number}&finish=&sets=1&leaving=&via=xhr"
    form = {"Content_Type": "application/x-www-form-urlencoded", **headers}
    return ask(preview, f"{address}&{about}", "POST", f"cmi.suspend_data={value}".encode(), **form)
