import ArgumentParser
import DataProtection
import Domain
import Rendering
import Store
import WorkingTime

/// `retention holds`: the people whose erasure is on hold.
struct RetentionHoldsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holds",
    abstract: "List legal holds: who, until when, and why.",
    discussion: """
      EXAMPLES
        debrief retention holds
        debrief retention holds --json
      """)

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let session = try shared.openSession()
    let holds = try session.holds()
    let today = session.calendar.localDate(at: session.now)
    try session.print(Listing.holds(holds, today: today))
  }
}
