public import AgencySettings
import ChasePolicy
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// A comparison of another policy with the policy in force: today's list, and the duties asked for
/// so far.
public struct PolicyTrial: Sendable {
  /// A duty of ours that is on only one of the two lists, or begins at another time.
  struct Difference: Sendable {
    let interview: Interview
    let rule: Rule
    /// The instant from which it is due under the policy in force; nil if it is not.
    let now: Instant?
    /// The instant from which it would be due under the other policy; nil if it would not be.
    let then: Instant?
  }

  /// A count under each policy.
  struct Tally: Hashable, Sendable {
    var now = 0
    var then = 0
  }

  private let at: Instant
  private let since: Instant
  private let calendar: WorkingCalendar
  private let now: Policy
  private let then: Policy
  /// The differences between the current lists, in the order of the interviews.
  private var differences: [Difference] = []
  /// The lengths of the two current lists.
  private var due = Tally()
  /// Our calls and messages since the earlier instant, by consultant.
  private var calls: [Consultant: Tally] = [:]
  /// The number of them that chase employers.
  private var chases = Tally()

  /// Creates a trial of another policy at an instant, looking back to an earlier one.
  public init(
    of then: Policy, beside now: Policy, at moment: Instant, since: Instant,
    in calendar: WorkingCalendar
  ) {
    at = moment
    self.calendar = calendar
    self.since = since
    self.now = now
    self.then = then
  }

  /// Takes an interview into account.
  public mutating func add(_ record: InterviewRecord) {
    guard let facts = record.policyFacts(in: now.calendar) else { return }
    let interview = record.interview
    compareLists(facts, interview)
    let askedNow = now.asked(about: facts, with: interview.employer.id, from: since, to: at)
    let askedThen = then.asked(about: facts, with: interview.employer.id, from: since, to: at)
    guard !askedNow.isEmpty || !askedThen.isEmpty else { return }
    calls[interview.consultant, default: Tally()].now += askedNow.count
    calls[interview.consultant, default: Tally()].then += askedThen.count
    chases.now += askedNow.count(where: \.rule.asksForAnswer)
    chases.then += askedThen.count(where: \.rule.asksForAnswer)
  }

  private mutating func compareLists(_ facts: InterviewFacts, _ interview: Interview) {
    let employer = interview.employer.id
    let before = now.plan(for: facts, with: employer).filter { $0.isOurs(at: at) }
    let after = then.plan(for: facts, with: employer).filter { $0.isOurs(at: at) }
    due.now += before.count
    due.then += after.count
    for rule in Rule.allCases {
      let old = before.first { $0.rule == rule }?.from
      let new = after.first { $0.rule == rule }?.from
      guard old != new else { continue }
      differences.append(Difference(interview: interview, rule: rule, now: old, then: new))
    }
  }
}

extension PolicyTrial {
  /// The number of differences shown one by one.
  private static let most = 20

  private var days: Int { max(1, at.seconds(since: since) / 86_400) }
  private var gone: Int { differences.count { $0.then == nil } }
  private var new: Int { differences.count { $0.now == nil } }
  private var sooner: Int { moved { $1 < $0 } }
  private var later: Int { moved { $0 < $1 } }

  private func moved(_ isSo: (Instant, Instant) -> Bool) -> Int {
    differences.count { difference in
      if let now = difference.now, let then = difference.then { isSo(now, then) } else { false }
    }
  }

  /// Returns the trial for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    page.line("Our duties due now: \(due.now); under this policy \(due.then)", tone: .strong)
    page.line("\(gone) gone, \(new) new, \(sooner) sooner, \(later) later")
    if !differences.isEmpty {
      listing(differences.prefix(Self.most)).draw(on: &page)
      if differences.count > Self.most {
        page.line("and \(Grammar.grouped(differences.count - Self.most)) more")
      }
    }
    page.gap()
    page.line("Asked of us since \(Times.kept(calendar).moment(since))", tone: .strong)
    consultants.draw(on: &page)
    page.line("Chases of employers: \(chases.now); under this policy \(chases.then)")
    page.line("Nothing was changed: it was a trial.", tone: .quiet)
    return page.text
  }

  private func listing(_ differences: some Sequence<Difference>) -> Listing<Difference> {
    let times = Times.read(at: at, calendar)
    let since = { (moment: Instant?) in Cell(moment.map(times.moment) ?? "not due") }
    return Listing(
      Array(differences),
      fields: [
        .of(
          \.interview,
          .number.column(.text("Interview")) { Cell("\($0.id.reference) \($0.candidate.label)") }),
        Field("rule") { .string($0.rule.rawValue) }.column(.whole("Duty")),
        .of(\.interview, .candidate, .employer, .consultant),
        Field("now") { .moment($0.now) }.column(.whole("Due since")) { since($0.now) },
        Field("then") { .moment($0.then) }.column(.whole("Under this policy")) { since($0.then) },
      ])
  }

  private var consultants: Listing<(name: String, tally: Tally)> {
    Listing(
      calls.map { (name: $0.key.name, tally: $0.value) }.sorted { $0.name < $1.name },
      fields: [
        Field("consultant") { .string($0.name) }.column(.text("Consultant")),
        Field("calls") { $0.tally.json }
          .column(.number("Calls a week")) { Cell(aWeek($0.tally.now)) }
          .column(.number("Under this policy")) { Cell(aWeek($0.tally.then)) },
      ])
  }

  /// Returns a count over the period looked back at as a weekly rate, to the tenth.
  private func aWeek(_ count: Int) -> String {
    let tenths = (count * 70 + days / 2) / days
    return "\(Grammar.grouped(tenths / 10)).\(tenths % 10)"
  }

  /// The trial as JSON; `days` is the length of the period for `calls` and `chases`.
  public var json: String {
    JSONWriter.document([
      "today": [
        "due": due.json, "gone": .number(gone), "new": .number(new), "sooner": .number(sooner),
        "later": .number(later), "duties": .array(listing(differences).objects),
      ],
      "replay": [
        "since": .moment(since), "until": .moment(at), "days": .number(days),
        "consultants": .array(consultants.objects),
        "chases": chases.json,
      ],
    ])
  }
}

extension PolicyTrial.Tally {
  fileprivate var json: JSON { ["now": .number(now), "then": .number(then)] }
}

extension Duty {
  /// True if it is for us to do at an instant.
  fileprivate func isOurs(at moment: Instant) -> Bool {
    chaser == .consultant && [.due, .overdue].contains(standing(at: moment))
  }
}
