import ArgumentParser
import DataProtection
import Domain
import Lists
import Rendering
import Store
import Wording
import WorkingTime

/// `forget`: the erasure of a person's data, except what the law requires to be kept longer.
struct ForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    _superCommandName: "debrief",
    abstract: "Erase a person's data, except what the law requires to be kept for a time.",
    discussion: """
      What a person told, thought or wrote is erased at once (UK GDPR article 17). The name, and which \
      interviews there were, stay for a year from the last service, as regulation 29 of SI 2003/3319 \
      wants, and then go when the command is given again. The journal keeps the numbers and moments of its \
      entries, so that `verify` still tells whether it is whole. This is no legal advice.

      EXAMPLES
        debrief forget 'Priya Shah' --dry-run
        debrief forget 'Priya Shah' --confirm 'Priya Shah'
        debrief forget 'Priya Shah' --dry-run --json
        debrief forget K3 --confirm 'Ann Lee'
      """)

  @Argument(help: SharedHelp.dataSubject)
  var who: String

  @Option(
    help: ArgumentHelp(
      "The whole name, where nobody can be asked to type it.", valueName: "candidate-name"))
  var confirm: String?

  @Flag(help: "Only show what goes, what stays until when, and why.")
  var dryRun = false

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    // Anything that an earlier run erased but could not wipe from the file comes first.
    if !dryRun { try session.sweep(try session.store.forgottenInterviews(), isSaid: false) }
    let candidate: Candidate
    switch try session.resolver.dataSubject(who) {
    case .contact(let contact): return try forget(contact, in: session)
    case .candidate(let known): candidate = known
    }
    let forgetting = try session.store.forgetting(candidate.id, at: session.now)
    guard forgetting.hasSomethingToErase else {
      throw CommandError.notPossible(
        because: "nothing is held of `\(shown(candidate.label))`", help: "debrief people list")
    }
    let bookings = session.drafts.bookings(naming: candidate)
    let drafts =
      forgetting.interviews.count { !session.drafts.files(of: $0).isEmpty } + bookings.count
    let report = ForgettingReport(forgetting, drafts: drafts)
    if dryRun {
      return try session.print(report.text(style: session.style), json: report.json)
    }
    try forgetting.checkThatItCanBe()
    let stamp = try session.stamp()
    if confirm == nil, Prompt.isPossible { Terminal.say(report.text()) }
    try confirm(forgetting.candidate.name)
    // Once the name is erased, nothing tells whom an unfinished booking is of.
    session.drafts.remove(bookings)
    try session.forget(forgetting.candidate.id, by: stamp, drafts: drafts)
  }

  /// Erases the data held about a contact at an employer; what others said of them stays, and is named.
  private func forget(_ contact: EmployerContact, in session: Session) throws {
    let held = try session.store.dossier(of: contact, at: session.now).dossier.entries
    guard
      held.contains(where: { entry in
        entry.erasedBy == nil && entry.kind.map(Event.Kind.ofContacts.contains) == true
      })
    else {
      throw CommandError.notPossible(
        because: "nothing is held of `\(shown(contact.numbered))`",
        help: "debrief people list --contacts")
    }
    let today = session.calendar.localDate(at: session.now)
    let hold = try session.holds().compactMap(\.hold).last { hold in
      hold.person.isSame(as: .contact(contact)) && hold.until >= today
    }
    let requests = try session.requests().filter { request in
      request.person.isSame(as: .contact(contact)) && request.answered == nil
    }
    if dryRun {
      let report = ContactReport(
        contact, entries: try session.store.journal(Event.Kind.ofContacts),
        naming: try session.store.entries(naming: contact), hold: hold, requests: requests,
        in: session.calendar)
      return try session.print(report.text(style: session.style), json: report.json)
    }
    if let hold { throw StoreError.held(hold) }
    if let access = requests.first(where: { $0.asks == .access }) {
      throw StoreError.stillAsked(access)
    }
    let stamp = try session.stamp()
    try confirm(contact.name)
    let forgotten = try session.store.forget(contact, by: stamp, command: "forget")
    try session.sweep([])
    let named = forgotten.mentions.map { String($0.entry.number) }
    let erased = Grammar.count(forgotten.erased, "entry")
    try session.print(
      Receipt(
        forgotten.entry, .contactForgotten, at: session.now,
        [
          "Erased: \(erased) about \(contact.name), as entry \(forgotten.entry.number) says without the name"
        ]
          + (named.isEmpty
            ? []
            : [
              .paragraph(
                "Still named, in what interviews' entries say: entries \(Grammar.list(named))")
            ]),
        [
          "erased": .number(forgotten.erased), "contact": .id(contact.id),
          "mentions": .array(
            forgotten.mentions.map {
              [
                "entry": .id($0.entry), "interview": .id($0.interview),
                "kind": .string($0.kind.rawValue),
              ]
            }),
        ]))
  }

  /// Asks for the whole name, so that a typo erases nothing.
  private func confirm(_ name: String) throws {
    let typed: String
    if let confirm {
      typed = confirm
    } else {
      typed = try Prompt.line(
        "the whole name, typed out, to erase this for good", option: "--confirm")
    }
    guard folded(typed.trimmed) == folded(name) else {
      throw CommandError.badValue(
        option: "--confirm", typed: typed, expected: "the whole name, \(quoted(name))")
    }
  }
}

extension Session {
  /// Erases the data held about a candidate, and prints the result.
  fileprivate func forget(
    _ candidate: Identifier<Candidate>, by stamp: Stamp, drafts: Int
  ) throws {
    let forgotten = try store.forget(candidate, by: stamp, command: "forget")
    try sweep(forgotten.forgetting.interviews)
    try print(
      Receipt(forgotten, drafts: drafts, replaced: store.replacedDatabases(), at: now))
  }

  /// Removes the files of forgotten interviews next to the database, and their traces in the
  /// database file; says what a server keeps for a while.
  func sweep(_ interviews: [Identifier<Interview>], isSaid: Bool = true) throws {
    for interview in interviews { drafts.remove(of: interview) }
    try store.sweep()
    guard isSaid, AgencyStore.isAddress(store.name) else { return }
    let traces =
      try store.isUnswept()
      ? "leave the tables' files when the owner runs `debrief server sweep`"
      : "are gone from the tables' files"
    Terminal.say(
      "note: erased data is gone from the database: no query finds it. Traces of it \(traces). "
        + "The server's write-ahead log keeps it until it is recycled or its archive expires, backups "
        + "until they expire; standbys follow: ask the server's administrator")
  }
}
