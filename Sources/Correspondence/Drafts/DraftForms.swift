import Domain
import Rendering
import Wording
import WorkingTime

/// A letter by e-mail, as people and programs read it.
struct Letter {
  let from: Mailbox
  let to: Mailbox
  let subject: String
  let body: String
  /// The instant at which it was made.
  let made: Instant
  let calendar: WorkingCalendar

  /// The letter for people: the head, an empty line and the text to copy.
  var text: String {
    let head = [
      ("From", from.words), ("To", to.words), ("Subject", subject),
    ].map { TerminalText.escaped("\($0): \($1)") }
    return head.joined(separator: "\n") + "\n\n"
      + TerminalText.escaped(body, keepingLines: true) + "\n"
  }

  /// The letter as a message (RFC 5322) that a mail program opens unsent.
  ///
  /// Nothing in it depends on the machine: the identifier is a fingerprint of what it says and of
  /// `seed`, which says of what it is.
  func message(seed: String) -> String {
    let content = "\(made.seconds)\n\(seed)\n\(subject)\n\(body)"
    let fingerprint = Fingerprint.of(content) + Fingerprint.of("debrief\n" + content)
    let head = [
      ("Date", MailDate.text(made, in: calendar)),
      ("From", from.field),
      ("To", to.field),
      ("Subject", HeaderText.unstructured(subject)),
      ("Message-ID", "<\(fingerprint)@debrief.invalid>"),
      ("X-Unsent", "1"),
      ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=utf-8"),
      ("Content-Transfer-Encoding", "quoted-printable"),
      ("Content-Language", "en-GB"),
    ].map { "\($0): \($1)\r\n" }
    return head.joined() + "\r\n" + QuotedPrintable.encoded(body)
  }

  /// The letter as a `mailto:` link (RFC 6068).
  var link: String {
    "mailto:" + (to.address.map(PercentEncoding.encoded) ?? "")
      + "?subject=" + PercentEncoding.encoded(subject)
      + "&body=" + PercentEncoding.encoded(body) + "\n"
  }
}

extension Draft {
  var letter: Letter {
    Letter(from: from, to: to, subject: subject, body: body, made: made, calendar: calendar)
  }

  /// The draft as JSON.
  public var json: String {
    JSONWriter.document([
      "interview": .id(interview.id),
      "kind": .string(kind.rawValue),
      "route": .string(route.rawValue),
      "from": from.json,
      "to": to.json,
      "subject": .string(subject),
      "body": .string(body),
      "notes": .texts(warnings),
      "onceSent": .texts(recordings),
    ])
  }
}
