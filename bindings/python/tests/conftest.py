"""What the tests share."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "bindings/python"
DATA = ROOT / "crates/conformance/data"


@pytest.fixture
def api():
    """A stand-in for the API: its `url`, `requests` and more."""
    from loopback import Loopback, serve

    api = Loopback()
    server, api.url = serve(api)
    yield api
    server.shutdown()
    server.server_close()
