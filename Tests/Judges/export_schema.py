"""Whether what `debrief export` writes keeps to its own schema, and comes back as it went.

Run by scripts/export-schema, which builds the program and installs jsonschema.
"""

import json
import sys

from schemas import demo, validator


def main():
    with demo(sys.argv[1]) as agency:
        run = agency.run
        run("undo")
        run("policy", "set", "employer.grace", "1wd", "--employer", "Acme Analytics")
        run("snooze", "2", "--until", "tomorrow", "--why", "away <b>\u202e")
        schema = validator(json.loads(run("export", "--schema")))
        export = run("export")
        lines = export.decode().splitlines()
        for number, line in enumerate(lines, 1):
            errors = [error.message for error in schema.iter_errors(json.loads(line))]
            assert not errors, f"line {number}: {errors[0]}\n{line}"
        # What does not keep to it is found.
        for planted in ({"record": "candidate", "id": "1", "name": "x"}, {"record": "x"},
                        {"record": "batch"}, {}):
            assert not schema.is_valid(planted), planted

        (agency.folder / "agency.jsonl").write_bytes(export)
        agency.environment["DEBRIEF_DB"] = str(agency.folder / "new.db")
        run("import", "agency.jsonl")
        assert run("export") == export, "what came back is not what went"
        run("verify")
    print(f"export: {len(lines)} lines keep to the schema, and come back as they went")


main()
