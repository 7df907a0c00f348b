import ChasePolicy
import Domain
import Testing

/// A list can be worked to its end: over 1,000 generated days it becomes empty within as many acts as
/// it had duties and the acts made, nobody is listed again before their retry, and every candidate
/// with news is told.
struct WorkedDaysTests {
  private static let seed = GeneratedSweep.seed

  /// The first fault in so many days.
  private static func fault(
    in days: Int, by policy: PolicyUnderTest = .ours
  ) throws -> (fault: String?, acts: Int) {
    let calendars = try GeneratedCalendars(seed: seed).pairs
    var acts = 0
    for number in 0..<days / WorkedDays.days {
      var agency = try WorkedDays(number, seed: seed, in: calendars, by: policy)
      if let fault = agency.fault() { return ("agency \(number), seed \(seed): \(fault)", acts) }
      acts += agency.acts
    }
    return (nil, acts)
  }

  /// Policies by which no list ends, or somebody is forgotten.
  static let broken: [PolicyUnderTest] = [
    .misreading("overlooks calls in vain") { question in
      question.reading { fact in
        guard case .contact(let contact) = fact.event, contact.isInVain else { return fact }
        return nil
      }
    },
    .spoiling("asks for the news to be told only while it is fresh") { duty, question in
      duty.rule == .relayNews && question.recorded.count > 4 ? nil : duty
    },
  ]

  @Test(arguments: broken.indices) func aListWithoutAnEndIsNoticed(_ place: Int) throws {
    let broken = Self.broken[place]
    #expect(try Self.fault(in: 200, by: broken).fault != nil, "unnoticed: it \(broken.fault)")
  }

  @Test func aListCanBeWorkedToItsEnd() throws {
    let (fault, acts) = try Self.fault(in: 1_000)
    #expect(fault == nil)
    #expect(acts > 1_000)
  }
}
