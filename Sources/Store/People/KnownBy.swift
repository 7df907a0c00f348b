import Domain
import Engine
import Wording

/// The marks by which candidates are recognised, computed from the journal: present and former names, and
/// the telephone numbers and e-mail addresses given with bookings or by hand.
///
/// The number to use first is a mobile before another, and the latest given of either; of addresses
/// the latest given. A number or address that was removed by hand is known no longer, nor are those
/// given before it.
struct KnownBy: Hashable {
  var names: [Mark] = []
  var phones: [Mark] = []
  var emails: [Mark] = []

  /// A name, number or address, as typed and in its form for comparing.
  struct Mark: Hashable {
    let value: String
    let normal: String
    /// The form in which an index finds the end of it; nil for a name.
    let backwards: String?

    init(name: String) {
      (value, normal, backwards) = (name, personKey(name), nil)
    }

    init(email: String) {
      value = email
      normal = normalEmail(email)
      backwards = String(normal.reversed())
    }

    /// The numbers in a text that may hold several.
    static func phones(in typed: String) -> [Mark] {
      let numbers = PhoneNumber.all(in: typed)
      guard !numbers.isEmpty else {
        let plain = folded(typed)
        return [Mark(typed, plain, String(plain.reversed()))]
      }
      return numbers.map { Mark($0.typed, $0.number.normal, $0.number.backwards) }
    }

    init(_ value: String, _ normal: String, _ backwards: String?) {
      (self.value, self.normal, self.backwards) = (value, normal, backwards)
    }

    var isMobile: Bool { PhoneNumber(value)?.isMobile ?? false }
  }

  /// The number and the address to use first.
  var phone: String? { phones.first?.value }
  var email: String? { emails.first?.value }

  /// Its marks, a kind after the other.
  var marks: [(kind: String, mark: Mark)] {
    [("name", names), ("phone", phones), ("email", emails)].flatMap { kind, marks in
      marks.map { (kind, $0) }
    }
  }

  /// Its rows, for a candidate.
  func rows(of candidate: Int64) -> [[(key: String, value: (any ColumnValue)?)]] {
    [("name", names), ("phone", phones), ("email", emails)].flatMap { kind, marks in
      marks.enumerated().map { place, mark in
        [
          ("candidate", candidate), ("kind", kind), ("position", place + 1), ("value", mark.value),
          ("normal", mark.normal), ("backwards", mark.backwards),
        ]
      }
    }
  }

  /// Adds a name, unless it is known.
  mutating func add(name: String) {
    let mark = Mark(name: name)
    if !names.contains(where: { $0.normal == mark.normal }) { names.append(mark) }
  }

  /// Takes numbers that were given after those known so far; nil removes all of them.
  mutating func give(phone typed: String?) {
    let given = typed.map(Mark.phones) ?? []
    let known =
      typed == nil
      ? []
      : phones.filter { one in
        !given.contains { $0.normal == one.normal }
      }
    let all = given + known
    phones = all.filter(\.isMobile) + all.filter { !$0.isMobile }
  }

  /// Takes an address that was given after those known so far; nil removes all of them.
  mutating func give(email typed: String?) {
    let given = typed.map { [Mark(email: $0)] } ?? []
    emails = given + (typed == nil ? [] : emails.filter { $0.normal != given[0].normal })
  }
}

extension Database {
  /// Updates what these interviews' candidates are known by.
  ///
  /// The interviews' candidates must be up to date.
  func updateParticulars(ofCandidatesOf interviews: [Int64]) throws {
    let booked = try rows(
      """
      SELECT DISTINCT candidate FROM interview WHERE id IN (\(Words.list("?")))
      """, [interviews.jsonList]
    ) { try $0.get("candidate") as Identifier<Candidate> }
    try updateParticulars(of: Set(booked))
  }

  /// Updates what all candidates are known by.
  func updateAllParticulars() throws {
    let all = try rows("SELECT id FROM candidate") { try $0.get("id") as Identifier<Candidate> }
    try updateParticulars(of: Set(all))
  }

  /// Updates what these candidates, and those they were merged with or into, are known by, and their
  /// numbers and addresses to use first.
  func updateParticulars(of candidates: Set<Identifier<Candidate>>) throws {
    try forEachPortion(of: candidates) { portion in
      for (candidate, held, expected) in try comparedParticulars(of: portion) {
        if held.known != expected.known {
          try run("DELETE FROM knownBy WHERE candidate = ?", [candidate])
          for row in expected.known.rows(of: candidate) {
            try insert(into: StoredTable.knownBy.name, row)
          }
        }
        guard (held.phone, held.email) != (expected.phone, expected.email) else { continue }
        try run(
          "UPDATE candidate SET phone = ?, email = ? WHERE id = ?",
          [expected.phone, expected.email, candidate])
      }
    }
  }

  /// The differences between what candidates are stored to be known by and what the journal says.
  func differingParticulars() throws -> [Difference] {
    let all = try rows("SELECT id FROM candidate") { try $0.get("id") as Identifier<Candidate> }
    var differences: [Difference] = []
    try forEachPortion(of: Set(all)) { portion in
      for (candidate, held, expected) in try comparedParticulars(of: portion) {
        let fields = [
          ("phone", held.phone, expected.phone), ("email", held.email, expected.email),
        ]
        for (field, held, expected) in fields where held != expected {
          differences.append(
            Difference(
              record: "candidate", key: "id \(candidate)", field: field, held: held,
              expected: expected))
        }
        guard held.known != expected.known else { continue }
        differences.append(
          Difference(
            record: StoredTable.knownBy.name, key: "candidate \(candidate)", field: nil,
            held: Self.words(held.known), expected: Self.words(expected.known)))
      }
    }
    return differences
  }

  private static func words(_ known: KnownBy) -> String {
    known.marks.map { "\($0.kind) \($0.mark.value)" }.joined(separator: ", ")
  }

  private func forEachPortion(
    of candidates: Set<Identifier<Candidate>>, _ body: ([Identifier<Candidate>]) throws -> Void
  ) throws {
    let all = candidates.sorted()
    for start in stride(from: 0, to: all.count, by: Planner.portion) {
      try body(Array(all[start..<min(start + Planner.portion, all.count)]))
    }
  }
}

/// The names, numbers and addresses of a candidate, with the number and the address to use first.
private typealias Particulars = (known: KnownBy, phone: String?, email: String?)

extension Database {
  /// Returns the stored particulars of these candidates, and of those merged with them, beside what the
  /// journal says.
  fileprivate func comparedParticulars(
    of candidates: [Identifier<Candidate>]
  ) throws -> [(candidate: Int64, held: Particulars, expected: Particulars)] {
    let mergers = try mergersNow().candidates
    var survivors: [Int64: Int64] = [:]
    for candidate in candidates {
      survivors[candidate.number] = mergers.survivor(of: candidate).number
    }
    let wanted = Set(survivors.values)
    for gone in mergers.gone {
      let survivor = mergers.survivor(of: gone).number
      if wanted.contains(survivor) { survivors[gone.number] = survivor }
    }
    for survivor in wanted { survivors[survivor] = survivor }
    var reading = KnownByReading(survivors: survivors)
    try reading.read(self)
    return reading.answer
  }
}

/// Reads what candidates are known by, portion by portion.
private struct KnownByReading {
  /// The surviving record of each one, itself among them.
  let survivors: [Int64: Int64]
  private var held: [Int64: Particulars] = [:]
  private var expected: [Int64: KnownBy] = [:]

  init(survivors: [Int64: Int64]) { self.survivors = survivors }

  var answer: [(candidate: Int64, held: Particulars, expected: Particulars)] {
    survivors.keys.sorted().map { candidate in
      let known = expected[candidate] ?? KnownBy()
      return (
        candidate, held[candidate] ?? (KnownBy(), nil, nil), (known, known.phone, known.email)
      )
    }
  }

  mutating func read(_ db: Database) throws {
    let list = survivors.keys.sorted().jsonList
    try readNames(list, db)
    try readGiven(list, db)
    let rows = try db.cursor(
      """
      SELECT candidate, kind, value, normal, backwards FROM knownBy
      WHERE candidate IN (\(Words.list("?"))) ORDER BY candidate, kind, position
      """, [list])
    while let row = try rows.next() {
      let candidate: Int64 = try row.get(at: 0)
      let mark = KnownBy.Mark(try row.get(at: 2), try row.get(at: 3), row.text(at: 4))
      switch try row.get(at: 1) as String {
      case "name": held[candidate]?.known.names.append(mark)
      case "email": held[candidate]?.known.emails.append(mark)
      default: held[candidate]?.known.phones.append(mark)
      }
    }
  }

  private mutating func readNames(_ list: String, _ db: Database) throws {
    let rows = try db.cursor(
      """
      SELECT id, name, phone, email FROM candidate
      WHERE id IN (\(Words.list("?"))) ORDER BY id
      """, [list])
    var own: [(record: Int64, name: String)] = []
    while let row = try rows.next() {
      let id: Int64 = try row.get("id")
      held[id] = (KnownBy(), try row.get("phone"), try row.get("email"))
      own.append((id, try row.get("name")))
    }
    // The name that a survivor has now comes first.
    for one in own where survivors[one.record] == one.record {
      expected[one.record, default: KnownBy()].add(name: one.name)
    }
    let former = try db.rows(
      """
      SELECT candidate AS record, was AS name FROM candidateNaming
      WHERE candidate IN (\(Words.list("?1")))
        AND \(EntryRows.counts("candidateNaming.entry"))
      UNION SELECT candidate, name FROM candidateNaming
      WHERE candidate IN (\(Words.list("?1")))
        AND \(EntryRows.counts("candidateNaming.entry"))
      ORDER BY 2, 1
      """, [list]
    ) { (record: try $0.get("record") as Int64, name: try $0.get("name") as String) }
    for one in own + former {
      guard let survivor = survivors[one.record] else { continue }
      expected[survivor, default: KnownBy()].add(name: one.name)
    }
  }

  /// Something given for a candidate.
  private struct Given {
    let candidate: Int64
    let isPhone: Bool
    let value: String?
    let at: Int64
    let entry: Int64
  }

  private mutating func readGiven(_ list: String, _ db: Database) throws {
    let given = try db.rows(
      """
      SELECT interviewNow.candidate, 1 AS isPhone, booking.phone AS value, entry.happenedAt, entry.id
      FROM (\(Words.list("?1"))) AS one
      \(Words.thenJoin) interviewNow ON interviewNow.candidate = one.value
      \(Words.thenJoin) entry ON entry.interview = interviewNow.interview AND entry.kind = 'booked'
      \(Words.thenJoin) booking ON booking.entry = entry.id
      WHERE booking.phone IS NOT NULL AND \(EntryRows.counts("entry.id"))
      UNION ALL
      SELECT interviewNow.candidate, 0, booking.email, entry.happenedAt, entry.id
      FROM (\(Words.list("?1"))) AS one
      \(Words.thenJoin) interviewNow ON interviewNow.candidate = one.value
      \(Words.thenJoin) entry ON entry.interview = interviewNow.interview AND entry.kind = 'booked'
      \(Words.thenJoin) booking ON booking.entry = entry.id
      WHERE booking.email IS NOT NULL AND \(EntryRows.counts("entry.id"))
      UNION ALL
      SELECT particular.candidate, CASE particular.field WHEN 'phone' THEN 1 ELSE 0 END,
        particular.value, entry.happenedAt,
        entry.id
      FROM (\(Words.list("?1"))) AS one
      \(Words.thenJoin) particular ON particular.candidate = one.value
      \(Words.thenJoin) entry ON entry.id = particular.entry
      WHERE \(EntryRows.counts("entry.id"))
      """, [list]
    ) { row in
      Given(
        candidate: try row.get("candidate"), isPhone: try row.get("isPhone"),
        value: try row.get("value"), at: try row.get("happenedAt"), entry: try row.get("id"))
    }.sorted { ($0.at, $0.entry) < ($1.at, $1.entry) }
    for one in given {
      guard let survivor = survivors[one.candidate] else { continue }
      if one.isPhone {
        expected[survivor, default: KnownBy()].give(phone: one.value)
      } else {
        expected[survivor, default: KnownBy()].give(email: one.value)
      }
    }
  }
}
