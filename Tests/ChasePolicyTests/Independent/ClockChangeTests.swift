import AgencySettings
import CustomDump
import Foundation
import PolicyJSON
import Testing

/// `policy eval` against a second policy that counts minute by minute, about every change of
/// London's clocks from 2020 to 2040.
struct ClockChangeTests {
  private static let officesPerChange = 4
  private static let storiesPerChange = 40

  /// What came of comparing some stories.
  private struct Comparison {
    var compared = 0
    var events: Set<NaiveStory.Event> = []
    /// The lines whose plans differ, with both plans.
    var differing: [(line: String, expected: Set<NaiveDuty>, actual: Set<NaiveDuty>)] = []
  }

  @Test func thereAreTwoChangesAYear() {
    #expect(ClockChange.all.count == 42)
    #expect(ClockChange.all.first?.date == 20_200_329)
    #expect(ClockChange.all.last?.date == 20_401_028)
  }

  @Test(arguments: ClockChange.all)
  func agreesMinuteByMinute(change: ClockChange) throws {
    let london = try #require(TimeZone(identifier: "Europe/London"))
    let comparison = try compare(change, clocks: london)
    for difference in comparison.differing {
      expectNoDifference(
        difference.actual, difference.expected, "seed \(GeneratedSweep.seed), \(difference.line)")
    }
    // Few stories may end beyond the weeks that are counted out, and each kind must be told.
    #expect(comparison.compared > Self.storiesPerChange / 2)
    #expect(comparison.events.count == NaiveStory.Event.allCases.count)
  }

  /// The planted fault: a policy whose clocks never change, and one whose clocks are an hour fast.
  @Test(arguments: ["UTC", "Europe/Paris"])
  func noticesOtherClocks(zone: String) throws {
    let zone = try #require(TimeZone(identifier: zone))
    for change in ClockChange.all.prefix(4) {
      #expect(try !compare(change, clocks: zone).differing.isEmpty, "\(change.date)")
    }
  }

  /// Compares the plans of some stories, the naive ones counted by the clocks of a zone.
  private func compare(_ change: ClockChange, clocks zone: TimeZone) throws -> Comparison {
    let wall = change.wall(in: zone)
    var comparison = Comparison()
    var dice = Dice(seed: GeneratedSweep.seed, number: change.date)
    let offices = (0..<Self.officesPerChange).map { _ in
      let (week, closed) = (change.hours(&dice), change.closed(&dice))
      return (
        naive: NaiveOffice(wall, week: week, closed: closed),
        data: NaiveLine.Office(week: week, closed: closed)
      )
    }
    for number in 0..<Self.storiesPerChange {
      let (agency, employer) = (dice.one(of: offices), dice.one(of: offices))
      let event = NaiveStory.Event.allCases[number % NaiveStory.Event.allCases.count]
      let story = change.story(of: event, &dice)
      let policy = NaivePolicy(agency: agency.naive, employer: employer.naive, story: story)
      guard let expected = policy.plan else { continue }
      let line = try JSONEncoder().encode(
        NaiveLine(story, agency: agency.data, employer: employer.data))
      let answer = PolicyEvaluator.evaluate(line: line).text
      let actual = try JSONDecoder().decode(NaiveAnswer.self, from: Data(answer.utf8)).plan
      comparison.compared += 1
      comparison.events.insert(story.event)
      if actual != expected {
        comparison.differing.append((String(decoding: line, as: UTF8.self), expected, actual))
      }
    }
    return comparison
  }
}
