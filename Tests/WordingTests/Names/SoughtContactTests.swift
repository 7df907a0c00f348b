import Testing
import Wording

struct SoughtContactTests {
  @Test(arguments: ["", "0115", "priya", "07700 900115 x", "#42", "+", "12 34"])
  func `what has too few digits or a letter is none`(_ typed: String) {
    #expect(SoughtNumber(typed) == nil)
  }

  @Test(arguments: [
    ("07700900115", "+44 7700 900115", true), ("+44 7700 900115", "07700 900115", true),
    ("7700900115", "+44 7700 900115", true), ("900115", "07700-900115", true),
    ("0871234567", "+353 87 123 4567", true), ("900115", "020 7946 0000; 07700 900115", true),
    ("900115", "07700 900116", false), ("0207946000", "900115", false),
    ("0207700900115", "07700 900115", false),
  ])
  func `a number finds itself and what it is the end of`(
    _ typed: String, _ known: String, _ isFound: Bool
  ) throws {
    let sought = try #require(SoughtNumber(typed))
    let isHere = PhoneNumber.all(in: known).contains { one in
      sought.endings.contains { one.number.digits.hasSuffix($0) }
    }
    #expect(isHere == isFound)
  }

  @Test func `an address is sought in lowercase`() {
    #expect(SoughtContact("JS@Example.com") == .address("js@example.com"))
    #expect(SoughtContact("@example.com") == .address("@example.com"))
  }

  @Test(arguments: ["priya@acme", "priya", "@acme", "a b@example.com"])
  func `a name with an employer is no address`(_ typed: String) {
    #expect(SoughtContact(typed) == nil)
  }
}
