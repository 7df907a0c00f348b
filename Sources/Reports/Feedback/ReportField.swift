/// One field of the feedback report: where it stands, who may see it, and where it comes from.
struct ReportField: Sendable {
  /// The parts that an interview is told in.
  enum Part: CaseIterable, Hashable, Sendable {
    case interview, debrief, feedback, next

    /// The heading of the part.
    var title: String {
      switch self {
      case .interview: "Interview"
      case .debrief: "The candidate\u{2019}s debrief"
      case .feedback: "The employer\u{2019}s feedback"
      case .next: "What happens next"
      }
    }

    /// What is said where the part is empty.
    var absence: String {
      switch self {
      case .interview: "Nothing is recorded."
      case .debrief: "No debrief yet."
      case .feedback: "No feedback yet."
      case .next: "Nothing is owed, and nothing was said about direct contact."
      }
    }
  }

  /// The key in JSON and the heading of the column in CSV.
  let key: String
  /// The heading for people.
  let title: String
  /// Where it stands.
  let part: Part
  /// Who may see it.
  let audiences: Set<Audience>
  /// What it holds.
  let value: @Sendable (ReportRow) -> ReportValue

  init(
    _ key: String, _ title: String, _ part: Part, for audiences: Set<Audience>,
    value: @escaping @Sendable (ReportRow) -> ReportValue
  ) {
    self.key = key
    self.title = title
    self.part = part
    self.audiences = audiences
    self.value = value
  }

  /// The fields that an audience may see, in the order of the table.
  static func all(for audience: Audience) -> [ReportField] {
    table.filter { $0.audiences.contains(audience) }
  }
}
