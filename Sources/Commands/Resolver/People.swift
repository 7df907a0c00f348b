import Domain
import Store
import Wording

/// The people and employers that names mean.
extension Resolver {
  /// The employer that a name means: the only best match by `NameGrade`; exact names win, including
  /// those of merged employers.
  func employer(named typed: String) throws -> Employer {
    try store.expect([.employers])
    let known = try store.employers()
    let mergers = try mergersThatCount().compactMap(\.employers)
    if let merged = survivor(of: typed, among: known, \.id, \.name, mergers) { return merged }
    return try one(typed, of: known, name: \.name, kind: "employer")
  }

  /// The candidate that is meant: `C7`; a telephone number or an e-mail address, whole or its end;
  /// or a name, by the same rules.
  ///
  /// Of several with one name, it asks which; `evenUndone` includes candidates all of whose
  /// bookings were undone.
  func candidate(named typed: String, evenUndone: Bool = false) throws -> Candidate {
    if Identifier<Candidate>(typed: typed) != nil { return try candidate(numbered: typed) }
    if let sign = typed.lastIndex(of: "@"), SoughtContact(typed) == nil, sign != typed.startIndex {
      let theirs = Set(try store.interviews(matching: typed, openOnly: false).map(\.candidate.id))
      if let one = try one(typed, of: try store.people(numbered: theirs.sorted())) { return one }
    }
    let bearing = try store.people(knownBy: typed)
    let onRecord = bearing.filter(\.isOnRecord)
    if let one = try one(typed, of: onRecord) { return one }
    let matches = try store.candidates(matching: typed)
    if let only = matches.first, matches.count == 1 { return only }
    if let one = try one(typed, of: evenUndone && matches.isEmpty ? bearing : []) { return one }
    if Set(matches.map { folded($0.name) }).count < matches.count || Prompt.isPossible,
      let one = try one(typed, of: try store.people(numbered: matches.map(\.id)))
    {
      return one
    }
    throw CommandError.unknownName(
      kind: "candidate", typed: typed,
      suggestions: try matches.isEmpty
        ? store.candidatesNamedLike(typed) : matches.map(\.name))
  }

  /// The candidate with a number typed as `C7`.
  func candidate(numbered typed: String) throws -> Candidate {
    guard let number = Identifier<Candidate>(typed: typed) else {
      throw CommandError.badValue(
        option: "--candidate", typed: typed, expected: "a candidate's number such as C7")
    }
    guard let candidate = try store.candidate(number) else {
      throw CommandError.noSuchCandidate(typed: typed)
    }
    return candidate
  }

  /// The only one of these people, or the one chosen; nil if there are none.
  private func one(_ typed: String, of people: [KnownPerson]) throws -> Candidate? {
    guard !people.isEmpty else { return nil }
    let choice = PersonChoice(typed: typed, people: people, mayBeNew: false)
    let chosen = try people.count == 1 ? people[0] : choice.ask()
    return try chosen?.id.flatMap { try store.candidate($0) }
  }

  /// The contact with a number such as `K3`, after all mergers; nil if the text is not one, throws
  /// if nobody has it.
  func contactNumbered(_ typed: String, evenErased: Bool = false) throws -> EmployerContact? {
    guard let number = Identifier<EmployerContact>(typed: typed) else { return nil }
    if let found = try store.contact(number), evenErased || found.name != found.id?.reference {
      return found
    }
    throw CommandError.unknownName(kind: "contact", typed: typed, suggestions: [])
  }

  /// The candidate or the contact at an employer that is meant: `C7`, `K3`, or a name, of which a
  /// whole one beats a part.
  ///
  /// `evenUndone` includes candidates all of whose bookings were undone, and contacts who were
  /// erased: their requests still stand.
  func dataSubject(_ typed: String, evenUndone: Bool = true) throws -> DataSubject {
    if let numbered = try contactNumbered(typed, evenErased: evenUndone) {
      return .contact(numbered)
    }
    // To be edited, a single word means a candidate first, as on cards.
    let namesake =
      evenUndone || typed.contains(" ")
      ? try store.contacts().first { folded($0.name) == folded(typed) } : nil
    do {
      let candidate = try candidate(named: typed, evenUndone: evenUndone)
      guard let namesake else { return .candidate(candidate) }
      guard folded(candidate.name) == folded(typed) else {
        return .contact(try contact(named: typed))
      }
      throw CommandError.notPossible(
        because: "`\(shown(typed))` is the candidate \(candidate.reference), and the contact "
          + "\(namesake.id?.reference ?? "") at \(shown(namesake.employer.name))",
        help: "type the number instead, such as \(candidate.reference)")
    } catch let error as CommandError {
      guard case .unknownName = error else { throw error }
      if namesake != nil { return .contact(try contact(named: typed)) }
      guard try store.candidates(matching: typed).isEmpty,
        let contact = try? contact(named: typed)
      else { throw error }
      return .contact(contact)
    }
  }

  /// The contact whose number, or whose whole name, was typed; nil if the name is also that of a
  /// candidate or an employer.
  func contact(wholly typed: String) throws -> EmployerContact? {
    if let numbered = try contactNumbered(typed) { return numbered }
    guard try store.contacts().contains(where: { folded($0.name) == folded(typed) }),
      try store.people(knownBy: typed).isEmpty,
      try !store.employers().contains(where: { folded($0.name) == folded(typed) })
    else { return nil }
    return try contact(named: typed)
  }

  /// The contact that a number or a name means: the only best match, at the employer after an `@`
  /// if there is one.
  func contact(named typed: String) throws -> EmployerContact {
    if let numbered = try contactNumbered(typed) { return numbered }
    let sought = SoughtInterview(typed)
    let known = try store.contacts()
    let name = sought?.candidate?.folded ?? typed
    let theirs = known.filter { contact in
      sought?.employer.map { $0.grade(ofFolded: folded(contact.employer.name)) != nil } ?? true
    }
    let graded = theirs.compactMap { contact in
      ([contact.name] + contact.formerNames).compactMap {
        SoughtName(name)?.grade(ofFolded: folded($0))
      }.min().map { (grade: $0, contact: contact) }
    }
    let best = graded.map(\.grade).min()
    let matches = graded.filter { $0.grade == best }.map(\.contact)
    if let only = matches.first, matches.count == 1 { return only }
    guard matches.isEmpty else { throw CommandError.whichContact(typed: typed, matches) }
    throw CommandError.unknownName(
      kind: "contact", typed: typed,
      suggestions: Suggestion.closest(to: typed, among: known.map(\.name)))
  }

  /// The existing consultant of a name.
  func consultant(named typed: String) throws -> Consultant {
    let known = try store.consultants()
    if let named = Self.only(typed, among: known) { return named }
    let suggestions = Suggestion.closest(to: typed, among: known.map(\.name))
    throw CommandError.unknownConsultant(typed: typed, suggestions: suggestions)
  }

  /// The consultant of that name, or the only one whose name contains all the typed words.
  static func only(_ typed: String, among known: [Consultant]) -> Consultant? {
    let wanted = folded(typed)
    if let whole = known.first(where: { folded($0.name) == wanted }) { return whole }
    let words = Set(wanted.split(separator: " "))
    let bearing = known.filter { words.isSubset(of: folded($0.name).split(separator: " ")) }
    return bearing.count == 1 && !words.isEmpty ? bearing.first : nil
  }

  /// The surviving record for a merged name; nil if no merged record has the name, or a current one
  /// has it.
  private func survivor<Named>(
    of typed: String, among known: [Named], _ id: KeyPath<Named, Identifier<Named>>,
    _ name: KeyPath<Named, String>, _ pairs: [(gone: Named, kept: Named)]
  ) -> Named? {
    let isMeant: (Named) -> Bool = { folded($0[keyPath: name]) == folded(typed) }
    guard !known.contains(where: isMeant),
      let gone = pairs.flatMap({ [$0.gone, $0.kept] }).first(where: isMeant)
    else { return nil }
    let mergers = Mergers(pairs.map { (gone: $0.gone[keyPath: id], kept: $0.kept[keyPath: id]) })
    let survivor = mergers.survivor(of: gone[keyPath: id])
    return known.first { $0[keyPath: id] == survivor }
  }

  /// The mergers that count, oldest first.
  func mergersThatCount() throws -> [Merger] {
    try store.journal(Event.Kind.ofMergers).filter(\.counts).compactMap { entry in
      if case .merged(let merger) = entry.event { merger } else { nil }
    }
  }

  private func one<Named>(
    _ typed: String, of known: [Named], name: (Named) -> String, kind: String
  ) throws -> Named {
    let matches = best(typed, of: known, name: name)
    if let only = matches.first, matches.count == 1 { return only }
    throw unknown(typed, matches.map(name), among: known.map(name), kind: kind)
  }

  /// The best matches by `NameGrade`.
  private func best<Named>(
    _ typed: String, of known: [Named], name: (Named) -> String
  ) -> [Named] {
    let graded = known.compactMap { one in
      SoughtName(typed)?.grade(ofFolded: folded(name(one))).map { (grade: $0, one: one) }
    }
    let best = graded.map(\.grade).min()
    return graded.filter { $0.grade == best }.map(\.one)
  }

  private func unknown(
    _ typed: String, _ matches: [String], among known: [String], kind: String
  ) -> CommandError {
    let suggestions = matches.isEmpty ? Suggestion.closest(to: typed, among: known) : matches
    return .unknownName(kind: kind, typed: typed, suggestions: suggestions)
  }
}

/// Names that were given up.
extension Resolver {
  /// The interviews of people or employers with a former name that matches, each announced with the
  /// current name; empty if no former name matches.
  func matchesByFormerName(
    _ typed: String, openOnly: Bool
  ) throws -> [Interview] {
    guard let sought = SoughtInterview(typed) else { return [] }
    let candidates = Self.best(
      sought.candidate, of: try store.formerNames(of: .candidate))
    let employers = Self.best(sought.employer, of: try store.formerNames(of: .employer))
    var found: [Interview] = []
    for candidate in candidates {
      for employer in employers where candidate.isFormer || employer.isFormer {
        let name = (candidate.name ?? "") + (employer.name.map { "@" + $0 } ?? "")
        let matches = try store.interviews(matching: name, openOnly: openOnly)
        found += matches.filter { !found.map(\.id).contains($0.id) }
        guard !matches.isEmpty else { continue }
        for note in [candidate.note, employer.note].compactMap({ $0 }) { Terminal.say(note) }
      }
    }
    return found
  }

  /// A current name, and a note if a former name was typed.
  private struct Holder {
    /// Nil if that part was not typed.
    let name: String?
    let note: String?

    var isFormer: Bool { note != nil }
  }

  /// The name as typed, and the current names for the best-matching former names.
  private static func best(_ sought: SoughtName?, of names: [FormerName]) -> [Holder] {
    guard let sought else { return [Holder(name: nil, note: nil)] }
    let graded = names.compactMap { name in
      sought.grade(ofFolded: folded(name.former)).map { (grade: $0, name: name) }
    }
    let least = graded.map(\.grade).min()
    let former = graded.filter { $0.grade == least }.map { graded in
      Holder(
        name: graded.name.now,
        note: "note: `\(shown(graded.name.former))` is now called `\(shown(graded.name.now))`")
    }
    return [Holder(name: sought.folded, note: nil)] + former
  }
}
