public import Domain
import Foundation
import WorkingTime

/// Reads the lines of an export in order, and checks at its end that it is complete.
public struct ExportReader {
  /// The first bytes of an export.
  public static let beginning = Array("{\"format\":".utf8)

  private let records: [String: ExportRecord]
  private var stage = Stage.beginning
  private var line = 0
  private var rows: Int64 = 0

  private enum Stage {
    case beginning, rows, ended
  }

  /// Creates a reader of exports with these kinds of records.
  public init(_ records: [ExportRecord]) {
    self.records = Dictionary(records.map { ($0.name, $0) }) { first, _ in first }
  }

  /// Reads the next line; nil for the first line and the end marker, which are not rows.
  ///
  /// Throws the fault of the line.
  public mutating func read(_ text: [UInt8]) throws(ExportError) -> ExportRow? {
    line += 1
    let fields = try fields(of: text)
    switch stage {
    case .beginning:
      try begin(fields)
      return nil
    case .ended: throw fault(.afterTheEnd)
    case .rows:
      guard let name = fields[ExportFormat.record] as? String else { throw fault(.noRecord) }
      if name == ExportFormat.end {
        try end(fields)
        return nil
      }
      guard let record = records[name] else { throw fault(.unknownRecord(name)) }
      rows += 1
      return try row(of: record, fields)
    }
  }

  /// Ends the reading; throws if the end marker is missing.
  public func finish() throws(ExportError) {
    switch stage {
    case .ended: return
    case .beginning: throw ExportError(line: 1, reason: .notAnExport)
    case .rows: throw ExportError(line: line + 1, reason: .cutShort)
    }
  }

  /// Makes a fault for the line read last.
  public func fault(_ reason: ExportError.Reason) -> ExportError {
    ExportError(line: line, reason: reason)
  }

  private func fields(of text: [UInt8]) throws(ExportError) -> [String: Any] {
    guard String(validating: text, as: UTF8.self) != nil,
      let fields = try? JSONSerialization.jsonObject(with: Data(text)) as? [String: Any]
    else { throw fault(line == 1 ? .notAnExport : .notAnObject) }
    return fields
  }

  private mutating func begin(_ fields: [String: Any]) throws(ExportError) {
    guard fields["format"] as? String == ExportFormat.name else { throw fault(.notAnExport) }
    let version = fields["version"].flatMap(Self.integer)
    guard version == Int64(ExportFormat.version) else { throw fault(.unknownVersion(version)) }
    stage = .rows
  }

  private mutating func end(_ fields: [String: Any]) throws(ExportError) {
    guard let count = fields["count"].flatMap(Self.integer) else {
      throw fault(.missing("count"))
    }
    guard count == rows else { throw fault(.miscounted(said: count, found: rows)) }
    stage = .ended
  }

  private func row(
    of record: ExportRecord, _ fields: [String: Any]
  ) throws(ExportError) -> ExportRow {
    let known = Set(record.fields.map(\.name))
    if let other = fields.keys.sorted().first(where: {
      $0 != ExportFormat.record && !known.contains($0)
    }) {
      throw fault(.unknownField(other))
    }
    var values: [ExportValue] = []
    for field in record.fields { values.append(try value(of: field, fields[field.name])) }
    return ExportRow(record: record.name, values: values)
  }

  private func value(
    of field: ExportRecord.Field, _ found: Any?
  ) throws(ExportError) -> ExportValue {
    guard let found else {
      // An export of an earlier schema has no column that was added since.
      guard field.isOptional else { throw fault(.missing(field.name)) }
      return .nothing
    }
    if found is NSNull {
      guard field.isOptional else { throw fault(.empty(field.name)) }
      return .nothing
    }
    let value: ExportValue? =
      switch field.kind {
      case .number: Self.integer(found).map(ExportValue.number)
      case .text: (found as? String).map(ExportValue.text)
      case .bytes: (found as? String).flatMap(ExportFormat.bytes).map(ExportValue.bytes)
      case .moment: (found as? String).flatMap(Instant.init(rfc3339:)).map(ExportValue.moment)
      }
    guard let value else { throw fault(.misfit(field.name, field.kind)) }
    if case .text(let text) = value, text.utf8.contains(0) { throw fault(.nul(field.name)) }
    return value
  }

  /// Returns a whole number; nil for a Boolean, though Foundation represents it as a number.
  private static func integer(_ value: Any) -> Int64? {
    guard let number = value as? NSNumber, "silqSILQ".contains(String(cString: number.objCType))
    else { return nil }
    return number.int64Value
  }
}
