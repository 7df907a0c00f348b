import Domain
import Wording

/// The questions of `contact`: with whom, what came of it, and what was said.
struct ContactQuestions {
  let interview: Interview
  let session: Session

  private static let results: KeyValuePairs<String, Contact.Result> = [
    "reached": .reached, "no-answer": .noAnswer, "voicemail": .voicemail, "wrote": .wrote,
  ]

  /// The result that a word, or its beginning, means; nil if there is no such.
  static func result(_ typed: String) -> Contact.Result? {
    let word = folded(typed).replacing(" ", with: "-")
    return Contact.Result(rawValue: typed)
      ?? results.first { $0.key.hasPrefix(word) }?.value
  }

  func questions(fromThem: Bool, given: [String: String]) -> Questions {
    let isEmployer = { (answers: [String: String]) in
      answers["WITH"].flatMap(ContactCommand.Other.init(argument:)) == .employer
    }
    var person = Questions.Question.people(
      "--with", "Whom there?", "a name; Tab offers the people known there",
      at: { _ in interview.employer }, in: session)
    person.isAsked = isEmployer
    var note = Questions.Question(
      option: "--note", words: "Anything to note?", help: "what was said or written")
    note.isAsked = { answers in
      let result = answers["--reached"].flatMap(Self.result)
      return result == .reached || result == .wrote
    }
    return Questions(
      name: DraftName("contact", of: interview.id), session: session,
      all: [
        .choice(
          "WITH", fromThem ? "Who called you?" : "Who did you call?",
          ContactCommand.Other.allCases.map(\.rawValue), isRequired: true,
          read: { ContactCommand.Other(argument: $0)?.rawValue }),
        .choice(
          "--reached", "How did it go?", Self.results.map(\.key), isRequired: true,
          read: { typed in
            let result = Self.result(typed)
            return Self.results.first { $0.value == result }?.key
          }),
        person, note,
      ], given: given)
  }
}
