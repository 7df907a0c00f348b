import Domain
import Store
import Wording

/// The candidates, employers and vacancies of an import, recognised before anything is recorded.
///
/// A row with a known name and another number or address is of another person, and is
/// told. Names close to known ones are asked about or, without a terminal, refused unless `--new`
/// says that they are new.
struct ImportedPeople {
  /// True if names close to known ones are new.
  let isNew: Bool
  /// True for a trial: it asks nothing, and refuses nothing.
  let isTrial: Bool
  private let session: Session
  private var recogniser: Recogniser
  private var candidates: Names
  private var employers: Names
  /// The vacancies of the employer of the row, and those of each employer of the rows before.
  private var vacancies = Names { [] }
  private var ofEmployers: [String: Names] = [:]
  private var lastKey = 0
  /// The candidates with whom a name was read, so that each is told once.
  private var told: Set<String> = []
  /// The notes to print before anything is recorded, the first of them, and their number.
  private var notes: [String] = []
  private var noteCount = 0
  /// The rows of which it is not clear whose they are.
  private(set) var faults: [String] = []
  /// The names that are close to known ones, each with these.
  private(set) var near: [String] = []
  /// The names of the file that are close to others in it, each with these.
  private(set) var alike: [String] = []
  /// The number of times that two names of the file were asked about.
  private var asked = 0
  /// The new candidates with a number or an address, folded: two of them with others are two people.
  private var reached: Set<String> = []

  /// The known names of a kind, read when the first is asked for, and the answers about those of the
  /// file.
  private struct Names {
    /// The new ones of the file.
    var new = NearNames([])
    var answers: [String: String] = [:]
    private let load: () throws -> [String]
    private var loaded: (near: NearNames, folded: Set<String>)?

    init(_ load: @escaping () throws -> [String]) {
      self.load = load
    }

    /// True if a name, given folded, is known.
    mutating func has(_ folded: String) throws -> Bool { try known().folded.contains(folded) }

    /// The known names to which a name is near.
    mutating func near(_ typed: String) throws -> [String] { try known().near.near(typed) }

    private mutating func known() throws -> (near: NearNames, folded: Set<String>) {
      if let loaded { return loaded }
      let names = try load()
      let known = (near: NearNames(names), folded: Set(names.map(Wording.folded)))
      loaded = known
      return known
    }
  }

  init(_ session: Session, isNew: Bool, isTrial: Bool) throws {
    self.session = session
    self.isNew = isNew
    self.isTrial = isTrial
    recogniser = try Recogniser(forMany: session.store)
    candidates = Names { try session.store.candidates().map(\.name) }
    employers = Names { try session.store.employers().map(\.name) }
  }

  /// Decides whom and which employer a booking means; false if that is not clear, which is a fault.
  mutating func recognise(_ booking: inout Booking, line: Int) throws -> Bool {
    booking.employer = try name(booking.employer, "employer", \.employers)
    booking.vacancy = try vacancy(booking.vacancy, of: booking.employer)
    switch try recogniser.recognise(booking.person) {
    case .known(let person, byName: _):
      note(booking.candidate, person, line)
      booking.who = person.who
      recogniser.take(booking.person, as: person.who, person)
      return true
    case .new(let sharing):
      let isReached = booking.phone != nil || booking.email != nil
      let name = try name(booking.candidate, "candidate", \.candidates, isReached: isReached)
      if isReached { reached.insert(folded(name)) }
      if name != booking.candidate {
        booking.candidate = name
        return try recognise(&booking, line: line)
      }
      for person in sharing.prefix(1) {
        tell("line \(line): the number or address of `\(shown(name))` is also of \(person.words)")
      }
      takeNew(&booking)
      return true
    case .doubtful(let people):
      return try choose(among: people, &booking, line: line)
    }
  }

  /// Refuses an import with names close to known ones, and tells the rest.
  func check(_ source: ImportSource, skippingBad: Bool) throws {
    try source.check(faults, skippingBad: skippingBad || isTrial)
    for note in notes { Terminal.say("note: " + note) }
    if noteCount > notes.count {
      Terminal.say("note: and \(Grammar.count(noteCount - notes.count, "row")) more like these")
    }
    guard !near.isEmpty else { return }
    let shown = near.prefix(Self.most).joined(separator: "; ")
    let more = near.count > Self.most ? " and \(near.count - Self.most) more" : ""
    guard isTrial else {
      throw CommandError.notPossible(
        because: "\(Grammar.count(near.count, "name")) may be a typo: \(shown)\(more); nothing was "
          + "recorded", help: "correct the file, or add --new where the names are new")
    }
    Terminal.say("note: \(Grammar.count(near.count, "name")) may be a typo: \(shown)\(more)")
  }

  private static let most = 10
  /// The number of names near to others of the file that are kept.
  private static let mostAlike = 1_000

  private mutating func tell(_ note: @autoclosure () -> String) {
    noteCount += 1
    if notes.count < Self.most { notes.append(note()) }
  }

  private mutating func takeNew(_ booking: inout Booking) {
    booking.candidate = givenNameFirst(booking.candidate)
    lastKey += 1
    booking.who = .new(lastKey)
    recogniser.take(booking.person, as: booking.who, nil)
  }

  private mutating func note(_ typed: String, _ person: KnownPerson, _ line: Int) {
    guard folded(typed) != folded(person.name), told.insert(folded(typed)).inserted else { return }
    tell("line \(line): `\(shown(typed))` is read as \(person.words)")
  }

  /// Decides between people who have the name.
  private mutating func choose(
    among people: [KnownPerson], _ booking: inout Booking, line: Int
  ) throws -> Bool {
    let choice = PersonChoice(typed: booking.candidate, people: people, mayBeNew: true)
    if Prompt.isPossible, !isTrial, people.allSatisfy({ $0.id != nil }) {
      let person = try choice.ask()
      guard let person else {
        takeNew(&booking)
        return true
      }
      booking.who = person.who
      recogniser.take(booking.person, as: person.who, person)
      return true
    }
    guard booking.phone != nil || booking.email != nil else {
      faults.append(
        "line \(line): `\(shown(booking.candidate))` could be any of "
          + people.map(\.words).joined(separator: "; "))
      return false
    }
    let reach = [booking.phone, booking.email].compactMap { $0.map(shown) }
    tell(
      "line \(line): another `\(shown(booking.candidate))`, with \(Grammar.list(reach)), than "
        + people.prefix(2).map(\.words).joined(separator: "; "))
    takeNew(&booking)
    return true
  }

  /// The vacancy as typed, or the employer's known one that is meant.
  private mutating func vacancy(_ typed: String, of employer: String) throws -> String {
    let key = folded(employer)
    if isNew { return typed }
    vacancies =
      try ofEmployers[key]
      ?? Names { [session, hasEmployer = try employers.has(key)] in
        hasEmployer ? try session.store.vacancyTitles(ofEmployerNamed: employer) : []
      }
    let meant = try name(typed, "vacancy", \.vacancies)
    ofEmployers[key] = vacancies
    return meant
  }

  /// Asks a terminal whether a name of the file is another one of it; the first few times.
  private mutating func isSame(_ typed: String, _ other: String, _ kind: String) -> Bool {
    guard Prompt.isPossible, !isTrial, asked < Self.most else { return false }
    asked += 1
    return Prompt.confirms(
      "Is the \(kind) \(NameOddity.marked(typed)) the same as \(NameOddity.marked(other))?",
      byDefault: kind != "candidate")
  }

  /// The name as typed, or the known one that is meant.
  private mutating func name(
    _ typed: String, _ kind: String, _ names: WritableKeyPath<ImportedPeople, Names>,
    isReached: Bool = false
  ) throws -> String {
    let key = folded(typed)
    if isNew { return typed }
    if let answer = self[keyPath: names].answers[key] { return answer }
    guard try !self[keyPath: names].has(key) else { return typed }
    let known = try self[keyPath: names].near(typed)
    var answer = typed
    if !known.isEmpty {
      if Prompt.isPossible, !isTrial {
        for one in known.prefix(3)
        where Prompt.confirms(
          "\(NameOddity.marked(typed)): did you mean \(NameOddity.marked(one))?", byDefault: true)
        {
          answer = one
          break
        }
      } else {
        let these = Grammar.list(known.prefix(3).map(NameOddity.marked), conjunction: "or")
        near.append("the \(kind) \(NameOddity.marked(typed)) for \(these)")
      }
    }
    if answer == typed {
      let others = self[keyPath: names].new.near(typed).filter {
        !(isReached && reached.contains(folded($0)))
      }
      if let other = others.first, isSame(typed, other, kind) {
        answer = other
      } else {
        if !others.isEmpty, alike.count < Self.mostAlike {
          let these = Grammar.list(others.prefix(3).map(NameOddity.marked))
          alike.append("the \(kind) \(NameOddity.marked(typed)) and \(these)")
        }
        self[keyPath: names].new.add(typed)
      }
    }
    self[keyPath: names].answers[key] = answer
    return answer
  }
}
