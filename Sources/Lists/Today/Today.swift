public import ChasePolicy
public import DataProtection
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// Today at a glance: the calls overdue and due, the duties we wait for, and the day's interviews.
public struct Today: Hashable, Sendable {
  /// The consultants whose day it is.
  public enum Whose: Hashable, Sendable {
    /// One consultant's.
    case one(Consultant)
    /// That of several, since nobody said which of them is here.
    case everybody
    /// Nobody has recorded anything yet.
    case nobody
  }

  /// The consultants whose day it is.
  let whose: Whose
  /// Calls of ours in which something is overdue, the most urgent first.
  let overdue: [DueList.Call]
  /// Calls of ours in which something is due and nothing overdue.
  let due: [DueList.Call]
  /// The duties that others do of their own accord.
  let waiting: [AssignedDuty]
  /// Those of them about which we do nothing yet.
  let waitedFor: [AssignedDuty]
  /// The interviews of this day, in the order of their starts.
  let interviews: [Interview]
  /// The requests about personal data that are to be answered.
  let requests: [RequestDuty]
  /// The number of duties left out because they are snoozed.
  let snoozed: Int
  /// The commands that are of most use here, as they are typed after `debrief`.
  let commands: [String]
  /// The time at which it is read.
  let now: Instant
  /// The agency's calendar, which sets the day.
  let calendar: WorkingCalendar

  /// A day from the duties that have begun, the interviews of the day and the commands most used,
  /// in their order.
  public init(
    _ whose: Whose, duties: [AssignedDuty], interviews: [Interview], commands: [String],
    requests: [RequestDuty] = [], at now: Instant, in calendar: WorkingCalendar
  ) {
    let list = DueList(duties, at: now)
    self.whose = whose
    overdue = list.calls.filter { $0.isOverdue(at: now) }
    due = list.calls.filter { !$0.isOverdue(at: now) }
    waiting = list.waiting
    waitedFor = list.waitedFor
    self.interviews = interviews.sorted { ($0.time.start, $0.id) < ($1.time.start, $1.id) }
    snoozed = list.snoozed
    self.requests = requests
    self.commands = Self.shown(commands)
    self.now = now
    self.calendar = calendar
  }

  /// The three that are shown: those used most, then those of the three main jobs.
  private static func shown(_ used: [String]) -> [String] {
    var shown: [String] = []
    for command in used + ["log", "due", "silent"] where !shown.contains(command) {
      shown.append(command)
    }
    return Array(shown.prefix(3))
  }
}

extension Today {
  /// The day as JSON.
  ///
  /// `consultant` is null if it is everybody's; `overdue`, `due` and `waiting` are in the shape of
  /// `due`, call by call; `requests` are in that of `requests`; `snoozed` is the number left out;
  /// `interviews` are those of the day, and `commands` those that are of most use.
  public var json: String {
    JSONWriter.document([
      "date": .string(calendar.localDate(at: now).iso8601),
      "consultant": .text(name),
      "overdue": .array(overdue.flatMap(\.duties).map { $0.listed(at: now) }),
      "due": .array(due.flatMap(\.duties).map { $0.listed(at: now) }),
      "waiting": .array(waiting.map { $0.listed(at: now) }),
      "requests": .array(requests.map { $0.json(at: now) }),
      "snoozed": .number(snoozed),
      "interviews": .array(interviews.map(\.asAppointment)),
      "commands": .texts(commands),
    ])
  }

  private var name: String? {
    if case .one(let consultant) = whose { consultant.name } else { nil }
  }
}

/// The day for people: one screen, a line for each person to call.
extension Today {
  /// The number of lines on a screen, without the one on which the next command is typed.
  private static let screen = 23

  /// The day, with the first few of each part: as many as fit on a screen of 24 lines.
  public func text(style: Style = Style()) -> String {
    guard whose != .nobody else { return Self.beginning(style) }
    var text = ""
    for most in [5, 4, 3, 2, 1] {
      var page = Page(style: style)
      draw(most, on: &page)
      text = page.text
      if text.count(where: { $0 == "\n" }) <= Self.screen { break }
    }
    return text
  }

  /// The commands to type before anything has been recorded.
  private static func beginning(_ style: Style) -> String {
    var page = Page(style: style)
    page.line("No interview is booked yet. To begin, one of:", tone: .strong)
    let ways = [
      (
        "book an interview",
        #"debrief book "Priya Shah" --employer Acme --vacancy Analyst --at "fri 14:00""#
      ),
      ("take in a spreadsheet", "debrief import bookings.csv --dry-run"),
      ("try it on an agency that is made up", "debrief demo"),
    ]
    for (what, command) in ways {
      page.line(what, indent: 2)
      page.line(command, tone: .strong, indent: 4)
    }
    return page.text
  }

  private func draw(_ most: Int, on page: inout Page) {
    let times = Times.read(at: now, calendar)
    heading(on: &page)
    if overdue.isEmpty && due.isEmpty {
      page.line("No calls right now.")
    }
    let (first, late, rest) = (
      (overdue + due).filter(\.comesFirst), overdue.filter { !$0.comesFirst },
      due.filter { !$0.comesFirst }
    )
    let sections = [("First", Tone.due, first), ("Overdue", .overdue, late), ("Due", .due, rest)]
    for (title, tone, calls) in sections {
      section(title, tone, calls.map { call($0, times) }, Self.counted(calls), most, on: &page)
    }
    section(
      "Data requests (UK GDPR)", requests.contains { $0.isOverdue(at: now) } ? .overdue : .due,
      requests.map { "\($0.asks): by \(times.dated($0.answerBy)), \($0.howLong(at: now))" },
      "\(requests.count)", most, on: &page)
    section(
      "Waiting to hear from", .strong, waitedFor.map { waiting($0, times) },
      "\(waitedFor.count)", most, on: &page)
    section(
      "Interviews today", .strong, interviews.map(appointment), "\(interviews.count)", most,
      on: &page)
    if snoozed > 0 {
      page.line(
        "\(Grammar.count(snoozed, "more duty")) snoozed: debrief due --snoozed", tone: .quiet)
    }
    page.line("Type: " + commands.map(Self.typed).joined(separator: ", "), tone: .quiet)
  }

  private func heading(on page: inout Page) {
    let date = TimeWords.full(calendar.localDate(at: now))
    switch whose {
    case .one(let consultant): page.line("\(date), \(consultant.name)", tone: .strong)
    case .everybody, .nobody:
      page.line("\(date), everybody's (--as NAME shows one consultant's)", tone: .strong)
    }
  }

  /// One part: its title with the count, and a line for each of the first.
  private func section(
    _ title: String, _ tone: Tone, _ lines: [String], _ count: String, _ most: Int,
    on page: inout Page
  ) {
    guard !lines.isEmpty else { return }
    page.line("\(title): \(count)", tone: tone)
    for line in lines.prefix(most) {
      let escaped = TerminalText.escaped(line)
      let isCut = page.style.isOnScreen
      page.unbroken(
        "  " + (isCut ? TerminalText.truncated(escaped, to: page.style.width - 2) : escaped))
    }
    if lines.count > most {
      page.line(
        "and \(lines.count - most) more: debrief \(Self.list(title))", tone: .quiet, indent: 2)
    }
  }

  /// The command that lists a part in full.
  private static func list(_ title: String) -> String {
    switch title {
    case "Interviews today": "agenda --days 1"
    case "Data requests (UK GDPR)": "requests"
    default: "due"
    }
  }

  private static func counted(_ calls: [DueList.Call]) -> String {
    let duties = calls.reduce(0) { $0 + $1.duties.count }
    let items = duties == calls.count ? "" : ", \(Grammar.count(duties, "item"))"
    return Grammar.count(calls.count, "call") + items
  }

  /// The person to call, the matter, and how late it is, which comes last as a line may be cut.
  private func call(_ call: DueList.Call, _ times: Times) -> String {
    guard let first = call.duties.first else { return call.whom.label }
    let more = call.duties.count > 1 ? ", and \(call.duties.count - 1) more" : ""
    return "\(first.interview.id.reference) \(call.whom.label): \(first.phrase)\(more); "
      + DutyWords.howLate(first.duty, times, at: now)
  }

  private func waiting(_ assigned: AssignedDuty, _ times: Times) -> String {
    let duty = assigned.duty
    return "\(assigned.interview.id.reference) "
      + "\(DutyWords.name(of: duty.chaser, in: assigned.interview)): \(assigned.phrase); "
      + DutyWords.howLate(duty, times, at: now)
  }

  private func appointment(_ interview: Interview) -> String {
    let from = TimeWords.clock(calendar.localTime(at: interview.time.start))
    let to = TimeWords.clock(calendar.localTime(at: interview.time.end))
    return "\(from) to \(to) \(interview.id.reference) \(interview.candidate.label), "
      + "\(interview.matter), \(interview.kind)"
  }

  /// The commands that need a name, and take no interview's number.
  private static let ofNames: Set = ["book", "request", "people add contact"]

  /// A command as it is typed, with WHO if it needs one.
  private static func typed(_ command: String) -> String {
    let alone: Set<String> = [
      "due", "silent", "undo", "requests", "import", "policy set", "policy adopt",
      "holidays import",
    ]
    return "debrief \(command)"
      + (alone.contains(command) ? "" : Self.ofNames.contains(command) ? " NAME" : " WHO")
  }
}

extension DueList.Call {
  /// True if something to raise in it is overdue.
  func isOverdue(at now: Instant) -> Bool {
    duties.contains { $0.duty.standing(at: now) == .overdue }
  }
}
