public import ChasePolicy
public import Domain
public import Lists
import Rendering
import Wording
public import WorkingTime

/// The sheet for a candidate before an interview: where and when, whom they meet, what the employer
/// asked before, what to ask before they leave, and to call us straight after.
///
/// It is made to be sent to the candidate: it has no word of another candidate's that names anybody,
/// and nothing that is between the employer and us.
public struct BriefingSheet: Sendable {
  /// The interview.
  public let interview: Interview
  /// The sheet.
  public let sheets: Sheets
  private let sections: [Sheets.Sheet.Section]
  private let from: Mailbox
  private let to: Mailbox
  private let made: Instant
  private let calendar: WorkingCalendar

  /// True if it says where.
  public let hasPlace: Bool

  /// Creates the sheet of an interview from its journal and plan, and from the employer's other
  /// interviews and contacts; what `venue` gives replaces what is on record.
  public init(
    _ record: InterviewRecord, duties: [AssignedDuty], at venue: Venue = Venue(),
    earlier: [InterviewRecord], contacts: [EmployerContact], by letterhead: Letterhead,
    at now: Instant, in calendar: WorkingCalendar
  ) {
    let interview = record.interview
    let history = record.history(upTo: now)
    let others = EarlierInterviews(
      earlier.filter { $0.interview.candidate.id != interview.candidate.id }, upTo: now)
    let met = record.entries(upTo: now).last { entry in
      if case .booked = entry.event { entry.counts } else { false }
    }
    let people = (met?.event?.met ?? []).map { met in
      let contact = contacts.first { folded($0.name) == folded(met.name) }
      return others.words(of: met.name, role: contact?.role ?? met.role)
    }
    let callBy = duties.first { $0.duty.rule == .debriefCall }?.duty.late
    let times = Times.kept(calendar)
    self.interview = interview
    made = now
    self.calendar = calendar
    from = Mailbox(name: letterhead.sender.consultant.name, address: letterhead.sender.email)
    to = Mailbox(name: interview.candidate.name, address: interview.candidate.email)
    let sender = letterhead.sender.consultant.name
    let number = letterhead.phone.map { " on \($0)" } ?? ""
    let latest = callBy.map { " By \(times.moment($0)) at the latest." } ?? ""
    let call =
      "Call \(sender)\(number) as soon as you are out: how it went, whom you met, what was said, and "
      + "what happens next.\(latest)"
    let mayWrite = history.permission?.value.isAllowed == true
    let thanks =
      mayWrite
      ? "Send them a thank-you within a day."
      : "Send us a thank-you to pass on within a day; please do not write to them directly."
    let asked = others.questions(for: interview.vacancy)
    let pace = others.pace.map { [$0] } ?? []
    let whereabouts = [venue.place ?? history.venue.place, venue.link ?? history.venue.link]
      .compactMap(\.self)
    hasPlace = !whereabouts.isEmpty
    let sections: [Sheets.Sheet.Section] = [
      .init("When", [Self.when(interview.time, calendar)]),
      .init("Where", whereabouts),
      .init("You will meet", people + pace),
      .init("What they have asked others", asked),
      .init("Before you leave, ask", Self.toAsk),
      .init("Straight after", [call, thanks]),
    ]
    self.sections = sections
    let agency = letterhead.agency
    let known: [String?] = [sender, agency.name, letterhead.phone, letterhead.email]
    sheets = Sheets(
      "Your interview at \(interview.employer.name)", agency.name.map { [$0] } ?? [],
      [
        Sheets.Sheet(
          interview.vacancy, ["For \(interview.candidate.name), \(interview.kind)"], sections)
      ], foot: (known.compactMap(\.self) + agency.lines).joined(separator: ", "))
  }

  private static let toAsk = [
    "What happens next, and who decides?",
    "By when will you hear?",
    "The names and roles of everybody you met.",
  ]

  private static func when(_ time: InterviewTime, _ calendar: WorkingCalendar) -> String {
    "\(TimeWords.full(time.start, in: calendar)) to "
      + TimeWords.clock(calendar.localTime(at: time.end))
  }

  private var subject: String {
    "Your interview at \(interview.employer.name), \(TimeWords.full(interview.time.start, in: calendar))"
  }

  /// The sheet as a message to the candidate that a mail program opens unsent.
  public var message: String {
    Letter(
      from: from, to: to, subject: subject, body: sheets.text(), made: made, calendar: calendar
    )
    .message(seed: "brief\n\(interview.id.number)")
  }

  /// The sheet as JSON.
  public var json: String {
    JSONWriter.document([
      "interview": .id(interview.id), "candidate": interview.candidate.json,
      "employer": .string(interview.employer.name),
      "sections": .array(
        sections.filter { !$0.lines.isEmpty }.map {
          ["label": .string($0.label), "lines": .texts($0.lines)]
        }),
    ])
  }
}

/// What an employer's interviews of other candidates tell the next one, without anybody's identity.
struct EarlierInterviews {
  private let records: [(interview: Interview, facts: [Fact])]
  private var names = NamesInText<String>()

  init(_ records: [InterviewRecord], upTo now: Instant) {
    self.records = records.map { ($0.interview, $0.facts(upTo: now)) }
    for (interview, facts) in self.records {
      let candidate = interview.candidate.name
      names.add(candidate, "the candidate")
      names.addParts(of: candidate, "the candidate", butNot: [])
      names.add(interview.consultant.name, "us")
      for met in facts.flatMap(\.event.met) {
        names.add(met.name, "the interviewer")
        names.addParts(of: met.name, "the interviewer", butNot: [])
      }
      for giver in facts.compactMap(\.event.giver) { names.add(giver, "the interviewer") }
    }
  }

  /// A person whom the candidate meets, with their role and how often they met others of ours.
  func words(of name: String, role: String?) -> String {
    let wanted = folded(name)
    let met = records.count { $0.facts.flatMap(\.event.met).contains { folded($0.name) == wanted } }
    let gave = records.count { record in
      record.facts.contains { fact in
        if case .feedback = fact.event { fact.event.giver.map(folded) == wanted } else { false }
      }
    }
    let known = [
      met > 0 ? "has met \(Grammar.count(met, "candidate")) of ours" : nil,
      gave > 0 ? "gave feedback on \(gave == met ? "each" : "\(gave)")" : nil,
    ].compactMap(\.self)
    let roles = records.flatMap { $0.facts.flatMap(\.event.met) }
      .filter { folded($0.name) == wanted }.compactMap(\.role)
    let who = name + ((role ?? roles.last).map { ", \($0)" } ?? "")
    return known.isEmpty ? who : who + ": " + Grammar.list(known)
  }

  /// The number of answers from which the usual time is told.
  private static let fewestAnswers = 3

  /// The days in which the employer usually answers; nil if too few answers are known.
  var pace: String? {
    let days = records.compactMap { interview, facts -> Int? in
      let answer = facts.first { if case .feedback = $0.event { true } else { false } }
      return answer.map { max(0, $0.at.seconds(since: interview.time.end)) / 86_400 + 1 }
    }.sorted()
    guard days.count >= Self.fewestAnswers else { return nil }
    let usual = days[days.count / 2]
    return "They usually answer within \(Grammar.count(usual, "day")) (\(days.count) interviews)."
  }

  /// The number of questions that are told.
  private static let most = 8

  /// What was asked of others, those of the vacancy first and the latest first, with nobody named.
  func questions(for vacancy: String) -> [String] {
    let told = records.sorted { $0.interview.time.start > $1.interview.time.start }
    let same = told.filter { folded($0.interview.vacancy) == folded(vacancy) }
    let other = told.filter { folded($0.interview.vacancy) != folded(vacancy) }
    var seen: Set<String> = []
    let texts = (same + other).flatMap { record in
      record.facts.reversed().compactMap { fact -> String? in
        guard case .debrief(let debrief) = fact.event else { return nil }
        return debrief.account.discussed
      }
    }
    return Array(
      texts.map(unnamed).filter { seen.insert(folded($0)).inserted }.prefix(Self.most))
  }

  /// A text on one line without the names, numbers and addresses of people.
  func unnamed(_ text: String) -> String {
    var told = ""
    var start = text.startIndex
    for (range, mark) in names.found(in: text) {
      told += text[start..<range.lowerBound] + mark
      start = range.upperBound
    }
    told += text[start...]
    return told.split(whereSeparator: \.isWhitespace).map { word in
      if word.contains("@") { return "[address]" }
      return word.count(where: \.isNumber) >= Self.digitsOfANumber ? "[number]" : String(word)
    }.joined(separator: " ")
  }

  private static let digitsOfANumber = 5
}
