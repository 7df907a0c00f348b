import ArgumentParser
import Domain
import Lists
import Store
import Wording

/// `people show`: everything known about a candidate, an employer or a contact.
struct PeopleShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a candidate or an employer: how to reach them, their names and interviews.",
    discussion: """
      What was recorded of them alone stands below, with the numbers that `undo` takes. Where the \
      name could be a candidate's or an employer's, say which.

      EXAMPLES
        debrief people show priya
        debrief people show 'Aon Hewitt' --employer --json
        debrief people show K3
      """)

  @Argument(help: ArgumentHelp("The name, or part of it.", valueName: "person"))
  var name: String

  @Flag(help: "The name is a candidate's.")
  var candidate = false

  @Flag(help: "The name is an employer's.")
  var employer = false

  @OptionGroup var shared: SharedOptions

  mutating func validate() throws {
    if candidate && employer {
      throw ValidationError("`--candidate` and `--employer` do not go together")
    }
  }

  func run() throws {
    let session = try shared.openSession()
    if !candidate, !employer, let contact = try session.resolver.contact(wholly: name) {
      return try show(contact, in: session)
    }
    let person: PersonRecord.Person
    do { person = try self.person(in: session) } catch let error as CommandError {
      guard case .unknownName = error, !candidate, !employer,
        let contact = try? session.resolver.contact(named: name)
      else { throw error }
      return try show(contact, in: session)
    }
    let report = PersonReport(
      try session.store.record(of: person), contacts: try contacts(of: person, in: session),
      in: session.calendar)
    try session.print(report.text(style: session.style), json: report.json)
  }

  /// The contacts of an employer, and whom only interviews name there; none of a candidate.
  private func contacts(
    of person: PersonRecord.Person, in session: Session
  ) throws -> [EmployerContact] {
    guard case .employer(let employer) = person else { return [] }
    return try session.store.contacts(at: [employer.id])
      + session.store.peopleNamedOnly().filter { $0.employer.id == employer.id }
  }

  private func show(_ contact: EmployerContact, in session: Session) throws {
    let report = ContactReport(
      contact, entries: try session.store.journal(Event.Kind.ofContacts), in: session.calendar)
    try session.print(report.text(style: session.style), json: report.json)
  }

  private func person(in session: Session) throws -> PersonRecord.Person {
    if candidate { return .candidate(try session.resolver.candidate(named: name)) }
    if employer { return .employer(try session.resolver.employer(named: name)) }
    let asCandidate = Result { try session.resolver.candidate(named: name) }
    let asEmployer = Result { try session.resolver.employer(named: name) }
    switch (asCandidate, asEmployer) {
    case (.success(let candidate), .success(let employer)): return try either(candidate, employer)
    case (.success(let candidate), .failure): return .candidate(candidate)
    case (.failure, .success(let employer)): return .employer(employer)
    case (.failure(let one), .failure(let other)): throw Self.neither(name, one, other)
    }
  }

  /// Returns the one of two that has exactly that name; throws if neither or both do.
  private func either(
    _ candidate: Candidate, _ employer: Employer
  ) throws -> PersonRecord.Person {
    let typed = folded(name)
    switch (folded(candidate.name) == typed, folded(employer.name) == typed) {
    case (true, false): return .candidate(candidate)
    case (false, true): return .employer(employer)
    default:
      throw CommandError.notPossible(
        because: "`\(shown(name))` could be the candidate `\(shown(candidate.name))` or the "
          + "employer `\(shown(employer.name))`", help: "add --candidate or --employer")
    }
  }

  private static func neither(_ name: String, _ one: any Error, _ other: any Error) -> any Error {
    var suggestions: [String] = []
    for error in [one, other] {
      guard case CommandError.unknownName(_, _, let names) = error else { return error }
      suggestions += names
    }
    return CommandError.unknownName(
      kind: "candidate or employer", typed: name, suggestions: Array(suggestions.prefix(3)))
  }
}
