import AgencySettings
import ChasePolicy
import Domain
import Testing
import WorkingTime

/// The edition of the rules is raised with every change by which the same facts come to another plan.
struct PolicyEditionTests {
  /// What the plans of the generated questions come to, by edition.
  ///
  /// Where this fails, a rule has changed, and databases hold plans of the old one: raise
  /// `Policy.edition` and write the new fingerprint beside it. Where only the generated questions
  /// were changed, the fingerprint alone is new.
  private static let fingerprints: [Int: UInt64] = [3: 8_226_002_233_385_688_662]

  @Test func theSameFactsComeToTheSamePlan() throws {
    let calendars = try GeneratedCalendars(seed: GeneratedSweep.seed).pairs
    var fingerprint = 0xcbf2_9ce4_8422_2325 as UInt64
    for number in 0..<4_000 {
      let question = try GeneratedQuestion.make(number, seed: GeneratedSweep.seed, in: calendars)
      for duty in question.plan {
        let moments = [duty.from, duty.late, duty.until].map { $0.map { "\($0.seconds)" } ?? "" }
        let words =
          [duty.rule.rawValue, duty.chaser.rawValue, duty.target.rawValue] + moments
          + duty.because.map(\.description)
        for byte in words.joined(separator: ",").utf8 {
          fingerprint = (fingerprint ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        }
      }
    }
    #expect(Self.fingerprints[Policy.edition] == fingerprint)
  }
}
