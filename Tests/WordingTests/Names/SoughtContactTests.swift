import Testing
import Wording

struct SoughtContactTests {
  @Test(arguments: [
    ("+44 7700 900115", "07700900115"), ("07700 900 115", "07700900115"),
    ("0044 (0)7700-900115", "07700900115"), ("+44 (0)7700 900115", "07700900115"),
    ("447700900115", "07700900115"), ("900115", "900115"), ("+353 1 234 5678", "35312345678"),
    ("(020) 7946/0000", "02079460000"),
  ])
  func `a number is its digits`(_ typed: String, _ digits: String) {
    #expect(SoughtNumber(typed)?.digits == digits)
  }

  @Test(arguments: ["", "0115", "priya", "07700 900115 x", "#42", "+", "12 34"])
  func `what has too few digits or a letter is none`(_ typed: String) {
    #expect(SoughtNumber(typed) == nil)
  }

  @Test(arguments: [
    ("07700900115", "+44 7700 900115", true), ("+44 7700 900115", "07700 900115", true),
    ("7700900115", "+44 7700 900115", true), ("900115", "07700-900115", true),
    ("0871234567", "+353 87 123 4567", true), ("900115", "020 7946 0000; 07700 900115", true),
    ("900115", "07700 900116", false), ("07700900115", "900115", false),
    ("0207700900115", "07700 900115", false),
  ])
  func `a number finds itself and what it is the end of`(
    _ typed: String, _ known: String, _ isFound: Bool
  ) {
    #expect(SoughtContact(typed)?.finds(phone: known, email: nil) == isFound)
  }

  @Test(arguments: [
    ("js@example.com", true), ("JS@Example.com", true), ("@example.com", true),
    ("s@example.com", true), ("x@example.com", false), ("js@example.co", false),
  ])
  func `an address finds itself and what it is the end of`(_ typed: String, _ isFound: Bool) {
    #expect(SoughtContact(typed)?.finds(phone: nil, email: "js@example.com") == isFound)
  }

  @Test(arguments: ["priya@acme", "priya", "@acme", "a b@example.com"])
  func `a name with an employer is no address`(_ typed: String) {
    #expect(SoughtContact(typed) == nil)
  }
}
