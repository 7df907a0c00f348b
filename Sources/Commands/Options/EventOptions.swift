import ArgumentParser
import Domain
import Rendering
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
    try session.store.expectRecording()
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

  /// A line for each round of the candidate for the vacancy that is still to be held.
  func stillBooked() throws -> [String] {
    let rounds = try session.record(of: interview).related.filter(\.isRound).map(\.id)
    return try session.store.records(of: Set(rounds + [interview.id])).map(\.interview)
      .filter { $0.isOpen && $0.time.start > at }
      .sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }
      .map { round in
        let start = Times.read(at: session.now, session.calendar).moment(round.time.start)
        return "Still booked: \(round.id.reference) \(round.kind), \(start); "
          + "`debrief cancel \(round.id.number) --by candidate` calls it off"
      }
  }

  /// Records the event.
  func record(_ event: Event, command: String) throws { try record([event], command: command) }

  /// Records the events, which are undone together.
  func record(
    _ events: [Event], command: String, saying remarks: [String] = [],
    ending draft: DraftName? = nil
  ) throws {
    try session.record(
      [(interview: interview, events: events)], at: at, command: command, saying: remarks,
      ending: draft)
  }
}
