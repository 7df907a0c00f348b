"""What the judges of JSON Schemas share: the demo agency, the program at it, and a validator."""

import contextlib
import pathlib
import subprocess
import tempfile

import jsonschema

MOMENT = {"DEBRIEF_NOW": "2026-11-26T09:05:00Z", "DEBRIEF_CONSULTANT": "Sam Okafor"}


class Demo:
    """The demo agency in a folder of its own."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.environment = MOMENT | {
            "HOME": str(folder), "DEBRIEF_DB": str(self.folder / "demo" / "agency.db")}
        self.run("demo", str(self.folder / "demo"))

    def run(self, *words):
        """What a command prints; it must end well."""
        return subprocess.run([self.program, *words], env=self.environment, cwd=self.folder,
                              check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE).stdout


@contextlib.contextmanager
def demo(program):
    """The demo agency, gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        yield Demo(program, folder)


def validator(schema):
    """What holds JSON to a schema, which must be one, its formats among it."""
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
