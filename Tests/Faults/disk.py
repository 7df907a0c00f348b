"""A disk that fills up, and one that cannot be written: a clear error, nothing lost."""

import os
import pathlib
import shutil
import subprocess

from agency import FAILURES, NIGHTLY, Agency, Desk, Fault, Outcome, count, planted, report

SIZES = 200 if NIGHTLY else 10


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


if os.geteuid() != 0:
    raise SystemExit("disk: mounting a small disk takes root; run it with sudo")
with Desk() as desk:
    planted("an ending without a word", lambda: judge_ending(Outcome(74, "", "")))
    place = desk.root / "disk"
    place.mkdir()
    lowest, highest = 300, 1200
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
    report("disk", f"{SIZES} sizes, {sum(saved)} records before they were full, {len(faults)} faults")
    if faults or not any(saved):
        raise SystemExit("\n".join(faults[:20]) or "nothing was ever saved")
