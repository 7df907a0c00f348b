import Domain
import Testing

struct DirectContactTests {
  @Test func onlyAYesAllows() {
    #expect(DirectContact.allowed(agreedBy: nil).isAllowed)
    #expect(DirectContact.forbidden(why: "they asked us not to").isAllowed == false)
  }
}
