import ArgumentParser
import Domain
import Importing
import Rendering
import Store
import Wording

/// `import contacts`: candidates' numbers and addresses.
struct ImportContactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contacts",
    abstract: "Import candidates' numbers and addresses from contacts: vCard or CSV.",
    discussion: """
      Contacts (vCard 3.0 or 4.0, or CSV with a name and a number or an address) give candidates on \
      record a number and an address where they have none.

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

/// An import of candidates' numbers and addresses from contacts.
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
  /// An address book holds many people who are not candidates, or were forgotten: nothing is kept
  /// of those.
  func run(_ contacts: ContactFile) throws {
    let faults = contacts.faults.map(\.words)
    try source.check(faults, skippingBad: skipsBad)
    let forgotten = try session.store.forgottenCandidates()
    let recogniser = Recogniser(session.store)
    var (edits, kept): ([PersonEdit], [PersonEdit]) = ([], [])
    var (known, strangers) = (0, 0)
    for card in contacts.cards {
      let meant = try recogniser.recognise(card.person)
      guard let (person, isOther) = Self.only(meant), let id = person.id, !forgotten.contains(id),
        let candidate = try session.store.candidate(id)
      else {
        strangers += 1
        if case .doubtful(let people) = meant, people.count > 1 {
          Terminal.say(
            "note: line \(card.line): `\(shown(card.name))` could be any of "
              + people.map(\.words).joined(separator: "; "))
        }
        continue
      }
      let changes = changes(by: card, of: person)
      let edit = PersonEdit(.candidate(candidate), changes)
      if changes.isEmpty {
        known += 1
      } else if isOther && !replaces {
        kept.append(edit)
      } else {
        edits.append(edit)
      }
    }
    if !source.isTrial, !edits.isEmpty {
      _ = try session.store.record(
        edits.map(Event.edited), by: try session.stamp(), command: "import")
    }
    let verb = source.isTrial ? "Would take in" : "Took in"
    var blocks: [Receipt.Block] = [
      .paragraph("\(verb) numbers and addresses of \(Grammar.count(edits.count, "candidate")).")
    ]
    blocks += edits.map { .paragraph("  \($0.person.name): \($0.given)") }
    if !kept.isEmpty {
      blocks.append(.paragraph("Kept what is on record, which --replace would change:"))
      blocks += kept.map { .paragraph("  \($0.person.name): not \($0.given)") }
    }
    blocks += ImportSource.others(
      "Other contacts",
      [
        (known, "with nothing new"), (strangers, "of no candidate here"),
        (faults.count, "not understood"),
      ])
    try session.print(
      Receipt(
        dryRun: source.isTrial, blocks,
        [
          "changed": .number(edits.count), "kept": .number(kept.count), "known": .number(known),
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

  /// What a contact says that is not known of the person.
  private func changes(by card: ContactCard, of person: KnownPerson) -> [PersonEdit.Change] {
    let phones = person.phones.compactMap { PhoneNumber($0)?.normal }
    let isNewPhone = card.phone.map { !phones.contains(PhoneNumber($0)?.normal ?? "") } ?? false
    let isNewEmail =
      card.email.map { !person.emails.map(normalEmail).contains(normalEmail($0)) } ?? false
    return [
      isNewPhone ? PersonEdit.Change.phone(card.phone) : nil,
      isNewEmail ? .email(card.email) : nil,
    ].compactMap(\.self)
  }
}

extension ContactCard {
  /// The person as the contact gives them.
  fileprivate var person: GivenPerson {
    GivenPerson(
      name: name, phones: [phone].compactMap(\.self), emails: [email].compactMap(\.self))
  }
}

extension PersonEdit {
  /// The details given for them.
  fileprivate var given: String {
    let given = changes.compactMap { change in
      switch change {
      case .phone(let value), .email(let value): value
      case .name, .hours: nil
      }
    }
    return Grammar.list(given)
  }
}
