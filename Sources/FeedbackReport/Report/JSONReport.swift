import Rendering

/// The feedback report as one JSON document, a row at a time: its heading, the interviews and,
/// after them, the numbers, so that nothing needs to be read twice.
struct JSONReport: Sendable {
  private let heading: ReportHeading
  private let fields: [ReportField]
  private var counts = ReportCounts()
  private var numbers = ReportNumbers()

  /// The report under a heading.
  init(_ heading: ReportHeading) {
    self.heading = heading
    fields = ReportField.all(for: heading.audience)
  }

  /// The text before the first row.
  var header: String {
    let object = JSONWriter.line(
      JSONType.object(ReportHeading.fields(for: heading.audience)).json(heading))
    return object.dropLast() + ",\"interviews\":["
  }

  /// One interview on its own.
  func object(_ row: ReportRow) -> String {
    JSONWriter.line(
      .object(fields.map { JSON.Member(key: $0.key, value: $0.value(row).json) }))
  }

  /// Adds one interview, from the text that `object(_:)` returned for it.
  mutating func add(_ row: ReportRow, told object: String) -> String {
    let separator = counts.interviews == 0 ? "\n " : ",\n "
    counts.add(row)
    if heading.isNumbered { numbers.add(row) }
    return separator + object
  }

  /// The text after the last row.
  var footer: String {
    let counts = JSONWriter.line(ReportCounts.type(for: heading.audience).json(counts))
    let numbers =
      heading.isNumbered
      ? ",\n\"numbers\":" + JSONWriter.line(ReportNumbers.type.json(numbers)) : ""
    return "],\"counts\":" + counts + numbers + "}\n"
  }
}
