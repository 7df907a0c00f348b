"""Gives what the program writes to other people's programs, and fails where one of them is made to
obey something that somebody typed, or where something does not read back as it was typed."""

import csv
import email
import email.policy
import glob
import io
import json
import os
import subprocess
import sys
import tempfile
import urllib.parse
from concurrent.futures import ThreadPoolExecutor

import openpyxl

import checks
from agency import Agency, legible, on_one_line, typed
from hostile import FROM_INPUT, NO_TEXT, STRINGS

FIELDS = ("candidate employer vacancy phone email meets met role discussed next forgot concern "
          "note promisedBy words agreedBy contactNote from said strength weak private forbid "
          "snooze").split()
faults, looked = [], {}


def judge(what, found, text=""):
    looked[what] = looked.get(what, 0) + 1
    faults.extend(f"{what} ({text[:30]!r}): {fault}" for fault in found)


def reads_back(agency, number, text, times):
    """Everything typed stands in the history, and in the report, as it was typed."""
    kept = typed(text)
    words = "\n".join(entry["words"] for entry in agency.json("history", number))
    missing = [] if words.count(kept) >= times else [f"stands {words.count(kept)} times, of {times}"]
    judge("history --json", missing, text)


def drafts(agency, number, text):
    for words in [["thank-you", "--via-us"], ["rejection"], ["handover"]]:
        kind = words[0]
        words = ["draft", number, *words]
        agency.run(*words)
        value = agency.json(*words)
        data = agency.run(*words, "--format", "eml")
        judge("draft --format eml", checks.message(data), text)
        mail = email.message_from_bytes(data, policy=email.policy.default)
        body = mail.get_content().replace("\r\n", "\n").rstrip("\n")
        judge("eml reads back", [] if body == value["body"] else ["another body"], text)
        subject = value["subject"] if len(value["subject"]) <= 200 else None
        judge("eml reads back", [] if subject in (None, mail["Subject"]) else ["another subject"],
              text)
        link = agency.run(*words, "--format", "mailto").decode()
        judge("draft --format mailto", checks.link(link), text)
        query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(link.strip()).query))
        same = query.get("body", "").replace("\r\n", "\n") == value["body"]
        judge("mailto reads back", [] if same else ["another body"], text)
        if kind == "rejection":
            kept = legible(typed(text)).replace("\r\n", "\n").replace("\r", "\n")
            said = on_one_line(kept) in on_one_line(value["body"])
            judge("eml reads back", [] if said else ["does not say it"], text)


def everywhere(agency, text):
    """An interview with a text in every field, and all that is written of it; its number."""
    number = agency.fill(text)
    reads_back(agency, number, text, 18)
    drafts(agency, number, text)
    for command in ["why", "may", "history"]:
        agency.run(command, number)
    return number


def browse(folder):
    """The page in a browser: nothing ran, and it can be seen and printed."""
    page = "file://" + os.path.join(folder, "report.html")
    base = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-dev-shm-usage", f"--user-data-dir={folder}/browser"]
    done = subprocess.run([*base, "--dump-dom", page], capture_output=True, timeout=180)
    dom = done.stdout.decode()
    judge("chromium", checks.html(dom) + ([] if len(dom) > 10_000 else ["shows nothing"]))
    for name, size in [("desktop", "1280,900"), ("phone", "390,844")]:
        picture = os.path.join(folder, name + ".png")
        subprocess.run([*base, f"--window-size={size}", f"--screenshot={picture}", page],
                       capture_output=True, timeout=180)
        fine = os.path.exists(picture) and os.path.getsize(picture) > 5000
        judge("chromium", [] if fine else [f"no picture for a {name}"])
    paper = os.path.join(folder, "report.pdf")
    subprocess.run([*base, f"--print-to-pdf={paper}", page], capture_output=True, timeout=300)
    text = subprocess.run(["pdftotext", paper, "-"], capture_output=True).stdout.decode()
    judge("chromium on paper", [] if "+44 7700 900123" in text else ["says little"])


def calculate(folder):
    """The tables in a spreadsheet: no formula, letters and telephone numbers as they are."""
    def convert(name, to, kind):
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless",
                        *(["--infilter=CSV:44,34,76"] if name.endswith(".csv") else []),
                        "--convert-to", kind, "--outdir", os.path.join(folder, to),
                        os.path.join(folder, name)], capture_output=True, timeout=180)
        made = glob.glob(os.path.join(folder, to, "report.*"))
        return made[0] if made else ""

    for source in ["report.csv", "report.xlsx"]:
        if not os.path.exists(os.path.join(folder, source)):
            continue
        what = "libreoffice " + source
        again = convert(source, "again-" + source, "xlsx")
        if not again:
            judge(what, ["cannot open it"])
            continue
        judge(what, checks.workbook(openpyxl.load_workbook(again)))
        cells = {str(cell.value).lstrip("'") for sheet in openpyxl.load_workbook(again)
                 for row in sheet.iter_rows() for cell in row if cell.value is not None}
        for text in ["+44 7700 900123", "李小龙", "שלום עולם"]:
            judge(what, [] if any(text in cell for cell in cells) else [f"has no {text}"])
    if os.path.exists(os.path.join(folder, "report.xlsx")):
        judge("xlsx", checks.workbook(openpyxl.load_workbook(os.path.join(folder, "report.xlsx"))))


def documents(agency, folder, count):
    for form in ["html", "md", "csv", "json", "xlsx"]:
        path = os.path.join(folder, "report." + form)
        agency.run("report", "--format", form, "-o", path, status=None)
    read = lambda form: open(os.path.join(folder, "report." + form), encoding="utf-8",
                             newline="").read()
    judge("report --format html", checks.html(read("html")))
    judge("report --format md", checks.markdown(read("md")))
    judge("report --format csv", checks.table(read("csv")))
    rows = list(csv.DictReader(io.StringIO(read("csv").removeprefix("\ufeff"), newline="")))
    judge("csv reads back", [] if len(rows) == count else [f"{len(rows)} rows, not {count}"])
    cells = "\0".join(str(value) for row in rows for value in row.values())
    report = read("json")
    strings = json.dumps(json.loads(report), ensure_ascii=False)
    for text in STRINGS:
        kept = typed(text)
        said = json.dumps(kept, ensure_ascii=False)[1:-1] in strings
        judge("report json reads back", [] if said else ["is not there"], text)
        judge("csv reads back", [] if legible(kept) in cells else ["is not there"], text)
    wanted = len(agency.json("calendar", "--all"))
    judge("calendar", checks.calendar(agency.run("calendar", "--all"), wanted))
    hidden = agency.run("calendar", "--all", "--private") \
        + agency.run("calendar", "--all", "--private", "--json")
    judge("calendar --private", checks.calendar(agency.run("calendar", "--all", "--private"), wanted))
    for mark in [b"MARK", b"owned", b"7700", "李小龙".encode()]:
        judge("calendar --private", [f"has {mark}"] if mark in hidden else [])


def lists(agency):
    for words in [["silent"], ["due"], ["not-yet"], ["agenda", "--days", "60"], ["consultants"]]:
        everything = [] if words == ["consultants"] else ["--all"]
        agency.run(*words, *everything)
        agency.json(*words, *everything)


def coverage(agency):
    """Which field comes out where: each has a mark of its own."""
    number = json.loads(agency.run(
        "book", "MARKcandidate", "--employer=MARKemployer", "--vacancy=MARKvacancy",
        "--phone=MARKphone", "--email=MARKemail", "--meets=MARKmeets", "--at=2026-11-23 14:00",
        "--new", "--json"))["interview"]
    n = str(number)
    agency.run("log", n, "--met=MARKmet, MARKrole", "--discussed=MARKdiscussed", "--next=MARKnext",
               "--forgot=MARKforgot", "--concern=MARKconcern", "--note=MARKnote", "--interest=yes")
    agency.run("promise", n, "--by=2026-11-27", "--from=MARKpromisedBy", "--words=MARKwords")
    agency.run("allow", n, "--agreed-by=MARKagreedBy")
    agency.run("contact", n, "candidate", "--voicemail", "--note=MARKcontactNote")
    outputs = {"calendar": agency.run("calendar", "--all").replace(b"\r\n ", b""),
               "due": agency.run("due", "--all"),
               "agenda": agency.run("agenda", "--all", "--days", "60"),
               "not-yet": agency.run("not-yet", "--all"),
               "thank-you": agency.run("draft", n, "thank-you"),
               "update": agency.run("draft", n, "update"), "chase": agency.run("draft", n, "chase")}
    agency.run("feedback", n, "--decision=reject", "--from=MARKfrom", "--said=MARKsaid",
               "--strength=MARKstrength", "--concern=MARKweak", "--private=MARKprivate")
    agency.run("forbid", n, "--why=MARKforbid")
    agency.run("snooze", n, "--until=2026-12-24 09:00", "--why=MARKsnooze")
    outputs |= {"history": agency.run("history", n, "--json"), "why": agency.run("why", n),
                "may": agency.run("may", n), "rejection": agency.run("draft", n, "rejection"),
                "handover": agency.run("draft", n, "handover")}
    for form in ["html", "md", "csv", "json"]:
        outputs[form] = agency.run("report", "--format", form)
    for name, output in sorted(outputs.items()):
        fields = [field for field in FIELDS if b"MARK" + field.encode() in output]
        judge("coverage", [] if fields else [f"{name} has no field at all"])
        print(f"  {name:10} {len(fields):3} fields: {' '.join(fields)}")
    gone = [field for field in FIELDS[5:] if b"MARK" + field.encode() not in outputs["history"]]
    judge("coverage", [f"no output has {field}" for field in gone])
    for name in ["rejection", "update", "chase", "thank-you", "handover"]:
        judge("private", ["tells what is private"] if b"MARKprivate" in outputs[name] else [], name)


def main():
    missed = [name for name, found in checks.planted() if not found]
    if missed:
        sys.exit(f"the judges do not see the faults that were planted: {missed}")
    with tempfile.TemporaryDirectory() as folder:
        agency = Agency(folder)
        agency.run("book", "Plain Person", "--employer=Plain", "--vacancy=Buyer",
                   "--phone=+44 7700 900123", "--at=2026-11-24 10:00", "--new")
        coverage(agency)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            numbers = dict(zip(STRINGS, pool.map(lambda text: everywhere(agency, text), STRINGS)))
        for text in FROM_INPUT:
            agency.refuses_from_input(numbers[STRINGS[0]], text)
        for data in NO_TEXT:
            agency.run("contact", numbers[STRINGS[0]], "candidate", "--voicemail",
                       b"--note=" + data, status=None)
            agency.run("due", "--as", data, status=None)
        lists(agency)
        documents(agency, folder, 2 + len(STRINGS))
        browse(folder)
        calculate(folder)
        for name, data in agency.screens:
            judge("screen", checks.screen(data), name)
        for name, data in agency.data:
            judge("json", checks.data(data), name)
    for what in ["chromium", "libreoffice report.csv", "draft --format eml", "calendar", "screen"]:
        if not looked.get(what):
            faults.append(f"{what}: looked at nothing")
    for what, count in sorted(looked.items()):
        print(f"  {what}: {count} looked at")
    print(f"{len(STRINGS) + len(FROM_INPUT)} texts, {agency.runs} commands, {len(faults)} got through")
    for fault in faults[:80]:
        print("  " + ascii(fault)[1:300], file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
