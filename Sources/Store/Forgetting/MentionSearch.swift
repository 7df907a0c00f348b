import Domain
import Engine
import Wording

/// Looks for a person's whole name and e-mail address in what was said of others.
///
/// It changes nothing: a person has to decide if a text is about the candidate. The texts of others
/// of the same name are not searched: they are about those.
struct MentionSearch {
  private let db: Database
  /// The interviews in which the person is not another's.
  private let interviews: [Int64]
  private let names: [String]
  /// Other people who have, or had, one of the names.
  private let namesakes: Set<Identifier<Candidate>>
  /// The entries of other people and of the agency.
  private let others: [JournalEntry]

  /// Creates a search for the candidate of `reading`.
  init(_ reading: ForgettingReading) throws {
    db = reading.db
    interviews = reading.interviews
    names = try reading.db.rows(
      """
      SELECT name FROM candidate WHERE id IN (\(Words.list("?1")))
      UNION SELECT was FROM candidateNaming WHERE candidate IN (\(Words.list("?1")))
      UNION SELECT name FROM candidateNaming WHERE candidate IN (\(Words.list("?1")))
      UNION SELECT value FROM knownBy
      WHERE kind = 'email' AND candidate IN (\(Words.list("?1")))
      ORDER BY 1
      """, [reading.members.map(\.number).jsonList]
    ) { try $0.get("name") }
    let bearing = try names.flatMap { try reading.db.candidates(named: $0) }
    namesakes = try reading.db.allMembers(with: Set(bearing.map { Identifier($0) }))
      .subtracting(reading.members)
    let known = namesakes.union(reading.members).map(JournalEntry.Subject.candidate)
    others = try reading.db.entriesOfNoInterview().filter { !known.contains($0.subject) }
  }

  /// Creates a search for a contact at an employer, by their names and addresses; entries about
  /// contacts are left out, and the contact's own requests and holds.
  init(_ contact: EmployerContact, in db: Database) throws {
    self.db = db
    names = [contact.name] + contact.formerNames + contact.emails
    // Another contact of the name is at another employer.
    let elsewhere = try db.contacts(at: nil).filter { other in
      other.employer.id != contact.employer.id && other.sharesName(with: contact)
    }
    interviews = try db.rows(
      """
      SELECT interview FROM interviewNow WHERE employer IN (\(Words.list("?")))
      ORDER BY interview
      """, [elsewhere.map(\.employer.id.number).jsonList]
    ) { try $0.get("interview") }
    namesakes = []
    others = try db.entriesOfNoInterview().filter { entry in
      entry.event.map { event in
        !Event.Kind.ofContacts.contains(event.kind)
          && event.dataSubject?.isSame(as: .contact(contact)) != true
      } ?? false
    }
  }

  /// Returns the places found, in the order of the entries.
  func run() throws -> [Mention] {
    let found = try names.flatMap { name in
      try ofInterviews(name) + ofNoInterview(name)
    }
    return Set(found).sorted { $0.entry < $1.entry }
  }

  /// Searches the index, then the texts word by word, because the index adds the names of each
  /// interview's candidate, employer and vacancy to the words.
  private func ofInterviews(_ name: String) throws -> [Mention] {
    guard let sought = SoughtWords(name) else { return [] }
    let own = Set(interviews)
    let rows = try db.rows(
      """
      SELECT entry.id, entry.interview FROM searchIndex
      JOIN entry ON entry.id = searchIndex.rowid
      WHERE \(sought.condition(onServer: db.isOnServer)) AND NOT EXISTS (SELECT 1 FROM interview
        WHERE interview.id = entry.interview
          AND interview.candidate IN (\(Words.list("?"))))
      ORDER BY entry.id
      """,
      sought.arguments(onServer: db.isOnServer) + [namesakes.map(\.number).jsonList]
    ) { (entry: try $0.get("id") as Int64, interview: try $0.get("interview") as Int64) }
    .filter { !own.contains($0.interview) }
    let journals = try db.journals(of: Set(rows.map(\.interview)).sorted())
    let entries = Set(rows.map(\.entry))
    return journals.values.joined().filter { entries.contains($0.id.number) }.compactMap { entry in
      guard case .event(let event) = entry.content,
        event.texts.contains(where: { Self.names(name, in: $0.text) })
      else { return nil }
      return Mention(entry: entry.id, interview: entry.interview, kind: event.kind)
    }
  }

  /// Searches the texts of entries of other people and of the agency.
  private func ofNoInterview(_ name: String) -> [Mention] {
    others.compactMap { entry in
      guard let event = entry.event,
        event.texts.contains(where: { Self.names(name, in: $0.text) })
      else { return nil }
      return Mention(entry: entry.id, interview: nil, kind: event.kind)
    }
  }

  /// Returns true if the words of a name follow each other in a text.
  static func names(_ name: String, in text: String) -> Bool {
    let (sought, words) = (searchWords(name), searchWords(text))
    guard !sought.isEmpty, words.count >= sought.count else { return false }
    return (0...words.count - sought.count).contains { start in
      words[start..<start + sought.count].elementsEqual(sought)
    }
  }
}

extension EmployerContact {
  /// True if both have, or had, one name.
  fileprivate func sharesName(with other: EmployerContact) -> Bool {
    let theirs = Set(([other.name] + other.formerNames).map(folded))
    return !theirs.isDisjoint(with: ([name] + formerNames).map(folded))
  }
}
