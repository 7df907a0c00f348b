public import Domain
import Engine
public import Wording

extension AgencyStore {
  /// Returns the interviews of candidates with a telephone number or an e-mail address, or one that
  /// ends so, ordered by start; if there are none, those at the employers of contacts who have it.
  public func interviews(
    reachedBy contact: SoughtContact, openOnly: Bool
  ) throws(StoreError) -> [Interview] {
    try read { db in try db.interviews(reachedBy: contact, openOnly: openOnly) }
  }

  /// Returns the contacts at employers with a telephone number or an e-mail address, or one that ends
  /// so.
  public func contacts(reachedBy contact: SoughtContact) throws(StoreError) -> [EmployerContact] {
    try read { db in try db.contacts(reachedBy: contact) }
  }
}

extension Database {
  /// Returns the interviews of candidates with a telephone number or an e-mail address, or one that
  /// ends so; if there are none, those at the employers of contacts who have it.
  func interviews(reachedBy contact: SoughtContact, openOnly: Bool) throws -> [Interview] {
    let candidates = try candidates(reachedBy: contact)
    let employers =
      candidates.isEmpty ? Set(try contacts(reachedBy: contact).map(\.employer.id.number)) : []
    guard !candidates.isEmpty || !employers.isEmpty else { return [] }
    return try rows(
      """
      SELECT \(InterviewRows.columns) FROM interviewNow \(InterviewRows.joins)
      WHERE interviewNow.\(candidates.isEmpty ? "employer" : "candidate")
          IN (\(Words.list("?")))
        AND \(openOnly ? InterviewRows.isOpen : "TRUE")
      ORDER BY interviewNow.startsAt, interviewNow.interview
      """, [candidates.isEmpty ? employers.sorted().jsonList : candidates.jsonList],
      Interview.init(row:))
  }
}

extension Database {
  /// Returns the numbers of the candidates with a telephone number or an e-mail address, or one that
  /// ends so.
  func candidates(reachedBy contact: SoughtContact) throws -> [Int64] {
    let found = try contact.endings.flatMap { ending in
      let start = String(ending.reversed())
      return try rows(
        """
        SELECT DISTINCT candidate FROM knownBy
        WHERE backwards >= ?1 AND backwards < ?2 AND kind = ?3 ORDER BY candidate
        """, [start, start + "\u{10FFFF}", contact.kind]
      ) { try $0.get("candidate") as Int64 }
    }
    return Set(found).sorted()
  }
}

extension Database {
  /// Returns the contacts at employers with a telephone number or an e-mail address, or one that ends
  /// so.
  fileprivate func contacts(reachedBy contact: SoughtContact) throws -> [EmployerContact] {
    try contacts(at: nil).filter { known in
      let normal =
        switch contact {
        case .number: known.phones.map { PhoneNumber($0)?.normal ?? $0 }
        case .address: known.emails.map(normalEmail)
        }
      return normal.contains { value in contact.endings.contains { value.hasSuffix($0) } }
    }
  }
}

extension SoughtContact {
  /// The kind of the name sought, as the table has it.
  fileprivate var kind: String {
    switch self {
    case .number: "phone"
    case .address: "email"
    }
  }

  /// The ends that a number or an address may have, in the form for comparing.
  fileprivate var endings: [String] {
    switch self {
    case .number(let number): number.endings
    case .address(let address): [address]
    }
  }
}
