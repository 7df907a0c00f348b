/// The choices of policy for the agency as a whole, or for one employer.
struct PolicyTerms: Hashable, Sendable {
  /// The figures, of which only those that are chosen say anything.
  private var figures = PolicySettings()
  private var chosen: Set<Setting> = []
  /// The flags that were chosen.
  private(set) var flags: [AgencyFlag: Bool] = [:]
  /// The retention periods that were chosen.
  private(set) var retention: [RetentionTerm: RetentionPeriod] = [:]
  /// The choices made for the calendar.
  private(set) var calendar = CalendarTerms()

  /// Those settings with the ones chosen here in their place.
  func over(_ settings: PolicySettings) -> PolicySettings {
    chosen.reduce(into: settings) { $0.take($1, from: figures) }
  }

  /// The value that was chosen for a term, as it is typed; nil where none was.
  func text(of term: PolicyTerm) -> String? {
    switch term {
    case .setting(let setting): chosen.contains(setting) ? figures.text(of: setting) : nil
    case .flag(let flag): flags[flag].map(Self.text)
    case .calendar(let term): calendar.text(of: term)
    case .retention(let term): retention[term]?.text
    }
  }

  /// Reads a value as it is typed, nil for none, into a term.
  ///
  /// Throws ``PolicyError/badValue(_:text:)`` where the term does not take it; nothing is changed
  /// then.
  mutating func set(_ term: PolicyTerm, _ text: String?) throws(PolicyError) {
    switch (term, text) {
    case (.setting(let setting), nil):
      chosen.remove(setting)
    case (.setting(let setting), let text?):
      do {
        try figures.set(setting.name, text)
      } catch {
        throw .badValue(term, text: text)
      }
      chosen.insert(setting)
    case (.flag(let flag), _):
      let isOn = text.map { ["on": true, "off": false][$0] }
      if let isOn, isOn == nil { throw .badValue(term, text: text ?? "") }
      flags[flag] = isOn ?? nil
    case (.retention(let kept), _):
      let period = text.map(RetentionPeriod.init(typed:))
      if let period, period.map(kept.accepts) != true {
        throw .badValue(term, text: text ?? "")
      }
      retention[kept] = period ?? nil
    case (.calendar(let part), _):
      guard calendar.set(part, text) else { throw .badValue(term, text: text ?? "") }
    }
  }

  /// The value of a flag, as it is typed.
  static func text(of isOn: Bool) -> String { isOn ? "on" : "off" }
}
