import Domain

/// A value that the template of a draft can name: a text, a list or a flag.
///
/// No tag has what is confidential between the employer and us, or the worries and doubts a
/// candidate told us, so that no template can disclose them.
public enum DraftTag: String, CaseIterable, Hashable, Sendable {
  case greeting, sender, candidate, employer, vacancy, interview, day
  case direct, met, keen, forgotten, questions
  case promise, promiseWas, promiseFirst, timesMoved, feedbackDay
  case again, againBooked, offer, answerBy, answerWasBy, onHold, undecided, asking, asksNow,
    passingOn, passedOn
  case feedback, strengths, concerns
  case start, startWas, calledOff, toEmployer
  case meets, place, link
  case number, phone, email, history, duties, privateNote

  /// The type of a tag's value.
  enum Shape: String, Hashable, Sendable {
    case text, list, flag
  }

  /// The type of its value.
  var shape: Shape {
    switch self {
    case .forgotten, .questions, .strengths, .concerns, .history, .duties: .list
    case .direct, .keen, .again, .againBooked, .offer, .onHold, .undecided, .asksNow, .passingOn,
      .passedOn, .calledOff, .toEmployer, .privateNote:
      .flag
    default: .text
    }
  }

  /// The kinds of draft that may name it.
  var kinds: Set<DraftKind> {
    switch self {
    case .greeting, .sender, .candidate, .employer, .vacancy, .interview, .day:
      Set(DraftKind.allCases)
    case .keen: [.thankYou, .forgotten, .chase]
    case .direct, .met: [.thankYou, .forgotten]
    case .forgotten, .questions: [.forgotten]
    case .promise: [.chase, .update]
    case .promiseFirst, .timesMoved, .feedbackDay: [.chase]
    case .answerBy, .answerWasBy: [.update, .offer]
    case .promiseWas, .again, .againBooked, .offer, .onHold, .undecided, .asking, .asksNow,
      .passingOn, .passedOn:
      [.update]
    case .feedback, .strengths: [.rejection, .offer]
    case .concerns: [.rejection]
    case .start: [.change, .confirmation]
    case .startWas, .calledOff, .toEmployer: [.change]
    case .meets, .place, .link: [.confirmation]
    case .number, .phone, .email, .history, .duties, .privateNote: [.handover]
    }
  }

  /// True if every draft has it.
  var isAlwaysThere: Bool {
    switch self {
    case .greeting, .sender, .candidate, .employer, .vacancy, .interview, .day, .number, .start:
      true
    default: false
    }
  }

  /// The name of the flag that is set if a list has items: `hasStrengths`.
  var nameOfPresence: String {
    "has" + rawValue.prefix(1).uppercased() + rawValue.dropFirst()
  }

  /// Returns the tags that a kind of draft may name.
  static func tags(of kind: DraftKind) -> [DraftTag] {
    allCases.filter { $0.kinds.contains(kind) }
  }

  /// Returns the names that a template of a kind of draft may use, except `.` for an item of a
  /// list.
  static func names(of kind: DraftKind) -> [String] {
    tags(of: kind).flatMap { tag in
      tag.shape == .list ? [tag.rawValue, tag.nameOfPresence] : [tag.rawValue]
    }
  }
}

extension DraftTag {
  /// The meaning, for the author of a template.
  var meaning: String {
    switch self {
    case .greeting: "`Dear Ann`, or `Hello` where nobody is known by name"
    case .sender: "who writes, by name"
    case .candidate: "the candidate's name"
    case .employer: "the employer's name"
    case .vacancy: "what the vacancy is called"
    case .interview: "`first interview`, or `interview`"
    case .day: "the interview's day, `Monday 23 November`"
    case .direct: "where the candidate writes; otherwise we do"
    case .met: "whom the candidate met, `Ann Lee and Bo Chen`"
    case .keen: "where the candidate said that they are interested"
    case .forgotten: "what the candidate forgot to say"
    case .questions: "what the candidate wants to know"
    case .promise:
      "when the employer said they would decide, `Friday 27 November`; in an update while it is ahead"
    case .promiseWas: "the same once it has passed, and they have not decided"
    case .promiseFirst: "when they had said first, where another date has replaced it"
    case .timesMoved: "how often the date has moved, `once` or `three times`"
    case .feedbackDay: "when they last told us something, `on Tuesday 24 November`"
    case .again: "where they want to see the candidate again, and nothing is booked"
    case .againBooked: "where they do, and it is booked"
    case .offer: "where they make an offer"
    case .answerBy: "until when the offer can be answered, while that is ahead"
    case .answerWasBy: "the same once it has passed"
    case .onHold: "where they have put it off"
    case .undecided: "where they have said that they have not decided"
    case .asking: "when we shall ask them, `on the morning of Monday 30 November`"
    case .asksNow: "where we are to ask them now"
    case .passingOn: "where something of the candidate's is still to be passed on"
    case .passedOn: "where it has been"
    case .feedback: "what the employer said, fit to be passed on"
    case .strengths: "what was strong"
    case .concerns: "nothing: what they were unsure about stays with us"
    case .start: "when the interview is to begin, or was, `Monday 23 November at 14:00`"
    case .startWas: "when it was to begin before it was moved"
    case .calledOff: "where it was called off; otherwise it was moved"
    case .toEmployer: "where the employer hears of it; otherwise the candidate does"
    case .meets: "whom the candidate is to meet, `Ann Lee and Bo Chen`"
    case .place: "where it is held"
    case .link: "the link of a call"
    case .number: "the interview's number with us"
    case .phone: "the candidate's telephone number"
    case .email: "the candidate's e-mail address"
    case .history: "what happened, a line each, without what is private"
    case .duties: "what is owed, a line each"
    case .privateNote: "where the employer said something in confidence"
    }
  }
}
