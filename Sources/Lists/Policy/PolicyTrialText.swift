import ChasePolicy
import Domain
public import Rendering
import Wording
public import WorkingTime

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
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    var page = Page(style: style)
    page.line("Our duties due now: \(due.now); under this policy \(due.then)", tone: .strong)
    page.line("\(gone) gone, \(new) new, \(sooner) sooner, \(later) later")
    list(on: &page, .read(at: at, calendar))
    page.gap()
    let times = Times.kept(calendar)
    page.line("Asked of us since \(times.moment(since))", tone: .strong)
    page.table(
      columns: [
        .text("Consultant"), .number("Calls a week"), .number("Under this policy"),
      ],
      rows: consultants.map { consultant, tally in
        [Cell(consultant), Cell(aWeek(tally.now)), Cell(aWeek(tally.then))]
      })
    page.line("Chases of employers: \(chases.now); under this policy \(chases.then)")
    page.line("Nothing was changed: it was a trial.", tone: .quiet)
    return page.text
  }

  private func list(on page: inout Page, _ times: Times) {
    guard !differences.isEmpty else { return }
    page.table(
      columns: [
        .text("Interview"), .whole("Duty"), .whole("Due since"), .whole("Under this policy"),
      ],
      rows: differences.prefix(Self.most).map { difference in
        [
          Cell("\(difference.interview.id.reference) \(difference.interview.candidate.name)"),
          Cell(difference.rule.rawValue), Cell(difference.now.map(times.moment) ?? "not due"),
          Cell(difference.then.map(times.moment) ?? "not due"),
        ]
      })
    if differences.count > Self.most {
      page.line("and \(Grammar.grouped(differences.count - Self.most)) more")
    }
  }

  private var consultants: [(name: String, tally: Tally)] {
    calls.map { (name: $0.key.name, tally: $0.value) }.sorted { $0.name < $1.name }
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
        "later": .number(later), "duties": .array(differences.map(\.json)),
      ],
      "replay": [
        "since": .moment(since), "until": .moment(at), "days": .number(days),
        "consultants": .array(
          consultants.map { name, tally in
            ["consultant": .string(name), "calls": tally.json]
          }),
        "chases": chases.json,
      ],
    ])
  }
}

extension PolicyTrial.Tally {
  fileprivate var json: JSON { ["now": .number(now), "then": .number(then)] }
}

extension PolicyTrial.Difference {
  fileprivate var json: JSON {
    [
      "interview": .number(Int(interview.id.number)), "rule": .string(rule.rawValue),
      "candidate": .string(interview.candidate.name), "employer": .string(interview.employer.name),
      "consultant": .string(interview.consultant.name), "now": .moment(now),
      "then": .moment(then),
    ]
  }
}
