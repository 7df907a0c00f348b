import ChasePolicy
import Domain
import Testing
import WorkingTime

@testable import Rendering

struct MatterWordsTests {
  private static let wednesday = Deadline.endOf(LocalDate(dayNumber: 20_782))

  private static let past = Deadline.endOf(LocalDate(dayNumber: 20_779))

  struct Situation: CustomTestStringConvertible {
    let rule: Rule
    var target = Party.candidate
    var events: [Event] = []
    let words: String
    var comesFirst = false
    var testDescription: String { words }
  }

  @Test(arguments: [
    Situation(
      rule: .relayNews,
      events: [.feedback(Feedback(decision: .offer, answerBy: wednesday))],
      words: "Offer: tell Priya, answer by Wed", comesFirst: true),
    Situation(
      rule: .relayNews, events: [.feedback(Feedback(decision: .reject))],
      words: "Rejected: tell Priya"),
    Situation(
      rule: .relayNews, events: [.feedback(Feedback(decision: .progress))],
      words: "Wanted for the next round: tell Priya"),
    Situation(
      rule: .relayNews, events: [.feedback(Feedback(decision: .hold))],
      words: "On hold: tell Priya"),
    Situation(
      rule: .updateCandidate, events: [.feedback(Feedback(decision: .progress))],
      words: "Update Priya: wanted for the next round, no date yet"),
    Situation(rule: .noShow, events: [.noShow()], words: "Ask Priya what happened"),
    Situation(
      rule: .noShow, events: [.noShow(by: .employer)], words: "Tell Priya why nobody came"),
    Situation(
      rule: .relayNews, events: [.promise(Promise(by: wednesday))],
      words: "Decision by Wed: tell Priya"),
    Situation(
      rule: .relayNews, events: [.promise(Promise(by: past))],
      words: "Decision was due yesterday: tell Priya"),
    Situation(
      rule: .offerAnswer, events: [.feedback(Feedback(decision: .offer, answerBy: past))],
      words: "Get an answer to the offer, which ended yesterday", comesFirst: true),
    Situation(
      rule: .relayNews, events: [.closed(.filled, told: false)], words: "Filled: tell Priya"),
    Situation(
      rule: .relayNews,
      events: [.permission(.allowed(agreedBy: nil)), .permission(.forbidden(why: nil))],
      words: "No direct contact any more: tell Priya"),
    Situation(
      rule: .passOn, target: .employer,
      events: [.debrief(Debrief(passOn: true, account: Debrief.Account(forgot: ["ran a tender"])))],
      words: "Pass on a point from Priya: \u{2018}ran a tender\u{2019}"),
    Situation(
      rule: .passOn, target: .employer, events: [.thanked(via: .consultant)],
      words: "Pass on Priya\u{2019}s thanks"),
    Situation(
      rule: .passOnWithdrawal, target: .employer, events: [.debrief(Debrief(interest: .no))],
      words: "Tell them that Priya is not interested"),
    Situation(
      rule: .passOnWithdrawal, target: .employer, events: [.answered(yes: false, why: nil)],
      words: "Tell them that Priya declines"),
    Situation(
      rule: .offerAnswer, events: [.feedback(Feedback(decision: .offer, answerBy: wednesday))],
      words: "Get an answer to the offer, open until Wed", comesFirst: true),
    Situation(
      rule: .closeOut, target: .consultant, events: [.feedback(Feedback(decision: .reject))],
      words: "Close off (rejected)"),
    Situation(rule: .missingDebrief, words: "Get the debrief"),
    Situation(rule: .chaseEmployer, target: .employer, words: "Chase the decision"),
  ])
  func itSaysWhatToTellOrAsk(_ situation: Situation) {
    let entries = situation.events.enumerated().map { index, event in
      Fixture.entry(Int64(index + 1), event, hoursAgo: 9 - index)
    }
    let record = InterviewRecord(interview: Fixture.interview(), entries: entries)
    let described = Fixture.duty(situation.rule, .consultant, situation.target).described(
      by: record, .read(at: Fixture.now, .usual), at: Fixture.now)
    #expect(described.matter == situation.words)
    #expect(described.comesFirst == situation.comesFirst)
  }

  @Test(arguments: [(-2, true), (-30, false)])
  func anInterviewOfTheDayComesFirst(endedHoursAgo: Int, comesFirst: Bool) {
    let interview = Fixture.interview(endedHoursAgo: endedHoursAgo)
    let duty = Fixture.duty(.brief, of: interview).described(
      by: InterviewRecord(interview: interview, entries: []), .read(at: Fixture.now, .usual),
      at: Fixture.now)
    #expect(duty.comesFirst == comesFirst)
  }
}
