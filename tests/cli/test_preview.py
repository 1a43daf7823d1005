"""``coursewright preview`` before it serves; what it serves is in tests/preview."""


def test_a_folder_without_modules_is_a_finding(run, project):
    (project / "empty").mkdir()
    ran = run("preview", "empty", "--no-open", "--port", "0")
    assert ran.code == 1
    assert "PRJ-" in ran.err
    assert "nothing to preview" in ran.err
    assert ran.out == ""


def test_a_path_that_does_not_exist_is_a_finding(run):
    ran = run("preview", "modules/b", "--no-open", "--port", "0")
    assert ran.code == 1
    assert "there is no such file or folder" in ran.err


def test_a_port_that_cannot_be_is_a_matter_of_usage(run):
    assert run("preview", "modules/a", "--port", "70000").code == 2
