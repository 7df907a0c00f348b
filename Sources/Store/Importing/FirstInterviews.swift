import AgencySettings
import ChasePolicy
import Domain
import Engine
import Wording
import WorkingTime

/// Books the interviews of new candidates who have no other: the many of an import.
///
/// All that is computed of such an interview follows from what the import writes, so nothing is read
/// back, and the rows are gathered. The result is that of ``AgencyStore/book(_:for:in:)`` and
/// ``Planner/settle(new:in:)``.
struct FirstInterviews {
  private let batch: Batch
  private let policy: Policy
  /// The new candidates by their keys in the file, each true if this is their only interview.
  private var isOnly: [Int: Bool] = [:]
  /// The words of the names of a vacancy and its employer.
  private var words: [Int64: String] = [:]

  /// Finds the new candidates among the interviews that are booked; nil if records are merged, which
  /// others depend on.
  init?<Items: RandomAccessCollection>(
    _ items: Items, _ outcomes: [ImportOutcome], policy: Policy, in batch: Batch
  ) throws where Items.Element == ImportedInterview, Items.Index == Int {
    guard try !batch.db.hasMergers() else { return nil }
    self.batch = batch
    self.policy = policy
    for (place, outcome) in outcomes.enumerated() where outcome == .booked {
      let who = items[items.startIndex + place].booking.who
      if case .new(let key) = who { isOnly[key] = isOnly[key] == nil }
    }
  }

  /// True if a booking is the only one of a new candidate.
  func have(_ booking: Booking) -> Bool {
    if case .new(let key) = booking.who { isOnly[key] ?? false } else { false }
  }

  /// Books the interview; returns its number and the entry.
  mutating func book(
    _ item: ImportedInterview, for people: inout BookedPeople
  ) throws -> (interview: Int64?, entry: Int64) {
    let booking = item.booking
    let consultant =
      try booking.consultant.map { try people.number(of: $0, in: .consultant) } ?? batch.consultant
    let employer = try people.number(of: booking.employer, in: .employer)
    let name = FoldedName(booking.candidate)
    let candidate = try insert(name, phone: booking.phone, email: booking.email)
    let vacancy = try people.vacancy(booking.vacancy, of: employer)
    let interview = try batch.add(
      to: "interview",
      [
        "candidate": candidate, "vacancy": vacancy, "consultant": consultant,
        "stage": booking.stage,
      ])
    let names = try (searchWords(name.folded) + [words(of: vacancy)]).filter { !$0.isEmpty }
      .joined(separator: " ")
    let booked = try batch.append(
      booking: booking.time, meets: booking.meets, venue: booking.venue, phone: booking.phone,
      email: booking.email, at: batch.at, to: interview, names: names)
    for fact in item.events { try batch.append(fact, to: interview, names: names) }
    let assignment = Assignment(
      interview: interview, candidate: Identifier(candidate), vacancy: vacancy,
      employer: Identifier(employer), consultant: consultant)
    let journal = (batch.appended[interview] ?? []).sorted {
      ($0.happenedAt, $0.id) < ($1.happenedAt, $1.id)
    }
    let projection = Projection(
      assignment: assignment, journal: journal, related: [], policy: policy)
    batch.exchange([], for: projection.rows, of: interview)
    return (interview, booked)
  }

  /// Inserts a candidate, with what they are known by.
  private func insert(_ name: FoldedName, phone: String?, email: String?) throws -> Int64 {
    var known = KnownBy()
    known.add(name: name.typed)
    if let phone { known.give(phone: phone) }
    if let email { known.give(email: email) }
    let candidate = try batch.add(
      to: "candidate",
      [
        "name": name.typed, "folded": name.folded, "phone": known.phone, "email": known.email,
      ])
    for row in known.rows(of: candidate) {
      try batch.insert(into: StoredTable.knownBy.name, row)
    }
    return candidate
  }

  private mutating func words(of vacancy: Int64) throws -> String {
    if let known = words[vacancy] { return known }
    let names = try batch.db.rows(
      """
      SELECT employer.folded || ' ' || vacancy.folded AS names
      FROM vacancy JOIN employer ON employer.id = vacancy.employer WHERE vacancy.id = ?
      """, [vacancy]
    ) { try $0.get("names") as String }
    let words = searchWords(names.first ?? "").joined(separator: " ")
    self.words[vacancy] = words
    return words
  }
}
