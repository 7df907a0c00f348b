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
    let candidates = try rows(
      "SELECT id, phone, email FROM candidate WHERE \(contact.condition)", [contact.pattern]
    ) { row in
      contact.finds(phone: try row.get("phone"), email: try row.get("email"))
        ? try row.get("id") as Int64 : nil
    }.compactMap(\.self)
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

extension SoughtContact {
  /// A condition that is true for every matching candidate, and for few others.
  fileprivate var condition: String {
    switch self {
    case .number: "phone GLOB ?"
    case .address: "email LIKE '%' || ?"
    }
  }

  /// The last four digits with any spacing between them.
  fileprivate var pattern: String {
    switch self {
    case .number(let number): "*" + number.digits.suffix(4).map { "\($0)*" }.joined()
    case .address(let address): address
    }
  }
}
