import Domain
import Wording
import WorkingTime

/// The conversation that logs a debrief: the current question, and the answers so far.
///
/// It does no input or output: it takes a line and returns the next step. Answers are kept as
/// typed, since a draft stores them so and going back offers them for editing.
struct DebriefTalk {
  /// Reads the answers.
  private(set) var reader: AnswerReader
  /// The current time.
  let now: Instant
  /// The answers that Return takes if nothing was answered yet.
  let defaults: [DebriefField: String]
  /// The parts that are asked for, in order; the note is the last.
  let asked: [DebriefField]
  /// A remark on the texts of an accepted answer, printed after how it was understood.
  let remark: ([String]) -> String?
  /// The answers, as typed.
  private(set) var answers: [DebriefField: String]
  /// The current question.
  private(set) var field: DebriefField
  /// The initial contents of the line, for editing: the answer that was gone back to, or an
  /// unfinished one from a draft.
  private(set) var editing: String
  /// A line that could not be understood, offered again for correction.
  private(set) var refused: String?

  /// The next step after a line.
  enum Step: Hashable {
    /// Print these lines, then ask the current question.
    case ask(saying: [String] = [])
    /// Record the debrief.
    case record
    /// Leave without recording.
    case leave
  }

  /// Starts a conversation, or resumes one from a draft.
  init(
    reader: AnswerReader, now: Instant, defaults: [DebriefField: String] = [:],
    answers: [DebriefField: String] = [:], field: DebriefField = .went, editing: String = "",
    skipping: Set<DebriefField> = [], remark: @escaping ([String]) -> String? = { _ in nil }
  ) {
    self.reader = reader
    self.now = now
    self.defaults = defaults
    self.remark = remark
    self.answers = answers
    self.editing = editing
    asked = DebriefField.all.filter { !skipping.contains($0) }
    let rest = DebriefField.all.drop { $0 != field }
    self.field = rest.first { !skipping.contains($0) } ?? .note
  }

  /// The answer that Return takes at the current question; nil if Return skips it.
  var offered: String? { answers[field] ?? defaults[field] }

  /// True at the last question, which records.
  var isAtEnd: Bool { field == .note }

  /// True if nothing was answered.
  var isEmpty: Bool { answers.isEmpty }

  /// The debrief that the answers give.
  func debrief(rang: Rang?) -> Debrief {
    var reader = reader
    reader.asksInDoubt = false
    var debrief = Debrief()
    for field in DebriefField.all {
      let answer = answers[field].flatMap { try? reader.answer($0, to: field) }
      if let answer { debrief.add(answer, to: field) }
    }
    debrief.account.rang = rang ?? debrief.account.rang
    return debrief
  }

  /// Handles a typed line.
  mutating func take(_ line: String) -> Step {
    let typed = Questions.sign(in: line.trimmed, after: editing)
    refused = nil
    if typed == "?" { return .ask(saying: field.help) }
    if typed == "<" { return goBack() }
    editing = ""
    if typed == ">" {
      field = .note
      return .ask()
    }
    if let (label, text) = Self.labelled(typed) { return take(text, about: label, typed: typed) }
    if isAtEnd { return takeLast(typed) }
    switch typed {
    case "": return takeOffered()
    case "-":
      answers[field] = nil
      return goOn()
    default: return takeAnswer(typed)
    }
  }

  private mutating func goBack() -> Step {
    guard let place = asked.firstIndex(of: field), place > 0 else {
      return .ask(saying: ["This is the first question."])
    }
    field = asked[place - 1]
    editing = answers[field] ?? ""
    return .ask()
  }

  private mutating func goOn(saying: [String] = []) -> Step {
    let place = asked.firstIndex(of: field) ?? asked.count
    field = asked.indices.contains(place + 1) ? asked[place + 1] : .note
    return .ask(saying: saying)
  }

  private mutating func takeOffered() -> Step {
    guard let offered else { return goOn() }
    return takeAnswer(offered)
  }

  private mutating func takeAnswer(_ typed: String) -> Step {
    do {
      let answer = try reader.answer(typed, to: field)
      answers[field] = answer == nil ? nil : typed
      return goOn(saying: words(on: answer, typed))
    } catch {
      refused = typed
      return .ask(saying: [error.words])
    }
  }

  /// The answer as understood, and the remark on it.
  private func words(on answer: DebriefValue?, _ typed: String) -> [String] {
    guard let answer else { return [] }
    return [
      reader.echo(answer, typed: typed), reader.clockChange(in: typed, to: field),
      remark(answer.texts),
    ].compactMap { $0 }
  }

  /// The last question: Return and yes record, no does not, anything else is a note.
  private mutating func takeLast(_ typed: String) -> Step {
    switch typed.lowercased() {
    case "" where isEmpty:
      return .ask(saying: ["Nothing was answered: y records that you spoke, n leaves."])
    case "", "y", "yes": return .record
    case "n", "no": return .leave
    default:
      add(typed, to: .note)
      return .record
    }
  }
}

/// Answers given under a label, whatever the current question is.
extension DebriefTalk {
  /// The label that a line begins with, and the text after it; nil if it has none.
  private static func labelled(_ typed: String) -> (label: DebriefLabel, text: String)? {
    let halves = typed.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, let label = DebriefLabel(String(halves[0])) else { return nil }
    return (label, String(halves[1]).trimmed)
  }

  private mutating func take(_ text: String, about label: DebriefLabel, typed: String) -> Step {
    guard !text.isEmpty else { return .ask(saying: ["nothing stands behind `\(shown(typed))`"]) }
    switch label {
    case .called: return takeCalled(text)
    case .field(let part):
      guard asked.contains(part) else {
        return .ask(saying: ["\(part.label): the command line says so already"])
      }
      if part == field, !isAtEnd { return takeAnswer(text) }
      do {
        guard let answer = try reader.answer(text, to: part) else {
          answers[part] = nil
          return .ask(saying: ["\(part.label): nothing"])
        }
        add(text, to: part)
        let echo = reader.echo(answer, typed: text) ?? shown(text)
        let notes = [reader.clockChange(in: text, to: part), remark(answer.texts)].compactMap { $0 }
        return .ask(saying: ["\(part.label): \(echo)"] + notes)
      } catch {
        refused = typed
        return .ask(saying: ["\(part.label): \(error.words)"])
      }
    }
  }

  private mutating func add(_ text: String, to part: DebriefField) {
    answers[part] = part.addsUp ? (answers[part].map { $0 + "; " } ?? "") + text : text
  }

  /// Sets the time of the call, from which dates are counted.
  private mutating func takeCalled(_ text: String) -> Step {
    do {
      let at = try reader.called(text, now: now)
      reader = AnswerReader(at: at, calendar: reader.calendar, asksInDoubt: reader.asksInDoubt)
    } catch {
      return .ask(saying: ["called: \(error.words)"])
    }
    var lines = ["called: \(TimeWords.full(reader.at, in: reader.calendar))"]
    if let change = reader.clockChange(inCalled: text, now: now) { lines.append(change) }
    if let typed = answers[.hearBy], (try? reader.answer(typed, to: .hearBy)) == nil {
      answers[.hearBy] = nil
      lines.append("hear by: `\(shown(typed))` cannot be counted from there; say it again")
    }
    return .ask(saying: lines)
  }
}
