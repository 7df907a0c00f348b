import Foundation
import Migrations

/// What the first hundred bytes of a database file say of it, read without SQLite, so that a file
/// of another program is left exactly as it is.
struct DatabaseHeader {
  /// Marks the files of this program: "dbrf".
  static let ours: UInt32 = 0x6462_7266
  /// The version of the shape of the database that this program knows.
  static let newest = Migration.all.map(\.number).max() ?? 0

  /// How every SQLite database begins.
  static let beginning = Array("SQLite format 3\0".utf8)

  private let bytes: [UInt8]

  /// Reads the header; nil where the file is empty, as it is before anything was recorded.
  init?(of file: DatabaseFile) throws(StoreError) {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw file.refusal(errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw file.refusal(errno) }
    guard count > 0 else { return nil }
    self.bytes = Array(bytes.prefix(count))
  }

  /// Refuses what is no database, another program's, or a newer version's.
  func check(_ path: String) throws(StoreError) {
    guard bytes.starts(with: Self.beginning) || Self.beginning.starts(with: bytes) else {
      throw .notDatabase(path: path)
    }
    guard bytes.count == 100 else { throw .damaged(path: path, reason: "it is cut short") }
    guard number(at: 68) == Self.ours else { throw .notOurs(path: path) }
    let version = Int(number(at: 60))
    guard version <= Self.newest else { throw .fromNewerVersion(path: path, version: version) }
  }

  /// Whether the file is in the shape that this program knows.
  func isOfToday(_ path: String) -> Bool {
    (try? check(path)) != nil && Int(number(at: 60)) == Self.newest
  }

  private func number(at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
