import AgencySettings
import ChasePolicy
import Domain
import Foundation
import Testing
import WorkingTime

@testable import Correspondence
@testable import FeedbackReport
@testable import Lists
@testable import Rendering

/// No text says of a date that has passed that it is still to come.
///
/// Every fact of the table gives Wednesday 25 November 2026 for something; each is read before that
/// day, on it, after it, and after the employer has decided.
@Suite struct TenseTests {
  struct Story: Sendable, CustomTestStringConvertible {
    let name: String
    let events: [Event]
    var outcome: Outcome?

    var testDescription: String { name }
  }

  private static let day = LocalDate(year: 2026, month: 11, day: 25) ?? LocalDate(dayNumber: 0)
  private static let by = Deadline.endOf(day)

  private static func said(_ decision: Decision, hearBy: Deadline? = nil) -> Event {
    .feedback(
      Feedback(
        decision: decision, hearBy: hearBy, answerBy: decision == .offer ? by : nil,
        words: Feedback.Words(from: "Ann Lee", said: "Clear.")))
  }

  private static let told = Event.debrief(
    Debrief(
      interest: .yes, hearBy: by,
      account: Debrief.Account(met: [Met(name: "Ann Lee")], forgot: ["Led the audit"])))
  private static let promised = Event.promise(Promise(by: by, from: "Ann Lee"))

  static let stories =
    [
      Story(name: "told the candidate", events: [told]),
      Story(name: "promised us", events: [promised]),
      Story(name: "both", events: [told, promised]),
      Story(name: "undecided, with a date", events: [said(.undecided, hearBy: by)]),
      Story(name: "on hold, with a date", events: [said(.hold, hearBy: by)]),
      Story(name: "an offer", events: [told, promised, said(.offer)]),
    ] + decided

  /// Those in which a decision or an end has answered the dates.
  static let decided =
    Decision.allCases.filter { $0.isDecisive && $0 != .offer }.map {
      Story(name: "\($0)", events: [told, promised, said($0)])
    }
    + Outcome.allCases.map {
      Story(name: "closed as \($0)", events: [told, promised, .closed($0)], outcome: $0)
    } + [Story(name: "withdrawn", events: [told, promised, .withdrawn(why: nil)])]

  /// When it is read, and what the day is then called.
  static let readings: [(hours: Int, names: [String])] = [
    (0, []), (44, []), (54, ["today"]), (68, ["yesterday"]), (7 * 24, []), (36 * 24, []),
  ]

  /// Everything that is said of a story at a moment, by what says it.
  private func texts(_ story: Story, at now: Instant) throws -> [String: String] {
    let interview = Fixture.interview(outcome: story.outcome)
    let booked = Fixture.entry(310, .booked(interview.time, meets: ["Ann Lee"]), hoursAgo: 300)
    let entries = story.events.enumerated().map {
      Fixture.entry(Int64(317 + $0.offset), $0.element, hoursAgo: 100 - $0.offset)
    }
    let record = InterviewRecord(interview: interview, entries: [booked] + entries)
    let calendars = Calendars(agency: .usual)
    let facts = try #require(InterviewFacts(journal: record.entries))
    let duties = ChasePolicy.plan(for: facts, under: PolicySettings(), in: calendars).map {
      AssignedDuty(duty: $0, interview: interview, snoozedUntil: nil)
    }
    let style = Style(width: 2000)
    let card = CallCard(record, duties: duties, at: now, in: .usual)
    let list = Listing.notYet(duties, records: [record], at: now, in: .usual)
    let pack = HandoverReport(
      from: Fixture.sam, to: Consultant(id: Identifier(2), name: "Ruth"),
      [(record, duties, nil)], at: now, in: .usual)
    let feed = CalendarFeed(
      Set(CalendarPart.allCases), isPrivate: false, revision: 0, in: .usual)
    var texts = [
      "card": card.text(style: style), "card as data": card.json,
      "not-yet": list.text(style: style), "handover": pack.receipt.text(style: style),
      "pack": try pack.pack(.md),
      "calendar": feed.entries(of: record, duties).map(\.summary).joined(separator: "\n"),
    ]
    for reader in [Reader.agency, .employer(interview.employer), .candidate(interview.candidate)] {
      let report = FeedbackReport(
        ReportHeading(for: reader, made: now),
        rows: [ReportRow(record, duties: duties, at: now)])
      texts["report for \(reader.audience)"] =
        report.markdown(in: .usual) + (try report.html(in: .usual))
    }
    return try texts.merging(drafts(record, at: now)) { one, _ in one }
  }

  /// Every draft that there can be, as text.
  private func drafts(_ record: InterviewRecord, at now: Instant) throws -> [String: String] {
    let maker = try #require(
      DraftMaker(record, under: PolicySettings(), in: Calendars(agency: .usual), at: now))
    var texts: [String: String] = [:]
    for kind in DraftKind.allCases {
      let built = DraftTemplate.builtInText(for: kind)
      let template = try DraftTemplate.reading(built, for: kind).get()
      guard
        let draft = try? maker.draft(
          template, by: Letterhead(ConsultantCard(Fixture.sam)), viaUs: true)
      else { continue }
      texts["draft \(kind)"] = draft.written(as: .text)
    }
    return texts
  }

  /// The sentences of a text that name the day as one to come.
  private static func faults(in text: String, calling names: [String]) -> [String] {
    let day = (["25 Nov"] + names).joined(separator: "|")
    let ahead =
      #"\b(will|hopes? to|means? to|are to|is to|to decide|to hear by|decides? by|ask for|keeps? open)\b|[Oo]pen until|Answer to the offer"#
    let past = #"\b(was|were|hoped|told|promised|asked)\b"#
    return text.split { ".;\n|<>".contains($0) }.map(String.init).filter { sentence in
      func has(_ pattern: String) -> Bool {
        sentence.range(of: pattern, options: .regularExpression) != nil
      }
      return has(day) && has(ahead) && !has(past)
    }
  }

  @Test(arguments: [
    "They hope to decide by Wednesday 25 November.", "- **Offer open until:** Wed 25 Nov 2026",
    "Have you decided about their offer, which they keep open until Wednesday 25 November?",
    "the employer decides by Wed 25 Nov 2026", "Acme to decide about Priya (Wed 25 Nov)",
  ])
  func `what was said before is found`(_ text: String) {
    #expect(Self.faults(in: text, calling: []).count == 1)
  }

  @Test(arguments: stories)
  func `no sentence says of a day that has passed that it is to come`(_ story: Story) throws {
    for (hours, names) in Self.readings {
      let now = Fixture.ahead(hours: hours)
      let hasPassed = WorkingCalendar.usual.end(of: Self.by) <= now
      for (name, text) in try texts(story, at: now) {
        let faults = Self.faults(in: text, calling: names)
        #expect(!hasPassed || faults.isEmpty, "\(name) at \(now): \(faults)")
      }
    }
  }

  @Test(arguments: decided)
  func `a date that a decision has answered is not told again outside`(_ story: Story) throws {
    // On the day itself the report says when it was made.
    for (hours, names) in Self.readings where names != ["today"] && hours != 44 {
      let texts = try texts(story, at: Fixture.ahead(hours: hours))
      for name in ["report for employer", "report for candidate", "draft update", "draft chase"] {
        #expect(texts[name]?.contains("25 Nov") != true, "\(name) at \(hours) h")
      }
    }
  }

  @Test func `while it is ahead it is told as such`() throws {
    let texts = try texts(
      Story(name: "", events: [Self.told, Self.promised]), at: Fixture.now)
    #expect(texts["draft update"]?.contains("They hope to decide by Wednesday 25") == true)
    #expect(texts["report for employer"]?.contains("Your decision by") == true)
    let later = try self.texts(
      Story(name: "", events: [Self.told, Self.promised]), at: Fixture.ahead(hours: 70))
    #expect(later["draft update"]?.contains("They hoped to decide by Wednesday 25") == true)
    #expect(later["report for employer"]?.contains("Your decision was promised by") == true)
  }
}
