import Domain
import Testing

@testable import Rendering

@Suite struct ContactWordsTests {
  @Test(arguments: [
    (Party.consultant, Party.employer, Contact.Result.reached, "spoke to the employer"),
    (.employer, .consultant, .reached, "the employer rang us"),
    (.candidate, .consultant, .voicemail, "the candidate called us: left a voicemail"),
    (.candidate, .employer, .wrote, "the candidate wrote to the employer"),
  ])
  func `a contact says who tried to speak to whom`(
    chaser: Party, target: Party, result: Contact.Result, line: String
  ) throws {
    let contact = try #require(Contact(chaser: chaser, target: target, result: result))
    #expect(ContactWords.line(contact) == line)
  }
}
