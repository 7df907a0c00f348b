import ArgumentParser
import Domain
import Importing
import Rendering
import Store
import Wording

/// `import contacts`: numbers and addresses of candidates, and of contacts at employers.
struct ImportContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract:
      "Import numbers and addresses of candidates and of contacts at employers: vCard or CSV.",
    discussion: """
      Contacts (vCard 2.1, 3.0 or 4.0, or CSV as Google, Outlook and LinkedIn write it) give \
      candidates on record a number and an address where they have none, mobile numbers first. \
      Somebody else whose company is an employer on record becomes a contact there.

      EXAMPLES
        debrief import contacts contacts.vcf
        debrief import contacts contacts.csv --replace --dry-run
      """)

  @OptionGroup var bad: SkipBadOptions
  @OptionGroup var contacts: ReplaceOptions
  @OptionGroup var options: ImportOptions

  func run() throws {
    let (source, contents) = try options.open(.cards)
    let cards = try ContactImport.cards(contents, from: source)
    try ContactImport(source: source, skipsBad: bad.skipBad, replaces: contacts.replace).run(cards)
  }
}

/// An import of numbers and addresses from an address book.
struct ContactImport {
  let source: ImportSource
  /// True if entries that cannot be read are left out.
  let skipsBad: Bool
  /// True if the file's numbers and addresses replace those on record.
  let replaces: Bool

  private var session: Session { source.session }

  /// The contacts of a file: vCards, or a table.
  static func cards(_ contents: [UInt8], from source: ImportSource) throws -> ContactFile {
    guard case .sheet = ImportKind(of: contents) else {
      do { return try VCards.read(contents) } catch { throw source.unreadable(error.words) }
    }
    do {
      if let contacts = try ContactSheet.read(contents) { return contacts }
    } catch {
      throw source.unreadable(error.words, help: error.help)
    }
    throw source.unreadable("it has no columns for names and for numbers or addresses")
  }

  /// Imports them, and prints the result.
  ///
  /// An address book holds many people who are nobody here, or were forgotten: nothing is kept of
  /// those.
  func run(_ contacts: ContactFile) throws {
    let faults = contacts.faults.map(\.words)
    try source.check(faults, skippingBad: skipsBad)
    let forgotten = try session.store.forgottenCandidates()
    let recogniser = Recogniser(session.store)
    var edits: [Event] = []
    var (taken, kept): ([(name: String, news: GivenPerson)], [(name: String, news: GivenPerson)]) =
      ([], [])
    let employers = Dictionary(
      try session.store.employers().map { (folded($0.name), $0) }
    ) { first, _ in first }
    let book = try session.store.contactBook(of: Set(employers.values.map(\.id)))
    var (met, spared): ([ContactEdit], [ContactEdit]) = ([], [])
    var (known, strangers) = (0, 0)
    for card in contacts.cards {
      let meant = try recogniser.recognise(card.person)
      guard let (person, isOther) = Self.only(meant), let id = person.id, !forgotten.contains(id),
        let candidate = try session.store.candidate(id)
      else {
        if case .doubtful(let people) = meant, people.count > 1 {
          strangers += 1
          Terminal.say(
            "note: line \(card.line): `\(shown(card.person.name))` could be any of "
              + people.map(\.words).joined(separator: "; "))
        } else if Self.only(meant) == nil,
          let employer = card.organisation.flatMap({ employers[folded($0)] }),
          employers[folded(card.person.name)] == nil
        {
          let (made, refused) = contactEdits(at: employer, by: card, book)
          if let made { met.append(made) }
          if let refused { spared.append(refused) }
          if made == nil && refused == nil { known += 1 }
        } else {
          strangers += 1
        }
        continue
      }
      let news = news(in: card.person, of: person)
      let changes = news.edits(of: candidate, hours: nil)
      if changes.isEmpty {
        known += 1
      } else if isOther && !replaces {
        kept.append((candidate.label, news))
      } else {
        edits += changes
        taken.append((candidate.label, news))
      }
    }
    let events = edits + met.map(Event.employerContact)
    if !source.isTrial, !events.isEmpty {
      _ = try session.store.record(events, by: try session.stamp(), command: "import")
    }
    let verb = source.isTrial ? "Would take in" : "Took in"
    var blocks: [Receipt.Block] = [
      .paragraph("\(verb) numbers and addresses of \(Grammar.count(taken.count, "candidate")).")
    ]
    blocks += taken.map { .paragraph("  \($0.name): \($0.news.reach)") }
    if !met.isEmpty {
      blocks.append(.paragraph("\(verb) \(Grammar.count(met.count, "contact")) at employers."))
      blocks += met.map { .paragraph("  \($0.words)") }
    }
    if !kept.isEmpty || !spared.isEmpty {
      blocks.append(.paragraph("Kept as on record; --replace would change it:"))
      blocks += kept.map { .paragraph("  \($0.name): not \($0.news.reach)") }
      blocks += spared.map { .paragraph("  not \($0.words)") }
    }
    blocks += ImportSource.others(
      "Other contacts",
      [
        (known, "with nothing new"), (strangers, "of no candidate and no employer here"),
        (faults.count, "not understood"),
      ])
    try session.print(
      Receipt(
        dryRun: source.isTrial, blocks,
        [
          "changed": .number(taken.count), "contacts": .number(met.count),
          "kept": .number(kept.count + spared.count), "known": .number(known),
          "strangers": .number(strangers), "notUnderstood": .number(faults.count),
        ]))
  }

  /// The only person on record that a contact may be, and whether other numbers or addresses than
  /// the contact's are known of them.
  private static func only(_ meant: Recognition) -> (person: KnownPerson, isOther: Bool)? {
    switch meant {
    case .known(let person, byName: _): person.isOnRecord ? (person, false) : nil
    case .doubtful(let people): people.count == 1 ? (people[0], true) : nil
    case .new: nil
    }
  }

  /// The numbers and addresses that are not known of the person.
  private func news(in given: GivenPerson, of person: KnownPerson) -> GivenPerson {
    let normal = { (phone: String) in PhoneNumber(phone)?.normal ?? phone }
    let (phones, emails) = (person.phones.map(normal), person.emails.map(normalEmail))
    return GivenPerson(
      name: given.name, phones: given.phones.filter { !phones.contains(normal($0)) },
      emails: given.emails.filter { !emails.contains(normalEmail($0)) })
  }

  /// The changes that a card makes to a contact at an employer, and those it would if `replaces`
  /// were true.
  private func contactEdits(
    at employer: Employer, by card: ContactCard, _ book: ContactBook
  ) -> (made: ContactEdit?, refused: ContactEdit?) {
    let phones = card.person.phones
    let emails = card.person.emails
    guard let contact = book.contact(named: card.person.name, at: employer.id) else {
      let changes: [ContactEdit.Change?] = [
        card.role.map { .role($0) }, phones.isEmpty ? nil : .phones(phones),
        emails.isEmpty ? nil : .emails(emails),
      ]
      return (ContactEdit(adding: card.person.name, at: employer, changes.compactMap(\.self)), nil)
    }
    var (made, refused): ([ContactEdit.Change], [ContactEdit.Change]) = ([], [])
    func take(_ change: ContactEdit.Change, isNew: Bool, isKnown: Bool) {
      if isKnown { return }
      if isNew || replaces { made.append(change) } else { refused.append(change) }
    }
    let numbers = contact.phones.map(Self.normal)
    take(
      .phones(phones), isNew: contact.phones.isEmpty,
      isKnown: phones.allSatisfy { numbers.contains(Self.normal($0)) })
    let addresses = contact.emails.map { $0.lowercased() }
    take(
      .emails(emails), isNew: contact.emails.isEmpty,
      isKnown: emails.allSatisfy { addresses.contains($0.lowercased()) })
    if let role = card.role {
      take(.role(role), isNew: contact.role == nil, isKnown: role == contact.role)
    }
    return (
      made.isEmpty ? nil : ContactEdit(contact, made),
      refused.isEmpty ? nil : ContactEdit(contact, refused)
    )
  }

  private static func normal(_ phone: String) -> String {
    PhoneNumber(phone)?.normal ?? phone
  }
}

extension GivenPerson {
  /// The numbers and addresses in words.
  fileprivate var reach: String { Grammar.list(phones + emails) }
}
