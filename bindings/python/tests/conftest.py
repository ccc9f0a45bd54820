"""What the tests share."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "bindings/python"
DATA = ROOT / "crates/conformance/data"


@pytest.fixture(scope="session")
def stand_in():
    from stand_in import StandIn

    stand_in = StandIn()
    yield stand_in
    stand_in.stop()


@pytest.fixture
def api(stand_in):
    """A stand-in for the API, without messages."""
    stand_in.reset()
    return stand_in
