import Testing
import WorkingTime

struct ISO8601Tests {
  @Test(arguments: ["0001-01-01", "1970-01-01", "2024-02-29", "2026-11-23", "9999-12-31"])
  func datesAreWrittenAsTheyAreRead(_ text: String) throws {
    #expect(try date(text).iso8601 == text)
  }

  @Test(arguments: [
    "", "2026-11-2", "2026-2-29", "2026-02-29", "2026-11-23T", "23/11/2026", "26-11-23",
    "0000-01-01", "20261123", "2026-11-31", " 2026-11-23", "-026-11-23", "10000-01-01",
  ])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(LocalDate(iso8601: text) == nil)
  }

  @Test(arguments: [
    Row("the midnight that begins a day", "00:00", 0), Row("half past five", "17:30", 63_000),
    Row("with seconds", "09:00:30", 32_430), Row("the midnight that ends it", "24:00", 86_400),
  ])
  func timesAreWrittenAsTheyAreRead(_ row: Row<String, Int>) throws {
    let time = try #require(LocalTime(iso8601: row.given))
    #expect(time.secondsFromMidnight == row.expected)
    #expect(time.iso8601 == row.given)
  }

  @Test(arguments: ["", "9:00", "24:01", "12:60", "12", "12:00:60", "12:00 ", "-1:00", "24:00:01"])
  func refusesWhatIsNoTime(_ text: String) {
    #expect(LocalTime(iso8601: text) == nil)
  }
}
