import Domain
import Testing

struct DebriefTests {
  @Test(
    arguments: [
      (false, [], false), (true, [], true), (false, ["the visa"], true), (true, ["the visa"], true),
    ] as [(Bool, [String], Bool)])
  func forgottenPointsAreToBePassedOn(said: Bool, forgot: [String], expected: Bool) {
    let debrief = Debrief(
      interest: .yes, passOn: said, account: Debrief.Account(forgot: forgot))
    #expect(debrief.passOn == expected)
  }

  @Test func aQuestionIsToBePassedOn() {
    var debrief = Debrief(account: Debrief.Account(questions: ["how big is the team?"]))
    #expect(debrief.passOn)
    #expect(debrief.account.messages == ["how big is the team?"])
    debrief = Debrief()
    debrief[.question] = .texts(["is there a car park?"])
    #expect(debrief.passOn)
  }
}
