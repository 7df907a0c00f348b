import Testing
import Wording

@Suite struct PersonNameTests {
  @Test(arguments: [
    "Priya Shah", "Shah, Priya", "Ms Priya Shah", "Priya SHAH", "Dr. Priya Shah", " priya  shah ",
    "Shah, Ms Priya", "SHAH, PRIYA", "Prof. Dr. Priya Shah", "Priyá Shah",
  ])
  func `one name has one key`(_ name: String) {
    #expect(personKey(name) == "priya shah")
  }

  @Test(arguments: [
    ("Robert Downey, Jr.", "robert downey jr"), ("Dr", "dr"), ("Candidate 10", "candidate 10"),
    ("O'Brien, Ann", "ann obrien"), ("Anne-Marie Lee", "anne marie lee"),
  ])
  func `suffixes, numbers and lone titles stay`(_ name: String, _ key: String) {
    #expect(personKey(name) == key)
  }

  @Test(arguments: [
    ("Shah, Priya", "Priya Shah"), ("Shah , Ms Priya", "Ms Priya Shah"),
    ("Robert Downey, Jr.", "Robert Downey, Jr."), ("Priya Shah", "Priya Shah"), ("Shah,", "Shah,"),
  ])
  func `the family name goes last`(_ name: String, _ said: String) {
    #expect(givenNameFirst(name) == said)
  }

  @Test func `near names are found among many`() {
    let known = NearNames(["Priya Shah", "John Smith", "Acme Ltd", "Tom", "Candidate 10"])
    #expect(known.near("Priya Shaw") == ["Priya Shah"])
    #expect(known.near("Prya Shah") == ["Priya Shah"])
    #expect(known.near("Acme Limited") == ["Acme Ltd"])
    #expect(known.near("Priya Shah") == [])
    #expect(known.near("Tim") == [])
    #expect(known.near("Candidate 1") == [])
  }
}
