"""What the tests share."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PACKAGE = ROOT / "bindings/python"
DATA = ROOT / "crates/conformance/data"
