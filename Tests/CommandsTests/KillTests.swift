import Foundation
import Testing

/// What was acknowledged survives `kill -9`, and what was not is whole or absent.
@Suite struct KillTests {
  private static let marks = ["a.", "b."]

  @Test(arguments: [
    ("whole", true, "a. b.", ["passOn"], nil),
    ("never begun", false, "", ["missingDebrief"], nil),
    ("whole, though not acknowledged", false, "a. b.", ["passOn"], nil),
    ("lost", true, "", ["missingDebrief"], Loss.lost(interview: 7)),
    ("torn", false, "a.", ["passOn"], .torn(interview: 7, missing: ["b."])),
    ("torn, though acknowledged", true, "b.", ["passOn"], .torn(interview: 7, missing: ["a."])),
    (
      "without its plan", true, "a. b.", ["missingDebrief"],
      .stalePlan(interview: 7, rules: ["missingDebrief"])
    ),
    (
      "a plan without its record", false, "", ["passOn"],
      .stalePlan(interview: 7, rules: ["passOn"])
    ),
    (
      "both plans", true, "a. b.", ["missingDebrief", "passOn"],
      .stalePlan(interview: 7, rules: ["missingDebrief", "passOn"])
    ),
  ])
  func aLossIsSeen(
    _ label: String, _ isAcknowledged: Bool, _ history: String, _ rules: [String], _ loss: Loss?
  ) {
    let attack = Attack(interview: 7, marks: Self.marks, isAcknowledged: isAcknowledged)
    #expect(Loss.after(attack, Sight(history: history, rules: Set(rules))) == loss, "\(label)")
  }

  @Test func aRecordTakenFromTheDatabaseIsMissed() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let agency = Agency(.debrief, in: folder)
    let interview = try agency.book("Priya Shah")
    try agency.copyDatabase(from: "agency.db", to: "before.db")
    let (attack, _) = try agency.log(interview)
    #expect(try agency.losses(after: [attack]) == [])
    try agency.copyDatabase(from: "before.db", to: "agency.db")
    #expect(try agency.losses(after: [attack]) == [.lost(interview: interview)])
  }

  @Test func nothingAcknowledgedIsLostToTwoHundredKills() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let agency = Agency(.debrief, in: folder)
    let duration = try usualDuration(of: agency)
    var chance = SplitMix(seed: 20_261_123)
    var attacks: [Attack] = []
    var kills = 0
    // Some run to their end before the blow falls; they count as records, not as kills.
    while kills < 200, attacks.count < 1_000 {
      let interview = try agency.book("Candidate \(attacks.count + 1)")
      let delay = duration * Double.random(in: 0..<1, using: &chance)
      let (attack, wasKilled) = try agency.log(interview, killedAfter: delay)
      attacks.append(attack)
      kills += wasKilled ? 1 : 0
    }
    #expect(kills >= 200, "of \(attacks.count) attacks only \(kills) killed: seed \(chance.seed)")
    #expect(attacks.contains { !$0.isAcknowledged }, "every blow fell too late")
    #expect(try agency.losses(after: attacks) == [], "seed \(chance.seed)")
  }

  /// How many seconds a recording takes when it is left alone: the longest of a few.
  private func usualDuration(of agency: Agency) throws -> Double {
    try (1...5).map { number in
      let interview = try agency.book("Practice \(number)")
      let start = ContinuousClock.now
      _ = try agency.log(interview)
      return (ContinuousClock.now - start) / .seconds(1)
    }.max() ?? 0
  }
}

/// Chance that can be had again: the SplitMix64 generator.
///
/// Source: Steele, Lea and Flood, Fast Splittable Pseudorandom Number Generators, OOPSLA 2014.
struct SplitMix: RandomNumberGenerator {
  /// What it began with.
  let seed: UInt64
  private var state: UInt64

  /// The sequence of a seed.
  init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
