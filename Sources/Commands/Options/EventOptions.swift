import ArgumentParser
import Domain
import Store
import WorkingTime

/// The interview and the time of an event: the arguments that most recordings begin with.
struct EventOptions: ParsableArguments {
  @Argument(help: SharedHelp.interview)
  var who: String?

  @Option(help: ArgumentHelp("When it happened, if not just now.", valueName: "when"))
  var on: String?

  @OptionGroup var shared: SharedOptions

  /// Opens a session, and finds the interview and the time.
  func begin() throws -> EventRecorder {
    let session = try shared.openSession()
    let interview = try session.resolver.interview(who)
    return EventRecorder(
      session: session, interview: interview, at: try session.resolver.happened(on, option: "--on"))
  }
}

/// Records an event of an interview at a time.
struct EventRecorder {
  let session: Session
  let interview: Interview
  let at: Instant

  /// The direct contact permission on record at that time; nil if absent.
  func directContact() throws -> DirectContact? {
    let record = try session.store.record(of: interview.id)
    return record.history(upTo: at).permission?.value
  }

  /// Records the event, with others of the same command.
  func record(_ event: Event, also others: [Event] = [], command: String) throws {
    try session.record(event, also: others, of: interview, at: at, command: command)
  }
}
