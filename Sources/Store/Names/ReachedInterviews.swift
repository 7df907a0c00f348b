public import Domain
import GRDB
public import Wording

extension AgencyStore {
  /// Returns the interviews of candidates with a telephone number or an e-mail address, or one that
  /// ends so, ordered by start.
  public func interviews(
    reachedBy contact: SoughtContact, openOnly: Bool
  ) throws(StoreError) -> [Interview] {
    try read { db in try db.interviews(reachedBy: contact, openOnly: openOnly) }
  }
}

extension Database {
  /// Returns the interviews of candidates with a telephone number or an e-mail address, or one that
  /// ends so.
  func interviews(reachedBy contact: SoughtContact, openOnly: Bool) throws -> [Interview] {
    let candidates = try candidates(reachedBy: contact)
    guard !candidates.isEmpty else { return [] }
    return try rows(
      """
      SELECT \(InterviewRows.columns) FROM interviewNow \(InterviewRows.joins)
      WHERE interviewNow.candidate IN (SELECT value FROM json_each(?))
        AND \(openOnly ? InterviewRows.isOpen : "TRUE")
      ORDER BY interviewNow.startsAt, interviewNow.interview
      """, [candidates.jsonList], Interview.init(row:))
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
        WHERE backwards >= ?1 AND backwards < ?2 AND kind = ?3
        """, [start, start + "\u{10FFFF}", contact.kind]
      ) { try $0.get("candidate") as Int64 }
    }
    return Set(found).sorted()
  }
}

extension SoughtContact {
  /// The kind of what is sought, as the table has it.
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
