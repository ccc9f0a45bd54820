"""The programs of the documentation."""

import re

import pytest

from conftest import PACKAGE, ROOT


def blocks(path, language):
    return re.findall(rf"^```{language}\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


PAGES = [
    path
    for path in [ROOT / "docs/python.md", PACKAGE / "README.md", ROOT / "docs/archive.md", *(ROOT / "docs/start").iterdir()]
    if blocks(path, "python")
]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_programs_run_and_print_what_the_page_shows(path, capsys, tmp_path, monkeypatch):
    """A block of text that follows a program is what it prints."""
    monkeypatch.chdir(tmp_path)
    names = {}
    for program, shown in programs(path):
        exec(compile(program, f"{path.name}: {program[:40]}", "exec"), names)
        printed = capsys.readouterr().out
        assert shown is None or printed == shown


def programs(path):
    """The programs of a page, each with the text below it."""
    program = None
    for language, text in re.findall(r"^```(\w+)\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL):
        if program is not None:
            yield program, text if language == "text" else None
        program = text if language == "python" else None
    if program is not None:
        yield program, None


def test_program_of_the_readme_runs(capsys):
    (program,) = blocks(ROOT / "README.md", "python")
    exec(compile(program, "README.md", "exec"), {})
    assert capsys.readouterr().out.endswith("['chats.create', 'chats.messages.send']\n")
