import Domain

/// The conversation in which a debrief is logged: which question stands, and what was answered.
///
/// It knows no terminal: it takes a line and answers what happens. Answers are kept as typed, since
/// that is what a draft keeps and what is offered when a question is gone back to.
struct DebriefTalk {
  /// Reads the answers.
  let reader: AnswerReader
  /// What Return takes where nothing was answered yet.
  let defaults: [DebriefField: String]
  /// What is to be said of an answer that was taken, beside how it was understood.
  let remark: (DebriefAnswer) -> String?
  /// What was answered, as typed.
  private(set) var answers: [DebriefField: String]
  /// What is asked for.
  private(set) var field: DebriefField

  /// What comes of a line.
  enum Step: Hashable {
    /// The question that now stands is to be asked, after these lines were shown.
    case ask(saying: [String] = [])
    /// The debrief is to be recorded.
    case record
    /// Nothing is to be recorded now.
    case leave
  }

  /// A conversation at its beginning, or where a draft left it.
  init(
    reader: AnswerReader, defaults: [DebriefField: String] = [:],
    answers: [DebriefField: String] = [:], field: DebriefField = .went,
    remark: @escaping (DebriefAnswer) -> String? = { _ in nil }
  ) {
    self.reader = reader
    self.defaults = defaults
    self.remark = remark
    self.answers = answers
    self.field = field
  }

  /// What Return takes at the question that stands; nil where it skips.
  var offered: String? { answers[field] ?? defaults[field] }

  /// Whether the question that stands is the last, which records.
  var isAtEnd: Bool { field == .note }

  /// Whether anything was answered that is worth keeping.
  var isEmpty: Bool { answers.isEmpty }

  /// What the answers come to.
  func debrief(rang: Rang?) -> Debrief {
    let read = DebriefField.allCases.compactMap { field in
      answers[field].flatMap { try? reader.answer($0, to: field) }
    }
    return Debrief(read, rang: rang)
  }

  /// Takes a line that was typed.
  mutating func take(_ typed: String) -> Step {
    switch typed.trimmed {
    case "?": return .ask(saying: field.help)
    case "<": return goBack()
    case let typed where isAtEnd: return takeLast(typed)
    case "": return takeOffered()
    case "-":
      answers[field] = nil
      return goOn()
    case let typed: return takeAnswer(typed)
    }
  }

  /// Goes to the last question at once: the call has ended.
  mutating func goToEnd() {
    field = .note
  }

  private mutating func goBack() -> Step {
    guard let before = field.preceding else {
      return .ask(saying: ["This is the first question."])
    }
    field = before
    return .ask()
  }

  private mutating func goOn(saying: [String] = []) -> Step {
    field = field.following ?? .note
    return .ask(saying: saying)
  }

  private mutating func takeOffered() -> Step {
    guard let offered else { return goOn() }
    return takeAnswer(offered)
  }

  private mutating func takeAnswer(_ typed: String) -> Step {
    do {
      let answer = try reader.answer(typed, to: field)
      answers[field] = typed
      return goOn(saying: [reader.echo(answer), remark(answer)].compactMap { $0 })
    } catch {
      return .ask(saying: [error.words])
    }
  }

  /// The last question: Return and yes record, no does not, anything else is a note.
  private mutating func takeLast(_ typed: String) -> Step {
    switch typed.lowercased() {
    case "" where isEmpty:
      return .ask(saying: ["Nothing was answered: y records that you spoke, n leaves."])
    case "", "y", "yes": return .record
    case "n", "no": return .leave
    default:
      answers[.note] = typed
      return .record
    }
  }
}
