import ArgumentParser
import Domain
import Lists
import Store
import Wording

/// `people show`: everything known about a candidate or an employer.
struct PeopleShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a candidate or an employer: how to reach them, their names and interviews.",
    discussion: """
      What was recorded of them alone stands below, with the numbers that `undo` takes. Where the \
      name could be a candidate's or an employer's, say which.

      EXAMPLES
        debrief people show priya
        debrief people show 'Aon Hewitt' --employer --json
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
    let desk = try shared.sitDownToLook()
    let record = try record(at: desk)
    let report = PersonReport(record, in: desk.calendar)
    try desk.print(desk.output.json ? report.json : report.text(style: desk.style))
  }

  private func record(at desk: Desk) throws(Refusal) -> PersonRecord {
    if candidate { return try desk.record(of: desk.candidate(named: name)) }
    if employer { return try desk.record(of: desk.employer(named: name)) }
    let asCandidate = Result { () throws(Refusal) in try desk.candidate(named: name) }
    let asEmployer = Result { () throws(Refusal) in try desk.employer(named: name) }
    switch (asCandidate, asEmployer) {
    case (.success(let candidate), .success(let employer)):
      return try either(candidate, employer, at: desk)
    case (.success(let candidate), .failure): return try desk.record(of: candidate)
    case (.failure, .success(let employer)): return try desk.record(of: employer)
    case (.failure(let one), .failure(let other)): throw Self.neither(name, one, other)
    }
  }

  /// Returns the one of two that has exactly that name; throws if neither or both do.
  private func either(
    _ candidate: Candidate, _ employer: Employer, at desk: Desk
  ) throws(Refusal) -> PersonRecord {
    let typed = folded(name)
    switch (folded(candidate.name) == typed, folded(employer.name) == typed) {
    case (true, false): return try desk.record(of: candidate)
    case (false, true): return try desk.record(of: employer)
    default:
      throw .notPossible(
        because: "`\(shown(name))` could be the candidate `\(shown(candidate.name))` or the "
          + "employer `\(shown(employer.name))`", help: "add --candidate or --employer")
    }
  }

  private static func neither(_ name: String, _ one: Refusal, _ other: Refusal) -> Refusal {
    var suggestions: [String] = []
    for refusal in [one, other] {
      guard case .unknownName(_, _, let names) = refusal else { return refusal }
      suggestions += names
    }
    return .unknownName(
      kind: "candidate or employer", typed: name, suggestions: Array(suggestions.prefix(3)))
  }
}

extension Desk {
  fileprivate func record(of candidate: Candidate) throws(Refusal) -> PersonRecord {
    try Refusal.storing { () throws(StoreError) in try store.record(of: candidate) }
  }

  fileprivate func record(of employer: Employer) throws(Refusal) -> PersonRecord {
    try Refusal.storing { () throws(StoreError) in try store.record(of: employer) }
  }
}
