import CustomDump
import Domain
import Testing

/// That the sweeps went where the laws can be broken.
struct SweepTests {
  @Test func generatedQuestionsMeetEverySituation() async throws {
    let sweep = try await GeneratedSweep.sweep.value
    #expect(sweep.plans == GeneratedSweep.cases)
    expectNoDifference(sweep.situations.missing, [], "seed \(GeneratedSweep.seed)")
    expectNoDifference(sweep.situations.silent, [], "seed \(GeneratedSweep.seed)")
  }

  /// 39 entries make two million sequences of up to four; 208,642 are in order.
  @Test func everySequenceIsTried() async throws {
    #expect(Alphabet.count == 39)
    #expect(EverySequence.sequences == 2_374_321)
    let sweep = try await EverySequence.sweep.value
    #expect(sweep.plans == 208_642)
    expectNoDifference(
      sweep.situations.silent, [.noShow, .employerNoShow, .tellChange, .tellChangeEmployer])
  }

  @Test func theFirstBreachOfALawIsKept() throws {
    let calendars = try GeneratedCalendars(seed: GeneratedSweep.seed).pairs
    let never = Law(name: "No plan is right", breach: { _ in "so it is" }, planted: [])
    var sweep = Sweep()
    for part in [[9, 5], [3]] {
      var other = Sweep()
      for number in part {
        let question = try GeneratedQuestion.make(
          number, seed: GeneratedSweep.seed, in: calendars)
        other.hold([never], against: question, number: number)
      }
      sweep.add(other)
    }
    expectNoDifference(sweep.breaches.map(\.number), [3])
    #expect(sweep.plans == 3)
  }
}
