import AgencySettings
import CustomDump
import Testing
import WorkingTime

struct PolicySettingsTests {
  /// The table of POLICY.md section 4.
  static let table: [(String, String)] = [
    ("brief.lateBefore", "2h"),
    ("candidate.callBackWithin", "48h"),
    ("candidate.retryAfter", "24h"),
    ("candidate.urgentRetryAfter", "4wh"),
    ("candidate.maxAttempts", "3"),
    ("candidate.quietRetry", "2wd"),
    ("candidate.updateWithin", "48h"),
    ("candidate.updateWhileHeld", "5wd"),
    ("employer.feedbackWithin", "2wd"),
    ("employer.feedbackWithoutDebrief", "4wd"),
    ("employer.grace", "0wd"),
    ("employer.undecidedAfter", "2wd"),
    ("employer.heldAfter", "10wd"),
    ("employer.retryAfter", "1wd"),
    ("employer.maxAttempts", "3"),
    ("employer.maxPromises", "3"),
    ("thankYou.nudgeAfter", "24h"),
    ("thankYou.within", "48h"),
    ("direct.clearanceLasts", "5wd"),
    ("lateAfter", "1wd"),
    ("closeOut.lateAfter", "5wd"),
    ("import.openWithin", "720h"),
  ]

  @Test func theDefaultsAreTheSpecifications() {
    expectNoDifference(
      Setting.all.map { [$0.name, PolicySettings().text(of: $0)] }, Self.table.map { [$0, $1] })
    #expect(PolicySettings().chosen.isEmpty)
  }

  @Test(arguments: Setting.all)
  func isSetByItsNameAndReadBack(_ setting: Setting) throws {
    let text = setting.takes == .count ? "7" : "90m"
    var settings = PolicySettings()
    try settings.set(setting.name, text)
    #expect(settings.text(of: setting) == text)
    #expect(settings.chosen == [setting])
    #expect(Setting(named: setting.name) == setting)
    #expect(!setting.meaning.isEmpty)
  }

  static let refused: [(String, String, String)] = [
    ("an unknown name", "candidate.patience", "48h"),
    ("another case", "LateAfter", "48h"),
    ("no unit", "lateAfter", "48"),
    ("another unit", "lateAfter", "2d"),
    ("a sign", "lateAfter", "-2h"),
    ("a space", "lateAfter", "2 h"),
    ("nothing", "lateAfter", ""),
    ("no end", "lateAfter", "99999999999999999999h"),
    ("working time before a start", "brief.lateBefore", "1wd"),
    ("working hours before a start", "brief.lateBefore", "4wh"),
    ("a span for a count", "candidate.maxAttempts", "3h"),
    ("a signed count", "employer.maxAttempts", "+3"),
    ("a negative count", "employer.maxAttempts", "-1"),
    ("too great a count", "employer.maxAttempts", "1001"),
    ("no count", "employer.maxAttempts", ""),
  ]

  @Test(arguments: refused)
  func refusesWhatItDoesNotTake(label: String, name: String, text: String) throws {
    var settings = PolicySettings()
    let expected =
      Setting(named: name).map { SettingError.badValue($0, text: text) }
      ?? .unknown(name: name)
    #expect(throws: expected) { try settings.set(name, text) }
    #expect(settings == PolicySettings())
  }

  @Test func everyUnitIsTakenWhereTheTableShowsASpan() throws {
    for setting in SpanSetting.allCases
    where ![.briefLateBefore, .importOpenWithin].contains(setting) {
      for unit in Span.Unit.allCases {
        var settings = PolicySettings()
        try settings.set(setting.name, "3\(unit.rawValue)")
        #expect(settings[setting] == Span(3, unit))
      }
    }
  }
}
