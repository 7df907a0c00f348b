"""Gives what the program writes to other people's programs, and fails where one of them is made to
obey something that somebody typed, or where something does not read back as it was typed.

With --short a few of the texts are given, and no browser and no spreadsheet looks at them; with
--nightly 500 are (JUDGES_SEED: which).
"""

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
from agency import Agency, Refused, in_a_cell, legible, on_one_line, typed
from hostile import FEW, FROM_INPUT, NO_TEXT, STRINGS, many
from planted import planted

FIELDS = ("candidate employer vacancy phone email meets place link bookingNote met role discussed next forgot "
          "question concern "
          "note promisedBy words agreedBy contactNote from said strength weak private forbid "
          "snooze").split()
SHORT = "--short" in sys.argv
SEED = int(os.environ.get("JUDGES_SEED", "1"))
TEXTS = FEW if SHORT else many(500, SEED) if "--nightly" in sys.argv else STRINGS
faults, looked = [], {}


def judge(what, found, text=""):
    looked[what] = looked.get(what, 0) + 1
    faults.extend(f"{what} ({text[:30]!r}): {fault}" for fault in found)


def drafts(agency, number, text):
    for words in [["rejection"]] if SHORT else [["thank-you", "--via-us"], ["rejection"], ["handover"]]:
        kind = words[0]
        words = ["draft", number, *words]
        agency.run(*words)
        value = agency.json(*words)
        data = agency.run(*words, "--format", "eml")
        judge("draft --format eml", checks.message(data), text)
        judge("eml reads back", checks.same_letter(data, value["subject"], value["body"]), text)
        link = agency.run(*words, "--format", "mailto").decode()
        judge("draft --format mailto", checks.link(link), text)
        judge("mailto reads back", checks.same_link(link, value["subject"], value["body"]), text)
        if kind == "rejection":
            kept = legible(typed(text)).replace("\r\n", "\n").replace("\r", "\n")
            judge("eml reads back", checks.missing(on_one_line(kept), [on_one_line(value["body"])]),
                  text)


def dossier(agency, number, text):
    """All that is held of the candidate who bears a text as a name, covered and not."""
    person = agency.person(number)
    agency.run("dossier", person)
    pages = [agency.run("dossier", *words, "--format", "html", person).decode()
             for words in [[], ["--redact"]]]
    for page in pages:
        judge("dossier --format html", checks.html(page), text)
    judge("dossier html reads back",
          checks.missing(on_one_line(typed(text)), [on_one_line(checks.page(pages[0]))]), text)
    sections = json.loads(agency.run("dossier", "--json", person))["sections"]
    held = {str(field["value"]) for section in sections for record in section["records"]
            for field in record["fields"]}
    judge("dossier json reads back", [] if typed(text) in held else ["is not there"], text)


def everywhere(agency, text):
    """An interview with a text in every field, and all that is written of it; its number."""
    try:
        number = agency.fill(text)
        words = "\n".join(entry["words"] for entry in agency.json("history", number))
        # Three of the fields are names, which are cut.
        wanted = 16 if len(text) <= agency.LONGEST else 13
        judge("history --json", checks.history(words, typed(text), wanted), text)
        drafts(agency, number, text)
        for command in ["why", "may", "history"]:
            agency.run(command, number)
        dossier(agency, number, text)
        return number
    except Refused as refused:
        judge("commands", [str(refused)], text)
        return None


def browse(folder):
    """The page in a browser: nothing ran, and it can be seen and printed."""
    page = "file://" + os.path.join(folder, "report.html")
    base = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-dev-shm-usage", f"--user-data-dir={folder}/browser"]
    bait = os.path.join(folder, "planted.html")
    with open(bait, "w", encoding="utf-8") as file:
        file.write("<title>x</title><script>document.title = 'owned'; "
                   "document.currentScript.remove()</script><p>x</p>")
    dump = lambda page: subprocess.run([*base, "--dump-dom", page], capture_output=True,
                                       timeout=180).stdout.decode()
    if not any("title" in fault for fault in checks.html(dump("file://" + bait))):
        sys.exit("the browser does not run a script that was planted")
    dom = dump(page)
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


def spreadsheet(folder, name):
    """A workbook of what the spreadsheet program made of a file: of a CSV as from its dialogue, with
    formulas reckoned (the last of its options); nothing where it made nothing."""
    read = ["--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,0,true"]
    place = os.path.join(folder, "again-" + name)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless",
                    *(read if name.endswith(".csv") else []), "--convert-to", "xlsx", "--outdir",
                    place, os.path.join(folder, name)], capture_output=True, timeout=300)
    made = glob.glob(os.path.join(place, "*.xlsx"))
    return openpyxl.load_workbook(made[0]) if made else None


def calculate(folder):
    """The tables in a spreadsheet: no formula, letters and telephone numbers as they are."""
    with open(os.path.join(folder, "planted.csv"), "w", encoding="utf-8") as file:
        file.write("a,b\n=1+1,+44\n")
    bait = spreadsheet(folder, "planted.csv")
    if bait is None or not checks.workbook(bait) or not checks.missing("+44", checks.cells(bait)):
        sys.exit("the spreadsheet does not reckon a formula that was planted")
    for name, phone in [("report.csv", "'+44 7700 900123"), ("report.xlsx", "+44 7700 900123")]:
        what = "libreoffice " + name
        book = spreadsheet(folder, name)
        if book is None:
            judge(what, ["cannot open it"])
            continue
        judge(what, checks.workbook(book))
        cells = checks.cells(book)
        judge(what, [] if phone in cells else [f"has no {phone}"])
        for text in ["李小龙", "שלום עולם", "مرحبا"]:
            judge(what, [f"has no {text}"] if checks.missing(text, cells) else [])
    book = openpyxl.load_workbook(os.path.join(folder, "report.xlsx"))
    judge("xlsx", checks.workbook(book))


def documents(agency, folder, count):
    for form in ["html", "md", "csv", "json", "xlsx"]:
        agency.run("report", "--format", form, "-o", os.path.join(folder, "report." + form))
    read = lambda form: open(os.path.join(folder, "report." + form), encoding="utf-8",
                             newline="").read()
    judge("report --format html", checks.html(read("html")))
    judge("report --format md", checks.markdown(read("md")))
    judge("report --format csv", checks.table(read("csv")))
    rows = list(csv.DictReader(io.StringIO(read("csv").removeprefix("\ufeff"), newline="")))
    judge("csv reads back", [] if len(rows) == count else [f"{len(rows)} rows, not {count}"])
    cells = {str(value) for row in rows for value in row.values()}
    report = read("json")
    judge("report --format json", checks.data(report.encode()))
    strings = json.dumps(json.loads(report), ensure_ascii=False)
    book = checks.cells(openpyxl.load_workbook(os.path.join(folder, "report.xlsx")))
    page = on_one_line(checks.page(read("html")))
    for text in TEXTS:
        kept = typed(text)
        judge("html reads back", checks.missing(on_one_line(kept), [page]), text)
        as_json = json.dumps(kept, ensure_ascii=False)[1:-1]
        judge("report json reads back", checks.missing(as_json, [strings]), text)
        judge("csv reads back", checks.missing(legible(kept), cells), text)
        judge("xlsx reads back", checks.missing(in_a_cell(kept), book), text)
    wanted = len(agency.json("calendar", "--all"))
    judge("calendar", checks.calendar(agency.run("calendar", "--all"), wanted))
    hidden = agency.run("calendar", "--all", "--private") \
        + agency.run("calendar", "--all", "--private", "--json")
    judge("calendar --private", checks.calendar(agency.run("calendar", "--all", "--private"), wanted))
    judge("calendar --private",
          checks.hidden([b"MARK", b"owned", b"7700", "李小龙".encode()], hidden))


def diaries(agency):
    """One interview as it is sent: moved, called off, and left by the candidate."""
    for last in [["cancel"], ["withdraw"]]:
        number = str(agency.json("book", "--employer=Acme", "--vacancy=Buyer", "--new",
                                 "--at=2026-12-10 14:00", f"Tom {last[0]}")["interview"])
        sent = [agency.run("calendar", number)]
        for words in [["rebook", number, "--at=2026-12-11 10:00"], [*last, number]]:
            agency.run(*words)
            sent.append(agency.run("calendar", number))
            judge("calendar WHO", checks.calendar(sent[-1], 1))
        judge("calendar WHO", checks.diary(sent, "CANCELLED"))


def lists(agency):
    for words in [["silent"], ["due"], ["not-yet"], ["agenda", "--days", "60"]]:
        agency.run(*words, "--all")
        agency.json(*words, "--all")
    for words in [["consultants"], ["requests", "--answered"], ["today"]]:
        agency.run(*words)
        agency.json(*words)
    requests = json.dumps(agency.json("requests", "--answered"), ensure_ascii=False)
    for text in TEXTS:
        as_json = json.dumps(typed(text), ensure_ascii=False)
        judge("requests reads back", [] if requests.count(as_json) >= 3 else ["less than thrice"], text)


def coverage(agency):
    """Which field comes out where: each has a mark of its own."""
    number = json.loads(agency.run(
        "book", "MARKcandidate", "--employer=MARKemployer", "--vacancy=MARKvacancy",
        "--phone=MARKphone 07700 900124", "--email=MARKemail@example.com", "--meets=Zora MARKmeets", "--at=2026-11-23 14:00",
        "--place=MARKplace", "--link=https://meet.example/MARKlink", "--note=MARKbookingNote", "--new", "--json"))["interview"]
    n = str(number)
    agency.run("log", n, "--met=Ann MARKmet, MARKrole", "--discussed=MARKdiscussed", "--next=MARKnext",
               "--forgot=MARKforgot", "--question=MARKquestion", "--concern=MARKconcern", "--note=MARKnote", "--interest=yes")
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
    asked = {"heard": ["--note=MARKheard"], "extended": ["--extend", "--why=MARKextended"],
             "answered": ["--answered", "--note=MARKanswered"]}
    for words in asked.values():
        agency.run("request", "MARKcandidate", "access", *words)
    requests = agency.run("requests", "--answered")
    judge("coverage", [f"requests has no {name}" for name in asked if b"MARK" + name.encode() not in requests])
    outputs |= {"history": agency.run("history", n, "--json"), "why": agency.run("why", n),
                "may": agency.run("may", n), "rejection": agency.run("draft", n, "rejection"),
                "handover": agency.run("draft", n, "handover"),
                "dossier": agency.run("dossier", "MARKcandidate", "--json")}
    for form in ["html", "md", "csv", "json"]:
        outputs[form] = agency.run("report", "--format", form)
    for name, output in sorted(outputs.items()):
        fields = [field for field in FIELDS if b"MARK" + field.encode() in output]
        judge("coverage", checks.covered(FIELDS, output), name)
        print(f"  {name:10} {len(fields):3} fields: {' '.join(fields)}")
    gone = [field for field in FIELDS[5:] if b"MARK" + field.encode() not in outputs["history"]]
    judge("coverage", [f"no output has {field}" for field in gone])
    judge("coverage", [f"no dossier has {field}" for field in FIELDS
                       if b"MARK" + field.encode() not in outputs["dossier"]])
    for name in ["rejection", "update", "chase", "thank-you", "handover"]:
        judge("private", checks.hidden([b"MARKprivate"], outputs[name]), name)


def main():
    missed = [name for name, found in planted() if not found]
    if missed:
        sys.exit(f"the judges do not see the faults that were planted: {missed}")
    with tempfile.TemporaryDirectory() as folder:
        agency = Agency(folder)
        agency.run("book", "Plain Person", "--employer=Plain", "--vacancy=Buyer",
                   "--phone=+44 7700 900123", "--at=2026-11-24 10:00", "--new")
        coverage(agency)
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            numbers = dict(zip(TEXTS, pool.map(lambda text: everywhere(agency, text), TEXTS)))
        for text in FROM_INPUT:
            agency.refuses_from_input(numbers[TEXTS[0]], text)
        for data in NO_TEXT:
            agency.run("contact", numbers[TEXTS[0]], "candidate", "--voicemail",
                       b"--note=" + data, status=None)
            agency.run("due", "--as", data, status=None)
        lists(agency)
        documents(agency, folder, 2 + sum(number is not None for number in numbers.values()))
        diaries(agency)
        if not SHORT:
            browse(folder)
            calculate(folder)
        for name, data in agency.screens:
            judge("screen", checks.screen(data), name)
        for name, data in agency.data:
            judge("json", checks.data(data), name)
        judge("endings", agency.surprises)
    others = [] if SHORT else ["chromium", "libreoffice report.csv"]
    for what in [*others, "draft --format eml", "calendar", "screen", "json"]:
        if not looked.get(what):
            faults.append(f"{what}: looked at nothing")
    for what, count in sorted(looked.items()):
        print(f"  {what}: {count} looked at")
    print(f"{len(TEXTS) + len(FROM_INPUT)} texts, {agency.runs} commands, {len(faults)} got through")
    for fault in faults[:80]:
        print("  " + ascii(fault)[1:300], file=sys.stderr)
    sys.exit(1 if faults else 0)


main()
