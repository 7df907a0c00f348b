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
  private var vacancies = Names([])
  private var ofEmployers: [String: Names] = [:]
  private var lastKey = 0
  /// The candidates with whom a name was read, so that each is told once.
  private var told: Set<String> = []
  /// The notes to print before anything is recorded.
  private(set) var notes: [String] = []
  /// The rows of which it is not clear whose they are.
  private(set) var faults: [String] = []
  /// The names that are close to known ones, each with these.
  private(set) var near: [String] = []

  /// The known names of a kind, and the answers about those of the file.
  private struct Names {
    var known: NearNames
    var folded: Set<String>
    var answers: [String: String] = [:]

    init(_ names: [String]) {
      known = NearNames(names)
      folded = Set(names.map(Wording.folded))
    }
  }

  init(_ session: Session, isNew: Bool, isTrial: Bool) throws {
    self.session = session
    self.isNew = isNew
    self.isTrial = isTrial
    recogniser = try Recogniser(forMany: session.store)
    candidates = Names(try session.store.candidates().map(\.name))
    employers = Names(try session.store.employers().map(\.name))
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
      let name = try name(booking.candidate, "candidate", \.candidates)
      if name != booking.candidate {
        booking.candidate = name
        return try recognise(&booking, line: line)
      }
      for person in sharing.prefix(1) {
        notes.append(
          "line \(line): the number or address of `\(shown(name))` is also of \(person.words)")
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
    for note in notes.prefix(Self.most) { Terminal.say("note: " + note) }
    if notes.count > Self.most {
      Terminal.say("note: and \(Grammar.count(notes.count - Self.most, "row")) more like these")
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

  private mutating func takeNew(_ booking: inout Booking) {
    booking.candidate = givenNameFirst(booking.candidate)
    lastKey += 1
    booking.who = .new(lastKey)
    recogniser.take(booking.person, as: booking.who, nil)
  }

  private mutating func note(_ typed: String, _ person: KnownPerson, _ line: Int) {
    guard folded(typed) != folded(person.name), told.insert(folded(typed)).inserted else { return }
    notes.append("line \(line): `\(shown(typed))` is read as \(person.words)")
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
    notes.append(
      "line \(line): another `\(shown(booking.candidate))`, with \(Grammar.list(reach)), than "
        + people.prefix(2).map(\.words).joined(separator: "; "))
    takeNew(&booking)
    return true
  }

  /// The vacancy as typed, or the employer's known one that is meant.
  private mutating func vacancy(_ typed: String, of employer: String) throws -> String {
    let key = folded(employer)
    if ofEmployers[key] == nil {
      let isKnown = employers.folded.contains(key)
      ofEmployers[key] = Names(
        isKnown ? try session.store.vacancyTitles(ofEmployerNamed: employer) : [])
    }
    vacancies = ofEmployers[key] ?? Names([])
    let meant = try name(typed, "vacancy", \.vacancies)
    ofEmployers[key] = vacancies
    return meant
  }

  /// The name as typed, or the known one that is meant.
  private mutating func name(
    _ typed: String, _ kind: String, _ names: WritableKeyPath<ImportedPeople, Names>
  ) throws -> String {
    let key = folded(typed)
    guard !isNew, !self[keyPath: names].folded.contains(key) else { return typed }
    if let answer = self[keyPath: names].answers[key] { return answer }
    let known = self[keyPath: names].known.near(typed)
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
    self[keyPath: names].answers[key] = answer
    return answer
  }
}
