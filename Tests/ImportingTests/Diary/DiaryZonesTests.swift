import Testing
import WorkingTime

@testable import Importing

struct DiaryZonesTests {
  /// A calendar with one zone of this name, which has these parts.
  private static func zones(_ name: String, _ parts: [[String]]) throws -> DiaryZones {
    let lines =
      ["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "TZID:\(name)"] + parts.flatMap(\.self)
      + ["END:VTIMEZONE", "END:VCALENDAR"]
    let file = try ComponentFile.read(Array(lines.joined(separator: "\r\n").utf8))
    return DiaryZones(try #require(file.components.first))
  }

  private static func part(
    _ kind: String, from: String, to: String, start: String, _ rule: String? = nil
  ) -> [String] {
    ["BEGIN:\(kind)", "DTSTART:\(start)", "TZOFFSETFROM:\(from)", "TZOFFSETTO:\(to)"]
      + (rule.map { ["RRULE:\($0)"] } ?? []) + ["END:\(kind)"]
  }

  /// Britain as Outlook describes it.
  private static let outlook = [
    part(
      "STANDARD", from: "+0100", to: "+0000", start: "16010101T020000",
      "FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10"),
    part(
      "DAYLIGHT", from: "+0000", to: "+0100", start: "16010101T010000",
      "FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3"),
  ]
  /// New York as Google describes it.
  private static let google = [
    part(
      "DAYLIGHT", from: "-0500", to: "-0400", start: "19700308T020000",
      "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"),
    part(
      "STANDARD", from: "-0400", to: "-0500", start: "19701101T020000",
      "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"),
  ]
  /// India, which never changes, and a place that changed once.
  private static let fixed = [
    part("STANDARD", from: "+0530", to: "+0530", start: "19700101T000000")
  ]
  private static let changed = [
    part("STANDARD", from: "+0200", to: "+0200", start: "19700101T000000"),
    part("STANDARD", from: "+0200", to: "+0300", start: "20260601T000000"),
  ]
  /// A rule that ended, and days by number.
  private static let ended = [
    part(
      "STANDARD", from: "+0100", to: "+0000", start: "20001001T020000", "FREQ=YEARLY;BYMONTHDAY=1"),
    part(
      "DAYLIGHT", from: "+0000", to: "+0100", start: "20000401T010000",
      "FREQ=YEARLY;UNTIL=20200501T000000Z;BYMONTH=4;BYMONTHDAY=1"),
  ]

  @Test(arguments: [
    ("Customized Time Zone", outlook, "2026-11-30T10:30", "2026-11-30T10:30:00Z"),
    ("Customized Time Zone", outlook, "2026-07-01T10:30", "2026-07-01T09:30:00Z"),
    ("GMT Standard Time 1", outlook, "2026-07-01T10:30", "2026-07-01T09:30:00Z"),
    ("tzone://Microsoft/Custom", outlook, "2026-01-15T10:30", "2026-01-15T10:30:00Z"),
    // The hour that is skipped, and the one that comes twice.
    ("Customized Time Zone", outlook, "2026-03-29T01:30", "2026-03-29T01:30:00Z"),
    ("Customized Time Zone", outlook, "2026-10-25T01:30", "2026-10-25T00:30:00Z"),
    ("Head Office", google, "2026-11-01T03:00", "2026-11-01T08:00:00Z"),
    ("Head Office", google, "2026-03-08T03:00", "2026-03-08T07:00:00Z"),
    ("Head Office", google, "2026-03-07T12:00", "2026-03-07T17:00:00Z"),
    ("Custom India", fixed, "2026-07-01T10:30", "2026-07-01T05:00:00Z"),
    ("Elsewhere", changed, "2026-05-31T12:00", "2026-05-31T10:00:00Z"),
    ("Elsewhere", changed, "2026-06-01T12:00", "2026-06-01T09:00:00Z"),
    ("Old rule", ended, "2020-06-01T12:00", "2020-06-01T11:00:00Z"),
    ("Old rule", ended, "2021-06-01T12:00", "2021-06-01T12:00:00Z"),
    // A name of the tz database means that zone, whatever the file says of it.
    ("Europe/Paris", fixed, "2026-07-01T10:30", "2026-07-01T08:30:00Z"),
    // The file is believed before a name of Windows.
    ("Romance Standard Time", fixed, "2026-07-01T10:30", "2026-07-01T05:00:00Z"),
  ])
  func `a zone is read as the diary describes it`(
    _ name: String, _ parts: [[String]], _ local: String, _ instant: String
  ) throws {
    let zones = try Self.zones(name, parts)
    #expect(try Self.instant(zones, local, name) == Instant(rfc3339: instant))
  }

  private static func instant(_ zones: DiaryZones, _ local: String, _ name: String?) throws
    -> Instant?
  {
    let parts = local.split(separator: "T").map(String.init)
    return zones.instant(
      on: try #require(LocalDate(iso8601: parts[0])),
      at: try #require(LocalTime(iso8601: parts[1])), in: name, usual: .london)
  }

  @Test(arguments: [
    ("GMT Standard Time", "Europe/London"), ("GMT Standard Time 2", "Europe/London"),
    ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "Europe/Dublin"),
    ("Dublin, Edinburgh, Lisbon, London", "Europe/Dublin"),
    ("(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam"),
    ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
    ("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "Asia/Kolkata"),
    ("Pacific Standard Time", "America/Los_Angeles"),
    ("W. Australia Standard Time", "Australia/Perth"),
    ("tzone://Microsoft/Utc", "UTC"), ("GMT", "UTC"), ("Greenwich Mean Time", "Europe/London"),
    ("Middle Earth", nil), ("Customized Time Zone", nil), ("(UTC+02:00) Nowhere", nil),
  ])
  func `without a description a name of Windows is its zone`(_ name: String, _ zone: String?) {
    #expect(DiaryZones.named(name)?.identifier == zone)
  }

  @Test func `every name of Windows is a zone that is known`() {
    for (name, zone) in WindowsZones.ofName { #expect((try? Zone(zone)) != nil, "\(name)") }
  }

  @Test func `a description that cannot be read is none`() throws {
    let weekly = [
      Self.part("STANDARD", from: "+0", to: "x", start: "19700101T000000", "FREQ=WEEKLY")
    ]
    let zones = try Self.zones("Odd", weekly)
    #expect(try Self.instant(zones, "2026-07-01T10:30", "Odd") == nil)
  }
}
