import Domain
import GRDB

extension Database {
  /// Inserts a call or a message.
  func insert(_ contact: Contact, of entry: Int64) throws {
    try insert(
      into: "contact",
      [
        "entry": entry, "chaser": contact.chaser, "target": contact.target,
        "result": contact.result, "note": contact.note,
      ])
  }

  /// Inserts a permission or refusal of direct contact.
  func insert(_ permission: DirectContact, of entry: Int64) throws {
    switch permission {
    case .allowed(let agreedBy):
      try insert(into: "permission", ["entry": entry, "allowed": true, "agreedBy": agreedBy])
    case .forbidden(let why):
      try insert(into: "permission", ["entry": entry, "allowed": false, "why": why])
    }
  }
}

extension Contact {
  init(row: Row) throws {
    let contact = Contact(
      chaser: try row.get("chaser"), target: try row.get("target"), result: try row.get("result"),
      note: try row.get("note"))
    guard let contact else {
      throw Damage(reason: "somebody is said to have called themselves", field: "target")
    }
    self = contact
  }
}

extension DirectContact {
  init(row: Row) throws {
    self =
      if try row.get("allowed") {
        .allowed(agreedBy: try row.get("agreedBy"))
      } else {
        .forbidden(why: try row.get("why"))
      }
  }
}
