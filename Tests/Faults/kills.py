"""kill -9 at random moments of every recording command, which is then run again with its token."""

import concurrent.futures
import os
import time

from agency import COMMANDS, NIGHTLY, SHORT, Desk, Fault, Outcome, chance, judge, planted, report

WANTED = 10_000 if NIGHTLY else 24 if SHORT else 500


def lie(desk):
    agency = desk.fresh()
    judge(agency, agency.batches(), Outcome(-9, '{"entry":7}', ""), killed=True)


def run_again(agency, before, words):
    """Run again with its token, a command is recorded once, whether its first run was or not."""
    outcome = agency.run(words)
    if outcome.status != 0 or agency.batches() != before + 1:
        raise Fault(f"run again: {agency.batches() - before} recorded, {outcome}")


def repeat(desk):
    agency = desk.fresh()
    before = agency.batches()
    agency.must(agency.words("contact"))
    run_again(agency, before, agency.words("contact"))


with Desk() as desk:
    planted("an acknowledged record that is not there", lambda: lie(desk))
    planted("a command recorded twice", lambda: repeat(desk))
    random = chance()
    lengths = {}
    for command in COMMANDS:
        agency = desk.fresh()
        start = time.monotonic()
        agency.must(agency.words(command))
        lengths[command] = time.monotonic() - start
        desk.done_with(agency)
    blows = [(list(COMMANDS)[number % len(COMMANDS)], random.uniform(0.5, 1.6))
             for number in range(4 * WANTED)]

    def strike(blow):
        command, part = blow
        agency = desk.fresh()
        before = agency.batches()
        words = agency.words(command) + ["--token", "T"]
        outcome = agency.run(words, kill_after=lengths[command] * part)
        try:
            held = judge(agency, before, outcome, killed=True)
            run_again(agency, before, words)
            return outcome.status == -9, held, None
        except Fault as fault:
            return outcome.status == -9, 0, f"{command}: {fault}"
        finally:
            desk.done_with(agency)

    results, portion_size = [], min(WANTED, 100)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        # Some run to their end before the blow falls; they count as records, not as kills.
        while sum(killed for killed, _, _ in results) < WANTED and blows:
            portion, blows = blows[:portion_size], blows[portion_size:]
            results += pool.map(strike, portion)
    kills = sum(killed for killed, _, _ in results)
    saved = sum(held for _, held, _ in results)
    faults = [fault for _, _, fault in results if fault]
    report("kills", f"{kills} of {len(results)} runs killed, {saved} saved, {len(faults)} faults")
    if faults or kills < WANTED or not len(results) / 20 < saved < len(results):
        raise SystemExit("\n".join(faults[:20]) or "every blow fell too late, or too soon")
