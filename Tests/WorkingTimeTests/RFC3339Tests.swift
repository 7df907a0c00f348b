import Testing
import WorkingTime

struct RFC3339Tests {
  @Test(arguments: [
    Row("UTC", "2026-11-23T14:00:00Z", 1_795_442_400),
    Row("small letters", "2026-11-23t14:00:00z", 1_795_442_400),
    Row("east of Greenwich", "2026-11-23T15:00:00+01:00", 1_795_442_400),
    Row("west of Greenwich", "2026-11-23T10:30:00-03:30", 1_795_442_400),
    Row("an unknown offset", "2026-11-23T14:00:00-00:00", 1_795_442_400),
    Row("a fraction of nought", "2026-11-23T14:00:00.000Z", 1_795_442_400),
    Row("the beginning of the count", "1970-01-01T00:00:00Z", 0),
    Row("a second before it", "1969-12-31T23:59:59Z", -1),
    Row("a leap day", "2024-02-29T12:00:00Z", 1_709_208_000),
    Row("the first that can be written", "0001-01-01T00:00:00Z", -62_135_596_800),
    Row("the last that can be written", "9999-12-31T23:59:59Z", 253_402_300_799),
  ])
  func reads(_ row: Row<String, Int>) throws {
    #expect(Instant(rfc3339: row.given) == Instant(seconds: row.expected))
  }

  @Test(arguments: [
    "", "2026-11-23", "2026-11-23T14:00Z", "2026-11-23T14:00:00", "2026-11-23 14:00:00Z",
    "2026-11-23T14:00:00.5Z", "2026-11-23T14:00:00.Z", "2026-11-23T14:00:00,0Z",
    "2026-11-23T24:00:00Z", "2026-11-23T14:60:00Z", "2026-12-31T23:59:60Z", "2026-02-29T12:00:00Z",
    "2026-13-01T12:00:00Z", "2026-00-10T12:00:00Z", "0000-01-01T00:00:00Z",
    "2026-11-23T14:00:00+1:00", "2026-11-23T14:00:00+0100", "2026-11-23T14:00:00+24:00",
    "2026-11-23T14:00:00+01:60", "2026-11-23T14:00:00ZZ", " 2026-11-23T14:00:00Z",
    "2026-11-23T14:00:00Z ", "2026-11-23T14:00:00\u{2212}01:00", "+2026-11-23T14:00:00Z",
    "２０２６-11-23T14:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-00:01",
  ])
  func refuses(_ text: String) {
    #expect(Instant(rfc3339: text) == nil)
  }

  @Test(arguments: [-62_135_596_800, -1, 0, 951_826_399, 1_795_442_400, 253_402_300_799])
  func writesWhatItReads(_ seconds: Int) {
    let moment = Instant(seconds: seconds)
    #expect(Instant(rfc3339: moment.rfc3339) == moment)
  }

  @Test func writesInUTC() throws {
    #expect(try moment("2026-07-01T09:05:07+01:00").rfc3339 == "2026-07-01T08:05:07Z")
    #expect(Instant(seconds: -62_135_596_800).rfc3339 == "0001-01-01T00:00:00Z")
  }
}
