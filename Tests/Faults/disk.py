"""A disk that fills up, and one that cannot be written: a clear error, nothing lost, and no half of a
document."""

import os
import pathlib
import random
import shutil
import subprocess

from agency import FAILURES, NIGHTLY, SEED, SHORT, Agency, Desk, Fault, Outcome, count, planted, report

SIZES = 200 if NIGHTLY else 2 if SHORT else 10
DOCUMENT_SIZES = 60 if NIGHTLY else 3 if SHORT else 6


def mount(folder, options):
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(folder)], check=True)


def unmount(folder):
    subprocess.run(["umount", str(folder)], check=True)


def fill(desk, place, size):
    """Records until the disk is full; answers how many records were saved."""
    mount(place, f"size={size}k,mode=700")
    try:
        agency = Agency(place)
        try:
            (place / "rows.csv").unlink()
        except FileNotFoundError:
            pass
        shutil.copy(desk.template.database, agency.database)
        before = count(agency.database)
        saved, refused = 0, None
        for number in range(400):
            outcome = agency.run(["log", "1", "--note", f"{number} " + "words " * 10_000, "--json"])
            judge_ending(outcome)
            if not outcome.is_acknowledged:
                refused = outcome
                break
            saved += 1
        if refused is None:
            raise Fault(f"{size} KiB never filled up")
        safe = desk.fresh()
        for path in safe.folder.glob("agency.db*"):
            path.unlink()
        for path in place.glob("agency.db*"):
            if not path.name.endswith("-shm"):
                shutil.copy(path, safe.folder)
        safe.check()
        held = count(safe.database) - before
        if held != saved:
            raise Fault(f"{size} KiB: {saved} acknowledged, {held} held; then {refused}")
        return saved
    finally:
        unmount(place)


def judge_ending(outcome):
    if outcome.status < 0 or outcome.status not in {0, *FAILURES}:
        raise Fault(f"{outcome}")
    if outcome.status != 0 and "error: " not in outcome.messages:
        raise Fault(f"without a word: {outcome}")


def read_only(desk, place):
    """Reading goes on, and recording says why it does not."""
    mount(place, "size=2m,mode=700")
    try:
        agency = Agency(place)
        shutil.copy(desk.template.database, agency.database)
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        agency.must(["due", "--all"])
        agency.check()
        outcome = agency.run(["log", "1", "--note", "x", "--json"])
        judge_ending(outcome)
        if outcome.status == 0:
            raise Fault(f"recorded on a disk that cannot be written: {outcome}")
        return outcome
    finally:
        unmount(place)


DOCUMENTS = {
    "report.xlsx": ["report"], "report.html": ["report"], "report.md": ["report"],
    "report.csv": ["report"], "report.json": ["report"], "all.jsonl": ["export"],
    "all.ics": ["calendar"],
}


def judge_document(outcome, name, left):
    """A document is there whole and alone, or there is nothing, and a word why."""
    judge_ending(outcome)
    if left != ([name] if outcome.status == 0 else []):
        raise Fault(f"{name}: {outcome}, and in the folder are {left}")
    if outcome.status not in (0, 73, 74):
        raise Fault(f"{name}: {outcome}")


def documents(desk, place):
    """Documents written where there is too little room; answers how many were refused, how many not.

    The words are random, so that a workbook needs room for its rows and nearly as much to pack them.
    """
    agency, chance = desk.fresh(), random.Random(SEED)
    for _ in range(6 if SHORT else 30):
        words = " ".join("".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=9)) for _ in range(300))
        agency.must(["log", "1", "--discussed", words, "--note", words])
    refused = written = 0
    for name, words in DOCUMENTS.items():
        agency.must([*words, "-o", str(agency.folder / name)])
        # Beside a packed workbook its rows need room, unpacked.
        most = os.path.getsize(agency.folder / name) * (3 if name.endswith("xlsx") else 1.5) / 1024
        for part in range(1, DOCUMENT_SIZES + 1):
            mount(place, f"size={4 + int(most * part / DOCUMENT_SIZES)}k,mode=700")
            try:
                outcome = agency.run([*words, "-o", str(place / name)])
                judge_document(outcome, name, sorted(os.listdir(place)))
            finally:
                unmount(place)
            refused, written = refused + (outcome.status != 0), written + (outcome.status == 0)
    if not refused or not written:
        raise Fault(f"of the documents {refused} were refused, {written} written: a test of nothing")
    return refused, written


if os.geteuid() != 0:
    raise SystemExit("disk: mounting a small disk takes root; run it with sudo")
with Desk() as desk:
    planted("an ending without a word", lambda: judge_ending(Outcome(74, "", "")))
    planted("half a document", lambda: judge_document(
        Outcome(73, "", "error: no space"), "all.ics", ["all.ics.7.part"]))
    place = desk.root / "disk"
    place.mkdir()
    # An empty database has its size; the log and its index need some more.
    lowest = os.path.getsize(desk.template.database) // 1024 + 100
    highest = lowest + 900
    saved, faults = [], []
    for number in range(SIZES):
        size = lowest + (highest - lowest) * number // SIZES
        try:
            saved.append(fill(desk, place, size))
        except Fault as fault:
            faults.append(str(fault))
    try:
        read_only(desk, place)
    except Fault as fault:
        faults.append(f"read-only: {fault}")
    refused, written = 0, 0
    try:
        refused, written = documents(desk, place)
    except Fault as fault:
        faults.append(str(fault))
    report("disk", f"{SIZES} sizes, {sum(saved)} records before they were full; {refused} documents "
           f"refused, {written} written; {len(faults)} faults")
    if faults or not any(saved):
        raise SystemExit("\n".join(faults[:20]) or "nothing was ever saved")
