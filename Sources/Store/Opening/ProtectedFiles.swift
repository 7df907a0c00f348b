import Foundation

/// The files that nothing is ever written over, however much a user insists: the database in use with
/// all that belongs to it, and every other SQLite database.
///
/// A link to such a file, symbolic or hard, counts as the file: files are compared by device and
/// inode, and names after the links in them have been followed.
public struct ProtectedFiles: Sendable {
  /// What a file is that is not to be written over.
  public enum Role: Hashable, Sendable {
    /// The database in use.
    case databaseInUse
    /// A log, draft or edited text that belongs to the database at that path, or its name.
    case part(of: String)
    /// A SQLite database, or the log of one.
    case otherDatabase
  }

  /// The database in use, its links followed; nil where nothing says which it is.
  private let database: String?

  /// What SQLite keeps beside a database.
  static let logs = ["-wal", "-shm", "-journal"]
  /// How the folder beside a database is called that holds drafts.
  static let drafts = "-drafts"
  /// How the folder beside a database is called that holds a text while an editor has it; the number
  /// of a process follows.
  static let editing = "-edit."

  /// What is protected while a command works at a database.
  public init(database: String?) { self.database = database.map(Self.resolved) }

  /// Refuses a path at which nothing may be written.
  public func check(_ path: String) throws(StoreError) {
    if let role = role(of: path) { throw .protected(path: path, role) }
  }

  /// What is at a path, or would be; nil where it may be written over.
  ///
  /// The database in use is told by its inode and never opened here: to close a file takes away every
  /// lock that this process has on it. Source: sqlite.org, "How To Corrupt An SQLite Database File",
  /// section 2.2.
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

  /// The files that belong to a database and exist, or may at any moment.
  private func parts(of database: String) -> [String] {
    let folder = (database as NSString).deletingLastPathComponent
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

  /// The databases to which something of that name would belong.
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
      folder = (folder as NSString).deletingLastPathComponent
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

  /// How databases and their logs begin.
  ///
  /// Source: sqlite.org, "Database File Format", sections 1.3,
  /// 3 and 4.1, and "WAL-mode File Format", section 2.1, whose number is that of our machines.
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

  /// A path with the links in it followed, whether there is something at its end or not.
  private static func resolved(_ path: String) -> String {
    if let real = real(path) { return real }
    let folder = (path as NSString).deletingLastPathComponent
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

/// Which file a path leads to, whatever it is called there.
private struct FileIdentity: Equatable {
  private let device: dev_t
  private let inode: ino_t

  /// The file at a path; nil where there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = status.st_dev
    inode = status.st_ino
  }
}
