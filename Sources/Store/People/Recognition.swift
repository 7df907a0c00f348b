public import Domain
import Engine
import Wording

/// A person on record, or met before in the same file, who may be the person given.
public struct KnownPerson: Hashable, Sendable {
  /// The way in which a booking means them.
  public let who: BookedCandidate
  /// The name that they have now.
  public let name: String
  /// The telephone numbers, as typed; the one to use first at the front.
  public internal(set) var phones: [String]
  /// The e-mail addresses, likewise.
  public internal(set) var emails: [String]
  /// The employers of their interviews, by name.
  public let employers: [String]
  /// False if all their bookings were undone.
  public let isOnRecord: Bool
  /// Their names, numbers and addresses in the forms for comparing; few of each.
  fileprivate var keys: [String]
  fileprivate var phoneForms: [String]
  fileprivate var emailForms: [String]

  /// The number under which they are kept; nil if they are not on record yet.
  public var id: Identifier<Candidate>? { if case .known(let id) = who { id } else { nil } }
}

/// The person that a name, numbers and addresses mean.
public enum Recognition: Hashable, Sendable {
  /// Nobody of that name is known. Others may have one of the numbers or addresses.
  case new(sharing: [KnownPerson])
  /// That person; `byName` if only the name says so.
  case known(KnownPerson, byName: Bool)
  /// One of these or a new person: they have the name and other numbers or addresses, or several
  /// have the name and nothing was given that tells them apart.
  case doubtful([KnownPerson])
}

/// Recognises people by their numbers and addresses first, and by their names then.
public struct Recogniser {
  /// Returns the people on record with any of the names, numbers and addresses, in the forms for
  /// comparing.
  private let lookup: ([String]) throws -> [KnownPerson]
  /// The people taken so far.
  private var taken: [KnownPerson] = []
  /// Their places among these, by whom a booking means.
  private var places: [BookedCandidate: Int] = [:]
  /// Their places by what they are known by: most marks are one person's.
  private var byMark: [String: (first: Int, others: [Int])] = [:]

  /// Recognises the people on record in a store.
  public init(_ store: AgencyStore) {
    lookup = { marks in try store.read { db in try db.people(knownBy: marks) } }
  }

  /// Recognises the people on record in a store, for many who are mostly new: what all on record are
  /// known by is read at once.
  public init(forMany store: AgencyStore) throws(StoreError) {
    let known = try store.read { db in
      Set(try db.rows("SELECT DISTINCT normal FROM knownBy") { try $0.get("normal") as String })
    }
    lookup = { marks in
      guard marks.contains(where: known.contains) else { return [] }
      return try store.read { db in try db.people(knownBy: marks) }
    }
  }

  /// Recognises within a transaction.
  init(_ db: Database) {
    lookup = { marks in try db.people(knownBy: marks) }
  }

  /// Returns the person that is meant, of those on record and those taken so far.
  public func recognise(_ given: GivenPerson) throws(StoreError) -> Recognition {
    do { return try recognised(given) } catch {
      throw StoreError(error, while: .reading, path: "")
    }
  }

  fileprivate func recognised(_ given: GivenPerson) throws -> Recognition {
    let sought = Sought(given)
    var people: [BookedCandidate: KnownPerson] = [:]
    for person in try lookup(sought.marks) { people[person.who] = person }
    for mark in sought.marks {
      guard let found = byMark[mark] else { continue }
      for place in [found.first] + found.others { people[taken[place].who] = taken[place] }
    }
    return sought.recognition(among: people.values.sorted { $0.order < $1.order })
  }

  /// Takes a person as recognised, so that the next one is compared with the particulars of both.
  public mutating func take(_ given: GivenPerson, as who: BookedCandidate, _ known: KnownPerson?) {
    let sought = Sought(given)
    let place = places[who] ?? taken.count
    if place == taken.count {
      places[who] = place
      taken.append(
        known
          ?? KnownPerson(
            who: who, name: given.name, phones: [], emails: [], employers: [], isOnRecord: true,
            keys: [], phoneForms: [], emailForms: []))
    }
    var person = taken[place]
    person.phones += given.phones.filter { !person.phones.contains($0) }
    person.emails += given.emails.filter { !person.emails.contains($0) }
    person.keys.addNew([sought.key])
    person.phoneForms.addNew(sought.phones)
    person.emailForms.addNew(sought.emails)
    taken[place] = person
    for mark in person.keys + person.phoneForms + person.emailForms {
      guard let found = byMark[mark] else {
        byMark[mark] = (place, [])
        continue
      }
      if found.first != place, !found.others.contains(place) { byMark[mark]?.others.append(place) }
    }
  }
}

extension [String] {
  /// Adds those of the texts that are not in it.
  fileprivate mutating func addNew(_ texts: [String]) {
    for text in texts where !contains(text) { append(text) }
  }
}

/// A person given, in the forms for comparing.
private struct Sought {
  let name: String
  let key: String
  let phones: [String]
  let emails: [String]

  init(_ given: GivenPerson) {
    name = given.name
    key = personKey(given.name)
    phones = given.phones.flatMap(KnownBy.Mark.phones).map(\.normal)
    emails = given.emails.map(normalEmail)
  }

  var marks: [String] { [key] + phones + emails }

  func recognition(among people: [KnownPerson]) -> Recognition {
    let reached = people.filter { person in
      phones.contains(where: person.phoneForms.contains)
        || emails.contains(where: person.emailForms.contains)
    }
    let named = people.filter { $0.keys.contains(key) }
    let both = reached.filter { $0.keys.contains(key) }
    if let only = both.first {
      return both.count == 1 ? .known(only, byName: false) : .doubtful(both)
    }
    let near = reached.filter(isLike)
    if named.isEmpty {
      guard let only = near.first else { return .new(sharing: reached) }
      return near.count == 1 ? .known(only, byName: false) : .doubtful(near)
    }
    let onRecord = named.filter(\.isOnRecord)
    guard let only = onRecord.first else { return .known(named[0], byName: true) }
    let isClear = onRecord.count == 1 && near.isEmpty && !differs(from: only)
    return isClear ? .known(only, byName: true) : .doubtful(onRecord + near)
  }

  /// True if numbers or addresses are given and known, and none of them are the same.
  private func differs(from person: KnownPerson) -> Bool {
    !phones.isEmpty && !person.phoneForms.isEmpty || !emails.isEmpty && !person.emailForms.isEmpty
  }

  /// True if the name may be another spelling or a part of theirs.
  private func isLike(_ person: KnownPerson) -> Bool {
    if isNearMiss(name, person.name) { return true }
    let theirs = personKey(person.name)
    let grades = [
      SoughtName(key)?.grade(ofFolded: theirs), SoughtName(theirs)?.grade(ofFolded: key),
    ].compactMap(\.self)
    return grades.contains { grade in
      switch grade {
      case .whole, .words, .beginnings: true
      case .initials, .inside: false
      }
    }
  }
}

extension KnownPerson {
  /// Those on record before those of the file, each in the order of their numbers.
  fileprivate var order: (Int, Int64) {
    switch who {
    case .named: (0, 0)
    case .known(let id): (1, id.number)
    case .new(let number): (2, Int64(number))
    }
  }
}

extension AgencyStore {
  /// Returns the particulars of these candidates, each once, after all mergers.
  public func people(
    numbered candidates: [Identifier<Candidate>]
  ) throws(StoreError) -> [KnownPerson] {
    try read { db in
      let mergers = try db.mergersNow().candidates
      let survivors = Set(candidates.map { mergers.survivor(of: $0).number })
      return try db.people(numbered: survivors.sorted())
    }
  }

  /// Returns the candidates on record who have or had this name, or have the telephone number or
  /// address, whole or its end, that the text is.
  public func people(knownBy typed: String) throws(StoreError) -> [KnownPerson] {
    try read { db in
      let reached = try SoughtContact(typed).map { try db.candidates(reachedBy: $0) } ?? []
      let named = try reached.isEmpty ? db.candidates(named: typed) : reached
      return try db.people(numbered: named)
    }
  }

  /// Returns a candidate by number, after all mergers; nil if there is none.
  public func candidate(
    _ number: Identifier<Candidate>
  ) throws(StoreError) -> Candidate? {
    try read { db in
      let isThere = try db.rows("SELECT id FROM candidate WHERE id = ?", [number]) { _ in true }
      guard !isThere.isEmpty else { return nil }
      return try db.candidate(try db.mergersNow().candidates.survivor(of: number))
    }
  }

  /// Returns the interviews of a candidate, in the order of the starts.
  public func interviews(
    of candidate: Identifier<Candidate>, openOnly: Bool = false
  ) throws(StoreError) -> [Interview] {
    try read { db in
      try db.rows(
        """
        SELECT \(InterviewRows.columns) FROM interviewNow \(InterviewRows.joins)
        WHERE interviewNow.candidate = ? AND \(openOnly ? InterviewRows.isOpen : "TRUE")
        ORDER BY interviewNow.startsAt, interviewNow.interview
        """, [candidate], Interview.init(row:))
    }
  }
}

extension Database {
  /// Returns the candidates with any of these names, numbers and addresses, in the forms for
  /// comparing.
  func people(knownBy marks: [String]) throws -> [KnownPerson] {
    let places = marks.map { _ in "?" }.joined(separator: ", ")
    let found = try rows(
      "SELECT DISTINCT candidate FROM knownBy WHERE normal IN (\(places)) ORDER BY candidate", marks
    ) { try $0.get("candidate") as Int64 }
    return try people(numbered: found)
  }

  /// Returns the particulars of these candidates, in the order of their numbers.
  func people(numbered candidates: [Int64]) throws -> [KnownPerson] {
    guard !candidates.isEmpty else { return [] }
    let list = candidates.jsonList
    let marks = try rows(
      """
      SELECT candidate, kind, value, normal FROM knownBy
      WHERE candidate IN (\(Words.list("?"))) ORDER BY candidate, kind, position
      """, [list]
    ) { row in
      (
        candidate: try row.get("candidate") as Int64, kind: try row.get("kind") as String,
        value: try row.get("value") as String, normal: try row.get("normal") as String
      )
    }
    let ofEach = Dictionary(grouping: marks, by: \.candidate)
    return try rows(
      """
      SELECT candidate.id, candidate.name,
        CASE WHEN \(Known.candidate) THEN 1 ELSE 0 END AS isOnRecord
      FROM candidate
      WHERE id IN (\(Words.list("?"))) ORDER BY id
      """, [list]
    ) { row in
      let id: Int64 = try row.get("id")
      let theirs = { kind in (ofEach[id] ?? []).filter { $0.kind == kind } }
      let isOnRecord: Bool = try row.get("isOnRecord")
      return KnownPerson(
        who: .known(Identifier(id)), name: try row.get("name"),
        phones: theirs("phone").map(\.value), emails: theirs("email").map(\.value),
        employers: try employers(of: id), isOnRecord: isOnRecord,
        keys: theirs("name").map(\.normal), phoneForms: theirs("phone").map(\.normal),
        emailForms: theirs("email").map(\.normal))
    }
  }

  private func employers(of candidate: Int64) throws -> [String] {
    try rows(
      """
      SELECT employer.name FROM interviewNow
      JOIN employer ON employer.id = interviewNow.employer
      WHERE interviewNow.candidate = ?
      GROUP BY employer.folded, employer.name ORDER BY employer.folded LIMIT 3
      """, [candidate]
    ) { try $0.get("name") }
  }

  /// Returns the numbers of the candidates who have or had a name.
  func candidates(named name: String) throws -> [Int64] {
    try rows(
      "SELECT DISTINCT candidate FROM knownBy WHERE normal = ? AND kind = 'name' ORDER BY 1",
      [personKey(name)]
    ) { try $0.get("candidate") }
  }
}

extension Database {
  /// Returns the numbers of the candidates whom a booking may mean.
  func candidates(meantBy booking: Booking) throws -> [Int64] {
    switch booking.who {
    case .named: try candidates(named: booking.candidate)
    case .known(let id): [try mergersNow().candidates.survivor(of: id).number]
    case .new: []
    }
  }
}

/// The candidates of the bookings of one recording; people who are new are inserted.
struct BookedPeople {
  private let db: Database
  private var recogniser: Recogniser
  private let mergers: Mergers<Candidate>
  private var made: [Int: Int64] = [:]
  /// The numbers of names that were looked up or inserted, as they were typed.
  private var numbers: [NameKind: [String: Int64]] = [:]
  private var vacancies: [Int64: [String: Int64]] = [:]

  init(db: Database) throws {
    self.db = db
    recogniser = Recogniser(db)
    mergers = try db.mergersNow().candidates
  }

  /// Returns the number of the employer or consultant of a name, who is inserted if new.
  mutating func number(of name: String, in kind: NameKind) throws -> Int64 {
    if let known = numbers[kind]?[name] { return known }
    let number = try db.number(of: name, in: kind)
    numbers[kind, default: [:]][name] = number
    return number
  }

  /// Returns the number of an employer's vacancy, which is inserted if new.
  mutating func vacancy(_ title: String, of employer: Int64) throws -> Int64 {
    if let known = vacancies[employer]?[title] { return known }
    let number = try db.vacancy(title, of: employer)
    vacancies[employer, default: [:]][title] = number
    return number
  }

  /// Returns the number of a booking's candidate.
  ///
  /// Throws ``StoreError/severalPeople(_:)`` if it is not clear who is meant.
  mutating func candidate(of booking: Booking) throws -> Int64 {
    switch booking.who {
    case .known(let id): return try record(of: id, named: booking.candidate)
    case .new(let key):
      if let known = made[key] { return known }
      let number = try insert(booking.candidate)
      made[key] = number
      return number
    case .named:
      switch try recogniser.recognised(booking.person) {
      case .known(let person, byName: _):
        recogniser.take(booking.person, as: person.who, person)
        guard let id = person.id else { return try insert(booking.candidate) }
        return try record(of: id, named: booking.candidate)
      case .new:
        let number = try insert(booking.candidate)
        recogniser.take(booking.person, as: .known(Identifier(number)), nil)
        return number
      case .doubtful(let people): throw StoreError.severalPeople(booking.person, people)
      }
    }
  }

  /// Returns the record of a person that has the name, of those that were merged.
  ///
  /// So the interview goes with that record when the merger is undone.
  private func record(of id: Identifier<Candidate>, named name: String) throws -> Int64 {
    let members = mergers.members(with: id).map(\.number)
    guard members.count > 1 else { return id.number }
    let bearing = try db.rows(
      """
      SELECT id FROM candidate WHERE folded = ? AND id IN (\(Words.list("?")))
      ORDER BY id <> ?, id
      """, [FoldedName(name).folded, members.jsonList, id]
    ) { try $0.get("id") as Int64 }
    return bearing.first ?? id.number
  }

  private func insert(_ name: String) throws -> Int64 {
    let name = FoldedName(name)
    try StoreError.check([name.typed])
    return try db.insertNumbered(
      into: "candidate", ["name": name.typed, "folded": name.folded])
  }
}
