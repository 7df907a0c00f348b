import AgencySettings
import ChasePolicy
import Domain
public import Rendering
import Wording
import WorkingTime

extension WhyReport {
  private static let margin = 10

  /// The reasons as text: the facts, the duties with their arithmetic, and the holds.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    heading(on: &page)
    page.gap()
    page.line("What is on record", tone: .strong)
    let entries = record.entries.counting
    let widest = entries.map { "\($0.id.number)".count }.max() ?? 1
    for entry in entries { fact(entry, marginWidth: widest + 2, on: &page) }
    let undone = record.entries.count { !$0.counts }
    if undone > 0 {
      page.line(
        "\(Grammar.count(undone, "entry")) that no longer \(undone == 1 ? "counts" : "count"): "
          + "debrief history \(record.interview.id.number)", tone: .quiet, indent: 2)
    }
    for part in Part.allCases {
      let duties = owed.filter { self.part(of: $0) == part }
      if duties.isEmpty { continue }
      page.gap()
      page.line(part.rawValue, tone: .strong)
      for duty in duties { item(duty, on: &page) }
    }
    if owed.isEmpty {
      page.gap()
      page.line("Nobody owes anybody anything.", tone: .strong)
    }
    heldBack(on: &page)
    return page.text
  }

  /// The parts of the list of duties, with their titles.
  private enum Part: String, CaseIterable {
    case now = "To be done now"
    case snoozed = "Snoozed"
    case ahead = "Not yet"
    case over = "No longer asked for"
  }

  private func part(of owed: Owed) -> Part {
    switch owed.duty.standing(at: now) {
    case .due, .overdue: owed.assigned.isSnoozed(at: now) ? .snoozed : .now
    case .upcoming: .ahead
    case .lapsed: .over
    }
  }

  private func heading(on page: inout Page) {
    let interview = record.interview
    page.line("\(interview.id.reference) \(interview.candidate.label)", tone: .strong)
    page.line(
      "\(interview.matter), \(interview.kind), \(Times.kept(calendars.agency).period(facts.time)), "
        + "consultant \(interview.consultantWords(reasons.times, at: now))")
    let full = TimeWords.full(now, in: calendars.agency)
    let known = asKnown.map {
      ", by what was recorded until " + TimeWords.full($0, in: calendars.agency)
    }
    page.line("As it stands \(full)\(known ?? "")", tone: .quiet)
  }

  /// One entry: its number, its time, its words, and the time of recording if that was later.
  private func fact(_ entry: JournalEntry, marginWidth: Int, on page: inout Page) {
    let calendar = calendars.agency
    let words = EventWords(times: .kept(calendar)).line(entry.content)
    let isLater = entry.recordedAt.seconds(since: entry.happenedAt) >= 60
    let isEarlier =
      facts.moved.map { $0.at < facts.time.start && entry.happenedAt < $0.at } ?? false
    let remarks = [
      isLater ? "recorded \(reasons.times.dated(entry.recordedAt))" : nil,
      entry.amends.map { "corrects entry \($0.of.number)" },
      isEarlier && entry.event?.kind.isOfOneDate == true ? "of an earlier date" : nil,
    ].compactMap(\.self)
    let remark = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    page.item(
      String(entry.id.number), tone: .plain, marginWidth: marginWidth,
      ["\(reasons.times.dated(entry.happenedAt)): \(words)\(remark)"])
  }

  /// One duty: its standing in the margin; who, what, when and why next to it.
  private func item(_ owed: Owed, on page: inout Page) {
    let duty = owed.duty
    let standing = duty.standing(at: now)
    page.item(
      standing.rawValue, tone: standing == .overdue ? .overdue : .due, marginWidth: Self.margin,
      ["\(duty.rule.rawValue), \(DutyWords.matter(duty, of: record.interview))"]
        + reckoning(owed)
        + (standing == .lapsed ? [] : [snooze(owed), "settled by \(duty.rule.settledBy)"])
        .compactMap { $0 })
  }

  /// The calculation of its times; the time at which it is late is left out once it has lapsed.
  private func reckoning(_ owed: Owed) -> [String] {
    let duty = owed.duty
    let steps = StepWords(
      reasons: reasons, calendars: calendars, employer: record.interview.employer.name)
    let isLapsed = duty.standing(at: now) == .lapsed
    var lines = isLapsed ? [] : [count(owed), retry(owed)].compactMap(\.self)
    lines.append("from: " + steps.line(owed.arithmetic.from))
    if !isLapsed {
      lines.append(
        duty.late == nil
          ? "never late" : "late: " + steps.line(owed.arithmetic.late, after: owed.arithmetic.from))
    }
    if duty.until != nil {
      lines.append("until: " + steps.line(owed.arithmetic.until, after: owed.arithmetic.from))
    }
    return lines
  }

  /// The call or message of ours that did not settle it, and when it is to be tried again.
  private func retry(_ owed: Owed) -> String? {
    let duty = owed.duty
    let tries = owed.arithmetic.tried.map { reasons.witnesses.entries(of: $0) } ?? []
    for entry in tries.reversed() {
      guard case .contact(let contact) = entry.event, contact.chaser == .consultant,
        contact.target == duty.target
      else { continue }
      let did =
        switch contact.result {
        case .reached: "spoke"
        case .noAnswer: "rang in vain"
        case .voicemail: "left a message"
        case .wrote: "wrote"
        }
      let caller = entry.stamp.consultant
      let who = caller.id == record.interview.consultant.id ? "you" : caller.name
      let again =
        entry.happenedAt < duty.from
        ? "again from \(reasons.times.dated(duty.from))" : "there is no time to wait before it ends"
      return "\(who) \(did) \(reasons.times.dated(entry.happenedAt)); \(again)"
    }
    return nil
  }

  /// The number of calls or promised dates by which it came to this.
  private func count(_ owed: Owed) -> String? {
    for case .setting(.count(let setting)) in owed.duty.because {
      let most = settings[setting]
      let what =
        switch setting {
        case .candidateMaxAttempts: "\(Grammar.count(most, "call")) in vain"
        case .employerMaxAttempts: "\(Grammar.count(most, "attempt")) without an answer"
        case .employerMaxPromises: "more than \(Grammar.count(most, "promised date"))"
        }
      return "after \(what) (\(setting.name))"
    }
    return nil
  }

  private func snooze(_ owed: Owed) -> String? {
    guard let silence = owed.silence, silence.snooze.until > now else { return nil }
    return SnoozeWords.line(silence, reasons.times)
  }

  /// The rules that ask for nothing, grouped by reason.
  private func heldBack(on page: inout Page) {
    guard !held.isEmpty else { return }
    page.gap()
    page.line("Held back", tone: .strong)
    let holds = HoldWords(reasons: reasons, settings: settings)
    var rules: [String: [String]] = [:]
    var lines: [String] = []
    for held in held {
      let line = holds.line(held.hold)
      if rules[line] == nil { lines.append(line) }
      rules[line, default: []].append(held.rule.rawValue)
    }
    for line in lines {
      page.line("\(Grammar.list(rules[line] ?? [])): \(line)", indent: 2, hanging: 4)
    }
  }

  /// The words for the policy's reasons in this report.
  var reasons: ReasonWords {
    ReasonWords(
      witnesses: Witnesses(record.entries, related: record.related),
      times: .read(at: now, calendars.agency), now: now)
  }
}

extension Event.Kind {
  /// True if it counts only for the date of the interview for which it was said.
  fileprivate var isOfOneDate: Bool {
    switch self {
    case .debrief, .debriefAgreed, .feedback, .answered, .cleared, .thanked: true
    default: false
    }
  }
}
