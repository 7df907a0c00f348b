import Domain
import Wording
import WorkingTime

/// A debrief parsed from a labelled text.
struct TextDebrief: Hashable {
  /// The time of the call.
  let at: Instant
  /// The candidate's account.
  let debrief: Debrief
  /// The clock changes that skip or repeat a time in it, one per line.
  let notes: [String]

  /// All faults of a text, one per line.
  struct Faults: Error, Hashable {
    let words: [String]
  }

  /// Parses a text; the call was just now unless the text or `options` say otherwise.
  ///
  /// - Throws: `Faults`, with every fault of the text.
  init(
    _ text: LabelledText, now: Instant, calendar: WorkingCalendar, options: Options = Options()
  ) throws(Faults) {
    var reading = Reading(now: now, calendar: calendar, options: options)
    reading.read(text)
    guard !text.parts.isEmpty else { throw Faults(words: ["there is nothing in it"]) }
    guard reading.faults.isEmpty else {
      throw Faults(words: reading.faults.sorted { $0.line < $1.line }.map(\.words))
    }
    at = reading.at
    notes = reading.notes
    debrief = Debrief(reading.answers, rang: options.rang)
  }

  /// The values given on the command line, which the text must not repeat.
  struct Options {
    var called: Instant?
    var rang: Rang?
  }
}

/// The parsing of a text, part by part.
private struct Reading {
  private let now: Instant
  private let calendar: WorkingCalendar
  private let options: TextDebrief.Options
  private var firstLines: [DebriefLabel: Int] = [:]

  private(set) var at: Instant
  private(set) var answers: [DebriefAnswer] = []
  private(set) var faults: [(line: Int, words: String)] = []
  private(set) var notes: [String] = []

  init(now: Instant, calendar: WorkingCalendar, options: TextDebrief.Options) {
    self.now = now
    self.calendar = calendar
    self.options = options
    at = options.called ?? now
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
          if let answer = try reader.answer(part.text, to: field) { answers.append(answer) }
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
