import Domain
import Store
import Wording

/// The questions of `book`, in the order in which an interview is arranged.
struct BookQuestions {
  let session: Session

  /// The key of the question for the candidate.
  static let candidate = "CANDIDATE"

  func questions(given: [String: String]) -> Questions {
    let resolver = session.resolver
    var phone = Questions.Question(
      option: "--phone", words: "The candidate's telephone number?", help: "as you would dial it",
      read: { typed in
        _ = try Reachable.phone(typed)
        return nil
      })
    phone.isAsked = { needsPhone($0[Self.candidate]) }
    return Questions(
      name: DraftName("book", of: nil), session: session,
      all: [
        Questions.Question(
          option: Self.candidate, words: "Whose interview?",
          help: "a candidate's name; Tab offers those on record", isRequired: true,
          choices: { _ in resolver.choices(.candidate) }, read: { echo($0, .candidate) }),
        Questions.Question(
          option: "--employer", words: "With which employer?",
          help: "a name; Tab offers those on record", isRequired: true,
          choices: { _ in resolver.choices(.employer) }, read: { echo($0, .employer) }),
        Questions.Question(
          option: "--vacancy", words: "For which vacancy?",
          help: "a title; Tab offers those of the employer", isRequired: true,
          choices: { answers in
            resolver.choices(.vacancy, employer: answers["--employer"].map { known($0, .employer) })
          }),
        .start("When does it start?", in: session),
        .choice(
          "--stage", "Which stage?", Stage.allCases.map(\.rawValue),
          read: { typed in Prompt.chosen(typed, among: Stage.allCases.map(\.rawValue)) }),
        .people(
          "--meets", "Who are they meeting?", "names, a semicolon between several",
          at: { answers in
            let name = answers["--employer"].map { folded(known($0, .employer)) }
            return try? session.store.employers().first { folded($0.name) == name }
          }, in: session),
        phone,
      ], given: given)
  }

  /// The name on record that a part of it means; otherwise the name as typed.
  private func known(_ typed: String, _ kind: NameKind) -> String {
    if case .part(of: let name)? = try? session.store.match(typed, of: kind) { name } else { typed }
  }

  private func echo(_ typed: String, _ kind: NameKind) -> String? {
    let name = known(typed, kind)
    return name == typed ? nil : shown(name)
  }

  private func needsPhone(_ typed: String?) -> Bool {
    guard let name = typed.map({ known($0, .candidate) }) else { return true }
    let people = (try? session.store.people(knownBy: name)) ?? []
    return people.allSatisfy(\.phones.isEmpty)
  }
}
