import ArgumentParser
import Domain
import Store
import WorkingTime

/// Which interview something happened to, and when: what most recordings begin with.
struct OccasionOptions: ParsableArguments {
  @Argument(help: WhoHelp.interview)
  var who: String?

  @Option(help: ArgumentHelp("When it happened, if not just now.", valueName: "when"))
  var on: String?

  @OptionGroup var shared: SharedOptions

  /// Sits down, and finds the interview and the moment.
  func begin() throws -> Occasion {
    let desk = try shared.sitDownToGoOn()
    let interview = try desk.interview(who)
    return Occasion(
      desk: desk, interview: interview, at: try desk.happened(on, option: "--on"))
  }
}

/// An interview, and the moment at which something happened to it.
struct Occasion {
  let desk: Desk
  let interview: Interview
  let at: Instant

  /// What was on record about direct contact by then; nil where nobody had said anything.
  func directContact() throws(Refusal) -> DirectContact? {
    let record = try Refusal.storing { () throws(StoreError) in
      try desk.store.record(of: interview.id)
    }
    return record.history(upTo: at).permission?.value
  }

  /// Records what happened.
  func record(_ event: Event, command: String) throws {
    try desk.record(event, of: interview, at: at, command: command)
  }
}
