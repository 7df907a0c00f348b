import AgencySettings
import ChasePolicy
import Domain
import Testing
import WorkingTime

@testable import Lists
@testable import Rendering

/// No hold, no reason and no retry is without words.
struct WhyWordsTests {
  private static let reasons: [Reason] =
    [.interviewStart, .interviewEnd, .interviewState, .interviewMoved, .interviewBooked]
    + Event.Kind.allCases.map { Reason.fact($0, at: Fixture.ago(hours: 5)) }
    + Setting.all.map(Reason.setting)

  private static let holds: [Hold] = {
    var holds: [Hold] = [.erased]
    for reason in reasons {
      holds += [
        .settled(by: reason), .ownChange(reason), .unattributed(reason), .forbidden(by: reason),
        .ranOut(reason, at: Fixture.now),
        .givenUp(after: 3, of: .candidateMaxAttempts, last: reason),
      ]
    }
    for event in AwaitedEvent.allCases { holds.append(.waiting(for: event)) }
    for rule in Rule.allCases { holds.append(.behind(rule)) }
    for setting in CountSetting.allCases { holds.append(.attempts(made: 1, of: setting)) }
    return holds
  }()

  private var words: ReasonWords {
    ReasonWords(
      witnesses: Witnesses([]), times: .read(at: Fixture.now, .usual), now: Fixture.now)
  }

  /// The names of the program, which are no words: `nextBooked`.
  private static func isOfProgram(_ word: Substring) -> Bool {
    word.contains { $0.isLowercase } && word.dropFirst().contains { $0.isUppercase }
  }

  @Test(arguments: reasons)
  func everyReasonHasWords(_ reason: Reason) {
    guard case .setting = reason else {
      for line in [
        words.named(reason), words.told(reason), words.beginning(reason, at: Fixture.now),
      ] {
        #expect(!line.isEmpty && !line.split(separator: " ").contains(where: Self.isOfProgram))
      }
      return
    }
    #expect(words.named(reason).hasPrefix("the setting "))
  }

  @Test(arguments: holds)
  func everyHoldHasWords(_ hold: Hold) {
    let line = HoldWords(reasons: words, settings: PolicySettings()).line(hold)
    #expect(line.split(separator: " ").count > 2)
    #expect(!hold.name.isEmpty)
  }

  private static let booked = Fixture.interview(endedHoursAgo: 69)

  private func text(_ entries: [JournalEntry], by now: Instant = Fixture.now) throws -> String {
    let first = Fixture.entry(1, .booked(Self.booked.time, meets: []), hoursAgo: 100)
    let report = try #require(
      WhyReport(
        InterviewRecord(interview: Self.booked, entries: [first] + entries),
        under: PolicySettings(), in: Calendars(agency: .usual), at: now))
    return report.text(style: Style(width: 300))
  }

  private func call(
    _ number: Int64, _ target: Party, _ result: Contact.Result, hoursAgo: Int
  ) throws -> JournalEntry {
    let contact = try #require(Contact(chaser: .consultant, target: target, result: result))
    return Fixture.entry(number, .contact(contact), hoursAgo: hoursAgo)
  }

  @Test(arguments: [
    (Contact.Result.noAnswer, "rang in vain"), (.voicemail, "left a message"),
    (.reached, "spoke"), (.wrote, "wrote"),
  ])
  func aRetrySaysWhatWasDoneAndWhenItIsAgain(_ result: Contact.Result, _ did: String) throws {
    #expect(
      try text([try call(2, .candidate, result, hoursAgo: 2)])
        .contains("you \(did) Mon 23 Nov 12:00; again from Tue 24 Nov 12:00\n"))
  }

  @Test func threeCallsInVainLeadToWriting() throws {
    let calls = try [4, 3, 2].map { try call(Int64(10 - $0), .candidate, .noAnswer, hoursAgo: $0) }
    let text = try text(calls)
    #expect(text.contains("after 3 calls in vain (candidate.maxAttempts)\n"))
    #expect(text.contains("you rang in vain Mon 23 Nov 12:00; again from Wed 25 Nov 12:00\n"))
  }

  @Test func promisesThatMoveTooOftenEscalate() throws {
    let promises = (0..<4).map { place in
      Fixture.entry(
        Int64(place + 2), .promise(Promise(by: .at(Fixture.ago(hours: 1)))), hoursAgo: 60 - place)
    }
    #expect(
      try text(promises).contains("after more than 3 promised dates (employer.maxPromises)\n"))
  }

  @Test func enoughCallsAboutANoShowAreSaid() throws {
    let missed = Fixture.entry(2, .noShow(), hoursAgo: 60)
    let calls = try [4, 3, 2].map { try call(Int64(10 - $0), .candidate, .noAnswer, hoursAgo: $0) }
    #expect(
      try text([missed] + calls).contains(
        "noShow: 3 attempts in vain are enough (candidate.maxAttempts), "
          + "the last our call to the candidate on Mon 23 Nov 12:00 (entry 8)\n"))
  }

  @Test(arguments: [
    (Side?.none, "nobody said who asked for it: the cancellation (entry 2)"),
    (.candidate, "tellChange: they asked for it themselves: the cancellation (entry 2)"),
    (.employer, "tellChangeEmployer: they asked for it themselves: the cancellation (entry 2)"),
  ])
  func aChangeSaysWhyNobodyIsToldOfIt(_ side: Side?, _ said: String) throws {
    #expect(
      try text([Fixture.entry(2, .cancelled(why: nil, by: side), hoursAgo: 90)]).contains(said))
  }

  @Test func whatIsOfAnEarlierDateSaysSo() throws {
    let debrief = Fixture.entry(2, .debrief(Debrief(interest: .yes)), hoursAgo: 90)
    let moved = Fixture.entry(3, .rebooked(Self.booked.time), hoursAgo: 80)
    let off = Fixture.entry(4, .cancelled(why: nil), hoursAgo: 85)
    #expect(try text([debrief, off, moved]).contains("interested (of an earlier date)\n"))
  }
}
