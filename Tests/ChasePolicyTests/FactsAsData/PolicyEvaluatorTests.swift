import AgencySettings
import CustomDump
import Foundation
import PolicyJSON
import Testing

struct PolicyEvaluatorTests {
  /// The example of POLICY.md section 7, on one line.
  static let interview =
    #""interview":{"start":"2026-11-16T10:00:00Z","end":"2026-11-16T11:00:00Z""#

  /// A line with an interview, and whatever else.
  static func line(_ more: String = "", state: String = "") -> String {
    #"{"id":"x","# + interview + state + "}" + more + "}"
  }

  static func entry(_ fields: String) -> String {
    line(#","entries":[{"kind":"briefed","at":"2026-11-16T09:00:00Z"},{"# + fields + "}]")
  }

  @Test func writesTheKeysInTheirOrder() {
    let answer = PolicyEvaluator.evaluate(
      line: Data(
        Self.line(
          #","entries":[{"kind":"briefed","at":"2026-11-16T09:00:00Z"},"#
            + #"{"kind":"debrief","at":"2026-11-16T12:00:00+01:00","interest":"no"},"#
            + #"{"kind":"contact","at":"2026-11-16T12:00:00Z","chaser":"consultant","#
            + #""target":"employer","reached":true}]"#
        ).utf8))
    expectNoDifference(
      answer.text,
      #"{"id":"x","duties":[{"rule":"closeOut","chaser":"consultant","target":"consultant","#
        + #""from":"2026-11-16T12:00:00Z","late":"2026-11-23T12:00:00Z","until":null,"#
        + #""because":["contact@2026-11-16T12:00:00Z","debrief@2026-11-16T11:00:00Z"]}]}"#)
    #expect(!answer.failed)
  }

  /// Found by fuzzing: of several unknown fields now the one was named and now the other.
  @Test func namesTheSameFieldEachTime() {
    let line = Data(Self.line(#","zeal":1,"apple":2,"mango":3,"pear":4"#).utf8)
    for _ in 1...20 {
      expectNoDifference(
        PolicyEvaluator.evaluate(line: line).text, #"{"id":"x","error":"apple: unknown field"}"#)
    }
  }

  static let ids: [(String, String)] = [
    (#""case-1""#, #""case-1""#),
    (#""\u0000\"\\\n/é""#, #""\u0000\"\\\n/é""#),
    ("7", "7"),
    ("-1.5", "-1.5"),
    ("null", "null"),
  ]

  @Test(arguments: ids)
  func answersUnderTheNameThatWasGiven(given: String, written: String) {
    let line =
      #"{"id":\#(given),"# + Self.interview
      + #"},"entries":[{"kind":"closed","at":"2026-11-16T12:00:00Z","outcome":"placed"}]}"#
    #expect(
      PolicyEvaluator.evaluate(line: Data(line.utf8)).text == #"{"id":\#(written),"duties":[]}"#)
  }

  static let lenient: [(String, String)] = [
    ("a debrief of which nothing is said", #""kind":"debrief","at":"2026-11-16T12:00:00Z""#),
    (
      "nulls for what is not said",
      #""kind":"debrief","at":"2026-11-16T12:00:00Z","interest":null,"hearBy":null,"passOn":null,"#
        + #""thanked":null"#
    ),
  ]

  @Test(arguments: lenient)
  func takesWhatIsNotSaidAsNotSo(label: String, fields: String) {
    let answer = PolicyEvaluator.evaluate(line: Data(Self.entry(fields).utf8))
    #expect(!answer.failed)
    #expect(answer.text.contains(#""rule":"thankYou""#))
    #expect(!answer.text.contains(#""rule":"passOn""#))
  }

  static let faults: [(String, String)] = [
    (line(#","colour":"red""#), "colour: unknown field"),
    (#"{"id":"x"}"#, "interview: missing"),
    (#"{"id":"x","interview":[]}"#, "interview: expected an object"),
    (#"{"id":"x","interview":{"end":"2026-11-16T11:00:00Z"}}"#, "interview.start: missing"),
    (
      #"{"id":"x","interview":{"start":"2026-11-16T11:00:01Z","end":"2026-11-16T11:00:00Z"}}"#,
      "interview.end: the interview ends before it starts"
    ),
    (
      #"{"id":"x","interview":{"start":"2026-11-16 11:00","end":"2026-11-16T11:00:00Z"}}"#,
      "interview.start: `2026-11-16 11:00` is not an RFC 3339 instant such as 2026-11-16T10:00:00Z"
    ),
    (
      line(state: #","state":"moved""#),
      "interview.state: `moved` is not one of scheduled, cancelled, noShow"
    ),
    (line(state: #","place":"here""#), "interview.place: unknown field"),
    (line(#","entries":{}"#), "entries: expected a list"),
    (line(#","entries":[7]"#), "entries[0]: expected an object"),
    (entry(#""at":"2026-11-16T12:00:00Z""#), "entries[1].kind: missing"),
    (
      entry(#""kind":"dinner","at":"2026-11-16T12:00:00Z""#),
      "entries[1].kind: unknown kind `dinner`"
    ),
    (
      entry(#""kind":"booked","at":"2026-11-16T12:00:00Z""#),
      "entries[1].kind: unknown kind `booked`"
    ),
    (entry(#""kind":"briefed""#), "entries[1].at: missing"),
    (
      entry(#""kind":"briefed","at":"2026-11-16T12:00:00Z","by":null"#),
      "entries[1].by: unknown field"
    ),
    (entry(#""kind":"promise","at":"2026-11-16T12:00:00Z""#), "entries[1].by: missing"),
    (
      entry(#""kind":"promise","at":"2026-11-16T12:00:00Z","by":"2026-02-30""#),
      "entries[1].by: `2026-02-30` is not a date such as 2026-11-20 or an RFC 3339 instant"
    ),
    (
      entry(#""kind":"promise","at":"2026-11-16T12:00:00Z","by":20261120"#),
      "entries[1].by: expected a text"
    ),
    (
      entry(#""kind":"permission","at":"2026-11-16T12:00:00Z","allowed":1"#),
      "entries[1].allowed: expected true or false"
    ),
    (
      entry(#""kind":"feedback","at":"2026-11-16T12:00:00Z","decision":"maybe""#),
      "entries[1].decision: `maybe` is not one of undecided, hold, progress, offer, reject"
    ),
    (
      entry(
        #""kind":"contact","at":"2026-11-16T12:00:00Z","chaser":"employer","target":"employer","#
          + #""reached":true"#),
      "entries[1].target: a contact is between two different parties"
    ),
    (line(#","settings":{"patience":"48h"}"#), "settings.patience: unknown setting"),
    (line(#","settings":{"patience":null}"#), "settings.patience: unknown setting"),
    (
      line(#","settings":{"lateAfter":"soon"}"#),
      "settings.lateAfter: `soon` is not a span such as 90m, 48h, 4wh or 2wd"
    ),
    (
      line(#","settings":{"brief.lateBefore":"1wd"}"#),
      "settings.brief.lateBefore: `1wd` is not a span of elapsed time such as 90m or 48h"
    ),
    (
      line(#","settings":{"candidate.maxAttempts":2.5}"#),
      "settings.candidate.maxAttempts: `2.5` is not a whole number from 0 to 1000"
    ),
    (
      line(#","settings":{"candidate.maxAttempts":true}"#),
      "settings.candidate.maxAttempts: expected a text or a number"
    ),
    (line(#","calendars":{"candidate":{}}"#), "calendars.candidate: unknown field"),
    (
      line(#","calendars":{"agency":{"hours":{"mon":["09:00-17:30"]}}}"#),
      "calendars.agency.timeZone: missing"
    ),
    (
      line(#","calendars":{"agency":{"timeZone":"Mars/Olympus","hours":{"mon":["09:00-17:30"]}}}"#),
      "calendars.agency.timeZone: unknown time zone `Mars/Olympus`"
    ),
    (
      line(#","calendars":{"agency":{"timeZone":"Europe/London"}}"#),
      "calendars.agency.hours: missing"
    ),
    (
      line(#","calendars":{"employer":{"timeZone":"Europe/London","hours":{"mon":[]}}}"#),
      "calendars.employer.hours: the calendar never opens, or stays closed for more than 366 days"
    ),
    (
      line(#","calendars":{"employer":{"timeZone":"Europe/London","hours":{"monday":[]}}}"#),
      "calendars.employer.hours.monday: unknown field"
    ),
    (
      line(#","calendars":{"employer":{"timeZone":"Europe/London","hours":{"mon":["9-5"]}}}"#),
      "calendars.employer.hours.mon[0]: `9-5` is not an opening period such as 09:00-17:30"
    ),
    (
      line(
        #","calendars":{"employer":{"timeZone":"Europe/London","hours":{"mon":["09:00-17:00"]},"#
          + #""closed":["2026-12-25","Boxing Day"]}}"#),
      "calendars.employer.closed[1]: `Boxing Day` is not a date such as 2026-11-20"
    ),
  ]

  @Test(arguments: faults)
  func namesWhatIsWrong(line: String, fault: String) {
    let answer = PolicyEvaluator.evaluate(line: Data(line.utf8))
    expectNoDifference(answer.text, #"{"id":"x","error":"\#(fault)"}"#)
    #expect(answer.failed)
  }

  static let unreadable: [(String, Data)] = [
    ("nothing", Data()),
    ("a blank line", Data("  ".utf8)),
    ("no JSON", Data("debrief".utf8)),
    ("half of it", Data(#"{"id":"x","interview":"#.utf8)),
    ("two of them", Data(#"{"id":"x"} {"id":"y"}"#.utf8)),
    ("no UTF-8", Data([0x7B, 0x22, 0xFF, 0xFE, 0x22, 0x7D])),
    ("a list", Data("[]".utf8)),
    ("a name that is none", Data(#"{"id":{}}"#.utf8)),
    (
      "a hundred thousand lists",
      Data((#"{"id":"x","a":"# + String(repeating: "[", count: 100_000)).utf8)
    ),
  ]

  @Test(arguments: unreadable)
  func answersWhateverTheBytesAre(label: String, line: Data) {
    let answer = PolicyEvaluator.evaluate(line: line)
    #expect(answer.text.hasPrefix(#"{"id":null,"error":""#))
    #expect(answer.failed)
  }

  static let extremes: [(String, String)] = [
    ("the first moment there is", "0001-01-01T00:00:00Z"), ("the last", "9999-12-31T23:59:59Z"),
  ]

  @Test(arguments: extremes)
  func plansAtTheEdgesOfTime(label: String, moment: String) throws {
    let longest = Setting.all.filter { $0.takes == .span }.map { #""\#($0.name)":"100000h""# }
      .joined(separator: ",")
    let line =
      #"{"id":"x","interview":{"start":"\#(moment)","end":"\#(moment)"},"settings":{\#(longest)}}"#
    let answer = PolicyEvaluator.evaluate(line: Data(line.utf8))
    #expect(!answer.failed)
    #expect(answer.text.contains(#""rule":"debriefCall""#))
  }
}
