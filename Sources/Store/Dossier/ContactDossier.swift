import AgencySettings
public import Domain
import Engine
public import WorkingTime

extension AgencyStore {
  /// Returns everything held of a contact at an employer, and the hold that keeps it at an instant.
  public func dossier(
    of contact: EmployerContact, at now: Instant
  ) throws(StoreError) -> (dossier: Dossier, hold: LegalHold?) {
    let today = policy.calendar.localDate(at: now)
    return try read { db in
      (
        try ContactDossier(of: contact, in: db).read(),
        try db.holds(on: contact, after: today).first
      )
    }
  }
}

/// Reads everything held of a contact: what is recorded of them alone and, of interviews, the fields
/// that name them or that they said.
struct ContactDossier {
  private let db: Database
  private let contact: EmployerContact
  private let members: [Int64]
  private let names: [String]

  init(of contact: EmployerContact, in db: Database) throws {
    self.db = db
    self.contact = contact
    names = [contact.name] + contact.formerNames
    let mergers = try db.mergersNow().contacts
    members = contact.id.map { mergers.members(with: $0).map(\.number) } ?? []
  }

  /// Returns the dossier.
  func read() throws -> Dossier {
    let mentions = try MentionSearch(contact, in: db).run().filter { $0.interview != nil }
    let interviews = Set(mentions.compactMap(\.interview?.number)).sorted()
    let reading = DossierReading(of: contact, namedIn: interviews, in: db)
    let entries = try DossierEntries(reading).read(
      try numbers() + mentions.map(\.entry.number))
    return Dossier(
      person: .contact(contact), particulars: [record],
      interviews: try interviews.map { interview in
        try reading.read(
          interview,
          entries: entries.filter { $0.interview == interview }.map { theirs($0.entry) })
      },
      entries: entries.filter { $0.interview == nil }.map(\.entry),
      people: try DossierPeople(reading).read(),
      omissions: .grouped(StoredTable.all.flatMap(Self.omissions)))
  }

  /// The numbers of the entries about the contact and no interview.
  private func numbers() throws -> [Int64] {
    try db.rows(
      """
      WITH member AS (\(Words.list("?")))
      SELECT entry FROM contactDetail WHERE contact IN (SELECT value FROM member)
      UNION SELECT entry FROM contactMerge 
      WHERE gone IN (SELECT value FROM member) OR kept IN (SELECT value FROM member)
      UNION SELECT entry FROM contactForgetting WHERE contact IN (SELECT value FROM member)
      UNION SELECT erasure.erased FROM erasure
      JOIN contactForgetting ON contactForgetting.entry = erasure.entry
      WHERE contactForgetting.contact IN (SELECT value FROM member)
      UNION SELECT entry FROM hold WHERE contact IN (SELECT value FROM member)
      UNION SELECT entry FROM dataRequest WHERE contact IN (SELECT value FROM member)
      UNION SELECT requestStep.entry FROM requestStep
      JOIN dataRequest ON dataRequest.entry = requestStep.request
      WHERE dataRequest.contact IN (SELECT value FROM member)
      ORDER BY 1
      """, [members.jsonList]
    ) { try $0.get("entry") }
  }

  /// The contact's record as it stands.
  private var record: DossierRow {
    let texts: [(String, String, [String], DossierNature)] = [
      ("name", "name", [contact.name], .ownName),
      ("employer", "employer", [contact.employer.name], .plain),
      ("role", "role", [contact.role].compactMap(\.self), .plain),
      ("phone", "telephone", contact.phones, .plain),
      ("email", "e-mail address", contact.emails, .plain),
      ("formerName", "former name", contact.formerNames, .ownName),
    ]
    let flags = [("main", "main contact", contact.isMain), ("left", "left", contact.hasLeft)]
    return DossierRow(
      record: "employerContact", title: "record",
      fields: texts.flatMap { name, label, values, nature in
        values.map { DossierField(name: name, label: label, value: .text($0), nature: nature) }
      } + flags.map { DossierField(name: $0, label: $1, value: .flag($2)) })
  }

  /// The kinds of entries all of which is the contact's if they are named as the one who spoke.
  private static let spoken: Set<Event.Kind> = [.feedback, .promise, .permission, .contact]

  /// Returns an entry of an interview with those fields alone that name the contact or that they
  /// said.
  private func theirs(_ entry: DossierEntry) -> DossierEntry {
    let isSpeaker =
      entry.kind.map(Self.spoken.contains) == true
      && entry.rows.flatMap(\.fields).contains { $0.isPerson && isNamed(in: $0) }
    let rows = entry.rows.compactMap { row -> DossierRow? in
      let isNamed = row.fields.contains { $0.isPerson && self.isNamed(in: $0) }
      let fields = row.fields.filter { field in
        isSpeaker || self.isNamed(in: field) || isNamed && field.isPerson
      }
      guard !fields.isEmpty else { return nil }
      return DossierRow(
        record: row.record, title: row.title, subject: row.subject,
        fields: fields.map { field in
          DossierField(
            name: field.name, label: field.label, value: field.value,
            nature: nature(of: field, isOwnRow: isNamed, isSpeaker: isSpeaker, in: entry.kind))
        })
    }
    return DossierEntry(
      id: entry.id, kind: entry.kind, header: entry.header, rows: rows, counts: entry.counts,
      undoneBy: entry.undoneBy, erasedBy: entry.erasedBy)
  }

  /// Whose data a field is beside the contact: natures are recorded as they are for a candidate.
  private func nature(
    of field: DossierField, isOwnRow: Bool, isSpeaker: Bool, in kind: Event.Kind?
  ) -> DossierNature {
    switch field.nature {
    case .name(.employersPerson) where isNamed(in: field): .ownName
    case .name(.employersPerson) where isOwnRow: .plain
    case .words(.employersPerson) where isSpeaker: .free
    case .free where kind == .debrief: .words(.candidate)
    default: field.nature
    }
  }

  private func isNamed(in field: DossierField) -> Bool {
    guard case .text(let text) = field.value else { return false }
    return names.contains { MentionSearch.names($0, in: text) }
  }

  private static func omissions(_ table: StoredTable) -> [(reason: String, place: String)] {
    switch table.owner {
    case .candidate, .interview, .referring:
      [("candidates, their interviews, and what they refer to: not the contact's", table.name)]
    case .contact: table.leftColumns
    default: table.name == "employerContact" ? [] : table.omissions
    }
  }
}

extension DossierField {
  /// True if it is the name or the role of a person at an employer.
  fileprivate var isPerson: Bool { nature == .name(.employersPerson) }
}
