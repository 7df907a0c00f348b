import AgencySettings
import ArgumentParser
import Domain
import Lists
import Rendering
import Store

/// `policy show`: every setting, its value, its default, and the source of the value.
struct PolicyShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show every setting: its value, its default, and where the value is from.",
    discussion: """
      EXAMPLES
        debrief policy show
        debrief policy show --employer Acme
        debrief policy show --history
        debrief policy show --toml > policy.toml
      """)

  @Option(
    help: ArgumentHelp("As it is for this employer's interviews.", valueName: "name"))
  var employer: String?

  @Flag(help: "Every version instead: when, by whom, and what was chosen.")
  var history = false

  @Flag(help: "As a file for `policy adopt`, with what was chosen for employers too.")
  var toml = false

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    let asked = [
      history ? "--history" : nil, toml ? "--toml" : nil, employer.map { _ in "--employer" },
    ]
    .compactMap(\.self)
    guard asked.count < 2 else {
      throw ValidationError("`\(asked[0])` and `\(asked[1])` do not go together")
    }
  }

  func run() throws {
    let session = try shared.openSession()
    let employer = try employer.map { name in try session.resolver.employer(named: name) }
    let entries = try session.policyEntries()
    let wording = try session.policyWording()
    if history {
      return try session.print(
        Listing.policyHistory(entries, wording: wording, in: session.calendar))
    }
    let ledger = PolicyLedger(entries)
    if toml { return try session.print(PolicyTOML(ledger, wording: wording).text) }
    let report = PolicyReport(ledger, for: employer, wording: wording, in: session.calendar)
    try session.print(report.text(style: session.style), json: report.json)
  }
}
