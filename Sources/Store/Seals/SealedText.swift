import Crypto
import Foundation
import GRDB

/// What a seal covers, as bytes: one text for one set of values, and no other set has it.
///
/// A row is a nought, its table's name, and each column that is filled: its name and what it holds,
/// as SQLite gives it as text, each with its length before it. A column that is added to a table
/// later changes no seal as long as it is empty.
struct SealedText {
  private(set) var bytes: [UInt8] = []
  /// What each column is called and where it stands, where that is wanted.
  private(set) var fields: [(name: String, value: Range<Int>)] = []
  private let wantsFields: Bool

  init(wantsFields: Bool) { self.wantsFields = wantsFields }

  /// Adds a row; its first column is the entry that it belongs to, which the chain covers.
  mutating func add(_ row: Row, of source: SealedRows) throws {
    bytes.append(0)
    append(source.tableName)
    let place = wantsFields ? source.place(of: row) : ""
    for (column, name) in source.columns.enumerated().dropFirst() {
      try row.withUnsafeData(atIndex: column) { data in
        guard let data else { return }
        append(name)
        append(length: data.count)
        let start = bytes.count
        bytes.append(contentsOf: data)
        if wantsFields {
          fields.append((place + String(decoding: name, as: UTF8.self), start..<bytes.count))
        }
      }
    }
  }

  /// Names are ours, and short.
  private mutating func append(_ name: [UInt8]) {
    bytes.append(UInt8(name.count))
    bytes.append(contentsOf: name)
  }

  private mutating func append(length: Int) {
    withUnsafeBytes(of: UInt64(length).bigEndian) { bytes.append(contentsOf: $0) }
  }

  /// Eight bytes for each column: four of its name, four of its salted value.
  func marks(salt: [UInt8]) -> [FieldMark] {
    fields.map { field in
      FieldMark(
        name: FieldMark.mark(ofName: field.name),
        value: SHA256.prefix(of: salt + Array(field.name.utf8) + [0] + bytes[field.value]))
    }
  }

  /// What the columns are called, in their order.
  var names: [String] { fields.map(\.name) }
}

/// What a seal keeps of a column of an entry: enough to notice a change of it, and to say where.
struct FieldMark: Hashable {
  let name: UInt32
  let value: UInt32

  /// What stands for a column's name.
  static func mark(ofName name: String) -> UInt32 { SHA256.prefix(of: Array(name.utf8)) }

  /// The marks that a seal keeps, as bytes.
  static func bytes(_ marks: [FieldMark]) -> [UInt8] {
    marks.flatMap { mark in
      withUnsafeBytes(of: mark.name.bigEndian, Array.init)
        + withUnsafeBytes(of: mark.value.bigEndian, Array.init)
    }
  }

  /// The marks in these bytes; what is left over is none.
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
  /// The digest of some bytes.
  static func bytes(of bytes: [UInt8]) -> [UInt8] { Array(hash(data: bytes)) }

  /// The first four bytes of the digest.
  static func prefix(of bytes: [UInt8]) -> UInt32 {
    hash(data: bytes).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
