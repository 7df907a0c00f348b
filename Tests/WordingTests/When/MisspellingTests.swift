import Testing
import WorkingTime

@testable import Wording

@Suite struct MisspellingTests {
  @Test(
    "a mistyped word is recognised",
    arguments: [
      ("fryday", "friday"), ("next teusday", "next tuesday"), ("tomorow 9am", "tomorrow 9am"),
      ("end of next weak", "end of next week"), ("27 novmeber", "27 november"),
      ("Yesteday 5pm", "yesterday 5pm"), ("in 3 workng days", "in 3 working days"),
      ("32 januery", "32 january"), ("monday lunchtme", "monday lunchtime"),
      ("ealry next week", "early next week"),
    ])
  func recognised(_ typed: String, _ meant: String) {
    #expect(throws: WhenError.misspelt(phrase: typed, meant: meant)) {
      try When.read(typed, as: .either, now: Clock.monday, in: .usual)
    }
  }

  @Test(
    "what is no typing mistake, or more than one, is left alone",
    arguments: [
      "fryday tomorow", "the wok", "harsh", "friday friday", "fr", "lunchh",
    ])
  func leftAlone(_ typed: String) {
    #expect(throws: WhenError.unreadable(phrase: typed)) {
      try When.read(typed, as: .either, now: Clock.monday, in: .usual)
    }
  }

  @Test(
    "what is suggested is read as a time, or refused as one", arguments: ["fridya", "mnoday 9am"])
  func suggestionsAreTimes(_ typed: String) throws {
    let error = #expect(throws: WhenError.self) {
      try When.read(typed, as: .future, now: Clock.monday, in: .usual)
    }
    guard case .misspelt(_, let meant) = error else {
      Issue.record("\(typed): \(String(describing: error))")
      return
    }
    _ = try When.read(meant, as: .future, now: Clock.monday, in: .usual)
  }
}
