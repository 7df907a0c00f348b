import Domain
import Rendering

/// One field of the feedback report: its name, its audiences and its value.
struct ReportField: Sendable {
  /// The parts of an interview in a report.
  enum Part: CaseIterable, Hashable, Sendable {
    case interview, debrief, feedback, next
  }

  /// The key in JSON and the heading of the column in CSV.
  let key: String
  /// The heading for people.
  let title: String
  /// The audiences that may see it.
  let audiences: Set<Audience>
  /// The JSON Schema of its values.
  let schema: JSON
  /// The heading for people once the field's date has passed, if that is another.
  let passed: (title: String, date: @Sendable (ReportRow) -> GivenDate?)?
  /// The field's value in a row.
  let value: @Sendable (ReportRow) -> ReportValue

  init<Value>(
    _ key: String, _ title: String, _ audiences: Set<Audience>, _ form: FieldForm<Value>,
    passed: (title: String, date: @Sendable (ReportRow) -> GivenDate?)? = nil,
    _ value: @escaping @Sendable (ReportRow) -> Value?
  ) {
    self.key = key
    self.title = title
    self.audiences = audiences
    schema = form.isAlwaysThere ? form.schema : form.schema.orNull
    self.passed = passed
    let (tell, absent) = (form.tell, form.absent)
    self.value = { row in value(row).map(tell) ?? absent }
  }

  /// The heading for people, for the value in a row.
  func title(of row: ReportRow) -> String {
    guard let passed, passed.date(row)?.hasPassed == true else { return title }
    return passed.title
  }

  /// The fields that an audience may see, in the order of the table; no two with the same key.
  static func all(for audience: Audience) -> [ReportField] {
    table.filter { $0.audiences.contains(audience) }
  }
}

extension ReportField.Part {
  /// The parts in the order in which their reader wants them: a candidate's begins with the feedback.
  static func all(for audience: Audience) -> [ReportField.Part] {
    guard audience == .candidate else { return allCases }
    return [.feedback] + allCases.filter { $0 != .feedback }
  }

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

  /// The words for an empty part.
  ///
  /// An employer is told the same whether the candidate has not called or has asked for silence.
  func absence(for audience: Audience, of row: ReportRow) -> String {
    switch (self, audience) {
    case (.interview, _): "Nothing is recorded."
    case (.debrief, .internal): "No debrief yet."
    case (.debrief, _): "Nothing to pass on yet."
    case (.feedback, .employer) where row.awaitsFeedback: "Not received yet."
    case (.feedback, _): row.dates.isOver ? "No feedback was given." : "No feedback yet."
    case (.next, .internal): "Nothing is owed, and nothing was said about direct contact."
    case (.next, _) where row.dates.isOver || row.feedback?.value.decision == .reject:
      "Nothing more is awaited."
    case (.next, .employer) where row.awaitsFeedback:
      "Your feedback is awaited since the interview: would you tell us what you think, and by when you "
        + "decide?"
    case (.next, _): "No date was given yet."
    }
  }
}
