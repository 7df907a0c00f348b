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
    var edits: [Event] = []
    var (taken, kept): ([(name: String, news: GivenPerson)], [(name: String, news: GivenPerson)]) =
      ([], [])
    var (known, strangers) = (0, 0)
    for card in contacts.cards {
      let meant = try recogniser.recognise(card.person)
      guard let (person, isOther) = Self.only(meant), let id = person.id, !forgotten.contains(id),
        let candidate = try session.store.candidate(id)
      else {
        strangers += 1
        if case .doubtful(let people) = meant, people.count > 1 {
          Terminal.say(
            "note: line \(card.line): `\(shown(card.person.name))` could be any of "
              + people.map(\.words).joined(separator: "; "))
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
    if !source.isTrial, !edits.isEmpty {
      _ = try session.store.record(edits, by: try session.stamp(), command: "import")
    }
    let verb = source.isTrial ? "Would take in" : "Took in"
    var blocks: [Receipt.Block] = [
      .paragraph("\(verb) numbers and addresses of \(Grammar.count(taken.count, "candidate")).")
    ]
    blocks += taken.map { .paragraph("  \($0.name): \($0.news.reach)") }
    if !kept.isEmpty {
      blocks.append(.paragraph("Kept what is on record, which --replace would change:"))
      blocks += kept.map { .paragraph("  \($0.name): not \($0.news.reach)") }
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
          "changed": .number(taken.count), "kept": .number(kept.count), "known": .number(known),
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
}

extension GivenPerson {
  /// The numbers and addresses in words.
  fileprivate var reach: String { Grammar.list(phones + emails) }
}
