"""The programs of the documentation."""

import re

import pytest

from conftest import PACKAGE, ROOT


def blocks(path, language):
    return re.findall(rf"^```{language}\n(.*?)^```", path.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


PAGES = [ROOT / "docs/python.md", ROOT / "docs/start/agent.md", PACKAGE / "README.md"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_programs_run_and_print_what_the_page_shows(path, capsys):
    names = {}
    for index, program in enumerate(blocks(path, "python")):
        exec(compile(program, f"{path.name}, program {index}", "exec"), names)
        printed = capsys.readouterr().out
        if index == 0:
            assert printed == blocks(path, "text")[0]


def test_program_of_the_readme_runs(capsys):
    (program,) = blocks(ROOT / "README.md", "python")
    exec(compile(program, "README.md", "exec"), {})
    assert capsys.readouterr().out.endswith("['chats.create', 'chats.messages.send']\n")
