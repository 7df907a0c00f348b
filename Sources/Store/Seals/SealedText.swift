import Crypto
import Domain
import Foundation
import Engine

/// The bytes that a seal covers: an unambiguous encoding of a set of values.
///
/// A row is a zero byte, its table's name, then the name and value of each column that is not NULL,
/// the value as SQLite's text, each prefixed with its length. A column added to a table later
/// changes no seal as long as it is NULL.
struct SealedText {
  private(set) var bytes: [UInt8] = []
  /// The name and byte range of each column, if wanted.
  private(set) var fields: [(name: SealedName, value: Range<Int>)] = []
  private let wantsFields: Bool

  init(wantsFields: Bool) { self.wantsFields = wantsFields }

  /// Adds a row without its first column, the entry number, which the chain covers.
  mutating func add(_ row: Row, of source: SealedRows) throws {
    bytes.append(0)
    append(source.tableName)
    let place = wantsFields ? try source.place(of: row) : nil
    for column in 1..<source.columns.count {
      let name = source.columns[column]
      row.withBytes(at: column) { held in
        add(held, name, as: place.map { SealedName($0 + name.text) } ?? name)
      }
    }
  }

  /// Adds a row of these values, NULL for none, likewise without the entry number.
  mutating func add(
    _ values: [(name: SealedName, value: Value)], of table: String, place: String? = nil
  ) {
    bytes.append(0)
    bytes.append(UInt8(table.utf8.count))
    bytes.append(contentsOf: table.utf8)
    for (name, value) in values {
      let field = place.map { SealedName($0 + name.text) } ?? name
      switch value {
      case .null: break
      // Numbers as SQLite's text.
      case .integer(let number): add(String(number).utf8, name, as: field)
      case .real(let number): add(String(number).utf8, name, as: field)
      case .text(let text): add(text.utf8, name, as: field)
      case .bytes(let held): add(held, name, as: field)
      }
    }
  }

  private mutating func add(
    _ held: some Collection<UInt8>, _ name: SealedName, as field: SealedName
  ) {
    append(name.bytes)
    append(length: held.count)
    let start = bytes.count
    bytes.append(contentsOf: held)
    if wantsFields { fields.append((field, start..<bytes.count)) }
  }

  /// Appends a name after its length in one byte; this program's names are short.
  private mutating func append(_ name: [UInt8]) {
    bytes.append(UInt8(name.count))
    bytes.append(contentsOf: name)
  }

  private mutating func append(length: Int) {
    withUnsafeBytes(of: UInt64(length).bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Returns eight bytes for each column: four for its name, four for its salted value.
  func marks(salt: [UInt8]) -> [FieldMark] {
    var covered = salt
    covered.reserveCapacity(salt.count + 256)
    return fields.map { field in
      covered.removeSubrange(salt.count...)
      covered += field.name.ended
      covered += bytes[field.value]
      return FieldMark(name: field.name.mark, value: SHA256.prefix(of: covered))
    }
  }

  /// The names of the columns, in order.
  var names: [String] { fields.map(\.name.text) }
}

/// The header of the entries of one recording command: who recorded them, when, and by which
/// command.
struct SealedHeader {
  let batch: Int64
  let command: String
  let stamp: Stamp
  /// The consultant's name before any edit.
  let originalName: String
  let undoes: Int64?

  /// The columns of ``SealedSource/header``, without the entry number.
  static let columns = [
    "batch", "interview", "kind", "happenedAt", "retracts", "command", "consultant",
    "consultantName", "recordedAt", "clock", "undoes",
  ].map(SealedName.init)

  /// Returns the header of an entry, a row of these.
  func text(of row: Int, of entries: NewRows) -> SealedText {
    func value(_ column: String) -> Value { entries.value(of: column, in: row) }
    let values: [Value] = [
      batch.stored, value("interview"), value("kind"), value("happenedAt"), value("retracts"),
      command.stored, stamp.consultant.id.stored, originalName.stored, stamp.at.stored,
      stamp.clock.stored, undoes?.stored ?? .null,
    ]
    var text = SealedText(wantsFields: true)
    text.add(zip(Self.columns, values).map { ($0, $1) }, of: StoredTable.entry.name)
    return text
  }
}

/// A column's name with precomputed data for seals: a pass over the journal reads it millions of
/// times.
final class SealedName: Sendable {
  let text: String
  /// The name in UTF-8.
  let bytes: [UInt8]
  /// The name in UTF-8 with a zero byte after it.
  let ended: [UInt8]
  /// The mark of the name in a seal.
  let mark: UInt32

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    ended = bytes + [0]
    mark = FieldMark.mark(ofName: text)
  }
}

/// The mark of an entry's column in a seal: enough to detect a change and locate it.
struct FieldMark: Hashable {
  let name: UInt32
  let value: UInt32

  /// Returns the mark of a column's name.
  static func mark(ofName name: String) -> UInt32 { SHA256.prefix(of: Array(name.utf8)) }

  /// Encodes marks as bytes.
  static func bytes(_ marks: [FieldMark]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(marks.count * 8)
    for mark in marks {
      withUnsafeBytes(of: mark.name.bigEndian) { bytes.append(contentsOf: $0) }
      withUnsafeBytes(of: mark.value.bigEndian) { bytes.append(contentsOf: $0) }
    }
    return bytes
  }

  /// Decodes marks from bytes; ignores an incomplete one at the end.
  static func marks(in bytes: [UInt8]) -> [FieldMark] {
    stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map { start in
      FieldMark(name: number(bytes[start..<start + 4]), value: number(bytes[start + 4..<start + 8]))
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension SHA256 {
  /// Returns the SHA-256 digest of the parts in sequence.
  static func bytes(of parts: [UInt8]...) -> [UInt8] {
    var digest = SHA256()
    for part in parts { part.withUnsafeBytes { digest.update(bufferPointer: $0) } }
    return digest.finalize().withUnsafeBytes { Array($0) }
  }

  /// Returns the first four bytes of the digest.
  static func prefix(of bytes: [UInt8]) -> UInt32 {
    var digest = SHA256()
    bytes.withUnsafeBytes { digest.update(bufferPointer: $0) }
    return digest.finalize().beginning
  }
}

extension SHA256Digest {
  /// The first four bytes, as a big-endian number.
  fileprivate var beginning: UInt32 {
    withUnsafeBytes { UInt32(bigEndian: $0.loadUnaligned(as: UInt32.self)) }
  }
}
