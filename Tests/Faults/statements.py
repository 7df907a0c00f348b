"""The statements and transactions of each command, as SQLite itself tells them: no more than a command needs."""

import os
import pathlib
import re
import shutil
import subprocess

from agency import COMMANDS, Desk, Fault, planted, report

# The most statements of a command in the small agency of these tests; `log` names a new contact (four of them).
# What sets a connection up, and what the search index runs by itself, is not counted.
MOST = {
    "silent": 11, "due": 15, "today": 17, "agenda": 17, "card 1": 13, "why 1": 8, "search keen": 8,
    "history 1": 8, "report": 14, "stats": 14, "people list": 5,
    "log": 23, "feedback": 19, "contact": 18, "promise": 17, "book": 38, "rebook": 17, "undo": 30,
}
# An undo looks at its effect once it is saved.
TRANSACTIONS = {"undo": 2}
NOT_COUNTED = re.compile(r"PRAGMA|SELECT \* FROM sqlite_master|.*('searchIndex_|\.data_version)", re.DOTALL)


def library(folder):
    """The tracer, compiled."""
    source = pathlib.Path(__file__).with_name("trace.c")
    compiler = shutil.which("cc") or shutil.which("clang")
    if compiler is None:
        raise SystemExit("no C compiler to build the tracer with")
    built = pathlib.Path(folder) / "trace.so"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", built, source, "-ldl"], check=True)
    return built


def run(agency, words, tracer):
    """What a command runs: its statements, and how many transactions."""
    trace = agency.folder / "trace"
    trace.unlink(missing_ok=True)
    outcome = agency.run(words, environment={"LD_PRELOAD": str(tracer), "TRACE_OUT": str(trace)})
    if outcome.status != 0:
        raise Fault(f"{words}: {outcome}")
    statements = [text.strip() for text in trace.read_text().split("\n==\n") if text.strip()]
    transactions = sum(text.startswith("BEGIN") for text in statements)
    return [text for text in statements
            if not NOT_COUNTED.match(text) and not text.startswith(("BEGIN", "COMMIT", "ROLLBACK"))], transactions


def check(agency, name, most, tracer):
    words = agency.words(name) if name in COMMANDS else name.split() + ["--json"]
    statements, transactions = run(agency, words, tracer)
    if len(statements) > most or transactions > TRANSACTIONS.get(name, 1):
        listed = "\n".join(" ".join(text.split())[:150] for text in statements)
        raise Fault(f"{name}: {len(statements)} statements, at most {most}; {transactions} transactions\n{listed}")
    return len(statements)


with Desk() as desk:
    tracer = library(desk.root)
    planted("a command that runs too many statements", lambda: check(desk.fresh(), "due", 3, tracer))
    counts, faults = {}, []
    for name, most in MOST.items():
        agency = desk.fresh()
        try:
            counts[name] = check(agency, name, most, tracer)
        except Fault as fault:
            faults.append(str(fault))
        desk.done_with(agency)
    report("statements", ", ".join(f"{name} {count}" for name, count in counts.items()))
    if faults:
        raise SystemExit("\n".join(faults))
