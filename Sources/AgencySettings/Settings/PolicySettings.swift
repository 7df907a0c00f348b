public import WorkingTime

/// The figures of the chase policy: how long, and how often (POLICY.md section 4).
public struct PolicySettings: Hashable, Sendable {
  /// In the order of `SpanSetting.allCases`.
  private var spans: [Span]
  /// In the order of `CountSetting.allCases`.
  private var counts: [Int]

  /// The defaults of POLICY.md section 4.
  public init() {
    spans = SpanSetting.allCases.map(\.standard)
    counts = CountSetting.allCases.map(\.standard)
  }

  /// The value of a setting that is a length of time.
  public subscript(setting: SpanSetting) -> Span { spans[setting.rawValue] }

  /// The value of a setting that is a number.
  public subscript(setting: CountSetting) -> Int { counts[setting.rawValue] }

  /// Reads a value as it is typed, `48h` or `3`, into the setting of that name.
  ///
  /// Throws ``SettingError`` where there is no such setting, or where it does not take that value;
  /// nothing is changed then.
  public mutating func set(_ name: String, _ text: String) throws(SettingError) {
    guard let setting = Setting(named: name) else { throw .unknown(name: name) }
    switch setting {
    case .span(let spanSetting):
      guard let span = Span(text), spanSetting.accepts(span.unit) else {
        throw .badValue(setting, text: text)
      }
      spans[spanSetting.rawValue] = span
    case .count(let countSetting):
      // Int takes a sign, which nobody types before a number of calls.
      guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
        let count = Int(text), count <= CountSetting.most
      else { throw .badValue(setting, text: text) }
      counts[countSetting.rawValue] = count
    }
  }

  /// Takes over the value of one setting from other settings.
  mutating func take(_ setting: Setting, from other: PolicySettings) {
    switch setting {
    case .span(let setting): spans[setting.rawValue] = other.spans[setting.rawValue]
    case .count(let setting): counts[setting.rawValue] = other.counts[setting.rawValue]
    }
  }

  /// The value of a setting as it is typed.
  public func text(of setting: Setting) -> String {
    switch setting {
    case .span(let setting): self[setting].description
    case .count(let setting): String(self[setting])
    }
  }

  /// The settings that differ from the defaults, in their order.
  public var chosen: [Setting] {
    let standard = PolicySettings()
    return Setting.all.filter { text(of: $0) != standard.text(of: $0) }
  }
}
