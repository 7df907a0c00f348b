import AgencySettings
public import Domain
import GRDB
import WorkingTime

/// The data held of a contact at an employer, and its erasure.
extension AgencyStore {
  /// Returns the entries of interviews that name a contact, or another of the same name, each with
  /// its interview; those that count, by when they happened.
  public func entries(
    naming contact: EmployerContact
  ) throws(StoreError) -> [(interview: Interview, entry: JournalEntry)] {
    try read { db in
      let mentions = try MentionSearch(contact, in: db).run()
      let numbers = Set(mentions.compactMap(\.interview?.number)).sorted()
      let named = Set(mentions.map(\.entry))
      let interviews = try db.interviews(numbered: numbers)
      return try db.journals(of: numbers).sorted { $0.key < $1.key }.flatMap { number, journal in
        journal.filter { $0.counts && named.contains($0.id) }.compactMap { entry in
          interviews[number].map { (interview: $0, entry: entry) }
        }
      }
    }
  }

  /// Erases a contact's names, numbers and addresses, and those of records merged with theirs, in
  /// one transaction; returns the entry that says so, the number of entries erased, and those that
  /// still name a person so called.
  ///
  /// That they asked about their data, and when, stays without its words.
  /// Call ``sweep()`` immediately afterwards: until then the file may contain traces. Throws
  /// ``StoreError/held(_:)`` or ``StoreError/stillAsked(_:)`` if it cannot be done.
  public func forget(
    _ contact: EmployerContact, by stamp: Stamp, command: String
  ) throws(StoreError) -> (
    entry: Identifier<JournalEntry>, erased: Int, mentions: [Mention]
  ) {
    try writeSealing { db in
      guard let id = contact.id else {
        throw StoreError.programFault(reason: "a contact without a number cannot be erased")
      }
      let today = try policy(in: db).calendar.localDate(at: stamp.at)
      if let hold = try db.holds(on: contact, after: today).first { throw StoreError.held(hold) }
      let members = try db.mergersNow().contacts.members(with: id)
      let requests = try HeldRequests(of: id, members, in: db)
      if let request = requests.open.first(where: { $0.asks == .access }) {
        throw StoreError.stillAsked(request)
      }
      let going =
        try db.rows(
          """
          SELECT entry FROM contactDetail WHERE contact IN (SELECT value FROM json_each(?1))
          UNION SELECT entry FROM hold WHERE contact IN (SELECT value FROM json_each(?1))
          UNION SELECT entry FROM contactMerge
          WHERE gone IN (SELECT value FROM json_each(?1)) OR kept IN (SELECT value FROM json_each(?1))
          """, [members.map(\.number).jsonList]
        ) { try $0.get("entry") as Int64 } + requests.erased
      let mentions = try MentionSearch(contact, in: db).run()
      let batch = try Batch(command, by: stamp, in: db)
      let mark = try batch.append(.contactForgotten, at: batch.at)
      try db.insert(into: "contactForgetting", ["entry": mark, "contact": id])
      try db.insert(into: "unswept", ["forgetting": mark])
      try db.overwritingWhatIsFreed { try db.erase(going, by: mark) }
      for request in requests.restated { try batch.restate(request) }
      return (Identifier(mark), going.count, mentions)
    }
  }
}

extension Database {
  /// Returns the holds that keep a contact from being forgotten until a date or longer.
  func holds(on contact: EmployerContact, after date: LocalDate) throws -> [LegalHold] {
    try holds().compactMap(\.hold).filter { hold in
      hold.person.isSame(as: .contact(contact)) && hold.until >= date
    }
  }
}
