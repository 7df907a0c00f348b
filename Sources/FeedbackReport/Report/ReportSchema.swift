import Rendering

/// The JSON Schema (2020-12) of a report as JSON, for every audience.
public enum ReportSchema {
  /// The schema.
  public static var text: String {
    JSON.schemaDocument(
      "A feedback report of debrief as JSON", "oneOf", Audience.allCases.map(report),
      definitions: ReportNumbers.definitions)
  }

  /// The report of one audience, without the fields that it may not see.
  private static func report(for audience: Audience) -> JSON {
    let fields = ReportField.all(for: audience).map {
      JSON.Member(key: $0.key, value: $0.schema)
    }
    let isNumbered = ReportNumbers.audiences.contains(audience)
    return JSON.objectSchema(
      ReportHeading.fields(for: audience).flatMap(\.schema)
        + [
          .init(
            key: "interviews", value: ["type": .string("array"), "items": .objectSchema(fields)]),
          .init(key: "counts", value: ReportCounts.type(for: audience).schema),
        ]
        + (isNumbered
          ? [.init(key: "numbers", value: ReportNumbers.type.named("numbers").schema)] : []))
  }
}
