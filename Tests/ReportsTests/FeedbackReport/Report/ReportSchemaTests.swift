import CustomDump
import Domain
import Foundation
import Testing

@testable import FeedbackReport

/// The schema against reports, by a reading of its own; scripts/export-schema has Python's judge.
@Suite struct ReportSchemaTests {
  private static let readers: [Reader] = [
    .agency, .employer(MarkedRecord.employer), .candidate(MarkedRecord.candidate),
  ]

  private let schema: [String: Any]

  init() throws {
    schema = try Contract.object(ReportSchema.text)
  }

  /// The schema of reports for an audience.
  private func schema(of audience: Audience) throws -> [String: Any] {
    let reports = try #require(schema["oneOf"] as? [[String: Any]])
    return try #require(
      reports.first {
        let properties = $0["properties"] as? [String: [String: Any]]
        return properties?["audience"]?["const"] as? String == audience.rawValue
      })
  }

  /// What of a value has no place in a schema, or is missing, by its path.
  private func faults(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
      let definitions = self.schema["$defs"] as? [String: [String: Any]] ?? [:]
      return definitions[String(name)].map { faults(value, $0, at: path) } ?? ["\(path): \(name)"]
    }
    if let object = value as? [String: Any] {
      guard let properties = schema["properties"] as? [String: [String: Any]] else {
        return (schema["anyOf"] as? [[String: Any]])?.first.map { faults(value, $0, at: path) }
          ?? ["\(path): no object"]
      }
      let missing = Set(schema["required"] as? [String] ?? []).symmetricDifference(object.keys)
      return missing.map { "\(path).\($0)" }
        + object.flatMap { key, value in
          properties[key].map { faults(value, $0, at: "\(path).\(key)") } ?? ["\(path).\(key)"]
        }
    }
    if let list = value as? [Any] {
      guard let items = schema["items"] as? [String: Any] else { return ["\(path): no list"] }
      return list.flatMap { faults($0, items, at: path) }
    }
    if let names = schema["enum"] as? [Any] {
      return names.contains { ($0 as? NSObject) == (value as? NSObject) } ? [] : [path]
    }
    return []
  }

  private func report(for reader: Reader) throws -> [String: Any] {
    let rows = MarkedRecord.rows + [ReportRow(Fixture.record, duties: [], at: Fixture.now)]
    let heading = ReportHeading(for: reader, made: Fixture.now)
    return try Contract.object(try written(.json, heading, rows))
  }

  @Test(arguments: readers)
  func `every key of a report is in the schema, and every required one in the report`(
    _ reader: Reader
  ) throws {
    let report = try report(for: reader)
    let interviews = try #require(report["interviews"] as? [Any])
    #expect(!interviews.isEmpty)
    expectNoDifference(faults(report, try schema(of: reader.audience), at: ""), [])
  }

  @Test func `what does not keep to it is found`() throws {
    var report = try report(for: .agency)
    report["extra"] = 1
    report["counts"] = nil
    report["interviews"] = [["stage": "tenth"]]
    let faults = Set(faults(report, try schema(of: .internal), at: ""))
    #expect(faults.isSuperset(of: [".extra", ".counts", ".interviews.stage", ".interviews.owed"]))
  }
}
