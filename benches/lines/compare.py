"""Checks a file of JSON Lines with sendcheck, and beside it with `jq -c .` and Python's jsonschema.

    compare.py SENDCHECK IN_MEMORY SCHEMA FILE

IN_MEMORY is the bench that checks the same documents in memory. Prints a table in Markdown.
`cargo xtask bench lines` runs it.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

JQ = "`jq -c .`"
OURS = "**sendcheck** `check --lines`"
ROUNDS = 3
# Python takes its time: a part of the file tells as much.
PYTHON_PART_BYTES = 4_000_000

SCRIPT = """
import json, sys
from jsonschema import Draft202012Validator
validator = Draft202012Validator(json.load(open(sys.argv[1])))
for line in open(sys.argv[2], "rb"):
    errors = [(list(error.absolute_path), error.message) for error in validator.iter_errors(json.loads(line))]
    if errors:
        print(json.dumps(errors))
"""


def run(command):
    """Seconds and the most memory in MB that a program takes, its output thrown away."""
    start = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        raise SystemExit(f"{command[0]} ended with {code}")
    return time.monotonic() - start, usage.ru_maxrss / 1000


def in_order(sendcheck, path):
    """Whether each line is answered once, and in its place."""
    command = [sendcheck, "check", "--lines", "--format", "json", path]
    answers = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    count = 0
    for count, answer in enumerate(answers.stdout, 1):
        if json.loads(answer)["line"] != count:
            return False
    with open(path, "rb") as lines:
        return count == sum(1 for _ in lines)


def part_of(path, size, to):
    with open(path, "rb") as lines, open(to, "wb") as part:
        while part.tell() < size and (line := lines.readline()):
            part.write(line)


def main(sendcheck, in_memory, schema, path):
    with tempfile.TemporaryDirectory() as directory:
        small = os.path.join(directory, "part.jsonl")
        part_of(path, PYTHON_PART_BYTES, small)
        if not in_order(sendcheck, small):
            raise SystemExit("not every line is answered in its place")
        size, small_size = os.path.getsize(path), os.path.getsize(small)
        contenders = {
            JQ: (["jq", "-c", ".", path], size),
            OURS: ([sendcheck, "check", "--lines", path], size),
            "Python's `jsonschema`, shape alone": ([sys.executable, "-c", SCRIPT, schema, small], small_size),
        }
        measured = {name: [] for name in contenders}
        cores = len(os.sched_getaffinity(0))
        in_memory_by = {threads: [] for threads in (1, cores)}
        for _ in range(ROUNDS):
            for name, (command, _) in contenders.items():
                measured[name].append(run(command))
            for threads, rates in in_memory_by.items():
                rates.append(float(subprocess.check_output([in_memory, "check", path, str(threads)])))
        # The same on a tenth of the file: memory that is flat is the same.
        tenth = os.path.join(directory, "tenth.jsonl")
        part_of(path, size / 10, tenth)
        _, memory_of_tenth = run([sendcheck, "check", "--lines", tenth])

    rate = {name: statistics.median(seconds for seconds, _ in runs) for name, runs in measured.items()}
    speeds = {name: size / rate[name] / 1e6 for name, (_, size) in contenders.items()}
    in_memory_by = {threads: statistics.median(rates) / 1e6 for threads, rates in in_memory_by.items()}
    print(f"{size / 1e9:.1f} GB of requests like those of mixed, on {cores} cores\n")
    print("| work | MB/s | times `jq` | most memory, MB |\n|---|---:|---:|---:|")
    for name, megabytes in speeds.items():
        memory = max(memory for _, memory in measured[name])
        print(f"| {name} | {megabytes:.0f} | {megabytes / speeds[JQ]:.2f} | {memory:.0f} |")
    for threads, megabytes in in_memory_by.items():
        name = "one thread" if threads == 1 else f"{threads} threads"
        print(f"| {name} of sendcheck, documents in memory | {megabytes:.0f} | {megabytes / speeds[JQ]:.2f} | |")
    share, limit = (speed / in_memory_by[1] / cores for speed in (speeds[OURS], in_memory_by[cores]))
    print(f"\nAll cores reach {share:.2f} of the speed of one thread in memory, each; in memory, they reach {limit:.2f}.")
    print(f"A tenth of the file takes {memory_of_tenth:.0f} MB of memory. Every line is answered in its place.")


if __name__ == "__main__":
    main(*sys.argv[1:])
