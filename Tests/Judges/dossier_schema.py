"""Whether what `debrief dossier` writes as JSON keeps to its own schema, covered and not.

Run by scripts/export-schema, which builds the program and installs jsonschema.
"""

import json
import sys

from schemas import demo, validator


def main():
    with demo(sys.argv[1]) as agency:
        run = agency.run
        run("feedback", "priya", "--decision", "hold", "--from", "Ann Lee", "--said", "good <b>\u202e")
        run("contact", "priya", "employer", "--reached", "--note", "Ann likes Zo\u00eb Lund too")
        run("snooze", "priya", "--until", "tomorrow", "--why", "away")
        run("undo")
        run("people", "edit", "candidate", "priya", "--email", "priya@example.com")
        run("log", "zo\u00eb", "--note", "knows Priya Shah")
        schema = validator(json.loads(run("dossier", "--schema")))
        names = [line["name"] for line in json.loads(run("people", "list", "--json"))
                 if line["kind"] == "candidate"]
        covers = ([], ["--redact"], ["--redact", "--keep-words"])
        names += [f"K{line['id']}" for line in json.loads(run("people", "list", "--contacts", "--json"))
                  if line["id"]]
        dossiers = [json.loads(run("dossier", name, *words, "--json"))
                    for name in names for words in covers]
        assert any(dossier["contact"] for dossier in dossiers), "of a contact too"
        for dossier in dossiers:
            errors = [error.message for error in schema.iter_errors(dossier)]
            assert not errors, f"{dossier['candidate']}: {errors[0]}"
        assert {one["redacted"] for one in dossiers} == {"none", "all", "names"}
        priya = next(one for one in dossiers if one["candidate"] == "Priya Shah")
        marks = [mark for section in priya["sections"] for record in section["records"]
                 for field in record["fields"] for mark in field["marks"]]
        assert {"Ann Lee", "Ann", "Zo\u00eb Lund"} <= {mark["text"] for mark in marks}, marks
        assert priya["mentions"], "named in what was said of another"
        # What does not keep to it is found.
        for planted in ({}, priya | {"redacted": "some"}, priya | {"made": "yesterday"},
                        priya | {"more": 1}, priya | {"sections": [{}]},
                        {key: priya[key] for key in priya if key != "omissions"}):
            assert not schema.is_valid(planted), planted.keys()
    print(f"dossier: {len(dossiers)} dossiers keep to the schema")


main()
