import ArgumentParser
import Domain
import Rendering
import Store
import Wording
import WorkingTime

/// `people add`: people recorded without an interview.
struct PeopleAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Record a candidate or a contact before there is an interview.",
    subcommands: [PeopleAddCandidateCommand.self, PeopleAddContactCommand.self])
}

/// `people add candidate`: a candidate without an interview.
struct PeopleAddCandidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidate",
    abstract: "Record a candidate, and how to reach them.",
    discussion: """
      EXAMPLES
        debrief people add candidate 'Priya Shah' --phone '07700 900123'
        debrief people add candidate 'John Smith' --email js@example.com --call-after 17:00 --new
      """)

  @Argument(help: ArgumentHelp("The candidate's name.", valueName: "name"))
  var name: String

  @OptionGroup var reach: ReachOptions

  @Flag(help: "It is a new person, though the name is known, or close to one.")
  var new = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession(creatingDatabase: true)
    guard let name = name.trimmedOrNil else {
      throw CommandError.badValue(option: "NAME", typed: name, expected: "a name")
    }
    let given = GivenPerson(
      name: name, phones: try reach.phones.compactMap(\.self),
      emails: try reach.emails.compactMap(\.self))
    if !new { try refuseKnown(given, in: session) }
    if let note = ErrorText.note(on: "name", name) { Terminal.say(note) }
    let stamp = try session.stamp()
    let (entry, candidate) = try session.store.addCandidate(
      given, hours: try reach.hours(), by: stamp, command: "people add")
    let words = [candidate.name + " (\(candidate.reference))"] + given.phones + given.emails
    try session.print(
      Receipt(
        entry, .candidateAdded, at: session.now,
        ["Recorded: candidate \(words.joined(separator: ", "))", .undo(entry)],
        ["candidate": candidate.json]))
  }

  /// Refuses a person who is on record, or may be; at a terminal asks.
  private func refuseKnown(_ given: GivenPerson, in session: Session) throws {
    let known: [KnownPerson]
    switch try Recogniser(session.store).recognise(given) {
    case .known(let person, byName: _): known = person.isOnRecord ? [person] : []
    case .doubtful(let people): known = people
    case .new: known = []
    }
    guard known.isEmpty else {
      throw CommandError.notPossible(
        because: "`\(shown(given.name))` is on record: "
          + known.map(\.words).joined(separator: "; "),
        help:
          "debrief people edit \(known.lazy.compactMap(\.id).first.map { "C\($0.number)" } ?? "") "
          + "changes that one; --new records another person")
    }
    guard case .like(let near) = try session.store.match(given.name, of: .candidate),
      !Prompt.isPossible || !Prompt.confirms("Somebody new?", byDefault: true)
    else { return }
    throw CommandError.nearMiss(option: "NAME", typed: given.name, known: near)
  }
}

/// The numbers, addresses and hours of a candidate.
struct ReachOptions: ParsableArguments {
  @Option(help: "Their telephone number; may be repeated, the one to use first at the front.")
  var phone: [String] = []

  @Option(help: "Their e-mail address; may be repeated.")
  var email: [String] = []

  @Option(
    help: ArgumentHelp("The time of day after which they like to be called.", valueName: "time"))
  var callAfter: String?

  @Option(
    help: ArgumentHelp("The time of day before which they like to be called.", valueName: "time"))
  var callBefore: String?

  /// The numbers; nil for an empty text.
  var phones: [String?] { get throws { try phone.map(Reachable.phone) } }

  /// The addresses, likewise.
  var emails: [String?] { get throws { try email.map(Reachable.email) } }

  /// True if nothing is given.
  var isEmpty: Bool { phone.isEmpty && email.isEmpty && callAfter == nil && callBefore == nil }

  /// The hours, those of before where one end is not given; nil if neither is.
  func hours(of before: CallHours = CallHours(after: nil, before: nil)) throws -> CallHours? {
    guard callAfter != nil || callBefore != nil else { return nil }
    return CallHours(
      after: try callAfter.map { try Self.time($0, "--call-after") } ?? before.after,
      before: try callBefore.map { try Self.time($0, "--call-before") } ?? before.before)
  }

  private static func time(_ typed: String, _ option: String) throws -> LocalTime? {
    guard let typed = typed.trimmedOrNil else { return nil }
    guard let time = try? WrittenTime.read(typed), time.end == nil, time.offset == nil,
      time.start < .endOfDay
    else {
      throw CommandError.badValue(
        option: option, typed: typed, expected: "a time of day such as 17:30")
    }
    return time.start
  }
}

/// `people add contact`: a person at an employer.
struct PeopleAddContactCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Add a person at an employer, with their numbers and addresses.",
    discussion: """
      A name that `book --meets`, `log --met`, `feedback --from` or `promise --from` gives for the \
      first time is added by itself. An employer who is not on record yet is added too.

      EXAMPLES
        debrief people add contact 'Ann Lee' --employer Acme --phone '020 7946 0000' --main
        debrief people add contact 'Bo Chen' --employer Acme --role 'head of data' \
      --email bo@acme.example
      """)

  @Argument(help: "Their name.")
  var name: String

  @Option(help: "The employer.")
  var employer: String?

  @OptionGroup var details: ContactOptions

  @Flag(help: "The names are new, though they are close to known ones.")
  var new = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession(creatingDatabase: true)
    guard let name = name.trimmedOrNil else {
      throw CommandError.badValue(option: "NAME", typed: name, expected: "a name")
    }
    let employer = try Prompt.value(
      employer, option: "--employer", question: "At which employer?",
      choices: session.resolver.choices(.employer)
    ) { try self.employer(named: $0, in: session) }
    if let note = ErrorText.note(on: "name", name) { Terminal.say(note) }
    try refuseNear(name, at: employer, in: session)
    let edit = ContactEdit(adding: name, at: employer, try details.changes())
    if !employer.isRecorded {
      if let note = ErrorText.note(on: "employer", employer.name) { Terminal.say(note) }
      Terminal.say("note: \(NameOddity.marked(employer.name)) is a new employer")
    }
    try session.record(edit, command: "people add contact")
  }

  /// The existing employer, or a new one with that name.
  private func employer(named typed: String, in session: Session) throws -> Employer {
    do { return try session.resolver.employer(named: typed) } catch CommandError.unknownName {
      let name = try new ? typed : BookedNames(session: session).employer(typed)
      return try session.store.employers().first { folded($0.name) == folded(name) }
        ?? Employer(new: name)
    }
  }

  /// Refuses a name close to that of a contact there; at a terminal asks.
  private func refuseNear(_ name: String, at employer: Employer, in session: Session) throws {
    guard !new, employer.isRecorded else { return }
    let near = try session.store.contacts(at: [employer.id]).map(\.name)
      .filter { isNearMiss(name, $0, amongFew: true) }
    guard let first = near.first else { return }
    if Prompt.isPossible {
      Terminal.say("note: \(NameOddity.marked(first)) is known there too")
      if Prompt.confirms("Somebody new?", byDefault: true) { return }
    }
    throw CommandError.nearMiss(option: "NAME", typed: name, known: near)
  }
}

/// The options for a contact's particulars.
struct ContactOptions: ParsableArguments {
  @Option(help: "Their role; an empty text removes it.")
  var role: String?

  @Option(
    help: "A telephone number, the one to ring first; may be repeated. An empty text removes all.")
  var phone: [String] = []

  @Option(
    help:
      "An e-mail address, the one to write to first; may be repeated. An empty text removes all.")
  var email: [String] = []

  @Flag(inversion: .prefixedNo, help: "Whom to ring where no interview says otherwise.")
  var main: Bool?

  /// The changes that the options name.
  func changes() throws -> [ContactEdit.Change] {
    var changes: [ContactEdit.Change] = []
    if let role { changes.append(.role(role.trimmedOrNil)) }
    if !phone.isEmpty { changes.append(.phones(try phone.compactMap(Reachable.phone))) }
    if !email.isEmpty { changes.append(.emails(try email.compactMap(Reachable.email))) }
    if let main { changes.append(.main(main)) }
    return changes
  }
}

extension Session {
  /// Records a contact's particulars, and prints the result.
  func record(_ edit: ContactEdit, command: String) throws {
    let event = Event.employerContact(edit)
    let stamp = try stamp()
    let (entry, _, journal) = try store.record(
      [event], by: stamp, command: command, reading: [event.kind])
    let recorded = journal.last { $0.id == entry }?.event
    guard case .employerContact(let known) = recorded else { return }
    let number = known.contact.map { " (\($0.reference))" } ?? ""
    try print(
      Receipt(
        entry, event.kind, at: now, ["Recorded: \(known.words)\(number)", .undo(entry)],
        ["contact": .id(known.contact), "changes": known.json]))
  }
}
