import Domain
import WorkingTime
import Wording

/// A debrief that was read from a labelled text.
struct TextDebrief: Hashable {
  /// When the call was.
  let at: Instant
  /// What was told.
  let debrief: Debrief

  /// All that is wrong with a text, a line for each.
  struct Faults: Error, Hashable {
    let words: [String]
  }

  /// Reads a text, of a call just now unless it or `options` say otherwise.
  ///
  /// - Throws: every fault of it at once.
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
    debrief = Debrief(reading.answers, rang: options.rang)
  }

  /// What the command line said already, and the text is not to say again.
  struct Options {
    var called: Instant?
    var rang: Rang?
  }
}

/// The reading of a text, part by part.
private struct Reading {
  private let now: Instant
  private let calendar: WorkingCalendar
  private let options: TextDebrief.Options
  private var firstLines: [DebriefLabel: Int] = [:]

  private(set) var at: Instant
  private(set) var answers: [DebriefAnswer] = []
  private(set) var faults: [(line: Int, words: String)] = []

  init(now: Instant, calendar: WorkingCalendar, options: TextDebrief.Options) {
    self.now = now
    self.calendar = calendar
    self.options = options
    at = options.called ?? now
  }

  /// Reads when the call was first: dates are counted from it, wherever they stand.
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
        } catch {
          fault(part, error.words)
        }
      }
    }
  }

  /// Whether a part says what has not been said; a fault where it does.
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
      at = try AnswerReader(at: now, calendar: calendar).called(part.text, now: now)
    } catch {
      fault(part, error.words)
    }
  }

  private mutating func fault(_ part: LabelledText.Part, _ words: String) {
    let label = part.typedLabel.map { shown($0) + ": " } ?? ""
    faults.append((part.line, "line \(part.line): \(label)\(words)"))
  }

  private func quote(_ part: LabelledText.Part) -> String {
    "`\(TerminalText.truncated(shown(part.text), to: 60))`"
  }
}
