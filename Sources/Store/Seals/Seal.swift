import Crypto
import Foundation
import GRDB

/// The seal of an entry: what was recorded, and after what, as digests that nobody can make up
/// afterwards without changing every later one.
struct Seal: Hashable {
  /// Nil where what the entry said has been erased.
  let salt: [UInt8]?
  /// The digest of the salt and of what the entry says.
  let content: [UInt8]
  /// What is kept of each column; empty where it has been erased.
  let marks: [FieldMark]
  /// The digest of the seal before, of the entry's header and of `content`.
  let chain: [UInt8]

  /// What stands for the seal before the first.
  static let beginning = [UInt8](repeating: 0, count: SHA256.byteCount)

  /// A seal that the database holds.
  init(row: Row) throws {
    salt = try row.bytes("salt")
    content = try row.bytes("content") ?? []
    marks = FieldMark.marks(in: try row.bytes("fields") ?? [])
    chain = try row.bytes("chain") ?? []
  }

  /// The seal of an entry that is recorded now, after the one of this chain.
  init(_ header: SealedText, _ content: SealedText, after previous: [UInt8]) {
    let salt = withUnsafeBytes(of: (UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max))) {
      Array($0)
    }
    self.salt = salt
    self.content = Self.digest(of: content, salt: salt)
    marks = header.marks(salt: salt) + content.marks(salt: salt)
    chain = Self.chain(previous, header, self.content)
  }

  /// A digest as people write it down.
  static func hexadecimal(_ digest: [UInt8]) -> String {
    digest.map { String(UInt16($0) | 0x100, radix: 16).dropFirst() }.joined()
  }

  /// The digest of what an entry says.
  static func digest(of content: SealedText, salt: [UInt8]) -> [UInt8] {
    SHA256.bytes(of: salt, content.bytes)
  }

  /// The digest that the next seal goes on from.
  static func chain(_ previous: [UInt8], _ header: SealedText, _ content: [UInt8]) -> [UInt8] {
    SHA256.bytes(of: previous, content, header.bytes)
  }
}
