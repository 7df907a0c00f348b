/// One field of the feedback report: where it stands, who may see it, and where it comes from.
struct ReportField: Sendable {
  /// The parts that an interview is told in.
  enum Part: CaseIterable, Hashable, Sendable {
    case interview, debrief, feedback, next
  }

  /// The key in JSON and the heading of the column in CSV.
  let key: String
  /// The heading for people.
  let title: String
  /// Where it stands.
  let part: Part
  /// Who may see it.
  let audiences: Set<Audience>
  /// What form its values have.
  let shape: Shape
  /// The heading for people once the date that it holds has passed, where it is then another.
  let passed: (title: String, date: @Sendable (ReportRow) -> GivenDate?)?
  /// What it holds.
  let value: @Sendable (ReportRow) -> ReportValue

  init(
    _ key: String, _ title: String, _ part: Part, _ audiences: Set<Audience>,
    _ shape: Shape, passed: (title: String, date: @Sendable (ReportRow) -> GivenDate?)? = nil,
    _ value: @escaping @Sendable (ReportRow) -> ReportValue
  ) {
    self.key = key
    self.title = title
    self.part = part
    self.audiences = audiences
    self.shape = shape
    self.passed = passed
    self.value = value
  }

  /// The heading for people of what it holds of an interview.
  func title(of row: ReportRow) -> String {
    guard let passed, passed.date(row)?.hasPassed == true else { return title }
    return passed.title
  }

  /// The fields that an audience may see, in the order of the table; no two of one key.
  static func all(for audience: Audience) -> [ReportField] {
    table.filter { $0.audiences.contains(audience) }
  }
}

extension ReportField.Part {
  /// The heading of the part, to its reader.
  func title(for audience: Audience) -> String {
    switch (self, audience) {
    case (.interview, _): "Interview"
    case (.debrief, .employer): "From the candidate"
    case (.debrief, _): "The candidate\u{2019}s debrief"
    case (.feedback, .employer): "Your feedback"
    case (.feedback, _): "The employer\u{2019}s feedback"
    case (.next, _): "What happens next"
    }
  }

  /// What is said where the part is empty.
  ///
  /// An employer is told the same whether the candidate has not called or has asked for silence.
  func absence(for audience: Audience, of row: ReportRow) -> String {
    switch (self, audience) {
    case (.interview, _): "Nothing is recorded."
    case (.debrief, .internal): "No debrief yet."
    case (.debrief, _): "Nothing to pass on yet."
    case (.feedback, _): row.dates.isOver ? "No feedback was given." : "No feedback yet."
    case (.next, .internal): "Nothing is owed, and nothing was said about direct contact."
    case (.next, _): row.dates.isOver ? "Nothing more is awaited." : "No date was given yet."
    }
  }
}
