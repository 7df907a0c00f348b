"""A small agency, worked at by the program alone."""

import json
import os
import re
import subprocess

PROGRAM = os.environ["DEBRIEF"]


class Agency:
    def __init__(self, folder):
        self.folder = folder
        self.environment = dict(
            os.environ, DEBRIEF_DB=os.path.join(folder, "agency.db"), DEBRIEF_CONSULTANT="Sam",
            DEBRIEF_NOW="2026-11-26T09:05:00Z", NO_COLOR="1")
        self.runs = 0
        self.screens = []
        self.data = []

    def run(self, *words, given=b"", status=0):
        """Runs a command to its end, and keeps all that it would have shown on a screen."""
        self.runs += 1
        done = subprocess.run(
            [PROGRAM, *words], input=given, capture_output=True, cwd=self.folder, timeout=120,
            env=self.environment)
        shown = [w if isinstance(w, str) else repr(w) for w in words]
        assert status is None or done.returncode == status, (shown[:3], done.returncode,
                                                             done.stderr[:400])
        if "--json" in shown:
            self.data.append((shown[0], done.stdout))
        if not {"--format", "--json", "calendar"} & set(shown):
            self.screens.append((shown[0], done.stdout + done.stderr))
        else:
            self.screens.append((shown[0], done.stderr))
        return done.stdout

    def json(self, *words):
        return json.loads(self.run(*words, "--json"))

    def fill(self, text):
        """An interview with the text in every option that takes one; answers its number."""
        number = str(json.loads(self.run(
            "book", f"--employer={text}", f"--vacancy={text}", f"--phone={text}",
            f"--email={text}", f"--meets={text}", "--at=2026-11-23 14:00", "--new", "--json", "--",
            text))["interview"])
        met = text.replace(",", " ")[:500] + ", " + text
        for words in [
            ["log", number, f"--met={met}", f"--discussed={text}", f"--next={text}",
             f"--forgot={text}", f"--concern={text}", f"--note={text}", "--interest=yes"],
            ["promise", number, "--by=2026-11-27", f"--from={text}", f"--words={text}"],
            ["allow", number, f"--agreed-by={text}"],
            ["contact", number, "candidate", "--voicemail", f"--note={text}"],
            ["feedback", number, "--decision=reject", f"--from={text}", f"--said={text}",
             f"--strength={text}", f"--concern={text}", f"--private={text}"],
            ["forbid", number, f"--why={text}"],
            ["snooze", number, "--until=2026-12-24 09:00", f"--why={text}"],
        ]:
            self.run(*words)
        return number

    def refuses_from_input(self, number, text):
        """Offers the text wherever texts are read from standard input, which is to be refused."""
        for words in [["log", number, "--note=-"], ["log", number, "--discussed=-"],
                      ["feedback", number, "--decision=hold", "--said=-"],
                      ["contact", number, "candidate", "--voicemail", "--note=-"]]:
            self.run(*words, given=text.encode(), status=65)


def typed(text):
    """A text as the program keeps it: without the white space around it."""
    return text.strip(" \t\r\n\x0b\x0c\x85\u2028\u2029\u00a0\u1680\u3000").strip(
        "".join(map(chr, range(0x2000, 0x200B))) + "\u200b\u202f\u205f")


def legible(text):
    """A text as documents have it: what nobody sees, or what steers, is a replacement character."""
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]",
                  "\ufffd", text)


def on_one_line(text):
    return " ".join(re.split("[ \t\r\n\x0b\x0c\x85\u2028\u2029]+", legible(text))).strip()
