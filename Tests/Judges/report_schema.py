"""Whether what `debrief report` writes as JSON keeps to its own schema, for each of its readers.

Run by scripts/export-schema, which builds the program and installs jsonschema.
"""

import json
import sys

from schemas import demo, validator


def main():
    with demo(sys.argv[1]) as agency:
        run = agency.run
        # An employer who says Friday and means Monday or later, so that there is a habit to tell.
        for number in range(6):
            candidate = f"Candidate {number} <b>\u202e"
            run("book", candidate, "--employer", "Slow Ltd", "--vacancy", "Clerk",
                "--at", "2026-11-09 10:00", "--stage", "second", "--new")
            booked = str(json.loads(run("report", "--employer", "Slow", "--json"))
                         ["interviews"][-1]["interview"])
            run("promise", booked, "--by", "2026-11-13", "--on", "2026-11-09 15:00")
            run("feedback", booked, "--decision", "reject", "--received", "2026-11-17 11:00")

        schema = validator(json.loads(run("report", "--schema")))
        reports = [json.loads(run("report", *words, "--json")) for words in (
            (), ("--employer", "Slow"), ("--consultant", "Sam"), ("--from", "2030-01-01"),
            ("--audience", "employer", "--employer", "Acme"),
            ("--audience", "candidate", "--candidate", "Priya"))]
        for report in reports:
            errors = [error.message for error in schema.iter_errors(report)]
            assert not errors, f"{report['title']}: {errors[0]}"
        whole, slow, *_, of_employer, of_candidate = reports
        assert whole["numbers"] and len(whole["interviews"]) == whole["counts"]["interviews"]
        habit = slow["numbers"]["employers"][0]["promises"]["habit"]
        assert habit == {"says": "fri", "means": "tue", "workingDays": 2, "late": 6, "of": 6}, habit
        # What does not keep to it is found: what a reader may not see among it.
        numbers = {"numbers": whole["numbers"]}
        for planted in ({}, of_employer | numbers, of_candidate | numbers,
                        whole | {"made": "yesterday"}, whole | {"audience": "employer"},
                        {key: whole[key] for key in whole if key != "numbers"}):
            assert not schema.is_valid(planted), planted.keys()
    print(f"report: {len(reports)} reports keep to the schema")


main()
