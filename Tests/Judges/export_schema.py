"""Whether what `debrief export` writes keeps to its own schema, and comes back as it went.

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
        run("undo")
        run("policy", "set", "employer.grace", "1wd", "--employer", "Acme Analytics")
        run("snooze", "2", "--until", "tomorrow", "--why", "away <b>\u202e")
        schema = json.loads(run("export", "--schema"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(
            schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
        export = run("export")
        lines = export.decode().splitlines()
        for number, line in enumerate(lines, 1):
            errors = [error.message for error in validator.iter_errors(json.loads(line))]
            assert not errors, f"line {number}: {errors[0]}\n{line}"
        # What does not keep to it is found.
        for planted in ({"record": "candidate", "id": "1", "name": "x"}, {"record": "x"},
                        {"record": "batch"}, {}):
            assert not validator.is_valid(planted), planted

        (folder / "agency.jsonl").write_bytes(export)
        environment["DEBRIEF_DB"] = str(folder / "new.db")
        run("import", "agency.jsonl")
        assert run("export") == export, "what came back is not what went"
        run("verify")
    print(f"export: {len(lines)} lines keep to the schema, and come back as they went")


main()
