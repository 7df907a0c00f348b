import CustomDump
import Domain
import Testing
import WorkingTime

@testable import AgencySettings
@testable import ChasePolicy

/// One row of a rule's table: what is recorded of the interview, and what the rule makes of it.
struct Row: CustomTestStringConvertible, Sendable {
  let testDescription: String
  var entries: [Fact] = []
  var settings: [String: String] = [:]
  var state = InterviewState.scheduled
  var stateBy: Side?
  var moved: Change?
  var bookedAt: Instant?
  var start = Interview.start
  var end = Interview.end
  var employerInBerlin = false
  let owes: Owes?

  /// What a rule asks for; moments as the tables write them.
  struct Owes: Hashable, Sendable {
    var from: String
    var late: String?
    var until: String?
    var because: [String]
  }

  init(
    _ label: String, _ entries: [Fact] = [], settings: [String: String] = [:],
    state: InterviewState = .scheduled, by stateBy: Side? = nil, moved: Change? = nil,
    bookedAt: Instant? = nil, start: Instant = Interview.start,
    end: Instant = Interview.end, employerInBerlin: Bool = false, owes: Owes?
  ) {
    testDescription = label
    self.entries = entries
    self.settings = settings
    self.state = state
    self.stateBy = stateBy
    self.moved = moved
    self.bookedAt = bookedAt
    self.start = start
    self.end = end
    self.employerInBerlin = employerInBerlin
    self.owes = owes
  }

  /// What the policy is asked.
  func question() throws -> (InterviewFacts, PolicySettings, Calendars) {
    var policy = PolicySettings()
    for (name, text) in settings { try policy.set(name, text) }
    let time = try #require(InterviewTime(start: start, end: end))
    return (
      InterviewFacts(
        time: time, state: state, stateBy: stateBy, moved: moved, bookedAt: bookedAt,
        entries: entries), policy,
      Calendars(agency: .usual, employer: employerInBerlin ? Interview.berlin : nil)
    )
  }

  /// The duty that a rule asks for in this row; nil where it asks for none.
  func duty(of rule: Rule) throws -> Duty? {
    let (facts, settings, calendars) = try question()
    return plan(for: facts, under: settings, in: calendars).first { $0.rule == rule }
  }

  /// Checks what a rule makes of the row, and who owes it to whom where that is always the same.
  func check(_ rule: Rule, _ chaser: Party? = nil, to target: Party? = nil) throws {
    let duty = try duty(of: rule)
    expectNoDifference(duty.map(Owes.init), owes)
    guard let duty, let chaser, let target else { return }
    #expect(duty.chaser == chaser)
    #expect(duty.target == target)
  }
}

extension Row.Owes {
  init(
    _ from: String, late: String? = nil, until: String? = nil, because: [String]
  ) {
    self.init(from: from, late: late, until: until, because: because)
  }

  init(_ duty: Duty) {
    from = Self.short(duty.from.rfc3339)
    late = duty.late.map { Self.short($0.rfc3339) }
    until = duty.until.map { Self.short($0.rfc3339) }
    because = duty.because.map { Self.short($0.description) }
  }

  /// `11-16 10:00` for `2026-11-16T10:00:00Z`, within a reason too; seconds where there are any.
  private static func short(_ text: String) -> String {
    guard text.hasSuffix("Z") else { return text }
    let short = text.dropLast().replacing("2026-", with: "").replacing("T", with: " ")
    return String(short.hasSuffix(":00") ? short.dropLast(3) : short[...])
  }
}
