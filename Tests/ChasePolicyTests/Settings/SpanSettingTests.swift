import AgencySettings
import Testing

struct SpanSettingTests {
  @Test(arguments: SpanSetting.allCases)
  func isCountedInTheCalendarOfWhomItIsAbout(_ setting: SpanSetting) {
    let office: Office? =
      switch setting.name.split(separator: ".").first {
      case "employer", "direct": .employer
      case "lateAfter": nil
      default: .agency
      }
    #expect(setting.office == office)
  }

  @Test func everySettingHasANameOfItsOwn() {
    #expect(Set(Setting.all.map(\.name)).count == 22)
    #expect(Setting.all.count == SpanSetting.allCases.count + CountSetting.allCases.count)
  }
}
