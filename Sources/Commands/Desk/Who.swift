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
      if let number = Self.number(typed) { return try interview(numbered: number, pool) }
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
  ///
  /// The last has those whose bookings were undone: what was recorded of them can still be read.
  enum Pool {
    case open, all, evenUndone
  }

  private func interview(numbered number: Int64, _ pool: Pool) throws(Refusal) -> Interview {
    let found = try Refusal.storing { () throws(StoreError) in
      try store.interview(Identifier(number))
    }
    if let found { return found }
    let undone = try Refusal.storing { () throws(StoreError) in
      try store.undoneBooking(of: Identifier(number))
    }
    if let undone { return try interview(undone, pool) }
    let forgotten = try Refusal.storing(store.forgottenInterviews)
    throw forgotten.contains(Identifier(number))
      ? .erasedInterview(number: number) : .noSuchInterview(number: number)
  }

  private func interviewNotOpen(_ typed: String, _ pool: Pool) throws(Refusal) -> Interview {
    var others = try matches(typed, openOnly: false)
    if others.isEmpty { others = try matchesByFormerName(typed, openOnly: false) }
    guard !others.isEmpty else {
      let undone = try Refusal.storing { () throws(StoreError) in
        try store.undoneBookings(matching: typed)
      }
      if let last = undone.last { return try interview(last, pool) }
      return try interviewMeant(typed)
    }
    guard pool != .open else { throw .nobodyOpen(typed: typed, others: others) }
    if let only = others.first, others.count == 1 { return only }
    return try choose(typed, others)
  }

  /// An interview whose booking was undone, where those are looked for.
  private func interview(_ undone: InterviewRecord, _ pool: Pool) throws(Refusal) -> Interview {
    guard pool != .evenUndone, let undoing = undone.entries.undoingBooking else {
      return undone.interview
    }
    throw .bookingUndone(undone.interview, by: undoing)
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
        return try choose(typed, elsewhere, orElse: .noneThere(typed: typed, others: elsewhere))
      }
    }
    if sought?.employer == nil {
      let theirs = try matches("@" + typed, openOnly: true)
      if !theirs.isEmpty {
        return try choose(typed, theirs, orElse: .onlyEmployer(typed: typed, theirs: theirs))
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
    let refusal = Refusal.nobody(typed: typed, suggestions: names)
    guard !meant.isEmpty else { throw refusal }
    return try choose(typed, meant, orElse: refusal)
  }

  private func matches(_ typed: String, openOnly: Bool) throws(Refusal) -> [Interview] {
    try Refusal.storing { () throws(StoreError) in
      try store.interviews(matching: typed, openOnly: openOnly)
    }
  }

  /// Has one of several interviews chosen by its number; refuses where nobody is there to choose.
  private func choose(
    _ typed: String, _ matches: [Interview], orElse refusal: Refusal? = nil
  ) throws(Refusal) -> Interview {
    let refusal = refusal ?? .ambiguous(typed: typed, matches: matches)
    guard Asking.isPossible else { throw refusal }
    Output.say(RefusalWords.choice(refusal))
    Output.say(RefusalWords.matchList(matches, calendar: calendar))
    let answer = try Asking.line(
      "which one (number)", option: "WHO", choices: Choices(matches.map { "\($0.id.number)" }))
    let chosen = Self.number(answer.trimmed)
    guard let match = matches.first(where: { $0.id.number == chosen }) else { throw refusal }
    return match
  }

  /// The number in `42` or `#42`.
  private static func number(_ text: String) -> Int64? {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int64(digits)
  }
}
