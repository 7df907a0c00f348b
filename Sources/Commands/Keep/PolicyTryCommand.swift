import AgencySettings
import ArgumentParser
import Domain
import Lists
import Store
import WorkingTime

/// `policy try`: the duties under another policy, compared with those under the one in force.
struct PolicyTryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "Show what the policy of a TOML file would change, without changing anything.",
    discussion: """
      First our duties that are due now, under the policy in force and under the file. Then what \
      both would have asked of us so far: each interview's entries are gone through in the order in \
      which they happened, and each duty of ours counts once, when it would first have been due. \
      Snoozes hide nothing here.

      EXAMPLES
        debrief policy try policy.toml
        debrief policy try policy.toml --since "1 sep"
      """)

  @Argument(help: SharedHelp.file)
  var file: String

  @Option(help: ArgumentHelp("How far to look back; otherwise 90 days.", valueName: "date"))
  var since: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let since =
      try since.map { typed in
        try session.resolver.startOfDate(typed, option: "--since")
      } ?? session.now.adding(seconds: -90 * 86_400)
    guard since < session.now else {
      throw CommandError.badValue(
        option: "--since", typed: self.since ?? "", expected: "a date in the past")
    }
    let policy = session.store.policy
    let read = try session.policyChanges(in: file, try session.wholePolicy())
    var trial = PolicyTrial(
      of: try Policy(read.changes, holidays: policy.holidays), beside: policy, at: session.now,
      since: since, in: session.calendar)
    try session.store.forEachPortion(of: ReportFilter()) {
      $0
    } _: { portion in
      for (record, _) in portion { trial.add(record) }
      return true
    }
    try session.print(trial.text(style: session.style), json: trial.json)
  }
}
