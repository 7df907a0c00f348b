public import ChasePolicy
public import DataProtection
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The duties to chase now, by the person to call.
///
/// Our own calls come first, then the calls from others that we wait for; in each, the overdue
/// first.
public struct DueList: Hashable, Sendable {
  /// One person to call, and everything to raise in that call.
  public struct Call: Hashable, Sendable {
    /// The person.
    public let whom: Callee
    /// The duties to them, the most urgent first.
    public let duties: [AssignedDuty]

    /// A call to a person.
    public init(whom: Callee, duties: [AssignedDuty]) {
      self.whom = whom
      self.duties = duties
    }

    /// The most urgent matter in a few words, and how many more there are; nil if nothing is due.
    public var gist: String? {
      duties.first.map { first in
        first.phrase + (duties.count > 1 ? " (and \(duties.count - 1) more)" : "")
      }
    }

    /// True if it goes before the overdue.
    var comesFirst: Bool { duties.contains(where: \.comesFirst) }
  }

  /// The time of the list.
  let now: Instant
  /// Our calls, the most urgent first.
  public let calls: [Call]
  /// The duties that candidates and employers do of their own accord.
  let waiting: [AssignedDuty]
  /// The number of duties left out because they are snoozed.
  let snoozed: Int
  /// The requests about personal data that are to be answered.
  let requests: [RequestDuty]
  /// The dates that employers gave for the answers to chase.
  let promises: [Identifier<Interview>: PromisedDates]
  /// How the candidates stand with other vacancies, in words, by interview.
  let elsewhere: [Identifier<Interview>: String]

  /// The duties of a list at a given time, in any order; snoozed ones are left out.
  ///
  /// The caller decides which other duties belong on it. The records are those of the interviews;
  /// without one, nothing is said of promises.
  public init(
    _ duties: [AssignedDuty], requests: [RequestDuty] = [], records: [InterviewRecord] = [],
    elsewhere: [Identifier<Interview>: String] = [:], at now: Instant
  ) {
    self.now = now
    self.requests = requests
    self.elsewhere = elsewhere
    let chased = Set(duties.filter(\.duty.rule.asksForAnswer).map(\.interview.id))
    promises = Dictionary(
      records.filter { chased.contains($0.interview.id) }.map {
        ($0.interview.id, $0.facts(upTo: now).promisedDates)
      },
      uniquingKeysWith: { $1 })
    let awake = duties.filter { !$0.isSnoozed(at: now) }
    snoozed = duties.count - awake.count
    let ordered = awake.sorted { $0.urgency(at: now) < $1.urgency(at: now) }
    waiting = ordered.filter { $0.duty.chaser != .consultant }
    var places: [Callee.Key: Int] = [:]
    var groups: [(whom: Callee, duties: [AssignedDuty])] = []
    for duty in ordered where duty.duty.chaser == .consultant {
      let callee = Callee(duty, at: now)
      if let place = places[callee.key] {
        groups[place].duties.append(duty)
      } else {
        places[callee.key] = groups.count
        groups.append((callee, [duty]))
      }
    }
    calls = groups.map { Call(whom: $0.whom, duties: $0.duties) }
  }

  /// True if there is nothing to do and nothing to wait for.
  public var isEmpty: Bool { calls.isEmpty && waiting.isEmpty && requests.isEmpty }

  /// The list as JSON: one array in the order of the text, except that requests come last.
  public var json: String {
    let duties = calls.flatMap(\.duties) + waiting
    return JSONWriter.document(
      .array(duties.map { $0.listed(at: now) } + requests.map { $0.dutyJSON(at: now) }))
  }
}

extension DueList {
  /// The list for people: the person to call, the matters to raise, since when, how late.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    let times = Times.read(at: now, calendar)
    var page = Page(style: style)
    guard !isEmpty else {
      page.line("Nothing to chase right now. Next up: `debrief not-yet`")
      foot(on: &page)
      return page.text
    }
    writeRequests(times, on: &page)
    let isShared = (calls.flatMap(\.duties) + waiting).isShared(at: now)
    for call in calls {
      page.gap()
      page.line(call.whom.heading, tone: .strong)
      for duty in call.duties { item(duty, call.whom.matter(duty), isShared, times, on: &page) }
    }
    let others = waitedFor
    if !others.isEmpty {
      page.gap()
      page.line("Waiting to hear from", tone: .strong)
      for duty in others { item(duty, duty.whole, isShared, times, on: &page) }
    }
    if snoozed > 0 { page.gap() }
    foot(on: &page)
    return page.text
  }

  /// The duties of others about which we do nothing yet: where we ring for it, the call says so.
  var waitedFor: [AssignedDuty] { waiting.notAskedFor(by: calls.flatMap(\.duties)) }

  /// The requests to be answered by law, the earliest first.
  private func writeRequests(_ times: Times, on page: inout Page) {
    guard !requests.isEmpty else { return }
    page.line("Data requests (UK GDPR)", tone: .strong)
    for request in requests {
      page.item(
        request.standing(at: now),
        [request.asks, RequestList.howItStands(request, times, at: now)])
    }
  }

  /// The number of hidden duties, so that nobody takes the list for complete.
  private func foot(on page: inout Page) {
    guard snoozed > 0 else { return }
    let are = snoozed == 1 ? "is" : "are"
    page.line(
      "\(Grammar.count(snoozed, "more duty")) \(are) snoozed: debrief due --snoozed", tone: .quiet)
  }

  /// One duty: its standing in the margin, the matter next to it.
  private func item(
    _ assigned: AssignedDuty, _ matter: String, _ isShared: Bool, _ times: Times,
    on page: inout Page
  ) {
    let whose = isShared ? "; consultant " + assigned.interview.consultantWords(at: now) : ""
    let moved =
      assigned.duty.rule.asksForAnswer
      ? promises[assigned.interview.id].flatMap(times.moved) : nil
    let what = "\(assigned.interview.id.reference) \(matter)"
    let since =
      DutyWords.lateness(assigned.duty, times, at: now) + (moved.map { "; " + $0 } ?? "")
      + (elsewhere[assigned.interview.id].map { "; " + $0 } ?? "") + whose
    let line = "\(what); \(since)"
    let fits = Page.standingWidth + TerminalText.width(of: line) <= page.style.width
    page.item(assigned.duty.standing(at: now), fits ? [line] : [what, since])
  }
}

/// The person whom a consultant calls about a duty.
public enum Callee: Hashable, Sendable {
  /// A candidate.
  case candidate(Candidate)
  /// An employer, by the person there if one is known.
  case employer(Employer, EmployerContact?)
  /// Nobody: the consultant has something to finish at the desk.
  case nobody(Consultant)

  /// The identity of a callee, whatever their other details.
  public enum Key: Hashable, Sendable {
    /// A candidate.
    case candidate(Identifier<Candidate>)
    /// An employer, or a contact there.
    case employer(Identifier<Employer>, contact: String?)
    /// A consultant's desk.
    case nobody(Identifier<Consultant>)
  }

  /// True if nobody is called.
  public var isNobody: Bool { if case .nobody = self { true } else { false } }

  /// The callee of one of our duties at a time.
  public init(_ assigned: AssignedDuty, at now: Instant) {
    switch assigned.duty.target {
    case .candidate: self = .candidate(assigned.interview.candidate)
    case .employer: self = .employer(assigned.interview.employer, assigned.contact)
    case .consultant: self = .nobody(assigned.interview.consultant(at: now))
    }
  }

  /// The identity.
  public var key: Key {
    switch self {
    case .candidate(let candidate): .candidate(candidate.id)
    case .employer(let employer, let contact): .employer(employer.id, contact: contact?.numbered)
    case .nobody(let consultant): .nobody(consultant.id)
    }
  }

  /// The person to call, and where; a task at the desk has nobody to call.
  public var label: String {
    switch self {
    case .candidate(let candidate):
      [candidate.label, candidate.reach].compactMap { $0 }
        .joined(separator: ", ")
    case .employer(let employer, let contact): contact?.reached ?? employer.name
    case .nobody: "At the desk"
    }
  }

  /// The person to call, without where; of an employer the person there, if that fits a width.
  public func name(within columns: Int) -> String {
    switch self {
    case .candidate(let candidate): return candidate.label
    case .employer(let employer, let contact):
      let whole = employer.name + (contact.map { ": \($0.name)" } ?? "")
      return TerminalText.width(of: whole) > columns ? employer.name : whole
    case .nobody: return label
    }
  }

  /// The person and where, as a heading.
  fileprivate var heading: String {
    switch self {
    case .candidate, .employer: "Call " + label
    case .nobody(let consultant): label + ": " + consultant.name
    }
  }

  /// The matter to raise with them, and its interview.
  func matter(_ assigned: AssignedDuty) -> String {
    let interview = assigned.interview
    let about =
      switch self {
      case .candidate: interview.matter
      case .employer: "\(interview.candidate.label), \(interview.vacancy)"
      case .nobody: "\(interview.candidate.label), \(interview.matter)"
      }
    return "\(assigned.phrase) (\(about))"
  }
}

extension EmployerContact {
  /// The name, the role, and where to reach them: `Ann Lee, head of data at Acme, 0207 946 0000`.
  var reached: String {
    ["\(words) at \(employer.name)", phone ?? email].compactMap(\.self).joined(separator: ", ")
  }
}

extension [AssignedDuty] {
  /// Those that none of our duties among others asks for.
  func notAskedFor(by others: [AssignedDuty]) -> [AssignedDuty] {
    let ours = Set(
      others.filter { $0.duty.chaser == .consultant }
        .map { [$0.interview.id.number, Int64($0.duty.rule.number)] })
    return filter { duty in
      let answering: [Rule] =
        switch duty.duty.rule {
        case .debriefCall: Rule.askingForDebrief
        case .askConsultant: [.updateCandidate]
        default: []
        }
      return !answering.contains {
        ours.contains([duty.interview.id.number, Int64($0.number)])
      }
    }
  }

  /// True if a list of them says whose they are: there are several consultants, or one is covered.
  func isShared(at now: Instant) -> Bool {
    Set(map(\.interview.consultant.id)).count > 1 || contains { $0.interview.cover(at: now) != nil }
  }
}

extension AssignedDuty {
  /// The other party, the duty and the interview's matter, on one line.
  var whole: String {
    let who = DutyWords.name(of: duty.isOurs ? duty.target : duty.chaser, in: interview)
    return "\(who): \(phrase) (\(interview.matter))"
  }

  /// The duty as lists write it: with whom to ring at the employer, and its line for people.
  func listed(at now: Instant) -> JSON {
    json(at: now).adding(["contact": contact?.json ?? .null, "matter": .string(phrase)])
  }

  /// The duty as every command writes it; CLI.md names the keys and their order.
  func json(at now: Instant) -> JSON {
    let times: JSON = [
      "interview": .id(interview.id), "rule": .string(duty.rule.rawValue),
      "chaser": .string(duty.chaser.rawValue), "target": .string(duty.target.rawValue),
      "standing": .string(duty.standing(at: now).rawValue), "from": .moment(duty.from),
      "late": .moment(duty.late), "until": .moment(duty.until),
      "snoozedUntil": .moment(snoozedUntil),
    ]
    return times.adding(
      .of(
        interview, .candidate, .candidateId, .candidatePhone, .employer, .vacancy, .consultant)
    )
    .adding(["because": .texts(duty.because.map(\.description))])
  }
}
