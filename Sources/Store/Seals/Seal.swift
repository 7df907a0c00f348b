import Crypto
import Foundation
import GRDB

/// The seal of an entry: a link of a hash chain, so that changing an entry means changing every
/// later seal.
struct Seal: Hashable {
  /// The random salt of the content digest; nil if the entry's content was erased.
  let salt: [UInt8]?
  /// The digest of the salt and the entry's content.
  let content: [UInt8]
  /// A mark for each column; empty if the content was erased.
  let marks: [FieldMark]
  /// The chain hash: the digest of the previous seal's chain hash, `content` and the entry's
  /// header.
  let chain: [UInt8]

  /// The chain hash before the first seal: all zeros.
  static let beginning = [UInt8](repeating: 0, count: SHA256.byteCount)

  /// Reads a stored seal.
  init(row: Row) throws {
    salt = try row.bytes("salt")
    content = try row.bytes("content") ?? []
    marks = FieldMark.marks(in: try row.bytes("fields") ?? [])
    chain = try row.bytes("chain") ?? []
  }

  /// Seals a new entry after the seal with this chain hash.
  init(_ header: SealedText, _ content: SealedText, after previous: [UInt8]) {
    let salt = withUnsafeBytes(of: (UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max))) {
      Array($0)
    }
    self.salt = salt
    self.content = Self.digest(of: content, salt: salt)
    marks = header.marks(salt: salt) + content.marks(salt: salt)
    chain = Self.chain(previous, header, self.content)
  }

  /// The columns of a stored seal.
  static let columns = ["entry", "salt", "content", "fields", "chain"]

  /// The values of those columns.
  func values(of entry: Int64) -> [DatabaseValue] {
    [
      entry.stored, salt.map { Data($0).databaseValue } ?? .null, Data(content).databaseValue,
      Data(FieldMark.bytes(marks)).databaseValue, Data(chain).databaseValue,
    ]
  }

  /// Returns a digest in lowercase hexadecimal.
  static func hexadecimal(_ digest: [UInt8]) -> String {
    digest.map { String(UInt16($0) | 0x100, radix: 16).dropFirst() }.joined()
  }

  /// Returns the digest of the salt and an entry's content.
  static func digest(of content: SealedText, salt: [UInt8]) -> [UInt8] {
    SHA256.bytes(of: salt, content.bytes)
  }

  /// Returns the chain hash that the next seal continues from.
  static func chain(_ previous: [UInt8], _ header: SealedText, _ content: [UInt8]) -> [UInt8] {
    SHA256.bytes(of: previous, content, header.bytes)
  }
}
