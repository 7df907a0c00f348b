import Foundation

/// The laws over questions made by chance.
///
/// `DEBRIEF_CASES` says how many, `DEBRIEF_SEED` which.
enum GeneratedSweep {
  static let seed = setting("DEBRIEF_SEED").flatMap { UInt64($0) } ?? 20_261_123
  static let cases = setting("DEBRIEF_CASES").flatMap { Int($0) } ?? 200_000

  /// What came of it; made once, for all the laws together.
  static let sweep = Task.detached {
    let calendars = try GeneratedCalendars(seed: seed).pairs
    let parts = 64
    return try await Sweep.together(parts) { part in
      var sweep = Sweep()
      for number in stride(from: part, to: cases, by: parts) {
        let question = try GeneratedQuestion.make(number, seed: seed, in: calendars)
        sweep.hold(Law.all, against: question, number: number)
      }
      return sweep
    }
  }

  /// The first question whose plan by that policy breaks a law, of so many; nil where none does.
  static func first(of count: Int, breaking law: Law, by policy: PolicyUnderTest) throws
    -> Question?
  {
    let calendars = try GeneratedCalendars(seed: seed).pairs
    for number in 0..<count {
      let question = try GeneratedQuestion.make(number, seed: seed, in: calendars)
      if law.breach(Trial(question, policy)) != nil { return question }
    }
    return nil
  }

  private static func setting(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }
}
