import Foundation
import SQLiteEngine

/// The files that are never overwritten, even if the user insists: the database in use with its
/// companion files, and every other SQLite database.
///
/// A link to such a file, symbolic or hard, counts as the file: files are compared by device and
/// inode, and names after the links in them have been followed.
public struct ProtectedFiles: Sendable {
  /// The reason that a file must not be overwritten.
  public enum Role: Hashable, Sendable {
    /// The database in use.
    case databaseInUse
    /// A log, draft or edited text that belongs to the database at that path, or its name.
    case part(of: String)
    /// A SQLite database, or the log of one.
    case otherDatabase
  }

  /// The resolved path of the database in use; nil if unknown.
  private let database: String?

  /// The suffixes of SQLite's companion files.
  static let logs = ["-wal", "-shm", "-journal"]
  /// The suffix of the folder of drafts, next to the database.
  static let drafts = "-drafts"
  /// The suffix of the folder of a text being edited, next to the database; a process id follows.
  static let editing = "-edit."

  /// The protected files while a command uses a database.
  public init(database: String?) { self.database = database.map(Self.resolved) }

  /// Throws if the file at a path must not be overwritten.
  public func check(_ path: String) throws(StoreError) {
    if let role = role(of: path) { throw .protected(path: path, role) }
  }

  /// Returns the role of the file that is or would be at a path; nil if it may be overwritten.
  ///
  /// The database in use is recognised by its inode and never opened here: closing a file drops
  /// every lock that this process holds on it. Source: sqlite.org, "How To Corrupt An SQLite
  /// Database File", section 2.2.
  func role(of path: String) -> Role? {
    let place = Self.resolved(path)
    let file = FileIdentity(path)
    if let database {
      if place == database || file != nil && file == FileIdentity(database) {
        return .databaseInUse
      }
      if let file, parts(of: database).contains(where: { FileIdentity($0) == file }) {
        return .part(of: database)
      }
    }
    if let owner = Self.owners(of: place).first(where: isDatabase) { return .part(of: owner) }
    return Self.begins(path, as: Self.beginnings) ? .otherDatabase : nil
  }

  /// Returns the files that belong to a database, whether or not they exist yet.
  private func parts(of database: String) -> [String] {
    let folder = database.folderPath
    let name = (database as NSString).lastPathComponent
    let folders = Self.names(in: folder).filter {
      $0 == name + Self.drafts || $0.hasPrefix(name + Self.editing)
    }
    let kept = folders.flatMap { kept -> [String] in
      let place = (folder as NSString).appendingPathComponent(kept)
      return (FileManager.default.subpaths(atPath: place) ?? []).map { place + "/" + $0 }
    }
    return Self.logs.map { database + $0 } + kept
  }

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// Returns the databases that a file of that name would belong to.
  private static func owners(of place: String) -> [String] {
    var owners = logs.filter(place.hasSuffix).map { String(place.dropLast($0.count)) }
    var folder = place
    while folder.count > 1 {
      if folder.hasSuffix(drafts) { owners.append(String(folder.dropLast(drafts.count))) }
      if let mark = folder.range(of: editing, options: .backwards),
        folder[mark.upperBound...].allSatisfy(\.isNumber)
      {
        owners.append(String(folder[..<mark.lowerBound]))
      }
      folder = folder.folderPath
    }
    return owners
  }

  private func isDatabase(_ path: String) -> Bool {
    if let database {
      if path == database { return true }
      if let file = FileIdentity(path), file == FileIdentity(database) { return true }
    }
    return Self.begins(path, as: [DatabaseHeader.beginning])
  }

  /// The first bytes of databases and their logs.
  ///
  /// Source: sqlite.org, "Database File Format", sections 1.3, 3 and 4.1, and "WAL-mode File
  /// Format", section 2.1, whose version number is little-endian on our machines.
  private static let beginnings: [[UInt8]] = [
    DatabaseHeader.beginning,
    [0x37, 0x7F, 0x06, 0x82], [0x37, 0x7F, 0x06, 0x83],
    [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7],
    [0x18, 0xE2, 0x2D, 0x00, 0x00, 0x00, 0x00, 0x00],
  ]

  private static func begins(_ path: String, as beginnings: [[UInt8]]) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: DatabaseHeader.beginning.count)
    let count = read(descriptor, &bytes, bytes.count)
    return count > 0 && beginnings.contains { bytes.prefix(count).starts(with: $0) }
  }

  /// Resolves the links in a path, whose last component need not exist.
  private static func resolved(_ path: String) -> String {
    if let real = real(path) { return real }
    let folder = path.folderPath
    guard let real = real(folder.isEmpty ? "." : folder) else {
      return URL(fileURLWithPath: path).standardizedFileURL.path
    }
    return (real as NSString).appendingPathComponent((path as NSString).lastPathComponent)
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

/// The device and inode of a file, whatever its path.
private struct FileIdentity: Equatable {
  private let device: dev_t
  private let inode: ino_t

  /// The file at a path; nil if absent.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = status.st_dev
    inode = status.st_ino
  }
}
