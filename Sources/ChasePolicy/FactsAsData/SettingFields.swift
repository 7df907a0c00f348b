/// The field `settings` of a line: those that differ from the defaults.
struct SettingFields: Decodable {
  let settings: PolicySettings

  init(from decoder: any Decoder) throws {
    let fields = try Fields(ofAnyName: decoder)
    var settings = PolicySettings()
    for name in fields.names {
      guard Setting(named: name) != nil else { throw fields.error(.unknownSetting, at: name) }
      guard let value = try fields.read(name, as: SettingText.self, .textOrNumber) else { continue }
      do {
        try settings.set(name, value.text)
      } catch {
        throw fields.error(FactsError.Problem(error), at: name)
      }
    }
    self.settings = settings
  }
}

extension FactsError.Problem {
  fileprivate init(_ error: SettingError) {
    switch error {
    case .unknown: self = .unknownSetting
    case .badValue(let setting, let text): self = .badSetting(text: text, takes: setting.takes)
    }
  }
}

/// A setting's value, which is typed as a text or as a whole number.
private struct SettingText: Decodable {
  let text: String

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if let text = try? value.decode(String.self) {
      self.text = text
    } else if let number = try? value.decode(Int.self) {
      text = String(number)
    } else {
      text = String(try value.decode(Double.self))
    }
  }
}
