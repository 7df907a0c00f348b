import AgencySettings
import ArgumentParser
import ChasePolicy
import Domain

/// `policy adopt`: a whole policy from a file.
struct PolicyAdoptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Put the policy of a TOML file in force, whole, and re-plan what it touches.",
    discussion: """
      The file is read whole before anything is recorded. What it does not name is the default. \
      `policy show --toml` prints the policy in force as such a file, and `policy try` shows first \
      what one would change.

        lateAfter = "1wd"

        [candidate]
        callBackWithin = "72h"
        maxAttempts = 4

        [calendar]
        timeZone = "Europe/London"
        bankHolidays = "england-and-wales"
        closed = ["2026-12-24 office party", "2026-12-31"]

        [calendar.hours]
        mon = ["09:00-13:00", "14:00-17:30"]
        sat = []

        [for."Acme Ltd".employer]
        feedbackWithin = "24h"

        [for."Acme Ltd".calendar]
        bankHolidays = "scotland"

      EXAMPLES
        debrief policy adopt policy.toml
        debrief policy show --toml | debrief policy adopt -
      """)

  @Argument(help: SharedHelp.file)
  var file: String

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession(creatingDatabase: true)
    let read = try session.policyChanges(in: file, try session.wholePolicy())
    try session.recordPolicy(
      read.changes, from: TextFile(source: file == "-" ? "standard input" : file, text: read.text),
      command: "policy adopt")
  }
}
