import Testing
import WorkingTime

struct SpanTests {
  @Test(arguments: [
    Row("minutes", "90m", Span(90, .minutes)), Row("hours", "48h", Span(48, .hours)),
    Row("working hours", "4wh", Span(4, .workingHours)),
    Row("working days", "2wd", Span(2, .workingDays)), Row("none", "0wd", Span(0, .workingDays)),
    Row("the longest", "100000wd", Span(100_000, .workingDays)),
  ])
  func isWrittenAsItIsRead(_ row: Row<String, Span?>) throws {
    let span = try span(row.given)
    #expect(span == row.expected)
    #expect(span.description == row.given)
  }

  @Test(arguments: [
    "", "h", "48", "-1h", "+1h", "4 wh", " 4wh", "4wh ", "4WH", "4d", "1.5h", "1h30m", "٣h",
    "100001m", "99999999999999999999h",
  ])
  func refuses(_ text: String) {
    #expect(Span(text) == nil)
  }

  @Test func isNeverNegativeNorBoundless() {
    #expect(Span(-1, .hours) == nil)
    #expect(Span(Span.longest + 1, .workingDays) == nil)
  }

  @Test func onlyElapsedTimeHasALengthWithoutACalendar() throws {
    let lengths = try ["90m", "48h", "4wh", "2wd"].map { try span($0).elapsedSeconds }
    #expect(lengths == [5400, 172_800, nil, nil])
  }

  @Test func onlyNoughtIsZero() throws {
    #expect(try span("0wd").isZero)
    #expect(try span("1m").isZero == false)
  }
}
