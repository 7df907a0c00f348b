public import Domain
import Engine
import Wording

extension AgencyStore {
  /// Returns the contacts of these employers, or of all, in the order in which they were added;
  /// merged records as one.
  public func contacts(
    at employers: Set<Identifier<Employer>>? = nil
  ) throws(StoreError) -> [EmployerContact] {
    try read { db in try db.contacts(at: employers) }
  }

  /// Returns a contact by number, after all mergers; nil if there is none.
  ///
  /// One who was erased, or whose every entry was undone, has the number for a name.
  public func contact(
    _ number: Identifier<EmployerContact>
  ) throws(StoreError) -> EmployerContact? {
    try read { db in
      let isThere = try db.rows("SELECT id FROM employerContact WHERE id = ?", [number]) { _ in true
      }
      guard !isThere.isEmpty else { return nil }
      return try db.contact(try db.mergersNow().contacts.survivor(of: number))
    }
  }

  /// Returns the contacts of these employers as a book in which names are looked up.
  public func contactBook(
    of employers: Set<Identifier<Employer>>
  ) throws(StoreError) -> ContactBook {
    ContactBook(try contacts(at: employers), folding: folded)
  }

  /// Returns whom to ring at the employers about these interviews, where anybody is known.
  public func toRing(
    about records: [InterviewRecord]
  ) throws(StoreError) -> [Identifier<Interview>: EmployerContact] {
    guard !records.isEmpty else { return [:] }
    let book = try contactBook(of: Set(records.map(\.interview.employer.id)))
    return records.reduce(into: [:]) { found, record in
      found[record.interview.id] = book.toRing(
        at: record.interview.employer, about: NamedPeople(record.entries.counting.facts))
    }
  }

  /// Returns the people at employers whom journals name, without those who are contacts: each name
  /// once, with the role if any debrief has it; by employer and name.
  public func peopleNamedOnly() throws(StoreError) -> [EmployerContact] {
    try read { db in
      let book = ContactBook(try db.contacts(at: nil), folding: folded)
      var seen: Set<String> = []
      return try db.rows(
        """
        SELECT employer.id, employer.name AS employer, named.name, named.role
        FROM (\(Self.named)) AS named
        JOIN interviewNow ON interviewNow.interview = named.interview
        JOIN employer ON employer.id = interviewNow.employer
        ORDER BY employer.folded, named.role IS NULL, named.entry DESC
        """
      ) { row in
        let person = Met(parting: try row.get("name"))
        return EmployerContact(
          id: nil, employer: Employer(id: try row.get("id"), name: try row.get("employer")),
          name: person.name, role: try row.get("role") ?? person.role)
      }.filter { book.contact(named: $0.name, at: $0.employer.id) == nil }
        .sorted { ($0.role == nil ? 1 : 0) < ($1.role == nil ? 1 : 0) }
        .filter { named in
          seen.insert("\(named.employer.id.number) \(folded(named.name))").inserted
        }
    }
  }

  /// The names of people at employers in the entries that count.
  private static var named: String {
    func part(_ columns: String, _ kinds: String, _ table: String, _ condition: String) -> String {
      """
      SELECT entry.interview, entry.id AS entry, entry.happenedAt, \(columns)
      FROM entry \(Words.thenJoin) \(table) ON \(table).entry = entry.id
      WHERE entry.kind IN (\(kinds)) AND \(condition)
        AND \(EntryRows.counts("entry.id"))
      """
    }
    let giver = "'giver' AS part, givenBy AS name, NULL AS role"
    return [
      part(giver, "'promise'", "promise", "givenBy IS NOT NULL"),
      part(giver, "'feedback'", "feedback", "givenBy IS NOT NULL"),
      part("list, text, role", "'booked', 'debrief'", "item", "list IN ('meets', 'met')"),
    ].joined(separator: " UNION ALL ")
  }
}

extension Database {
  /// Returns the contacts of these employers, or of all.
  func contacts(at employers: Set<Identifier<Employer>>?) throws -> [EmployerContact] {
    guard let employers, employers.count < Self.few else { return try readContacts(at: employers) }
    if let known = contactsRead.contacts(at: employers) { return known }
    return try remembered("contacts \(employers.map(\.number).sorted().jsonList)") {
      try readContacts(at: employers)
    }
  }

  /// The statement that asks for the contacts of these employers, or of all, with its argument.
  static func contacts(
    at employers: Set<Identifier<Employer>>?, _ mergers: MergersNow
  ) -> (sql: String, arguments: [(any ColumnValue)?]) {
    let members = employers.map { employers in
      employers.flatMap { mergers.employers.members(with: $0) }.map(\.number).sorted()
    }
    return (
      contacts(members == nil ? "TRUE" : "employerContact.employer IN (\(Words.list("?")))"),
      members.map { [$0.jsonList] } ?? []
    )
  }

  /// The statement that asks a server for those of the employers of all interviews of some candidates,
  /// merged ones included.
  static func contacts(ofFamilies families: Question, _ mergers: MergersNow) -> Question {
    let merged = mergers.employers.gone.flatMap { mergers.employers.members(with: $0) }.map(
      \.number)
    let condition = """
      (employerContact.employer = ANY (ARRAY(
        SELECT vacancy.employer FROM interview JOIN vacancy ON vacancy.id = interview.vacancy
        WHERE interview.candidate = ANY (\(families.sql))))
      OR employerContact.employer IN (\(Words.list("?"))))
      """
    return (contacts(condition), families.arguments + [Set(merged).sorted().jsonList])
  }

  private static func contacts(_ condition: String) -> String {
    """
    SELECT detail.entry, detail.field, detail.value, detail.contact, employerContact.employer,
      employer.name
    FROM employerContact JOIN contactDetail AS detail ON detail.contact = employerContact.id
    JOIN employer ON employer.id = employerContact.employer
    WHERE \(condition) AND \(EntryRows.counts("detail.entry"))
    ORDER BY detail.contact, detail.entry, detail.field, detail.position
    """
  }

  /// Remembers the answer to a question for the contacts of these employers.
  func learnContacts(_ question: Question, at employers: Set<Identifier<Employer>>) throws {
    contactsRead.add(try readContacts(question), at: employers)
  }

  private var contactsRead: ContactsRead { remembered("contacts read") { ContactsRead() } }

  private func readContacts(
    at employers: Set<Identifier<Employer>>?
  ) throws -> [EmployerContact] {
    try readContacts(Self.contacts(at: employers, mergersNow()))
  }

  private func readContacts(_ question: Question) throws -> [EmployerContact] {
    let mergers = try mergersNow()
    let rows = try rows(question.sql, question.arguments) { row in
      ContactRow(
        entry: try row.get("entry"), detail: try ContactDetail(row: row),
        contact: try row.get("contact"),
        employer: Employer(id: try row.get("employer"), name: try row.get("name")))
    }
    var names = Dictionary(rows.map { ($0.employer.id, $0.employer.name) }) { first, _ in first }
    let merged = Set(names.keys.map { mergers.employers.survivor(of: $0) }).subtracting(names.keys)
    if !merged.isEmpty { try names.merge(self.names(of: merged)) { first, _ in first } }
    var contacts: [Identifier<EmployerContact>: EmployerContact] = [:]
    for (id, rows) in Dictionary(grouping: rows, by: \.contact) {
      let employer = mergers.employers.survivor(of: rows[0].employer.id)
      contacts[id] = EmployerContact(
        id, at: Employer(id: employer, name: names[employer] ?? ""), try rows.changes)
    }
    for (id, contact) in contacts.sorted(by: { $0.key < $1.key }) {
      let survivor = mergers.contacts.survivor(of: id)
      guard survivor != id, let kept = contacts[survivor] else { continue }
      contacts[survivor] = kept.absorbing(contact)
      contacts[id] = nil
    }
    return contacts.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The contact with this number; once erased, or with no entry that counts, by number alone.
  func contact(_ number: Identifier<EmployerContact>) throws -> EmployerContact {
    let employers = try rows(
      "SELECT employer FROM employerContact WHERE id = ?", [number]
    ) { try $0.get("employer") as Identifier<Employer> }
    guard let employer = employers.first else {
      throw DamageError(reason: "contact \(number.number) is missing")
    }
    let survivor = try mergersNow().employers.survivor(of: employer)
    if let known = try contacts(at: [survivor]).first(where: { $0.id == number }) { return known }
    return EmployerContact(
      id: number,
      employer: Employer(id: survivor, name: try names(of: [survivor])[survivor] ?? ""),
      name: number.reference)
  }

  private func names(
    of employers: Set<Identifier<Employer>>
  ) throws -> [Identifier<Employer>: String] {
    let names = try rows(
      "SELECT id, name FROM employer WHERE id IN (\(Words.list("?"))) ORDER BY id",
      [employers.map(\.number).jsonList]
    ) { (try $0.get("id") as Identifier<Employer>, try $0.get("name") as String) }
    return Dictionary(names) { first, _ in first }
  }
}

/// The contacts of employers that a transaction has read.
private final class ContactsRead {
  private var employers: Set<Identifier<Employer>> = []
  private var contacts: [Identifier<EmployerContact>?: EmployerContact] = [:]

  /// Returns the contacts of these employers, in their order; nil unless those of each were read.
  func contacts(at wanted: Set<Identifier<Employer>>) -> [EmployerContact]? {
    guard wanted.isSubset(of: employers) else { return nil }
    return contacts.values.filter { wanted.contains($0.employer.id) }
      .sorted { ($0.id?.number ?? 0) < ($1.id?.number ?? 0) }
  }

  func add(_ read: [EmployerContact], at employers: Set<Identifier<Employer>>) {
    self.employers.formUnion(employers)
    for contact in read { contacts[contact.id] = contact }
  }
}

/// A row of a contact's details, with its entry.
private struct ContactRow {
  let entry: Int64
  let detail: ContactDetail
  let contact: Identifier<EmployerContact>
  let employer: Employer
}

extension [ContactRow] {
  /// The changes of all entries, which are in order.
  fileprivate var changes: [ContactEdit.Change] {
    get throws {
      try Dictionary(grouping: self, by: \.entry).sorted { $0.key < $1.key }
        .flatMap { try $0.value.map(\.detail).changes }
    }
  }
}

extension Batch {
  /// Adds those people to an employer's contacts who are not among them; returns the new ones.
  func add(_ people: [Met], at employer: Employer) throws -> [EmployerContact] {
    try add(new: db.newContacts(of: people, at: employer), at: employer)
  }

  /// Adds people who are not among an employer's contacts.
  func add(new people: [Met], at employer: Employer) throws -> [EmployerContact] {
    try people.map { person in
      let changes = person.role.map { [ContactEdit.Change.role($0)] } ?? []
      try append(
        .employerContact(ContactEdit(adding: person.name, at: employer, changes)), at: at)
      return EmployerContact(
        id: lastContact.map(Identifier.init), employer: employer, name: person.name,
        role: person.role)
    }
  }
}

extension Database {
  /// Returns those people who are not among an employer's contacts, each name once.
  func newContacts(of people: [Met], at employer: Employer) throws -> [Met] {
    guard !people.isEmpty else { return [] }
    let book = ContactBook(try contacts(at: [employer.id]), folding: folded)
    var seen: Set<String> = []
    return people.filter { person in
      book.contact(named: person.name, at: employer.id) == nil
        && seen.insert(folded(person.name)).inserted
    }
  }

  /// Throws if another contact of the employer has the name that is recorded, or had it.
  func checkThatNameIsFree(_ edit: ContactEdit) throws {
    for case .name(let name) in edit.changes {
      let book = ContactBook(try contacts(at: [edit.employer.id]), folding: folded)
      guard let holder = book.contact(named: name, at: edit.employer.id) else { continue }
      let members = try mergersNow().contacts.members(with: holder.id ?? Identifier(0))
      if edit.contact.map(members.contains) != true { throw StoreError.nameTaken(name) }
    }
  }
}
