"""The statements and transactions of each command, as SQLite itself tells them: no more than a command needs."""

import os
import pathlib
import re
import shlex
import shutil
import subprocess

from agency import COMMANDS, Desk, Fault, planted, report

# The most statements of a command in the small agency of these tests. What sets a connection up, and what the search
# index runs by itself, is not counted.
MOST = {
    "silent": 5, "due": 6, "today": 8, "agenda": 8, "card 1": 9, "why 1": 5, "search keen": 6, "history 1": 5,
    "report": 10, "stats": 10, "people list": 5, "requests": 3, "not-yet": 5, "consultants": 6, "retention list": 6,
    "book": 37, "rebook": 13, "cancel": 15, "no-show": 13, "brief": 11, "agree": 13, "log": 19, "feedback": 15,
    "promise": 13, "allow": 12, "forbid": 13, "clear": 10, "contact": 14, "thanked": 13, "withdraw": 14, "close": 17,
    "snooze": 14, "request": 22, "undo": 22, "policy set": 26, "import": 44,
    "amend 3 --to 1": 23, "handover Sam Alex --new": 28, "people add candidate Ann": 29,
    "people add contact Ann --employer Acme": 23, "people edit candidate priya --phone 02070001111": 42,
    "people edit employer Acme --name Acne": 27, "people merge candidate max priya": 85,
    "people split C1 --interviews 3": 81, "forget C1 --confirm 'Priya Shah'": 130,
    "retention hold priya --reason court --until 2027-01-01": 22, "agency Acme": 15, "iam Sam": 7, "export": 121,
}
# The pack of a handover is read once it is saved; an erasure overwrites what it freed in several steps.
TRANSACTIONS = {"handover Sam Alex --new": 2, "forget C1 --confirm 'Priya Shah'": 5}
# What must be recorded before a command.
BEFORE = {
    "people split C1 --interviews 3":
        ["book", "Priya Shah", "--employer", "Acme", "--vacancy", "Tester", "--at", "2026-11-25 10:00"],
    "forget C1 --confirm 'Priya Shah'": ["cancel", "1"],
}
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
    words = agency.words(name) if name in COMMANDS else shlex.split(name) + ["--json"]
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
        if name in BEFORE:
            agency.must(BEFORE[name])
        try:
            counts[name] = check(agency, name, most, tracer)
        except Fault as fault:
            faults.append(str(fault))
        desk.done_with(agency)
    report("statements", ", ".join(f"{name} {count}" for name, count in counts.items()))
    if faults:
        raise SystemExit("\n".join(faults))
