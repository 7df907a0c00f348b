"""Whether what `debrief report` writes as JSON keeps to its own schema, for each of its readers.

Run by scripts/export-schema, which builds the program and installs jsonschema.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import jsonschema

PROGRAM = sys.argv[1]
MOMENT = {"DEBRIEF_NOW": "2026-11-26T09:05:00Z", "DEBRIEF_CONSULTANT": "Sam Okafor"}


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        environment = MOMENT | {"HOME": name, "DEBRIEF_DB": str(folder / "demo" / "agency.db")}

        def run(*words):
            return subprocess.run([PROGRAM, *words], env=environment, cwd=folder, check=True,
                                  stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout

        run("demo", str(folder / "demo"))
        # An employer who says Friday and means Monday or later, so that there is a habit to tell.
        for number in range(6):
            candidate = f"Candidate {number} <b>\u202e"
            run("book", candidate, "--employer", "Slow Ltd", "--vacancy", "Clerk",
                "--at", "2026-11-09 10:00", "--stage", "second", "--new")
            booked = str(json.loads(run("report", "--employer", "Slow", "--json"))
                         ["interviews"][-1]["interview"])
            run("promise", booked, "--by", "2026-11-13", "--on", "2026-11-09 15:00")
            run("feedback", booked, "--decision", "reject", "--received", "2026-11-17 11:00")

        schema = json.loads(run("report", "--schema"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(
            schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
        reports = [json.loads(run("report", *words, "--json")) for words in (
            (), ("--employer", "Slow"), ("--consultant", "Sam"), ("--from", "2030-01-01"),
            ("--audience", "employer", "--employer", "Acme"),
            ("--audience", "candidate", "--candidate", "Priya"))]
        for report in reports:
            errors = [error.message for error in validator.iter_errors(report)]
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
            assert not validator.is_valid(planted), planted.keys()
    print(f"report: {len(reports)} reports keep to the schema")


main()
