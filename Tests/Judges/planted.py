"""Documents with a fault, which each check has to find before any other is believed."""

import openpyxl

from checks import (HEADS, calendar, cells, covered, data, diary, hidden, history, html, link, markdown,
                    message, missing, same_letter, same_link, screen, table, workbook)


def planted():
    """The name of each check, with what it finds in a document that has a fault."""
    book = openpyxl.Workbook()
    book.active["A1"] = "=1+1"
    head = "".join(f"{name}: x\r\n" for name in HEADS)
    event = "BEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20261126T090500Z\r\nATTENDEE:mailto:a@b.c\r\n" \
            "END:VEVENT\r\n"
    ics = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{event}END:VCALENDAR\r\n".encode()
    sent = lambda name, number, status: (
        f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:{name}\r\nSEQUENCE:{number}\r\n"
        f"STATUS:{status}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n").encode()
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
        *[("diary", diary([once, again], "CANCELLED")) for once, again in [
            (sent("a", 1, "CONFIRMED"), sent("b", 2, "CANCELLED")),
            (sent("a", 1, "CONFIRMED"), sent("a", 1, "CANCELLED")),
            (sent("a", 1, "CONFIRMED"), sent("a", 2, "CONFIRMED"))]],
        ("data", data(b'"\\ufeffx" "')), ("data", data('"\ufeffx"'.encode())),
        ("data", data('"a\u200bb"'.encode())),
        ("html", html("<svg onload=x>")), ("html", html("<svg><image href=x></svg>")),
        ("html", html("<svg><script>x</script></svg>")), ("html", html("<p style='x'>")),
        ("history", history("a b", "a  b", 1)), ("history", history("ab", "ab", 2)),
        ("same_letter", same_letter(b"Subject: a\r\n\r\nc\r\n", "a", "b")),
        ("same_letter", same_letter(b"Subject: b\r\n\r\nc\r\n", "a", "c")),
        ("same_letter", same_letter(b"Subject: " + b"x" * 198 + b"\r\n\r\nc\r\n", "x" * 201, "c")),
        ("same_link", same_link("mailto:?subject=a&body=b", "a", "c")),
        ("same_link", same_link("mailto:?subject=a&body=b", "b", "b")),
        ("missing", missing("a\nb", ["a b"])), ("covered", covered(["note"], b"MARKname")),
        ("hidden", hidden([b"MARKprivate"], b"... MARKprivate ...")),
        ("cells", missing("+44", cells(book))),
    ]
