import Domain
import Store
import Wording

extension Desk {
  /// The interview that WHO means: its number, or part of the name of a candidate with exactly one
  /// open interview, with the employer's after an `@` where that is in doubt.
  ///
  /// `NameGrade` says which match beats which. `among` says whether interviews that are closed or
  /// cancelled are looked through too; a number finds any. Who was not said is asked for.
  func interview(_ who: String?, among pool: Pool = .open) throws(Refusal) -> Interview {
    try Asking.value(
      who, option: "WHO", question: "whose interview, by number or name",
      help: "for example: 42, priya, pri sha, ps, priya@acme", choices: choices(.who)
    ) { (typed) throws(Refusal) in
      if let number = Self.number(typed) { return try interview(numbered: number) }
      let open = try matches(typed, openOnly: true)
      if let only = open.first, open.count == 1 { return only }
      if !open.isEmpty { return try choose(typed, open) }
      let former = try matchesByFormerName(typed, openOnly: true)
      if let only = former.first, former.count == 1 { return only }
      if !former.isEmpty { return try choose(typed, former) }
      return try interviewNotOpen(typed, pool)
    }
  }

  /// Which interviews WHO is looked for among.
  enum Pool {
    case open, all
  }

  private func interview(numbered number: Int64) throws(Refusal) -> Interview {
    let found = try Refusal.storing { () throws(StoreError) in
      try store.interview(Identifier(number))
    }
    if let found { return found }
    let forgotten = try Refusal.storing(store.forgottenInterviews)
    throw forgotten.contains(Identifier(number))
      ? .erasedInterview(number: number) : .noSuchInterview(number: number)
  }

  private func interviewNotOpen(_ typed: String, _ pool: Pool) throws(Refusal) -> Interview {
    var others = try matches(typed, openOnly: false)
    if others.isEmpty { others = try matchesByFormerName(typed, openOnly: false) }
    guard !others.isEmpty else { return try interviewMeant(typed) }
    guard pool == .all else { throw .whichInterview(choice(typed, others, .notOpen)) }
    if let only = others.first, others.count == 1 { return only }
    return try choose(typed, others)
  }

  /// The interview that may have been meant where nothing matches, chosen at a terminal.
  private func interviewMeant(_ typed: String) throws(Refusal) -> Interview {
    let sought = SoughtInterview(typed)
    guard let candidate = sought?.candidate?.folded else {
      let employer = String(typed.drop { $0 == "@" })
      let names = try Refusal.storing(store.employerNames)
      throw .unknownName(
        kind: "employer", typed: employer,
        suggestions: Suggestion.closest(to: employer, among: names))
    }
    if sought?.employer != nil {
      let elsewhere = try matches(candidate, openOnly: true)
      if !elsewhere.isEmpty {
        return try choose(typed, elsewhere, .otherEmployers)
      }
    }
    if sought?.employer == nil {
      let theirs = try matches("@" + typed, openOnly: true)
      if !theirs.isEmpty {
        return try choose(typed, theirs, .employerOnly)
      }
    }
    return try interviewOfOneNamedLike(candidate, typed)
  }

  /// The interview of a candidate whose name is near, chosen at a terminal.
  private func interviewOfOneNamedLike(
    _ candidate: String, _ typed: String
  ) throws(Refusal) -> Interview {
    let names = try Refusal.storing { () throws(StoreError) in
      try store.candidatesNamedLike(candidate)
    }
    var meant: [Interview] = []
    for name in names { meant += try matches(name, openOnly: true) }
    guard !meant.isEmpty, Asking.isPossible else {
      throw .nobody(typed: typed, suggestions: names)
    }
    return try choose(typed, meant, .nearNames(names))
  }

  private func matches(_ typed: String, openOnly: Bool) throws(Refusal) -> [Interview] {
    try Refusal.storing { () throws(StoreError) in
      try store.interviews(matching: typed, openOnly: openOnly)
    }
  }

  /// Has one of several interviews chosen by its number; refuses where nobody is there to choose.
  private func choose(
    _ typed: String, _ matches: [Interview], _ ground: InterviewChoice.Ground = .match
  ) throws(Refusal) -> Interview {
    let choice = choice(typed, matches, ground)
    guard Asking.isPossible else { throw .whichInterview(choice) }
    Output.say(choice.heading)
    Output.say(choice.list)
    let answer = try Asking.line(
      "which one (number)", option: "WHO", choices: Choices(matches.map { "\($0.id.number)" }))
    let chosen = Self.number(answer.trimmed)
    guard let match = matches.first(where: { $0.id.number == chosen }) else {
      throw .whichInterview(choice)
    }
    return match
  }

  private func choice(
    _ typed: String, _ matches: [Interview], _ ground: InterviewChoice.Ground
  ) -> InterviewChoice {
    InterviewChoice(typed: typed, interviews: matches, ground: ground, calendar: calendar)
  }

  /// The number in `42` or `#42`.
  private static func number(_ text: String) -> Int64? {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int64(digits)
  }
}
