import ArgumentParser
import Domain
import Store
import Wording

/// `people edit candidate`: the name of a candidate, and how to reach them.
struct PeopleEditCandidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidate",
    abstract: "Change a candidate's name, numbers, addresses, or hours for calling.",
    discussion: """
      A number or an address is added to those known; of several, a mobile number is used before \
      another, and the one given last. An empty text removes all, --remove one. A name that was given \
      up still finds them when it is booked again. A contact's name means the contact, as in `debrief \
      people edit contact`.

      EXAMPLES
        debrief people edit priya --phone '+44 7700 900123' --call-after 17:00
        debrief people edit C7 --remove 'old@example.com'
        debrief people edit candidate 'Pria Shah' --name 'Priya Shah' --email ''
      """)

  @Argument(help: SharedHelp.candidate)
  var who: String

  @Option(help: "Their name from now on.")
  var name: String?

  @Flag(help: "Somebody else has the name, and is not the same.")
  var new = false

  @OptionGroup var reach: ReachOptions

  @Option(
    help: ArgumentHelp(
      "A number or an address that is theirs no longer; may be repeated.", valueName: "contact"))
  var remove: [String] = []

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let candidate: Candidate
    switch try session.resolver.dataSubject(who, evenUndone: false) {
    case .candidate(let meant): candidate = meant
    case .contact(let contact): return try edit(contact, in: session)
    }
    guard name != nil || !reach.isEmpty || !remove.isEmpty else {
      throw CommandError.missing(
        option: "--name, --phone or --email", what: "What is to change?")
    }
    let record = try session.store.record(of: .candidate(candidate))
    var phones = try Self.changes(
      record.phones, adding: reach.phones, removing: remove, { PhoneNumber($0)?.normal ?? $0 })
    var emails = try Self.changes(
      record.emails, adding: reach.emails, removing: remove, normalEmail)
    try refuseUnknown(record)
    let hours = try reach.hours(of: record.hours).flatMap { $0 == record.hours ? nil : $0 }
    var first = try session.nameChange(name, of: .candidate(candidate))
    if !first.isEmpty, !new { try refuseTaken(by: candidate, in: session) }
    if let hours { first.append(.hours(hours)) }
    var edits: [[PersonEdit.Change]] = []
    repeat {
      if !phones.isEmpty { first.append(.phone(phones.removeFirst())) }
      if !emails.isEmpty { first.append(.email(emails.removeFirst())) }
      edits.append(first)
      first = []
    } while !phones.isEmpty || !emails.isEmpty
    try session.edit(.candidate(candidate), edits)
  }

  /// Edits a contact at an employer, whose numbers and addresses are those given.
  private func edit(_ contact: EmployerContact, in session: Session) throws {
    if let option = optionOfCandidates {
      throw CommandError.notPossible(
        because: "`\(shown(who))` is the contact \(shown(contact.numbered)) at "
          + "\(shown(contact.employer.name)), for whom there is no \(option)",
        help: "debrief people edit contact --help")
    }
    Terminal.say(
      "note: that is \(shown(contact.numbered)) at \(shown(contact.employer.name))")
    try session.edit(
      contact, name: name,
      (reach.phone.isEmpty ? [] : [.phones(try reach.phones.compactMap(\.self))])
        + (reach.email.isEmpty ? [] : [.emails(try reach.emails.compactMap(\.self))]))
  }

  /// The first of the given options that only candidates have.
  private var optionOfCandidates: String? {
    if !remove.isEmpty { return "--remove" }
    if reach.callAfter != nil { return "--call-after" }
    return reach.callBefore == nil ? nil : "--call-before"
  }

  /// The values to record one after the other, nil removing all known; the last is used first.
  private static func changes(
    _ known: [String], adding given: [String?], removing removed: [String],
    _ normal: (String) -> String
  ) -> [String?] {
    let gone = removed.map(normal)
    let isEmptied = given.contains(nil)
    let kept = isEmptied ? [] : known.filter { !gone.contains(normal($0)) }
    let added = given.compactMap(\.self)
    let isRemoval = !known.isEmpty && (isEmptied || kept.count < known.count)
    if added.map(normal) == known.prefix(added.count).map(normal), !isRemoval { return [] }
    return (isRemoval ? [nil] + kept.reversed() : []) + added.reversed()
  }

  /// Refuses the name of another candidate on record.
  private func refuseTaken(by candidate: Candidate, in session: Session) throws {
    let others = try session.store.people(knownBy: name ?? "").filter {
      $0.isOnRecord && $0.id != candidate.id
    }
    guard !others.isEmpty else { return }
    throw CommandError.notPossible(
      because: "another record is or was called `\(shown(name ?? ""))`: "
        + others.prefix(3).map(\.words).joined(separator: "; ") + "; nothing was recorded",
      help: "if both are the same: debrief people merge --help; if not, add --new")
  }

  private func refuseUnknown(_ record: PersonRecord) throws {
    let known = record.phones.map { PhoneNumber($0)?.normal ?? $0 } + record.emails.map(normalEmail)
    for typed in remove
    where !known.contains(normalEmail(typed)) && !known.contains(PhoneNumber(typed)?.normal ?? "") {
      throw CommandError.badValue(
        option: "--remove", typed: typed,
        expected: "one of \(Grammar.list(record.phones + record.emails, conjunction: "or"))")
    }
  }
}
