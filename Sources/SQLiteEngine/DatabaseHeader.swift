import Foundation

/// The first 100 bytes of a database file, read without SQLite so that another program's file is
/// left unchanged.
public struct DatabaseHeader {
  /// The first bytes of every SQLite database.
  public static let beginning = Array("SQLite format 3\0".utf8)

  private let bytes: [UInt8]

  /// Reads the header; nil if the file is empty, as before the first recording.
  ///
  /// Throws unless it is a database's, and whole.
  init?(of file: DatabaseFile) throws(FileError) {
    let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw file.refusal(errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { throw file.refusal(errno) }
    guard count > 0 else { return nil }
    self.bytes = Array(bytes.prefix(count))
    guard self.bytes.starts(with: Self.beginning) || Self.beginning.starts(with: self.bytes) else {
      throw .notDatabase
    }
    guard count == 100 else { throw .damaged(reason: "it is cut short") }
  }

  /// The number that says which program's the file is.
  public var application: UInt32 { number(at: 68) }

  /// The version of the schema.
  public var version: Int { Int(number(at: 60)) }

  private func number(at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
