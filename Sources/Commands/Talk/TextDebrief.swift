import Domain
import Glibc
import Lists
import Wording
import WorkingTime

/// A debrief read as a labelled text from standard input, shown and confirmed before it is
/// recorded.
struct DebriefText {
  let session: Session
  let interview: Interview
  /// True if it is recorded without asking.
  let isAgreed: Bool

  /// The maximum length in bytes; a longer text is no account of a call.
  private static let longest = 1_000_000

  /// Reads it, shows how it was understood, and returns the time of the call and the account; nil
  /// if the answer was no.
  func read(_ options: TextDebrief.Options) throws -> (at: Instant, debrief: Debrief)? {
    let text = LabelledText(try standardInput())
    let told: TextDebrief
    do {
      told = try TextDebrief(text, now: session.now, calendar: session.calendar, options: options)
    } catch {
      throw CommandError.badLines(source: "standard input", faults: error.words)
    }
    let summary = DebriefSummary(told.debrief, at: told.at)
    for note in told.notes { Terminal.say("note: \(note)") }
    Terminal.say(
      "\(shown(interview.candidate.label)), \(shown(interview.vacancy)) at "
        + "\(shown(interview.employer.name)):\n"
        + summary.text(calendar: session.calendar, style: session.style).dropLast())
    guard try agreed() else {
      Terminal.say("nothing was recorded")
      return nil
    }
    return (told.at, told.debrief)
  }

  private func standardInput() throws -> String {
    if isatty(0) == 1 { Terminal.say("Type the debrief; Ctrl-D on a line of its own ends it.") }
    let bytes = try InputFile.contents(of: "-", atMost: Self.longest)
    guard bytes.count <= Self.longest else {
      throw CommandError.badLines(
        source: "standard input", faults: ["the text is longer than a megabyte"])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandError.badLines(source: "standard input", faults: ["the text is not UTF-8"])
    }
    return text
  }

  /// True if it may be recorded; the terminal is asked even if standard input is not one.
  private func agreed() throws -> Bool {
    if isAgreed { return true }
    let terminal = Terminal.Stream.messages.isTerminal ? open("/dev/tty", O_RDWR | O_CLOEXEC) : -1
    guard terminal >= 0 else {
      throw CommandError.missing(
        option: "--yes", what: "nobody can be asked, so nothing was recorded")
    }
    defer { close(terminal) }
    return Prompt.confirms("Record it?", byDefault: true, from: terminal)
  }
}

/// A debrief parsed from a labelled text.
struct TextDebrief: Hashable {
  /// The time of the call.
  let at: Instant
  /// The candidate's account.
  let debrief: Debrief
  /// The clock changes that skip or repeat a time in it, one per line.
  let notes: [String]

  /// Parses a text; the call was just now unless the text or `options` say otherwise.
  ///
  /// - Throws: `TextDebriefError`, with every fault of the text.
  init(
    _ text: LabelledText, now: Instant, calendar: WorkingCalendar, options: Options = Options()
  ) throws(TextDebriefError) {
    var reading = Reading(now: now, calendar: calendar, options: options)
    reading.read(text)
    guard !text.parts.isEmpty else { throw TextDebriefError(words: ["there is nothing in it"]) }
    guard reading.faults.isEmpty else {
      throw TextDebriefError(words: reading.faults.sorted { $0.line < $1.line }.map(\.words))
    }
    at = reading.at
    notes = reading.notes
    debrief = reading.debrief
  }

  /// The values given on the command line, which the text must not repeat.
  struct Options {
    var called: Instant?
    var rang: Rang?
  }
}

/// All faults of a text, one per line.
struct TextDebriefError: Error, Hashable {
  let words: [String]
}

/// The parsing of a text, part by part.
private struct Reading {
  private let now: Instant
  private let calendar: WorkingCalendar
  private let options: TextDebrief.Options
  private var firstLines: [DebriefLabel: Int] = [:]

  private(set) var at: Instant
  private(set) var debrief: Debrief
  private(set) var faults: [(line: Int, words: String)] = []
  private(set) var notes: [String] = []

  init(now: Instant, calendar: WorkingCalendar, options: TextDebrief.Options) {
    self.now = now
    self.calendar = calendar
    self.options = options
    at = options.called ?? now
    debrief = Debrief(account: .init(rang: options.rang))
  }

  /// Reads the time of the call first, since dates are counted from it, wherever they are.
  mutating func read(_ text: LabelledText) {
    let parts = text.parts.filter { isNew($0) }
    for part in parts where part.label == .called { readCalled(part) }
    let reader = AnswerReader(at: at, calendar: calendar)
    for part in parts {
      switch part.label {
      case .called: break
      case .field(let field):
        do {
          if let answer = try reader.answer(part.text, to: field) {
            debrief.add(answer, to: field)
          }
          note(part, reader.clockChange(in: part.text, to: field))
        } catch {
          fault(part, error.words)
        }
      }
    }
  }

  /// True if a part is not a repetition; otherwise records a fault.
  private mutating func isNew(_ part: LabelledText.Part) -> Bool {
    if part.label == .called, options.called != nil {
      fault(part, "--called says so too")
      return false
    }
    if part.label == .field(.rang), options.rang != nil {
      fault(part, "--rang says so too")
      return false
    }
    guard part.label.isSaidOnce else { return true }
    if let first = firstLines[part.label] {
      fault(part, "\(quote(part)) comes after line \(first), which says so too")
      return false
    }
    firstLines[part.label] = part.line
    return true
  }

  private mutating func readCalled(_ part: LabelledText.Part) {
    do {
      let reader = AnswerReader(at: now, calendar: calendar)
      at = try reader.called(part.text, now: now)
      note(part, reader.clockChange(inCalled: part.text, now: now))
    } catch {
      fault(part, error.words)
    }
  }

  private mutating func fault(_ part: LabelledText.Part, _ words: String) {
    faults.append((part.line, line(part, words)))
  }

  private mutating func note(_ part: LabelledText.Part, _ words: String?) {
    if let words { notes.append(line(part, words)) }
  }

  private func line(_ part: LabelledText.Part, _ words: String) -> String {
    let label = part.typedLabel.map { shown($0) + ": " } ?? ""
    return "line \(part.line): \(label)\(words)"
  }

  private func quote(_ part: LabelledText.Part) -> String {
    "`\(TerminalText.truncated(shown(part.text), to: 60))`"
  }
}

/// A debrief as typed on a telephone: lines that begin with a label, and other lines, which form
/// the note.
///
/// A line that begins with white space continues the one above. A label with nothing after it is
/// ignored, so that a half-filled form may be sent.
struct LabelledText {
  /// The text under a label.
  struct Part: Hashable {
    /// The number of its first line, from 1.
    let line: Int
    /// The part of the debrief.
    let label: DebriefLabel
    /// The label as typed; nil if the line has none.
    let typedLabel: String?
    /// The text.
    var text: String
  }

  /// The parts in order.
  let parts: [Part]

  /// Parses a text with any line endings.
  init(_ text: String) {
    var parts: [Part] = []
    var goesOn = false
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() {
      guard let words = String(line).trimmedOrNil else {
        goesOn = false
        continue
      }
      if goesOn, let last = parts.indices.last, line.first?.isWhitespace == true {
        parts[last].text += (parts[last].text.isEmpty ? "" : " ") + words
      } else {
        parts.append(Self.part(words, line: index + 1))
        goesOn = true
      }
    }
    self.parts = parts.filter { !$0.text.isEmpty }
  }

  private static func part(_ words: String, line: Int) -> Part {
    let halves = words.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if halves.count == 2, let label = DebriefLabel(String(halves[0])) {
      return Part(
        line: line, label: label, typedLabel: String(halves[0]).trimmed,
        text: String(halves[1]).trimmed)
    }
    return Part(line: line, label: .field(.note), typedLabel: nil, text: words)
  }
}
