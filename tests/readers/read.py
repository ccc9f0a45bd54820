"""Reads documents, one a line in hexadecimal digits, and prints what Python's json makes of each.

`-` when it refuses. Else `+`, or `2` when an object named a key twice, and the leaves of the value as
README.md says.
"""

import json
import struct
import sys

DEEP = 200  # deeper than what serde_json reads, so that nobody compares values


def units(text):
    return text.encode("utf-16-be", "surrogatepass").hex()


def number(value):
    if isinstance(value, int):
        return str(value)
    if value in (float("inf"), float("-inf")) or value != value:
        return str(value)
    if value.is_integer():
        return str(int(value))
    return struct.pack(">d", value).hex()


def leaf(value):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return '"' + units(value)
    return number(value)


def leaves(root):
    found, waiting = [], [("", 0, root)]
    while waiting:
        path, depth, value = waiting.pop()
        if depth > DEEP:
            return "deep"
        if isinstance(value, dict):
            found.append(path + "={")
            waiting += [(f"{path}/{units(key)}", depth + 1, inner) for key, inner in value.items()]
        elif isinstance(value, list):
            found.append(path + "=[")
            waiting += [(f"{path}/{units(str(at))}", depth + 1, inner) for at, inner in enumerate(value)]
        else:
            found.append(f"{path}={leaf(value)}")
    return " ".join(sorted(found))


def read(document):
    has_repeated = False

    def object_of(pairs):
        nonlocal has_repeated
        fields = dict(pairs)
        has_repeated |= len(fields) < len(pairs)
        return fields

    try:
        value = json.loads(document, object_pairs_hook=object_of)
    except (ValueError, RecursionError):
        return "-"
    return ("2" if has_repeated else "+") + leaves(value)


for line in sys.stdin:
    print(read(bytes.fromhex(line.strip())))
