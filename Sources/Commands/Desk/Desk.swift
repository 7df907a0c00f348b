import AgencySettings
import Domain
import Foundation
import Store
import WorkingTime

/// The context of a command: the open store, the current time, the consultant and the output
/// options.
struct Desk {
  /// The open database.
  let store: AgencyStore
  /// The current time.
  let now: Instant
  /// The clock that gave the current time.
  let clock: Stamp.Clock
  /// The consultant's name as claimed; nil if not given.
  let claimedName: String?
  /// The options for writing answers.
  let output: OutputOptions
  /// The agency's working time; times are read and printed in its zone.
  let calendar: WorkingCalendar
}

extension SharedOptions {
  /// Opens a session for recording, and creates the database if it is absent.
  func sitDown() throws -> Desk {
    let environment = ProcessInfo.processInfo.environment
    return try desk(at: try database.location(in: environment), making: true, in: environment)
  }

  /// Opens a session for a command that only reads; no database is created.
  ///
  /// If no path was named and the default database is absent, says so and answers as an empty one
  /// would. A named path with nothing at it is an error: an empty answer would wrongly say that
  /// nobody is due a call.
  func sitDownToLook() throws -> Desk {
    try sitDownToLook(
      evenAtNothing: !database.isNamed(in: ProcessInfo.processInfo.environment))
  }

  /// Opens a session for the dry run of a command that would create the database.
  func sitDownToTry() throws -> Desk { try sitDownToLook(evenAtNothing: true) }

  private func sitDownToLook(evenAtNothing: Bool) throws -> Desk {
    let environment = ProcessInfo.processInfo.environment
    do {
      let path = try database.location(in: environment)
      return try desk(at: path, making: false, in: environment)
    } catch Refusal.store(.absent(let path)) where evenAtNothing {
      Output.say("note: there is no database at `\(shown(path))` yet; `debrief book` makes it")
      return try desk(at: nil, making: false, in: environment)
    }
  }

  /// Opens a session for recording about a person or interview on record; no database is created,
  /// since an empty one would hold neither.
  func sitDownToGoOn() throws -> Desk { try sitDownToLook() }

  private func desk(
    at path: String?, making: Bool, in environment: [String: String]
  ) throws -> Desk {
    let moment = try clock.moment(in: environment)
    var bar = ProgressBar()
    let store = try Refusal.storing { () throws(StoreError) in
      try AgencyStore(path: path, making: making, onWait: Output.sayThatOthersAreWaitedFor) {
        bar.show("planning anew by the rules of this version", Double($0) / Double($1))
      }
    }
    bar.clear()
    if let reason = store.isStale {
      Output.say("note: planned by the rules of another version, and not anew: \(reason)")
    }
    let name = consultant ?? environment["DEBRIEF_CONSULTANT"]
    return Desk(
      store: store, now: moment.at, clock: moment.by,
      claimedName: name.flatMap { $0.isEmpty ? nil : $0 }, output: output,
      calendar: store.policy.calendar)
  }
}
