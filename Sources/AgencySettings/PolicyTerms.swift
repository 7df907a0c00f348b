/// The choices of policy for the agency as a whole, or for one employer.
struct PolicyTerms: Hashable, Sendable {
  /// The figures, of which only those that are chosen say anything.
  private var figures = PolicySettings()
  private var chosen: Set<Setting> = []
  /// True if sensitive words give a warning; nil where nothing was chosen.
  private(set) var wordsAtEntry: Bool?
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
    case .wordsAtEntry: wordsAtEntry.map(Self.words(atEntry:))
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
    case (.wordsAtEntry, _):
      let flag = text.map { ["on": true, "off": false][$0] }
      if let flag, flag == nil { throw .badValue(term, text: text ?? "") }
      wordsAtEntry = flag ?? nil
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

  /// The value of that choice, as it is typed.
  static func words(atEntry isOn: Bool) -> String { isOn ? "on" : "off" }
}
