"""Runs the examples of the package's documentation."""

import doctest
import importlib
import sys

MODULES = ("sendcheck", "sendcheck._check", "sendcheck._rules", "sendcheck._text")

results = [doctest.testmod(importlib.import_module(name)) for name in MODULES]
print(f"Python: {sum(it.attempted for it in results)} examples, {sum(it.failed for it in results)} failed")
sys.exit(any(it.failed for it in results))
