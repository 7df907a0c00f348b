import Domain
import Store
import Wording

extension Desk {
  /// The interview that WHO means: its number, or part of the name of a candidate with exactly one
  /// open interview.
  ///
  /// A whole name beats a part of one. `among` says whether interviews that are closed or cancelled
  /// are looked through too; a number finds any.
  func interview(_ who: String, among pool: Pool = .open) throws(Refusal) -> Interview {
    let typed = who.trimmed
    if let number = Self.number(typed) {
      let id = Identifier<Interview>(number)
      let found = try Refusal.storing { () throws(StoreError) in try store.interview(id) }
      guard let found else { throw .noSuchInterview(number: number) }
      return found
    }
    guard !typed.isEmpty else {
      throw .missing(option: "WHO", what: "an interview's number or part of a candidate's name")
    }
    let open = try matches(typed, openOnly: true)
    if let only = open.first, open.count == 1 { return only }
    if !open.isEmpty { return try choose(typed, open) }
    return try interviewNotOpen(typed, pool)
  }

  /// Which interviews WHO is looked for among.
  enum Pool {
    case open, all
  }

  private func interviewNotOpen(_ typed: String, _ pool: Pool) throws(Refusal) -> Interview {
    let others = try matches(typed, openOnly: false)
    guard !others.isEmpty else { throw .nobody(typed: typed, suggestions: try suggestions(typed)) }
    guard pool == .all else { throw .nobodyOpen(typed: typed, others: others) }
    if let only = others.first, others.count == 1 { return only }
    return try choose(typed, others)
  }

  /// The interviews whose candidate bears the name, or else whose candidate's name has it as a part.
  private func matches(_ typed: String, openOnly: Bool) throws(Refusal) -> [Interview] {
    let found = try Refusal.storing { () throws(StoreError) in
      try store.interviews(matching: typed, openOnly: openOnly)
    }
    let whole = found.filter { folded($0.candidate.name) == folded(typed) }
    return whole.isEmpty ? found : whole
  }

  private func suggestions(_ typed: String) throws(Refusal) -> [String] {
    let names = try Refusal.storing(store.candidateNames)
    return Suggestion.closest(to: typed, among: names)
  }

  private func choose(_ typed: String, _ matches: [Interview]) throws(Refusal) -> Interview {
    guard Asking.isPossible else { throw .ambiguous(typed: typed, matches: matches) }
    Output.say(RefusalWords.matchList(matches, calendar: calendar))
    let answer = try Asking.line("which one (number)", option: "WHO")
    let chosen = Self.number(answer.trimmed)
    guard let match = matches.first(where: { $0.id.number == chosen }) else {
      throw .ambiguous(typed: typed, matches: matches)
    }
    return match
  }

  /// The number in `42` or `#42`.
  private static func number(_ text: String) -> Int64? {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return Int64(digits)
  }
}
