import ArgumentParser
import Domain
import Foundation
import WorkingTime

/// The option that sets the present time.
struct ClockOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Pretend it is this time; default DEBRIEF_NOW, else the clock.",
      valueName: "instant"))
  var now: String?

  /// The present instant, and the clock that it is from.
  func instant(in environment: [String: String]) throws -> (at: Instant, by: Stamp.Clock) {
    let named = [("--now", now), ("DEBRIEF_NOW", environment["DEBRIEF_NOW"])]
    for case (let option, let text?) in named where !text.isEmpty {
      guard let moment = Instant(rfc3339: text) else {
        throw CommandError.badValue(
          option: option, typed: text, expected: "a moment such as 2026-11-23T14:00:00Z")
      }
      return (moment, .given)
    }
    return (Instant(seconds: Int(Date().timeIntervalSince1970.rounded(.down))), .system)
  }
}
