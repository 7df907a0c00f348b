import Foundation

/// A database's file, before SQLite opens it.
///
/// An existing symbolic link is followed: the user may keep the file elsewhere. None is followed
/// when creating the file, so nobody can plant one.
public struct DatabaseFile {
  /// The path of the file.
  public let path: String
  /// Returns the file system that a path is on.
  var fileSystem: (_ path: String) -> FileSystem? = FileSystem.of

  /// The file at a path.
  public init(path: String) { self.path = path }

  /// The path in a form that SQLite never reads as a URI (`file:…`) or a special name (`:memory:`).
  var literalPath: String { path.hasPrefix("/") ? path : "./" + path }

  /// Creates the file if it is absent, with mode 0600 from the start, and returns the header that it
  /// has; refuses one that is no database or on a network file system, without changing it.
  ///
  /// If `making` is false, an absent or empty file throws ``FileError/absent``.
  public func makeReady(making: Bool = true) throws(FileError) -> DatabaseHeader? {
    var status = stat()
    if let network = fileSystem(path)?.network { throw .onNetwork(kind: network) }
    let wasMissing = stat(path, &status) != 0
    if wasMissing && errno != ENOENT { throw refusal(errno) }
    if !wasMissing, let header = try header() { return header }
    guard making else { throw .absent }
    if wasMissing { try make() }
    return nil
  }

  /// Returns the header of the file; nil if it is empty, as a new one is.
  ///
  /// Refuses a file that is absent or no database. SQLite deletes the log of an empty database, with
  /// all that was recorded in it.
  public func header() throws(FileError) -> DatabaseHeader? {
    var status = stat()
    guard stat(path, &status) == 0 else { throw refusal(errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw .cannotOpen(reason: "it is a folder")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotOpen(reason: "it is not a regular file")
    }
    if let header = try DatabaseHeader(of: self) { return header }
    guard hasLog else { return nil }
    // Another process may have written the header, and then its log, after we looked.
    guard let header = try DatabaseHeader(of: self) else {
      throw .damaged(reason: "it is empty, and its log \(path)-wal is not")
    }
    return header
  }

  /// True unless there is something in the file.
  public var isEmpty: Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_size == 0
  }

  private var isMissing: Bool {
    var status = stat()
    return stat(path, &status) != 0 && errno == ENOENT
  }

  /// True if this process may write to the file.
  public var isWritable: Bool { access(path, W_OK) == 0 }

  /// True if the write-ahead log holds data that may not be in the file yet.
  public var hasLog: Bool {
    var status = stat()
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return stat(real + "-wal", &status) == 0 && status.st_size > 0
  }

  /// Creates the file; another process may do so at any moment of this.
  private func make() throws(FileError) {
    if hasLog && isMissing {
      throw .cannotOpen(reason: "it is not there, but its log \(path)-wal is")
    }
    try makeFolder()
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      guard errno == EEXIST else { throw refusal(errno) }
      if isMissing {
        throw .cannotOpen(reason: "it is a link to a file that is not there")
      }
      return
    }
    close(file)
  }

  /// Creates the file's folder.
  public func makeFolder() throws(FileError) {
    try makeFolder(path.folderPath)
  }

  /// Creates a folder and its missing parents; existing ones keep their permissions.
  private func makeFolder(_ folder: String) throws(FileError) {
    var status = stat()
    guard !folder.isEmpty, stat(folder, &status) != 0 else { return }
    try makeFolder(folder.folderPath)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw refusal(errno) }
  }

  /// The error for an `errno` code.
  func refusal(_ code: Int32) -> FileError {
    .cannotOpen(reason: String(cString: strerror(code)).lowercased())
  }
}
