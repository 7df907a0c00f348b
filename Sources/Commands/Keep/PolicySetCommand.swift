import AgencySettings
import ArgumentParser
import Domain
import Wording

/// `policy set`: one setting, for the agency or for one employer.
struct PolicySetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set one setting, for the agency or for one employer, and re-plan what it touches.",
    discussion: """
      The names are those that `policy show` lists. What is set for an employer goes before what is \
      set for the agency, setting by setting. The value `default` takes a choice back.

      EXAMPLES
        debrief policy set candidate.callBackWithin 72h
        debrief policy set employer.grace 1wd --employer Acme
        debrief policy set calendar.hours.fri "09:00-13:00 14:00-16:00"
        debrief policy set calendar.closed "2026-12-24 office party; 2026-12-31"
        debrief policy set employer.grace default --employer Acme
      """)

  @Argument(help: "The setting's name.")
  var name: String

  @Argument(help: "Its value, or `default`.")
  var value: String

  @Option(
    help: ArgumentHelp("Only for this employer's interviews.", valueName: "employer"))
  var employer: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let term = try Self.term(named: name.trimmed)
    let session = try shared.openSession(creatingDatabase: true)
    let employer = try employer.map { name in try session.resolver.employer(named: name) }
    let text = value.trimmed
    let change = try PolicyChange(term, text == "default" ? nil : text, for: employer?.id)
    try session.recordPolicy([change], command: "policy set")
  }

  private static func term(named name: String) throws -> PolicyTerm {
    if let term = PolicyTerm(named: name) { return term }
    throw CommandError.unknownSetting(
      typed: name, suggestions: Suggestion.closest(to: name, among: PolicyTerm.all.map(\.name)))
  }
}
