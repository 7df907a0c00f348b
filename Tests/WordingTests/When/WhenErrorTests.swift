import CustomDump
import Testing
import WorkingTime

@testable import Wording

@Suite struct WhenErrorTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let direction: WhenDirection
    let error: WhenError
    let phrase: String
    let words: String

    init(_ direction: WhenDirection, _ phrase: String, _ error: WhenError, _ words: String) {
      self.direction = direction
      self.error = error
      self.phrase = phrase
      self.words = words
    }

    var testDescription: String { "\(direction): \(phrase)" }
  }

  @Test("a phrase that is refused, and in which words", arguments: rows)
  func refuse(_ row: Row) {
    let thrown = #expect(throws: WhenError.self) {
      try When.read(row.phrase, as: row.direction, now: Clock.monday, in: .usual)
    }
    expectNoDifference(thrown, row.error)
    #expect(row.error.words == row.words)
  }

  static let rows: [Row] = [
    Row(
      .future, "fri at", .unreadable(phrase: "fri at"),
      "`fri at` is not a time; write it as `fri 14:00`, `27 nov`, `23/11/2026 9.30`,"
        + " `tomorrow 2pm`, `2h ago` or `in 3 working days`"),
    Row(
      .future, "Frday 14:00", .misspelt(phrase: "Frday 14:00", meant: "friday 14:00"),
      "`Frday 14:00` is not a time; did you mean `friday 14:00`?"),
    Row(
      .future, "31/02/2027", .noSuchDate(phrase: "31/02/2027"),
      "`31/02/2027` names a date that does not exist; the day comes first, as in `23/11/2026`"),
    Row(
      .future, "25:00", .noSuchTime(phrase: "25:00"),
      "`25:00` names a time of day that does not exist"),
    Row(
      .future, "mon 27 nov",
      .wrongWeekday(phrase: "mon 27 nov", date: LocalDate(dayNumber: 20_784)),
      "`mon 27 nov` cannot be: that date is Fri 27 Nov 2026"),
    Row(
      .future, "in 9000000 days", .tooFar(phrase: "in 9000000 days"),
      "`in 9000000 days` is too far away"),
    Row(
      .either, "this morning", .needsTime(phrase: "this morning"),
      "`this morning` says which day but not what time; add one, as in `fri 14:00`"),
    Row(
      .future, "next week",
      .ambiguous(phrase: "next week", readings: ["Mon 30 Nov 2026", "Fri 4 Dec 2026"]),
      "`next week` may mean Mon 30 Nov 2026 or Fri 4 Dec 2026"),
    Row(
      .future, "asap", .vague(phrase: "asap"),
      "`asap` says no date; give one, as in `fri 14:00`, `tomorrow` or `in 2 working days`"),
    Row(
      .future, "fri 14:00-15:00",
      .range(phrase: "fri 14:00-15:00", from: "Fri 27 Nov 2026 14:00", to: "15:00"),
      "`fri 14:00-15:00` is a range, from Fri 27 Nov 2026 14:00 to 15:00; one time is needed"
        + " here"),
    Row(
      .future, "fri 15:00-14:00", .endsFirst(phrase: "fri 15:00-14:00"),
      "`fri 15:00-14:00` ends before it begins"),
    Row(
      .future, "01.12",
      .ambiguous(phrase: "01.12", readings: ["Tue 24 Nov 2026 01:12", "Tue 1 Dec 2026"]),
      "`01.12` may mean Tue 24 Nov 2026 01:12 or Tue 1 Dec 2026"),
    Row(
      .future, "w/c 7 dec",
      .ambiguous(phrase: "w/c 7 dec", readings: ["Mon 7 Dec 2026", "Fri 11 Dec 2026"]),
      "`w/c 7 dec` may mean Mon 7 Dec 2026 or Fri 11 Dec 2026"),
    Row(
      .future, "2.30",
      .ambiguous(phrase: "2.30", readings: ["Tue 24 Nov 2026 02:30", "Mon 23 Nov 2026 14:30"]),
      "`2.30` may mean Tue 24 Nov 2026 02:30 or Mon 23 Nov 2026 14:30"),
    Row(
      .future, "midnight on friday",
      .ambiguous(
        phrase: "midnight on friday", readings: ["Fri 27 Nov 2026 00:00", "Sat 28 Nov 2026 00:00"]),
      "`midnight on friday` may mean Fri 27 Nov 2026 00:00 or Sat 28 Nov 2026 00:00"),
    Row(
      .past, "tomorrow",
      .inTheFuture(phrase: "tomorrow", readAs: "Tue 24 Nov 2026, end of day"),
      "`tomorrow` is still to come: it was read as Tue 24 Nov 2026, end of day"),
    Row(
      .future, "yesterday 5pm",
      .inThePast(phrase: "yesterday 5pm", readAs: "Sun 22 Nov 2026 17:00"),
      "`yesterday 5pm` has passed: it was read as Sun 22 Nov 2026 17:00"),
    Row(
      .future, "20/11",
      .inThePast(phrase: "20/11", readAs: "Fri 20 Nov 2026, end of day"),
      "`20/11` has passed: it was read as Fri 20 Nov 2026, end of day"),
    Row(
      .past, "\u{1B}[2J" + String(repeating: "x", count: 100),
      .unreadable(phrase: "\u{1B}[2J" + String(repeating: "x", count: 100)),
      "`\\u{1B}[2J" + String(repeating: "x", count: 50) + "\u{2026}` is not a time; write it as"
        + " `fri 14:00`, `27 nov`, `23/11/2026 9.30`, `tomorrow 2pm`, `2h ago` or"
        + " `in 3 working days`"),
  ]

  @Test("an empty text is named, not quoted")
  func empty() {
    #expect(WhenError.unreadable(phrase: "").words.hasPrefix("an empty text is not a time"))
  }
}
