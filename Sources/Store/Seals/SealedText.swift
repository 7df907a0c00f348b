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
  private(set) var fields: [(name: SealedName, value: Range<Int>)] = []
  private let wantsFields: Bool

  init(wantsFields: Bool) { self.wantsFields = wantsFields }

  /// Adds a row; its first column is the entry that it belongs to, which the chain covers.
  mutating func add(_ row: Row, of source: SealedRows) throws {
    bytes.append(0)
    append(source.tableName)
    let place = wantsFields ? try source.place(of: row) : nil
    for column in 1..<source.columns.count {
      let name = source.columns[column]
      row.withBytes(at: column) { held in
        append(name.bytes)
        append(length: held.count)
        let start = bytes.count
        bytes.append(contentsOf: held)
        if wantsFields {
          fields.append((place.map { SealedName($0 + name.text) } ?? name, start..<bytes.count))
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
    bytes.withUnsafeBytes { bytes in
      fields.map { field in
        var value = SHA256()
        salt.withUnsafeBytes { value.update(bufferPointer: $0) }
        field.name.ended.withUnsafeBytes { value.update(bufferPointer: $0) }
        value.update(bufferPointer: UnsafeRawBufferPointer(rebasing: bytes[field.value]))
        return FieldMark(name: field.name.mark, value: value.finalize().beginning)
      }
    }
  }

  /// What the columns are called, in their order.
  var names: [String] { fields.map(\.name.text) }
}

/// What a column is called, with all that seals need of it: a pass over the journal asks for it
/// millions of times.
struct SealedName {
  let text: String
  /// Its letters.
  let bytes: [UInt8]
  /// The same with a nought after them.
  let ended: [UInt8]
  /// What stands for it in a seal.
  let mark: UInt32

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    ended = bytes + [0]
    mark = FieldMark.mark(ofName: text)
  }
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
  static func bytes(of parts: [UInt8]...) -> [UInt8] {
    var digest = SHA256()
    for part in parts { part.withUnsafeBytes { digest.update(bufferPointer: $0) } }
    return digest.finalize().withUnsafeBytes { Array($0) }
  }

  /// The first four bytes of the digest.
  static func prefix(of bytes: [UInt8]) -> UInt32 { hash(data: bytes).beginning }
}

extension SHA256Digest {
  /// Its first four bytes.
  fileprivate var beginning: UInt32 {
    withUnsafeBytes { UInt32(bigEndian: $0.loadUnaligned(as: UInt32.self)) }
  }
}
