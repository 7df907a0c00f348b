import Domain
import Foundation
import Store
import WorkingTime
import ChasePolicy

/// What a command works at: the open store, the present moment, who sits there and how to answer.
struct Desk {
  /// The agency's memory.
  let store: AgencyStore
  /// The present moment.
  let now: Instant
  /// Which clock said so.
  let clock: Stamp.Clock
  /// Who is said to be sitting here, by name; nil where nobody said.
  let claimedName: String?
  /// How answers are written.
  let output: OutputOptions
  /// The agency's working time, in whose zone every moment is read and said.
  let calendar: WorkingCalendar
}

extension SharedOptions {
  /// Opens the store, made where there is none, and sits down: to record what may be the first.
  func sitDown() throws -> Desk {
    let environment = ProcessInfo.processInfo.environment
    return try desk(at: try database.location(in: environment), making: true, in: environment)
  }

  /// Sits down to look, and to record nothing: no database is made.
  ///
  /// Where nobody has named one and the usual one is not there yet, it says so, and answers as an
  /// empty one would. A path that was named and has nothing at it is an error: to answer from an
  /// empty database that nobody is to be rung would be a lie.
  func sitDownToLook() throws -> Desk {
    try sitDownToLook(
      evenAtNothing: !database.isNamed(in: ProcessInfo.processInfo.environment))
  }

  /// Sits down to try what would make the database where there is none, and to record nothing.
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

  /// Sits down to record what goes on with somebody or something on record: where there is no
  /// database none is made for it, since nobody is found in it.
  func sitDownToGoOn() throws -> Desk { try sitDownToLook() }

  private func desk(
    at path: String?, making: Bool, in environment: [String: String]
  ) throws -> Desk {
    let moment = try clock.moment(in: environment)
    let store = try Refusal.storing { () throws(StoreError) in
      try AgencyStore(path: path, making: making, onWait: Output.sayThatOthersAreWaitedFor)
    }
    let name = consultant ?? environment["DEBRIEF_CONSULTANT"]
    return Desk(
      store: store, now: moment.at, clock: moment.by,
      claimedName: name.flatMap { $0.isEmpty ? nil : $0 }, output: output,
      calendar: store.policy.calendar)
  }
}
