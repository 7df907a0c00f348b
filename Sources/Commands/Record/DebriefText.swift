import Domain
import Glibc
import Lists
import WorkingTime

/// A debrief read as a labelled text from standard input, shown and confirmed before it is
/// recorded.
struct DebriefText {
  let desk: Desk
  let interview: Interview
  /// True if it is recorded without asking.
  let isAgreed: Bool

  /// The maximum length in bytes; a longer text is no account of a call.
  private static let longest = 1_000_000

  /// Reads it, shows how it was understood, and returns the time of the call and the account; nil
  /// if the answer was no.
  func read(_ options: TextDebrief.Options) throws(Refusal) -> (at: Instant, debrief: Debrief)? {
    let text = LabelledText(try standardInput())
    let told: TextDebrief
    do {
      told = try TextDebrief(text, now: desk.now, calendar: desk.calendar, options: options)
    } catch {
      throw .badLines(source: "standard input", faults: error.words)
    }
    for note in told.notes { Output.say("note: \(note)") }
    let summary = DebriefSummary(told.debrief, at: told.at)
    Output.say(
      "\(shown(interview.candidate.name)), \(shown(interview.vacancy)) at "
        + "\(shown(interview.employer.name)):\n"
        + summary.text(calendar: desk.calendar, style: desk.style).trimmed(atEnd: "\n"))
    guard try agreed() else {
      Output.say("nothing was recorded")
      return nil
    }
    return (told.at, told.debrief)
  }

  private func standardInput() throws(Refusal) -> String {
    if isatty(0) == 1 { Output.say("Type the debrief; Ctrl-D on a line of its own ends it.") }
    let bytes = try FileContents.read("-", atMost: Self.longest)
    guard bytes.count <= Self.longest else {
      throw .badLines(source: "standard input", faults: ["the text is longer than a megabyte"])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .badLines(source: "standard input", faults: ["the text is not UTF-8"])
    }
    return text
  }

  /// True if it may be recorded; the terminal is asked even if standard input is not one.
  private func agreed() throws(Refusal) -> Bool {
    if isAgreed { return true }
    let terminal = Output.Stream.messages.isTerminal ? open("/dev/tty", O_RDWR | O_CLOEXEC) : -1
    guard terminal >= 0 else {
      throw .missing(option: "--yes", what: "nobody can be asked, so nothing was recorded")
    }
    defer { close(terminal) }
    return Asking.confirms("Record it?", byDefault: true, from: terminal)
  }
}

extension String {
  /// The string without one such ending.
  fileprivate func trimmed(atEnd ending: String) -> String {
    hasSuffix(ending) ? String(dropLast(ending.count)) : self
  }
}
