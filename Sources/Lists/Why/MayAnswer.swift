public import AgencySettings
public import ChasePolicy
public import Domain
public import Rendering
import Wording
public import WorkingTime

/// The answer to whether a candidate may speak to the employer directly, with its record.
public struct MayAnswer: Sendable {
  let record: InterviewRecord
  /// The answer of the policy, with its ground.
  public let answer: DirectContactAnswer
  let now: Instant
  let calendar: WorkingCalendar

  /// The answer about an interview at a given time, in the agency's time zone.
  public init?(
    _ record: InterviewRecord, under settings: PolicySettings, in calendars: Calendars,
    at now: Instant
  ) {
    guard let facts = record.policyFacts(in: calendars.agency) else { return nil }
    self.record = record
    self.now = now
    calendar = calendars.agency
    answer = directContact(for: facts, under: settings, in: calendars, at: now)
  }

  /// The answer as JSON: `interview`, `answer` (`no`, `askFirst`, `yes`), `because` with the facts
  /// that say so, and `until`, the time at which it changes by itself, or null.
  public var json: String {
    JSONWriter.document([
      "interview": .id(record.interview.id),
      "answer": .string(answer.answer.rawValue),
      "because": .texts(because.map(\.description)),
      "until": .moment(answer.until),
    ])
  }

  /// The answer for people: the answer, its ground, and the record.
  public func text(style: Style = Style()) -> String {
    let interview = record.interview
    var page = Page(style: style)
    page.line("\(head): \(groundWords)", tone: .strong)
    page.line("\(interview.id.reference) \(interview.candidate.label), \(interview.matter)")
    for reason in because {
      for entry in reasons.witnesses.entries(of: reason) { page.line(line(of: entry), indent: 2) }
    }
    return page.text
  }

  private var head: String {
    switch answer.answer {
    case .no: answer.until == nil ? "No" : "Not yet"
    case .askFirst: "Ask first"
    case .yes: "Yes"
    }
  }

  /// The ground for the answer, in words.
  public var groundWords: String {
    switch answer.ground {
    case .nobodySaid: "nobody at \(record.interview.employer.name) has agreed to it"
    case .forbidden: "it is not allowed"
    case .over(let reason): "the matter is settled by \(reasons.named(reason))"
    case .notCleared: "it is allowed, and nobody has checked and cleared it since"
    case .overtaken(let news): "news came after the go-ahead: \(reasons.named(news))"
    case .ranOut(let moment): "the go-ahead ran out \(dated(moment))"
    case .waitsForDebrief: "the debrief comes first"
    case .notYet(let moment): "from \(dated(moment)), when their answer is due"
    case .endsTooSoon(let moment):
      "the go-ahead runs out \(dated(moment)), before their answer is due"
    case .cleared(let moment): "until \(dated(moment)), or until they have news"
    }
  }

  /// The facts that it rests on: the permission, the go-ahead, and what ended it.
  private var because: [Reason] {
    switch answer.ground {
    case .over(let reason) where !answer.because.contains(reason),
      .overtaken(let reason) where !answer.because.contains(reason):
      answer.because + [reason]
    default: answer.because
    }
  }

  /// An entry, what it says, and who recorded it.
  private func line(of entry: JournalEntry) -> String {
    let words = EventWords(times: reasons.times).line(entry.content)
    return "entry \(entry.id.number), \(dated(entry.happenedAt)): \(words); recorded by "
      + entry.stamp.consultant.name
  }

  private func dated(_ moment: Instant) -> String { reasons.times.dated(moment) }

  private var reasons: ReasonWords {
    ReasonWords(
      witnesses: Witnesses(record.entries), times: .read(at: now, calendar), now: now)
  }
}
