import Foundation
import Migrations

/// The first 100 bytes of a database file, read without SQLite so that another program's file is
/// left unchanged.
struct DatabaseHeader {
  /// The application id of this program's files: "dbrf".
  static let ours: UInt32 = 0x6462_7266
  /// The schema version of this program.
  static let newest = Migration.all.map(\.number).max() ?? 0

  /// The first bytes of every SQLite database.
  static let beginning = Array("SQLite format 3\0".utf8)

  private let bytes: [UInt8]

  /// Reads the header; nil if the file is empty, as before the first recording.
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

  /// Throws if the file is not a database, is another program's, or is a newer version's.
  func check(_ path: String) throws(StoreError) {
    guard bytes.starts(with: Self.beginning) || Self.beginning.starts(with: bytes) else {
      throw .notDatabase(path: path)
    }
    guard bytes.count == 100 else { throw .damaged(path: path, reason: "it is cut short") }
    guard number(at: 68) == Self.ours else { throw .notOurs(path: path) }
    let version = Int(number(at: 60))
    guard version <= Self.newest else { throw .fromNewerVersion(path: path, version: version) }
  }

  /// True if the file has the current schema version.
  func isOfToday(_ path: String) -> Bool {
    (try? check(path)) != nil && Int(number(at: 60)) == Self.newest
  }

  private func number(at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
