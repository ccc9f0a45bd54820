"""The types: stubs agree with the module, names with the core, and uses of the package with both."""

import doctest
import importlib
import subprocess
import sys

import pytest
from sendcheck import _core

from conftest import PACKAGE


def run(*command):
    done = subprocess.run([sys.executable, *command], cwd=PACKAGE / "tests", capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_names_are_up_to_date():
    run(str(PACKAGE / "generate_names.py"), "--check")


def test_stubtest():
    run("-m", "mypy.stubtest", "sendcheck._core", "--mypy-config-file", str(PACKAGE / "pyproject.toml"))


def test_mypy():
    config = str(PACKAGE / "pyproject.toml")
    run("-m", "mypy", "--strict", "--config-file", config, "-p", "sendcheck")
    run("-m", "mypy", "--strict", "--warn-unused-ignores", "typed.py")


def test_pyright():
    run("-m", "pyright", "--pythonpath", sys.executable, "typed.py")


DOCUMENTED = ["__init__", "_catalogue", "_core", "_fix", "_plan", "_planner", "_preview", "_request", "_text", "arrow", "duckdb", "linq", "polars"]


@pytest.mark.parametrize("name", DOCUMENTED)
def test_docstrings(name):
    module = importlib.import_module("sendcheck" if name == "__init__" else f"sendcheck.{name}")
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    for owner, value in [("module", module), *members(module)]:
        text = getattr(value, "__doc__", None) or ""
        if ">>>" in text:
            runner.run(doctest.DocTestParser().get_doctest(text, {}, f"{name}.{owner}", None, 0))
    results = runner.summarize(verbose=False)
    assert results.attempted and results.failed == 0


def members(module):
    """The functions and classes of a module, and the methods of the classes."""
    for name, value in vars(module).items():
        own = module is _core or getattr(value, "__module__", None) in (module.__name__, "sendcheck")
        if own and not name.startswith("__"):
            yield name, value
            if isinstance(value, type):
                yield from ((f"{name}.{it}", method) for it, method in vars(value).items())
