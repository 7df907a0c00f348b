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
      Contacts (vCard 3.0 or 4.0, or CSV with a name and a number or an address) give candidates on \
      record a number and an address where they have none. Somebody else whose company is an \
      employer on record becomes a contact there.

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
    let candidates = Dictionary(
      try session.store.candidates().filter { !forgotten.contains($0.id) }
        .map { (folded($0.name), $0) }
    ) { first, _ in first }
    var (edits, kept): ([PersonEdit], [PersonEdit]) = ([], [])
    let employers = Dictionary(
      try session.store.employers().map { (folded($0.name), $0) }
    ) { first, _ in first }
    let book = try session.store.contactBook(of: Set(employers.values.map(\.id)))
    var (met, spared): ([ContactEdit], [ContactEdit]) = ([], [])
    var (known, strangers) = (0, 0)
    for card in contacts.cards {
      guard let candidate = candidates[folded(card.name)] else {
        if let employer = card.organisation.flatMap({ employers[folded($0)] }),
          employers[folded(card.name)] == nil
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
      let (changes, refused) = changes(of: candidate, by: card)
      if !changes.isEmpty { edits.append(PersonEdit(.candidate(candidate), changes)) }
      if !refused.isEmpty { kept.append(PersonEdit(.candidate(candidate), refused)) }
      if changes.isEmpty && refused.isEmpty { known += 1 }
    }
    let events = edits.map(Event.edited) + met.map(Event.employerContact)
    if !source.isTrial, !events.isEmpty {
      _ = try session.store.record(events, by: try session.stamp(), command: "import")
    }
    let verb = source.isTrial ? "Would take in" : "Took in"
    var blocks: [Receipt.Block] = [
      .paragraph("\(verb) numbers and addresses of \(Grammar.count(edits.count, "candidate")).")
    ]
    blocks += edits.map { .paragraph("  \($0.person.name): \($0.given)") }
    if !met.isEmpty {
      blocks.append(.paragraph("\(verb) \(Grammar.count(met.count, "contact")) at employers."))
      blocks += met.map { .paragraph("  \($0.words)") }
    }
    if !kept.isEmpty || !spared.isEmpty {
      blocks.append(.paragraph("Kept what is on record, which --replace would change:"))
      blocks += kept.map { .paragraph("  \($0.person.name): not \($0.given)") }
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
          "changed": .number(edits.count), "contacts": .number(met.count),
          "kept": .number(kept.count + spared.count), "known": .number(known),
          "strangers": .number(strangers), "notUnderstood": .number(faults.count),
        ]))
  }

  /// The changes that a contact makes to a candidate, and those it would make if `replaces` were
  /// true.
  private func changes(
    of candidate: Candidate, by card: ContactCard
  ) -> (made: [PersonEdit.Change], refused: [PersonEdit.Change]) {
    var made: [PersonEdit.Change] = []
    var refused: [PersonEdit.Change] = []
    if let phone = card.phone, Self.digits(phone) != candidate.phone.map(Self.digits) {
      if candidate.phone == nil || replaces {
        made.append(.phone(phone))
      } else {
        refused.append(.phone(phone))
      }
    }
    if let email = card.email, email.lowercased() != candidate.email?.lowercased() {
      if candidate.email == nil || replaces {
        made.append(.email(email))
      } else {
        refused.append(.email(email))
      }
    }
    return (made, refused)
  }

  /// What a card makes of a contact at an employer, and what it would if `replaces` were true.
  private func contactEdits(
    at employer: Employer, by card: ContactCard, _ book: ContactBook
  ) -> (made: ContactEdit?, refused: ContactEdit?) {
    let phones = card.phone.map { [$0] } ?? []
    let emails = card.email.map { [$0] } ?? []
    guard let contact = book.contact(named: card.name, at: employer.id) else {
      let changes: [ContactEdit.Change?] = [
        card.role.map { .role($0) }, phones.isEmpty ? nil : .phones(phones),
        emails.isEmpty ? nil : .emails(emails),
      ]
      return (ContactEdit(adding: card.name, at: employer, changes.compactMap(\.self)), nil)
    }
    var (made, refused): ([ContactEdit.Change], [ContactEdit.Change]) = ([], [])
    func take(_ change: ContactEdit.Change, isNew: Bool, isKnown: Bool) {
      if isKnown { return }
      if isNew || replaces { made.append(change) } else { refused.append(change) }
    }
    let digits = contact.phones.map(Self.digits)
    take(
      .phones(phones), isNew: contact.phones.isEmpty,
      isKnown: phones.allSatisfy { digits.contains(Self.digits($0)) })
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

  /// A number reduced to its digits: `+44 (0)7700 900123` and `07700900123` are equal.
  private static func digits(_ phone: String) -> String {
    let plain = phone.replacing("(0)", with: "").filter { $0.isNumber || $0 == "+" }
    for prefix in ["+44", "0044"] where plain.hasPrefix(prefix) {
      return "0" + plain.dropFirst(prefix.count)
    }
    return plain
  }
}

extension PersonEdit {
  /// The details given for them.
  fileprivate var given: String {
    let given = changes.compactMap { change in
      switch change {
      case .phone(let value), .email(let value): value
      case .name: nil
      }
    }
    return Grammar.list(given)
  }
}
