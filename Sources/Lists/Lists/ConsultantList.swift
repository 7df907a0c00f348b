public import Domain
public import Rendering

/// The agency's consultants, and the number of open interviews of each.
public struct ConsultantList: Sendable {
  private let workloads: [(consultant: Consultant, openInterviews: Int)]

  /// A list of consultants, in the order given.
  public init(_ workloads: [(Consultant, Int)]) {
    self.workloads = workloads.map { (consultant: $0.0, openInterviews: $0.1) }
  }

  /// The list as JSON: `consultant` and `openInterviews` of each.
  public var json: String {
    JSONWriter.document(
      .array(
        workloads.map {
          [
            "consultant": .string($0.consultant.name),
            "openInterviews": .number($0.openInterviews),
          ]
        }))
  }

  /// The list for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    guard !workloads.isEmpty else {
      page.line(
        "No consultants yet. Add yourself: debrief consultants --add NAME")
      return page.text
    }
    page.table(
      columns: [.text("Consultant"), .number("Open interviews")],
      rows: workloads.map { [Cell($0.consultant.name), Cell(String($0.openInterviews))] })
    return page.text
  }
}
