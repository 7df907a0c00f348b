import Domain
import Testing

struct ContactTests {
  @Test(arguments: Party.allCases)
  func nobodyContactsThemselves(_ party: Party) {
    #expect(Contact(chaser: party, target: party, result: .reached) == nil)
  }

  @Test(arguments: Contact.Result.allCases)
  func onlyAnAnswerReaches(_ result: Contact.Result) throws {
    let contact = try #require(Contact(chaser: .consultant, target: .employer, result: result))
    #expect(contact.reached == (result == .reached))
  }

  @Test func isBetweenItsTwoEitherWayRound() throws {
    let contact = try #require(
      Contact(chaser: .consultant, target: .employer, result: .voicemail))
    #expect(contact.isBetween(.consultant, .employer))
    #expect(contact.isBetween(.employer, .consultant))
    #expect(contact.isBetween(.consultant, .candidate) == false)
    #expect(contact.isBetween(.candidate, .employer) == false)
  }
}
