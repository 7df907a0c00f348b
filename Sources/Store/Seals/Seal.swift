import Crypto
import Foundation
import Engine

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

  /// The last seal of a chain: its chain hash and its place.
  typealias Last = (chain: [UInt8], place: Int64)

  /// The chain hash before the first seal: all zeros.
  static let beginning = [UInt8](repeating: 0, count: SHA256.byteCount)

  /// Makes a salt; tests that compare two journals make the same ones for both.
  @TaskLocal static var makeSalt: @Sendable () -> [UInt8] = {
    withUnsafeBytes(of: (UInt64.random(in: 0 ... .max), UInt64.random(in: 0 ... .max))) {
      Array($0)
    }
  }

  /// Reads a stored seal.
  init(row: Row) throws {
    salt = try row.bytes("salt")
    content = try row.bytes("content") ?? []
    marks = FieldMark.marks(in: try row.bytes("fields") ?? [])
    chain = try row.bytes("chain") ?? []
  }

  /// Seals a new entry after the seal with this chain hash.
  init(_ header: SealedText, _ content: SealedText, after previous: [UInt8]) {
    let salt = Self.makeSalt()
    self.salt = salt
    self.content = Self.digest(of: content, salt: salt)
    marks = header.marks(salt: salt) + content.marks(salt: salt)
    chain = Self.chain(previous, header, self.content)
  }

  /// The columns of a stored seal.
  static let columns = ["entry", "salt", "content", "fields", "chain", "place"]

  /// The values of those columns, for the seal in that place of the chain: 1 is the first.
  func values(of entry: Int64, place: Int64) -> [Value] {
    [
      entry.stored, salt.map(Value.bytes) ?? .null, .bytes(content),
      .bytes(FieldMark.bytes(marks)), .bytes(chain), place.stored,
    ]
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
