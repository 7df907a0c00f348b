import AgencySettings
import CustomDump
import Domain
import Foundation
import Testing
import Wording
import WorkingTime

@testable import Correspondence

@Suite struct DraftMakerTests {
  /// A draft about an interview of a week ago to which these things happened, hours ago.
  private func draft(
    _ kind: DraftKind, _ events: [(hoursAgo: Int, event: Event)], viaUs: Bool = false,
    toEmployer: Bool = false, of interview: Interview = Fixture.interview(), to: Mailbox? = nil,
    by letterhead: Letterhead = Letterhead(ConsultantCard(Fixture.sam)),
    contacts: [EmployerContact] = []
  ) throws -> Draft {
    let booked = Fixture.entry(1, .booked(interview.time, meets: []), hoursAgo: 300)
    let entries = events.enumerated().map {
      Fixture.entry(Int64($0.offset) + 2, $0.element.event, hoursAgo: $0.element.hoursAgo)
    }
    let maker = try #require(
      DraftMaker(
        InterviewRecord(interview: interview, entries: [booked] + entries),
        under: PolicySettings(), in: Calendars(agency: .usual), at: Fixture.now,
        contacts: ContactBook(contacts, folding: folded)))
    let template = try DraftTemplate.reading(DraftTemplate.builtInText(for: kind), for: kind).get()
    return try maker.draft(template, by: letterhead, viaUs: viaUs, toEmployer: toEmployer, to: to)
  }

  private static let debrief = Event.debrief(Fixture.debrief)
  private static let reject = Event.feedback(
    Feedback(
      decision: .reject,
      words: Feedback.Words(
        from: "Ann Lee", said: "Clear.", strengths: ["SQL"], concerns: ["pace"],
        confidential: "the budget")))
  private static let offer = Event.feedback(
    Feedback(
      decision: .offer, answerBy: .endOf(LocalDate(dayNumber: 20_784)),
      words: Feedback.Words(from: "Ann Lee", said: "Clear.", strengths: ["SQL"])))
  private static let later = Event.rebooked(Fixture.hour(endedHoursAgo: 160))
  private static let allowed = Event.permission(.allowed(agreedBy: "Ann Lee"))

  @Test(
    arguments: [
      ("nobody said", .thankYou, [], "nobody at Acme has agreed to it"),
      ("forbidden", .thankYou, [(9, .permission(.forbidden(why: "x")))], "it is not allowed"),
      (
        "a yes that was taken back", .thankYou,
        [(9, allowed), (8, .permission(.forbidden(why: nil)))], "it is not allowed"
      ),
      (
        "points without a go-ahead", .forgotten, [(20, debrief), (9, allowed)],
        "it is allowed, and nobody has checked and cleared it since"
      ),
      (
        "a go-ahead before the yes", .forgotten, [(20, debrief), (9, .cleared), (8, allowed)],
        "it is allowed, and nobody has checked and cleared it since"
      ),
    ] as [(String, DraftKind, [(Int, Event)], String)])
  func noCandidateIsPointedAtAnEmployerWithoutAYes(
    _ label: String, _ kind: DraftKind, _ events: [(Int, Event)], _ ground: String
  ) throws {
    let events = events.map { (hoursAgo: $0.0, event: $0.1) }
    #expect(throws: DraftError.directNotAllowed(ground: ground), "\(label)") {
      try draft(kind, events)
    }
    let ours = try draft(kind, events + [(21, Self.debrief)], viaUs: true)
    #expect(ours.route == .viaUs && ours.from.name == "Sam Okafor", "\(label)")
  }

  @Test func withAYesTheCandidateWrites() throws {
    let thanks = try draft(.thankYou, [(20, Self.debrief), (9, Self.allowed)])
    #expect(thanks.route == .direct)
    #expect(thanks.from == Mailbox(name: "Priya Shah", address: "priya@example.org"))
    #expect(thanks.body.hasPrefix("Dear Ann and Bob,") && thanks.body.hasSuffix("\nPriya Shah"))
    let points = try draft(
      .forgotten, [(20, Self.debrief), (9, Self.allowed), (8, .cleared)])
    #expect(points.route == .direct && points.body.contains("- Led the audit in 2024"))
  }

  @Test(
    arguments: [
      ("no words of theirs", .rejection, [], .notRejected),
      ("a no has a draft of its own", .update, [(9, reject)], .rejected),
      ("they have answered", .chase, [(9, reject)], .answered(.reject)),
      ("nothing forgotten", .forgotten, [], .nothingForgotten),
      ("withdrawn", .chase, [(9, .withdrawn(why: nil))], .withdrawn),
      ("no offer", .offer, [(9, reject)], .notOffered),
      (
        "an offer to who has withdrawn", .offer, [(9, offer), (8, .withdrawn(why: nil))], .withdrawn
      ),
      ("nothing has changed", .change, [], .notChanged),
      ("a time that was noted wrongly", .change, [(9, later)], .notChanged),
    ] as [(String, DraftKind, [(Int, Event)], DraftError)])
  func someDraftsCannotBe(
    _ label: String, _ kind: DraftKind, _ events: [(Int, Event)], _ obstacle: DraftError
  ) {
    #expect(throws: obstacle, "\(label)") {
      try draft(kind, events.map { (hoursAgo: $0.0, event: $0.1) }, viaUs: true)
    }
  }

  @Test func beforeAnInterviewThereIsOnlyAHandover() throws {
    let coming = Fixture.interview(endedHoursAgo: -5)
    #expect(throws: DraftError.notHeld(start: "Mon 23 Nov 2026 18:00")) {
      try draft(.chase, [], of: coming)
    }
    #expect(try draft(.handover, [], of: coming).to.name == "a colleague")
  }

  @Test(arguments: DraftKind.allCases)
  func whatIsPrivateIsInNone(_ kind: DraftKind) throws {
    let secret = Event.feedback(
      Feedback(
        decision: kind == .rejection ? .reject : kind == .offer ? .offer : .undecided,
        words: Feedback.Words(
          said: "kind words", strengths: ["SQL"], concerns: ["pace"], confidential: "SECRET")))
    let off = kind == .change ? [(hoursAgo: 8, event: Event.cancelled(why: "SECRET"))] : []
    let interview =
      kind == .confirmation ? Fixture.interview(endedHoursAgo: -5) : Fixture.interview()
    let draft = try draft(
      kind, [(20, Self.debrief), (9, secret)] + off, viaUs: true, of: interview)
    #expect(!draft.written(as: .eml).contains("SECRET") && !draft.json.contains("SECRET"))
    if kind != .handover {
      #expect(!draft.body.contains("commute") && !draft.body.contains("after four"))
    }
    if kind == .rejection || kind == .offer {
      #expect(draft.body.contains("kind words") && draft.body.contains("- SQL"))
      #expect(!draft.body.contains("pace"))
    }
    if kind == .handover { #expect(draft.body.contains("in confidence")) }
  }

  @Test func anOfferSaysWhatTheySaidAndByWhenToAnswer() throws {
    let told = try draft(.offer, [(20, Self.debrief), (9, Self.offer)])
    #expect(told.to == Mailbox(name: "Priya Shah", address: "priya@example.org"))
    #expect(told.body.contains("Clear.") && told.body.contains("- SQL"))
    #expect(told.body.contains("by Friday 27 November"))
    #expect(told.recordings == ["debrief contact 42 candidate --wrote --about relayNews"])
    #expect(told.warnings == [])
    let over = Event.feedback(
      Feedback(decision: .offer, answerBy: .endOf(LocalDate(dayNumber: 20_777))))
    let late = try draft(.offer, [(99, over)])
    #expect(late.notes == [.offerOver(.endOf(LocalDate(dayNumber: 20_777)))])
    #expect(late.body.contains("was open until Friday 20 November"))
  }

  /// A change of an interview in five hours, and whom the draft about it is for.
  @Test(
    arguments: [
      ("called off", [.cancelled(why: "no budget")], false, "called off"),
      ("called off, to the employer", [.cancelled(why: "no budget")], true, "called off"),
      (
        "moved", [.rebooked(Fixture.hour(endedHoursAgo: -5))], false, "no longer Monday 23 November"
      ),
      ("moved, to the employer", [.rebooked(Fixture.hour(endedHoursAgo: -5))], true, "new time"),
      (
        "called off and on again",
        [.cancelled(why: nil), .rebooked(Fixture.hour(endedHoursAgo: -9))], false, "new time"
      ),
      (
        "moved and called off",
        [.rebooked(Fixture.hour(endedHoursAgo: -5)), .cancelled(why: nil)], false, "called off"
      ),
    ] as [(String, [Event], Bool, String)])
  func aChangeGoesToOneSide(
    _ label: String, _ events: [Event], _ toEmployer: Bool, _ words: String
  ) throws {
    let isOff = events.last?.kind == .cancelled
    let interview = Fixture.interview(
      endedHoursAgo: -5, state: isOff ? .cancelled(at: Fixture.now) : .scheduled)
    let booked = Fixture.entry(
      1, .booked(Fixture.hour(endedHoursAgo: -9), meets: ["Ann Lee"]), hoursAgo: 300)
    let entries = events.enumerated().map {
      Fixture.entry(Int64($0.offset) + 2, $0.element, hoursAgo: 20 - $0.offset)
    }
    let maker = try #require(
      DraftMaker(
        InterviewRecord(interview: interview, entries: [booked] + entries),
        under: PolicySettings(), in: Calendars(agency: .usual), at: Fixture.now))
    let template = try DraftTemplate.reading(
      DraftTemplate.builtInText(for: .change), for: .change
    ).get()
    let draft = try maker.draft(
      template, by: Letterhead(ConsultantCard(Fixture.sam)), viaUs: false, toEmployer: toEmployer)
    #expect(draft.to.name == (toEmployer ? "Ann Lee" : "Priya Shah"), "\(label)")
    #expect(
      draft.recordings == [
        toEmployer
          ? "debrief contact 42 employer --wrote --about tellChangeEmployer"
          : "debrief contact 42 candidate --wrote --about tellChange"
      ],
      "\(label)")
    #expect(draft.body.contains(words) && draft.body.contains("18:00"), "\(label): \(draft.body)")
    #expect(draft.body.contains("Priya Shah") == toEmployer, "\(label)")
    #expect(!draft.body.contains("budget"), "\(label)")
  }

  @Test(
    arguments: [
      ("ahead", [], -5, nil),
      ("withdrawn", [.withdrawn(why: nil)], -5, .withdrawn),
      ("called off", [.cancelled(why: nil)], -5, .didNotHappen),
      ("begun", [], 0, .begun(start: "Mon 23 Nov 2026 13:00")),
    ] as [(String, [Event], Int, DraftError?)])
  func aConfirmationIsOfAnInterviewAhead(
    _ label: String, _ events: [Event], _ endedHoursAgo: Int, _ expected: DraftError?
  ) throws {
    let isOff = events.last?.kind == .cancelled
    let interview = Fixture.interview(
      endedHoursAgo: endedHoursAgo, state: isOff ? .cancelled(at: Fixture.now) : .scheduled)
    let venue = Venue(
      place: "5 Mill Lane\nLeeds", link: "https://meet.example/a", note: "dress up")
    let booked = Fixture.entry(
      1, .booked(interview.time, meets: ["Ann Lee"], at: venue), hoursAgo: 300)
    let entries = events.enumerated().map {
      Fixture.entry(Int64($0.offset) + 2, $0.element, hoursAgo: 20)
    }
    let maker = try #require(
      DraftMaker(
        InterviewRecord(interview: interview, entries: [booked] + entries),
        under: PolicySettings(), in: Calendars(agency: .usual), at: Fixture.now))
    let template = try DraftTemplate.reading(
      DraftTemplate.builtInText(for: .confirmation), for: .confirmation
    ).get()
    let make = { () throws(DraftError) in
      try maker.draft(template, by: Letterhead(ConsultantCard(Fixture.sam)), viaUs: false)
    }
    if let expected {
      #expect(throws: expected, "\(label)") { try make() }
      return
    }
    let draft = try make()
    #expect(draft.to.name == "Priya Shah")
    expectNoDifference(
      draft.body.split(separator: "\n").dropFirst(2).dropLast(3).map(String.init),
      [
        "You will meet Ann Lee.", "Where: 5 Mill Lane Leeds", "Link: https://meet.example/a",
      ])
    #expect(draft.body.contains("Monday 23 November at 18:00"), "\(draft.body)")
    #expect(draft.warnings.isEmpty)
    #expect(draft.recordings == ["debrief contact 42 candidate --wrote --about tellChange"])
  }

  @Test(
    arguments: [
      ([], ["how big is the team?"], "a question after", ["would like to know"]),
      (["a tender"], [], "something to add to", ["left unsaid"]),
      (
        ["a tender"], ["how big is the team?"], "something to add to",
        ["left unsaid", "would also like to know"]
      ),
    ] as [([String], [String], String, [String])])
  func aQuestionGoesWithWhatWasForgotten(
    _ points: [String], _ questions: [String], _ subject: String, _ words: [String]
  ) throws {
    let debrief = Debrief(account: Debrief.Account(forgot: points, questions: questions))
    let draft = try draft(.forgotten, [(160, .debrief(debrief))], viaUs: true)
    #expect(draft.subject.contains(subject), "\(draft.subject)")
    for text in words + (points + questions).map({ "- " + $0 }) {
      #expect(draft.body.contains(text), "\(draft.body)")
    }
    #expect(draft.body.contains("left unsaid") == !points.isEmpty)
    #expect(draft.body.contains("like to know:") == !questions.isEmpty)
  }

  @Test func aChaseSaysPolitelyThatTheDateHasMoved() throws {
    let dates = [20_770, 20_784].map { Promise(by: .endOf(LocalDate(dayNumber: $0))) }
    let moved = try draft(.chase, [(160, .promise(dates[0])), (9, .promise(dates[1]))])
    #expect(moved.body.contains("Friday 13 November at first, and has moved once since"))
    let undecided = Event.feedback(Feedback(decision: .undecided))
    let without = try draft(
      .chase, [(160, .promise(dates[0])), (9, .promise(dates[1])), (8, undecided)])
    #expect(without.body.contains("Friday 13 November at first, and has moved once since"))
    #expect(!(try draft(.chase, [(9, .promise(dates[1]))])).body.contains("moved"))
  }

  @Test func aPromiseIsKeptToAndSaid() throws {
    let draft = try draft(.chase, [(160, Self.debrief)])
    #expect(draft.body.contains("you hoped to decide by Friday 27 November."))
    #expect(draft.warnings == ["they are not to be chased before Mon 30 Nov 09:00"])
  }

  /// From and To have addresses, and the signature a number, where they are on record.
  @Test func aDraftToAKnownContactIsAddressed() throws {
    let acme = Fixture.interview().employer
    let ann = EmployerContact(
      id: Identifier(1), employer: acme, name: "Ann Lee", emails: ["ann@acme.example"],
      isMain: true)
    let sam = Letterhead(
      ConsultantCard(Fixture.sam, phone: "020 7946 0001", email: "sam@agency.example"),
      agency: AgencyCard(name: "Brook & Co", phone: "020 7946 0000"))
    let draft = try draft(.chase, [(160, Self.debrief)], by: sam, contacts: [ann])
    expectNoDifference(draft.from.words, "Sam Okafor <sam@agency.example>")
    expectNoDifference(draft.to.words, "Ann Lee <ann@acme.example>")
    #expect(draft.body.hasPrefix("Dear Ann,"))
    #expect(draft.body.hasSuffix("Sam Okafor\nBrook & Co\n020 7946 0001"))
    let thanks = try self.draft(
      .thankYou, [(160, Self.debrief), (9, Self.allowed)], by: sam, contacts: [ann])
    #expect(!thanks.body.contains("Brook"), "the candidate writes it")
    let broken = Letterhead(ConsultantCard(Fixture.sam, email: "sam@ agency"))
    let warned = try self.draft(.chase, [(160, Self.debrief)], by: broken)
    #expect(warned.warnings.contains("the e-mail address of Sam Okafor on record is invalid"))
    #expect(warned.from.address == nil)
  }

  @Test(arguments: HostileText.samples)
  func noTextReachesTheHead(_ sample: HostileText.Sample) throws {
    let record = HostileText.record(sample.text)
    let maker = try #require(
      DraftMaker(
        InterviewRecord(
          interview: record.interview,
          entries: record.entries + [
            Fixture.entry(9, .booked(record.interview.time, meets: [sample.text]), hoursAgo: 300)
          ]), under: PolicySettings(), in: Calendars(agency: .usual), at: Fixture.now,
        contacts: ContactBook(
          [
            EmployerContact(
              id: Identifier(1), employer: record.interview.employer, name: sample.text,
              emails: [sample.text], isMain: true)
          ], folding: folded)))
    let sender = Consultant(id: Identifier(1), name: sample.text)
    let letterhead = Letterhead(
      ConsultantCard(sender, phone: sample.text, email: sample.text),
      agency: AgencyCard(name: sample.text))
    let names = [
      "Date", "From", "To", "Subject", "Message-ID", "X-Unsent", "MIME-Version", "Content-Type",
      "Content-Transfer-Encoding", "Content-Language",
    ]
    for kind in [DraftKind.thankYou, .forgotten, .chase, .update, .handover] {
      let template = try DraftTemplate.reading(
        DraftTemplate.builtInText(for: kind), for: kind
      ).get()
      let message = try maker.draft(template, by: letterhead, viaUs: true).written(as: .eml)
      let head = message.components(separatedBy: "\r\n\r\n")[0].components(separatedBy: "\r\n")
      let fields = head.filter { !$0.hasPrefix(" ") }.map { $0.split(separator: ":")[0] }
      expectNoDifference(fields.map(String.init), names)
      #expect(head.allSatisfy { $0.utf8.count <= 78 })
      #expect(message.utf8.allSatisfy { (0x20...0x7E).contains($0) || [9, 10, 13].contains($0) })
    }
  }
}
