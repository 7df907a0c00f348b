import Domain
import Wording
import WorkingTime

/// The questions of `feedback` in the order of a call with the employer; what was decided says which
/// are asked.
struct FeedbackQuestions {
  let interview: Interview
  let session: Session
  /// The time at which the feedback was received.
  let at: Instant

  /// Reads a decision as people say it: its name, its beginning, or another word for it.
  static func decision(_ typed: String) -> Decision? {
    let name = Prompt.chosen(typed, among: Decision.allCases.map(\.rawValue))
    return Decision(argument: name ?? typed)
  }

  var questions: Questions {
    var told = Questions.Question.yes(
      "--told", "Does the candidate know?", "y: you, or they, have told the candidate already")
    told.isAsked = { $0["--decision"] != nil }
    return Questions(
      name: DraftName("feedback", of: interview.id), session: session,
      all: [
        .choice(
          "--decision", "What did they decide?", Decision.allCases.map(\.rawValue),
          help:
            "the first letters are enough; Enter: nothing was decided, it is one person's voice",
          read: { Self.decision($0)?.rawValue }),
        .people(
          "--from", "Who said so?", "a name; Tab offers the people known there",
          at: { _ in interview.employer }, in: session),
        deadline(
          "--answer-by", "By when do they want an answer?",
          "when the offer ends: next fri, 4 dec 17:00",
          of: [.offer]),
        deadline(
          "--hear-by", "When will you hear more?",
          "the date that they promised: fri, in 3 working days",
          of: [.undecided, .hold, .progress, nil]),
        text(
          "--said", "Start date, salary, terms?", "the offer in their words, to pass on",
          of: [.offer]),
        text("--said", "The reason, fit to pass on?", "what the candidate may hear", of: [.reject]),
        text(
          "--said", "Which dates, and who will they meet?",
          "what the candidate is to know of the round",
          of: [.progress]),
        text("--said", "What did they say?", "fit to be passed on", of: [.undecided, .hold, nil]),
        text("--strength", "What did they like?", "fit to pass on; a semicolon between several"),
        text("--concern", "Any doubts? (for us alone)", "a semicolon between several"),
        text(
          "--private", "Anything that stays with us?", "never in a report that leaves the house"),
        told,
      ])
  }

  private func text(
    _ option: String, _ words: String, _ help: String,
    of decisions: [Decision?] = Decision.allCases + [nil]
  ) -> Questions.Question {
    Questions.Question(option: option, words: words, help: help, isAsked: isAsked(of: decisions))
  }

  private func deadline(
    _ option: String, _ words: String, _ help: String, of decisions: [Decision?]
  ) -> Questions.Question {
    var question = Questions.Question.deadline(option, words, help, saidAt: at, in: session)
    question.isAsked = isAsked(of: decisions)
    return question
  }

  private func isAsked(of decisions: [Decision?]) -> ([String: String]) -> Bool {
    { decisions.contains($0["--decision"].flatMap(Self.decision)) }
  }
}
