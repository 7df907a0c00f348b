import Testing

@testable import Wording

@Suite struct NearMissTests {
  @Test(
    "names that may be one",
    arguments: [
      ("Acme", "Acme Ltd"), ("Acme Limited", "ACME Ltd."), ("The Acme Co", "Acme"),
      ("Smith & Jones", "Smith and Jones"), ("Data-Tech", "DataTech"), ("Data Tech", "DataTech"),
      ("Acne", "Acme"), ("Prya Shah", "Priya Shah"), ("Shah Priya", "Priya Shah"),
      ("Sam ONeill", "Sam O'Neill"), ("Sam O\u{2019}Neil", "Sam O'Neill"),
      ("Data analysts", "Data analyst"), ("Candidate1", "Candidate 1"),
      ("Northwnid Traders", "Northwind Traders"), ("\u{420}riya Shah", "Priya Shah"),
      ("\u{422}\u{43E}m Lee", "Tom Lee"), ("\u{410}nn\u{430} \u{421}\u{43E}\u{445}", "Anna Cox"),
    ])
  func near(_ typed: String, _ known: String) {
    #expect(isNearMiss(typed, known))
    #expect(isNearMiss(known, typed))
  }

  @Test(
    "names that may be one among few",
    arguments: [
      ("An Lee", "Ann Lee"), ("Ann Le", "Ann Lee"), ("Ann Lea", "Ann Lee"), ("Kym K", "Kim K"),
      ("Tim Jones", "Tom Jones"),
    ])
  func nearAmongFew(_ typed: String, _ known: String) {
    #expect(!isNearMiss(typed, known))
    #expect(isNearMiss(typed, known, amongFew: true))
    #expect(isNearMiss(known, typed, amongFew: true))
  }

  @Test(
    "names that are others among few",
    arguments: [
      ("Tim", "Tom"), ("Al Fox", "Cy Fox"), ("Kim K", "Kim L"), ("Kym Lea", "Kim Lee"),
      ("Ann Lee", "Bob Lee"), ("Team A", "Team B"), ("Ann Lee", "ann lee"),
    ])
  func otherAmongFew(_ typed: String, _ known: String) {
    #expect(!isNearMiss(typed, known, amongFew: true))
    #expect(!isNearMiss(known, typed, amongFew: true))
  }

  @Test(
    "names that are the same, or others",
    arguments: [
      ("Acme", "acme"), ("Rene", "Ren\u{E9}"), ("Acme", "Apex"), ("BP", "EY"),
      ("Candidate 1", "Candidate 10"), ("Candidate 1", "Candidate 2"), ("Team A", "Team B"),
      ("Tim Jones", "Tom Jones"), ("Senior developer", "Junior developer"), ("Acme", ""),
      ("Acme", "Acme Widgets"), ("Acme 2", "Acme"), ("Alice", "Bob"), ("", ""),
      ("Acme East", "Acme West"),
    ])
  func other(_ typed: String, _ known: String) {
    #expect(!isNearMiss(typed, known))
    #expect(!isNearMiss(known, typed))
  }
}
