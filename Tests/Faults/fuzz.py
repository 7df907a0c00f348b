"""Bytes that nobody would think of, in whatever reads what others wrote: libFuzzer makes them up, sees
the ways that they take through the program, and goes after new ones. A crash, a promise not kept and a
hang leave the input in a file, and its name is printed."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from agency import NIGHTLY, SEED, Agency, Fault, planted, report, template

FOLDER = pathlib.Path(__file__).resolve().parent.parent.parent / "Benchmarks" / "Fuzz"
FOUND = FOLDER / ".build" / "found"
# How many inputs a night tries, five million in all; by day each reader has half a minute.
RUNS = {"when": 1_040_000, "eval": 800_000, "csv": 800_000, "workbook": 400_000, "toml": 600_000, "diary": 600_000,
        "cards": 400_000, "calendar": 300_000, "json": 10_000, "database": 50_000}
SECONDS = int(os.environ.get("DEBRIEF_FUZZ_SECONDS", "30"))


def built():
    """The fuzzer, built for release with the ways through the program marked."""
    library = subprocess.run(["clang", "-print-file-name=libclang_rt.fuzzer_no_main-x86_64.a"],
                             capture_output=True, text=True, check=True).stdout.strip()
    build = ["swift", "build", "-c", "release", "--package-path", str(FOLDER)]
    subprocess.run([*build, "-Xlinker", library, "-Xlinker", "-lstdc++"], check=True, stdout=sys.stderr)
    shown = subprocess.run([*build, "--show-bin-path"], capture_output=True, text=True, check=True)
    return pathlib.Path(shown.stdout.strip()) / "Fuzz"


def fuzz(program, reader, work, *limits):
    """Runs one reader; answers how many inputs it was given, and how many ways they showed."""
    corpus = work / f"corpus-{reader}"
    corpus.mkdir(exist_ok=True)
    for seed in (FOLDER / "Corpus" / reader).glob("*"):
        shutil.copy(seed, corpus)
    if reader == "json":
        shutil.copy(work / "agency.jsonl", corpus)
    words = FOLDER / "Words" / reader
    dictionary = [f"-dict={words}"] if words.exists() else []
    FOUND.mkdir(exist_ok=True)
    environment = {**os.environ, "FUZZ": reader, "SWIFT_BACKTRACE": "enable=no",
                   "FUZZ_DATABASE": str(work / "agency.db")}
    outcome = subprocess.run(
        [program, f"-seed={SEED}", "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1", "-verbosity=1",
         f"-artifact_prefix={FOUND}/{reader}-", *dictionary, *limits, corpus],
        env=environment, capture_output=True, text=True, errors="replace")
    if outcome.returncode != 0:
        said = [line for line in outcome.stderr.splitlines() if "Fatal error" in line or "ERROR" in line or "Test unit" in line]
        raise Fault(f"{reader}, seed {SEED}: " + (" | ".join(said[-6:]) or outcome.stderr[-600:]))
    runs = int(re.search(r"number_of_executed_units: (\d+)", outcome.stderr)[1])
    ways = re.findall(r"ft: (\d+)", outcome.stderr)
    return runs, int(ways[-1]) if ways else 0


program = built()
with tempfile.TemporaryDirectory(prefix="debrief-fuzz-", dir="/dev/shm") as folder:
    work = pathlib.Path(folder)
    agency = template(work)
    for command in ("log", "feedback", "contact"):
        agency.must(agency.words(command))
    agency.must(["export", "-o", str(work / "agency.jsonl")])
    planted("a crash", lambda: fuzz(program, "crash", work, "-runs=2000000"))
    planted("a hang", lambda: fuzz(program, "hang", work, "-runs=2000000", "-timeout=2"))
    faults, total, figures = [], 0, []
    for reader, runs in RUNS.items():
        try:
            limits = [f"-runs={runs}"] if NIGHTLY else [f"-max_total_time={SECONDS}"]
            tried, ways = fuzz(program, reader, work, *limits)
            # Each of these makes a database, or checks one.
            if ways < 50 or tried < (20 if reader in ("json", "database") else 1_000):
                raise Fault(f"{reader}: {tried} inputs showed {ways} ways")
            total += tried
            figures.append(f"{reader} {tried}")
        except Fault as fault:
            faults.append(str(fault))
    report("fuzz", f"{total} inputs ({', '.join(figures)}), {len(faults)} faults")
    if faults:
        raise SystemExit("\n".join(faults))
