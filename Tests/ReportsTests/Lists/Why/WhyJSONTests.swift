import AgencySettings
import CustomDump
import Domain
import Foundation
import PolicyJSON
import Testing
import WorkingTime

@testable import Lists

struct WhyJSONTests {
  private func report(_ calendars: Calendars = Calendars(agency: .usual)) throws -> WhyReport {
    var settings = PolicySettings()
    try settings.set("lateAfter", "6wh")
    return try #require(
      WhyReport(
        InterviewRecord(
          interview: Fixture.interview(),
          entries: Fixture.record.entries + [
            Fixture.entry(
              320, .snoozed(Snooze(until: Fixture.ahead(hours: 2), why: "hush", rule: .passOn)),
              hoursAgo: 1)
          ]),
        under: settings, in: calendars, at: Fixture.now))
  }

  @Test func `its keys are the contract's, in order`() throws {
    let json = try report().json
    let object = try Contract.object(json)
    #expect(Set(object.keys) == ["interview", "facts", "duties", "notYet"])
    #expect(json.hasPrefix("{\"interview\":42,\"facts\":{\"interview\":{\"start\""))
    let duties = try #require(object["duties"] as? [[String: Any]])
    #expect(!duties.isEmpty)
    #expect(duties.allSatisfy { Set($0.keys) == Set(Contract.due) })
    let notYet = try #require(object["notYet"] as? [[String: Any]])
    let keys = ["rule", "held", "because", "entries", "waitsFor", "until", "words"]
    #expect(!notYet.isEmpty)
    #expect(notYet.allSatisfy { Set($0.keys) == Set(keys) })
  }

  @Test func `a rule is to be done now or not yet, and never both`() throws {
    let object = try Contract.object(try report().json)
    let duties = try #require(object["duties"] as? [[String: Any]])
    let notYet = try #require(object["notYet"] as? [[String: Any]])
    let now = duties.filter { duty in
      ["due", "overdue"].contains(duty["standing"] as? String)
        && duty["rule"] as? String != "passOn"
    }.compactMap { $0["rule"] as? String }
    let held = notYet.compactMap { $0["rule"] as? String }
    expectNoDifference(Set(now).union(held), Set(Rule.allCases.map(\.rawValue)))
    #expect(now.count + held.count == Rule.allCases.count)
    let passOn = try #require(notYet.first { $0["rule"] as? String == "passOn" })
    #expect(passOn["held"] as? String == "snoozed")
    #expect(passOn["until"] as? String == Fixture.ahead(hours: 2).rfc3339)
    #expect(passOn["entries"] as? [Int] == [320])
  }

  @Test(arguments: [false, true])
  func `its facts, piped into policy eval, give its duties`(isInBerlin: Bool) throws {
    let berlin = try WorkingCalendar(
      zone: Zone("Europe/Berlin"), hours: [.monday: [OpeningPeriod("08:00-16:00")]])
    let calendars = Calendars(agency: .usual, employer: isInBerlin ? berlin : nil)
    let object = try Contract.object(try report(calendars).json)
    let facts = try JSONSerialization.data(withJSONObject: try #require(object["facts"]))
    let answer = PolicyEvaluator.evaluate(line: facts)
    #expect(!answer.failed)
    let evaluated = try #require(try Contract.object(answer.text)["duties"] as? [[String: Any]])
    let duties = try #require(object["duties"] as? [[String: Any]])
    #expect(evaluated.count == duties.count)
    for (one, other) in zip(evaluated, duties) {
      for key in one.keys {
        #expect("\(one[key] ?? "")" == "\(other[key] ?? "")", "\(key)")
      }
    }
  }
}
