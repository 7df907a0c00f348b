import Domain
import Store
import Wording
import WorkingTime

/// The questions of `feedback` in the order of a call with the employer; what was decided says which
/// are asked.
struct FeedbackQuestions {
  private let interview: Interview
  private let session: Session

  init(of interview: Interview, in session: Session) {
    self.interview = interview
    self.session = session
  }

  /// Reads a decision as people say it: its name, its beginning, or another word for it.
  static func decision(_ typed: String) -> Decision? {
    let name = Prompt.chosen(typed, among: Decision.allCases.map(\.rawValue))
    return Decision(argument: name ?? typed)
  }

  var questions: Questions {
    let names = Decision.allCases.map(\.rawValue)
    return Questions(all: [
      Questions.Question(
        option: "--decision",
        words: "What did they decide? (undecided, hold, progress, offer, reject)",
        help: "the first letters are enough; Enter: nothing was decided, it is one person's voice",
        choices: Choices(names),
        read: { typed in
          guard let decision = Self.decision(typed) else {
            throw CommandError.badValue(
              option: "--decision", typed: typed,
              expected: Grammar.list(names, conjunction: "or"))
          }
          return decision.rawValue.hasPrefix(folded(typed)) ? nil : decision.rawValue
        }),
      Questions.Question(
        option: "--from", words: "Who said so?", help: "a name; Tab offers the people known there",
        choices: people),
      deadline(
        "--answer-by", "By when do they want an answer?",
        "when the offer ends: next fri, 4 dec 17:00",
        of: [.offer]),
      deadline(
        "--hear-by", "When will you hear more?",
        "the date that they promised: fri, in 3 working days",
        of: [.undecided, .hold, .progress, nil]),
      text(
        "--said", "Start date, salary, terms?", "the offer in their words, to pass on", of: [.offer]
      ),
      text("--said", "The reason, fit to pass on?", "what the candidate may hear", of: [.reject]),
      text(
        "--said", "Which dates, and who will they meet?",
        "what the candidate is to know of the round",
        of: [.progress]),
      text("--said", "What did they say?", "fit to be passed on", of: [.undecided, .hold, nil]),
      text("--strength", "What did they like?", "fit to pass on; a semicolon between several"),
      text("--concern", "Any doubts? (for us alone)", "a semicolon between several"),
      text("--private", "Anything that stays with us?", "never in a report that leaves the house"),
      Questions.Question(
        option: "--told", words: "Does the candidate know? (y/N)",
        help: "y: you, or they, have told the candidate already",
        isAsked: { $0["--decision"] != nil }),
    ])
  }

  private func text(
    _ option: String, _ words: String, _ help: String,
    of decisions: [Decision?] = Decision.allCases + [nil]
  ) -> Questions.Question {
    Questions.Question(
      option: option, words: words, help: help,
      isAsked: { decisions.contains($0["--decision"].flatMap(Self.decision)) })
  }

  private func deadline(
    _ option: String, _ words: String, _ help: String, of decisions: [Decision?]
  ) -> Questions.Question {
    var question = text(option, words, help, of: decisions)
    let (resolver, calendar) = (session.resolver, session.calendar)
    question.read = { typed in
      TimeWords.full(
        try resolver.deadline(typed, option: option, saidAt: resolver.now), in: calendar)
    }
    return question
  }

  private var people: Choices {
    let known = (try? session.store.people(metAt: interview.employer.id).map(\.name)) ?? []
    let contacts = (try? session.store.contacts(at: [interview.employer.id]).map(\.name)) ?? []
    return Choices(lookingUp: { typed in
      Set(known + contacts).filter { folded($0).hasPrefix(folded(typed)) }.sorted()
    })
  }
}
