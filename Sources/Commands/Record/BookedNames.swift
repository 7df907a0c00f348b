import Domain
import Store
import Wording

/// Resolves the names in a booking: part of exactly one known name means that one, and a name close
/// to a known one is probably a typo, so it is asked about.
struct BookedNames {
  let session: Session

  /// A candidate, as a booking names them.
  typealias Meant = (name: String, who: BookedCandidate)

  /// The existing candidate, or the new one: recognised by number and address first, then by name.
  func candidate(_ given: GivenPerson) throws -> Meant {
    switch try Recogniser(session.store).recognise(given) {
    case .known(let person, byName: _):
      if folded(person.name) != folded(given.name) {
        Terminal.say(
          "note: \(NameOddity.marked(given.name)) is read as \(NameOddity.marked(person.name))"
            + "\(person.id.map { " (C\($0.number))" } ?? ""); where it is a new name, add --new")
      }
      return (person.name, person.who)
    case .doubtful(let people):
      let choice = PersonChoice(typed: given.name, people: people, mayBeNew: true)
      guard let person = try choice.ask() else { return (given.name, .new(1)) }
      return (person.name, person.who)
    case .new(let sharing):
      let meant = try session.store.match(given.name, of: .candidate)
      let name = try name(given.name, "CANDIDATE", meant)
      if name != given.name {
        return try candidate(GivenPerson(name: name, phones: given.phones, emails: given.emails))
      }
      for person in sharing.prefix(3) {
        Terminal.say("note: that number or address is also of \(person.words)")
      }
      return (name, .named)
    }
  }

  /// The candidate where `--new` was given: a new person, unless it is about another name of the
  /// booking or, as `repeats` says, about booking the same interview twice.
  func candidate(
    new given: GivenPerson, employer: String, vacancy: String, consultant: String?,
    repeats: (BookedCandidate) throws -> Bool
  ) throws -> Meant {
    guard case .known(let person, byName: _) = try Recogniser(session.store).recognise(given) else {
      return (given.name, .new(1))
    }
    if try isInDoubt(employer, vacancy, consultant) || repeats(person.who) {
      return (person.name, person.who)
    }
    Terminal.say("note: a new \(shown(given.name)) is recorded; there is also \(person.words)")
    return (given.name, .new(1))
  }

  /// True if the name of the employer, the vacancy or the consultant is near to a known one.
  private func isInDoubt(
    _ employer: String, _ vacancy: String, _ consultant: String?
  ) throws -> Bool {
    if try session.store.match(employer, of: .employer) != .asTyped { return true }
    let titles = try session.store.vacancyTitles(ofEmployerNamed: employer)
    if near(vacancy, titles) != .asTyped { return true }
    let names = try session.store.consultants().map(\.name)
    return consultant.map { near($0, names) != .asTyped } ?? false
  }

  /// The existing employer, or the new one.
  func employer(_ typed: String) throws -> String {
    let meant = try session.store.match(typed, of: .employer)
    return try name(typed, "--employer", meant)
  }

  /// The employer's existing vacancy, or the new one.
  func vacancy(_ typed: String, of employer: String) throws -> String {
    let known = try session.store.vacancyTitles(ofEmployerNamed: employer)
    return try name(typed, "--vacancy", near(typed, known))
  }

  /// The existing consultant, or the new one.
  func consultant(_ typed: String) throws -> String {
    let known = try session.store.consultants()
    if let meant = Resolver.only(typed, among: known)?.name {
      return try folded(meant) == folded(typed)
        ? meant : name(typed, "--consultant", .part(of: meant))
    }
    let words = Set(folded(typed).split(separator: " "))
    let several = known.map(\.name).filter { words.isSubset(of: folded($0).split(separator: " ")) }
    return try name(
      typed, "--consultant", several.isEmpty ? near(typed, known.map(\.name)) : .like(several))
  }

  /// The people to meet, by the names that the employer's contacts have.
  func people(_ typed: [String], at employer: String, _ time: InterviewTime) throws -> [String] {
    let known = try session.store.employers().first { folded($0.name) == folded(employer) }
    guard let known else {
      if let number = typed.first(where: { Identifier<EmployerContact>(typed: $0) != nil }) {
        throw CommandError.unknownName(
          kind: "contact at \(shown(employer))", typed: number, suggestions: [])
      }
      return typed
    }
    let event = try session.recognised(.booked(time, meets: typed), at: known).event
    return event.met.map(\.name)
  }

  private func near(_ typed: String, _ known: [String]) -> BookedName {
    let wanted = folded(typed)
    guard !known.contains(where: { folded($0) == wanted }) else { return .asTyped }
    let near = known.filter { isNearMiss(typed, $0) }
    return near.isEmpty ? .asTyped : .like(near)
  }

  private func name(
    _ typed: String, _ option: String, _ meant: BookedName
  ) throws -> String {
    switch meant {
    case .asTyped: return typed
    case .part(of: let name):
      Terminal.say(
        "note: \(NameOddity.marked(typed)) is read as \(NameOddity.marked(name)); "
          + "where it is a new name, add --new")
      return name
    case .like(let names):
      guard Prompt.isPossible else {
        throw CommandError.nearMiss(option: option, typed: typed, known: names)
      }
      for name in names.prefix(3)
      where Prompt.confirms("Did you mean \(NameOddity.marked(name))?", byDefault: true) {
        return name
      }
      return typed
    }
  }
}
