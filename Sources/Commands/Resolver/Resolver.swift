import Domain
import Rendering
import Store
import Wording
import WorkingTime

/// The reader of a command's words: WHO, which means interviews and people, and WHEN.
///
/// At a terminal it asks for what is missing or ambiguous.
struct Resolver {
  let store: AgencyStore
  /// The current time.
  let now: Instant
  /// The agency's working time, in whose zone times are read.
  let calendar: WorkingCalendar

  /// The recorded names that Tab offers for a name.
  func choices(_ offered: OfferedNames, employer: String? = nil) -> Choices {
    let names = NameLookup(store)
    return Choices(lookingUp: { typed in
      offered.offers(beginning: typed, in: names, employer: employer).filter(\.isPlain).map(\.value)
    })
  }

  /// The interview that WHO means: its number; or part of the name of a candidate with exactly one
  /// open interview, with the employer's after an `@` if in doubt; or the candidate's telephone
  /// number or e-mail address, whole or its end.
  ///
  /// Of one candidate's rounds for a vacancy it means the latest. `NameGrade` ranks the matches.
  /// `among` says whether closed or cancelled interviews are searched too; a number finds any. A
  /// missing WHO is asked for.
  func interview(_ who: String?, among pool: Pool = .open) throws -> Interview {
    try Prompt.value(
      who, option: "WHO", question: "Whose interview?",
      help: "for example: 42, priya, pri sha, ps, priya@acme, 07700 900123", choices: choices(.who)
    ) { typed in
      if let candidate = Identifier<Candidate>(typed: typed),
        let found = try interview(of: candidate, typed, pool)
      {
        return found
      }
      if let number = Self.number(typed) {
        let reached = SoughtNumber(typed)
        return try interview(numbered: number, orReachedBy: reached, typed, pool)
      }
      if let contact = SoughtContact(typed),
        let found = try interview(reachedBy: contact, typed, pool)
      {
        return found
      }
      let open = try store.interviews(matching: typed, openOnly: true)
      if let only = open.first, open.count == 1 { return only }
      if !open.isEmpty { return try choose(typed, open) }
      let former = try matchesByFormerName(typed, openOnly: true)
      if let only = former.first, former.count == 1 { return only }
      if !former.isEmpty { return try choose(typed, former) }
      return try interviewNotOpen(typed, pool)
    }
  }

  /// The interviews that are searched.
  ///
  /// `evenUndone` includes those whose bookings were undone: their journals can still be read.
  enum Pool {
    case open, all, evenUndone
  }

  /// The interview with a number, or else that of the person whose telephone number ends so.
  private func interview(
    numbered number: Int64, orReachedBy sought: SoughtNumber?, _ typed: String, _ pool: Pool
  ) throws -> Interview {
    let found = try store.interview(Identifier(number))
    if let found { return found }
    let undone = try store.undoneBooking(of: Identifier(number))
    if let undone { return try interview(undone, pool) }
    if let sought, let reached = try interview(reachedBy: .number(sought), typed, pool) {
      return reached
    }
    if let sought, sought.digits.count >= Self.fewestOfATelephone {
      throw CommandError.nobody(typed: typed, suggestions: [])
    }
    let forgotten = try store.forgottenInterviews()
    throw forgotten.contains(Identifier(number))
      ? CommandError.erasedInterview(number: number) : CommandError.noSuchInterview(number: number)
  }

  /// The number of digits from which an unknown number was meant as a telephone number.
  private static let fewestOfATelephone = 7

  /// The interview of a candidate by number; nil if there is no such candidate.
  private func interview(
    of number: Identifier<Candidate>, _ typed: String, _ pool: Pool
  ) throws -> Interview? {
    guard let candidate = try store.candidate(number) else { return nil }
    return try interview(of: try store.interviews(of: candidate.id), typed, pool)
  }

  /// The interview of the person with a telephone number or an e-mail address; nil if nobody has
  /// it.
  private func interview(
    reachedBy contact: SoughtContact, _ typed: String, _ pool: Pool
  ) throws -> Interview? {
    try interview(
      of: try store.interviews(reachedBy: contact, openOnly: false), typed, pool)
  }

  /// The only one of some people's interviews, or the one chosen; nil if there are none.
  private func interview(
    of all: [Interview], _ typed: String, _ pool: Pool
  ) throws -> Interview? {
    let open = all.filter(\.isOpen)
    if open.isEmpty, !all.isEmpty, pool == .open {
      throw CommandError.whichInterview(choice(typed, all, .notOpen))
    }
    let found = open.isEmpty ? all : open
    return found.count > 1 ? try choose(typed, found) : found.first
  }

  private func interviewNotOpen(_ typed: String, _ pool: Pool) throws -> Interview {
    var others = try store.interviews(matching: typed, openOnly: false)
    if others.isEmpty { others = try matchesByFormerName(typed, openOnly: false) }
    guard !others.isEmpty else {
      let undone = try store.undoneBookings(matching: typed)
      if let last = undone.last { return try interview(last, pool) }
      return try interviewMeant(typed)
    }
    guard pool != .open else { throw CommandError.whichInterview(choice(typed, others, .notOpen)) }
    if let only = others.first, others.count == 1 { return only }
    return try choose(typed, others)
  }

  /// An interview whose booking was undone, if the pool includes those.
  private func interview(_ undone: InterviewRecord, _ pool: Pool) throws -> Interview {
    guard pool != .evenUndone, let undoing = undone.entries.undoingBooking else {
      return undone.interview
    }
    throw CommandError.bookingUndone(undone.interview, by: undoing)
  }

  /// The interview that may have been meant if nothing matches, chosen at a terminal.
  private func interviewMeant(_ typed: String) throws -> Interview {
    let sought = SoughtInterview(typed)
    guard let candidate = sought?.candidate?.folded else {
      let employer = String(typed.drop { $0 == "@" })
      let names = try store.employers().map(\.name)
      throw CommandError.unknownName(
        kind: "employer", typed: employer,
        suggestions: Suggestion.closest(to: employer, among: names))
    }
    if sought?.employer != nil {
      let elsewhere = try store.interviews(matching: candidate, openOnly: true)
      if !elsewhere.isEmpty {
        return try choose(typed, elsewhere, .otherEmployers)
      }
    }
    if sought?.employer == nil {
      let theirs = try store.interviews(matching: "@" + typed, openOnly: true)
      if !theirs.isEmpty {
        return try choose(typed, theirs, .employerOnly)
      }
    }
    return try interviewOfOneNamedLike(candidate, typed)
  }

  /// The interview of a candidate with a similar name, chosen at a terminal.
  private func interviewOfOneNamedLike(
    _ candidate: String, _ typed: String
  ) throws -> Interview {
    let names = try store.candidatesNamedLike(candidate)
    var meant: [Interview] = []
    for name in names { meant += try store.interviews(matching: name, openOnly: true) }
    guard !meant.isEmpty, Prompt.isPossible else {
      throw CommandError.nobody(typed: typed, suggestions: names)
    }
    return try choose(typed, meant, .nearNames(names))
  }

  /// Asks for one of several interviews by number; throws if there is no terminal.
  ///
  /// Of one candidate's rounds for a vacancy the latest is meant, which a note says.
  private func choose(
    _ typed: String, _ matches: [Interview], _ ground: InterviewChoice.Ground = .match
  ) throws -> Interview {
    if case .match = ground, let latest = latestRound(of: matches) { return latest }
    let choice = choice(typed, matches, ground)
    guard Prompt.isPossible else { throw CommandError.whichInterview(choice) }
    Terminal.say(choice.heading)
    Terminal.say(choice.list)
    return try Prompt.number(
      "Which one? (number):", option: "WHO", among: matches.map { "\($0.id.number)" }
    ) { answer in
      let chosen = Self.number(answer)
      return matches.first { $0.id.number == chosen }
    }
  }

  /// The latest of one candidate's rounds for a vacancy; nil if the interviews are not that.
  private func latestRound(of rounds: [Interview]) -> Interview? {
    let latest = rounds.max { ($0.time.start, $0.id) < ($1.time.start, $1.id) }
    guard let latest,
      rounds.allSatisfy({
        $0.candidate.id == latest.candidate.id && $0.employer.id == latest.employer.id
          && folded($0.vacancy) == folded(latest.vacancy)
      })
    else { return nil }
    let earlier = rounds.filter { $0.id != latest.id }.map { $0.id.reference }
    Terminal.say(
      "note: \(latest.id.reference), the latest round (\(latest.kind), "
        + "\(said(latest.time.start))), is meant; earlier: \(Grammar.list(earlier))")
    return latest
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
