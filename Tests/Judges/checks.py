"""What each kind of document must not do, told by other people's programs; each check answers the
faults that it finds."""

import csv
import email
import email.policy
import io
import re
import unicodedata
import urllib.parse
from html.parser import HTMLParser

import icalendar
from markdown_it import MarkdownIt

HEADS = ["Date", "From", "To", "Subject", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type",
         "Content-Transfer-Encoding", "Content-Language"]


def screen(data):
    """Nothing for a terminal to obey, and nothing unseen."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return [f"not UTF-8: {error}"]
    return [f"has U+{ord(c):04X}" for c in sorted(set(text))
            if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Co", "Cn")][:3]


def data(text):
    """JSON may hold what has no width, but no control, and no mark that turns its direction."""
    found = re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", text.decode())
    return [f"has U+{ord(c):04X}" for c in sorted(set(found))]


class _Page(HTMLParser):
    tags = set("html head meta title style body main header h1 h2 h3 h4 p ul ol li table caption "
               "thead tbody tr th td a b strong em bdi small span article section div dl dt dd "
               "footer nav time br hr figure figcaption colgroup col svg".split())
    attributes = set("lang charset name content http-equiv class id href scope colspan dir "
                     "aria-labelledby aria-label aria-hidden datetime role".split())

    def __init__(self):
        super().__init__()
        self.faults, self.title, self.text, self.at = [], "", "", ""

    def handle_starttag(self, tag, attributes):
        self.at = tag
        if tag not in self.tags - {"svg"}:
            self.faults.append(f"has an element <{tag[:40]}>")
        for name, value in attributes:
            if name not in self.attributes or name == "href" and not value.startswith("#"):
                self.faults.append(f"has an attribute {name[:40]}={str(value)[:40]}")

    def handle_data(self, data):
        if self.at == "title":
            self.title += data
        self.text += data

    def handle_endtag(self, tag):
        self.at = ""


def html(text):
    page = _Page()
    page.feed(text)
    page.close()
    if "owned" in page.title:
        page.faults.append("a script has changed the title")
    return page.faults


def markdown(text):
    page = MarkdownIt("commonmark", {"html": True, "linkify": True}).enable(
        ["linkify", "table", "strikethrough"])
    faults = []
    for block in page.parse(text):
        for token in [block, *(block.children or [])]:
            if token.type in ("link_open", "image", "html_inline", "html_block", "fence",
                              "code_block", "code_inline", "blockquote_open"):
                faults.append(f"has a {token.type}: {(token.content or str(token.attrs))[:60]}")
    return faults


def table(text):
    faults = []
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    if len({len(row) for row in rows}) != 1:
        faults.append("rows of different lengths")
    for row in rows:
        for field in row:
            first = field.lstrip(" \u00a0\u200b\ufeff\u3000")[:1]
            if first in "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20" and first:
                faults.append(f"a field begins like a formula: {field[:40]!r}")
    return faults


def workbook(book):
    """Of an openpyxl workbook: no formula, no link."""
    faults = []
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    faults.append(f"{sheet.title}!{cell.coordinate} is a formula")
                if cell.hyperlink is not None and cell.hyperlink.target:
                    faults.append(f"{sheet.title}!{cell.coordinate} is a link")
    return faults


def message(data):
    faults = []
    mail = email.message_from_bytes(data, policy=email.policy.default)
    if list(mail.keys()) != HEADS:
        faults.append(f"has other fields: {[k[:30] for k in mail.keys()]}")
    if mail.defects or any(mail[name].defects for name in HEADS if name in mail):
        faults.append("has defects")
    if len(mail["To"].addresses if mail["To"] else []) > 1:
        faults.append("goes to several")
    if any(len(line) > 78 for line in data.split(b"\r\n")) or re.search(rb"(?<!\r)\n", data):
        faults.append("has bad lines")
    if mail.get_content_type() != "text/plain" or mail.is_multipart():
        faults.append("is no plain text")
    return faults


def link(text):
    url = urllib.parse.urlsplit(text.strip())
    faults = [] if url.scheme == "mailto" else ["is no mailto"]
    if [name for name, _ in urllib.parse.parse_qsl(url.query, keep_blank_values=True)] \
            != ["subject", "body"]:
        faults.append("has other fields")
    if url.fragment or url.path.count("@") > 1 or not re.fullmatch(r"[!-~]+", text.strip()):
        faults.append("has more in it")
    return faults


def calendar(data, events):
    faults = []
    if re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        faults.append("has bad line ends")
    if any(len(line) > 75 for line in data.split(b"\r\n")):
        faults.append("has long lines")
    try:
        data.decode()
        for line in data.split(b"\r\n"):
            line.decode()
        read = icalendar.Calendar.from_ical(data)
    except ValueError as error:
        return faults + [f"cannot be read: {error}"]
    found = read.walk("VEVENT")
    if len(found) != events:
        faults.append(f"has {len(found)} events, not {events}")
    if read.walk("VTODO") or len({str(event["UID"]) for event in found}) != len(found):
        faults.append("has other components, or two of a name")
    known = set("UID DTSTAMP SEQUENCE DTSTART DTEND SUMMARY DESCRIPTION STATUS TRANSP CATEGORIES "
                "CLASS".split())
    for event in found:
        if set(event.keys()) != known or event.errors:
            faults.append(f"an event has {sorted(set(event.keys()) ^ known)} {event.errors}")
    return faults


def planted():
    """Documents with a fault that each check has to find."""
    import openpyxl
    book = openpyxl.Workbook()
    book.active["A1"] = "=1+1"
    head = "".join(f"{name}: x\r\n" for name in HEADS)
    event = "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20261126T090500Z\r\nATTENDEE:mailto:a@b.c\r\n" \
            "END:VEVENT\r\n"
    ics = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{event}END:VCALENDAR\r\n".encode()
    return [
        ("screen", screen(b"a\x1b[2Jb")), ("screen", screen("a\u202eb".encode())),
        ("screen", screen(b"caf\xe9")),
        ("data", data("\u202ea".encode())), ("data", data(b'"a\x1b"')),
        ("html", html("<p><script>x</script>")), ("html", html("<p onclick=x>")),
        ("html", html("<a href='javascript:x'>")), ("html", html("<title>owned</title>")),
        ("markdown", markdown("[x](http://example.com)")), ("markdown", markdown("<b>x</b>")),
        ("markdown", markdown("see https://example.com")),
        ("table", table("a,b\r\n=1+1,2\r\n")), ("table", table("a,b\r\nc\r\n")),
        ("workbook", workbook(book)),
        ("message", message(f"{head}Bcc: a@b.c\r\n\r\nx\r\n".encode())),
        ("message", message(f"{head}\r\nx\n".encode())),
        ("link", link("mailto:a@b.c?subject=x&bcc=d@e.f&body=y")),
        ("calendar", calendar(ics, 1)), ("calendar", calendar(ics, 2)),
    ]
