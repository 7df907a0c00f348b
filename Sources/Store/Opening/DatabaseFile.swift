import Foundation

/// The file that a database is kept in, before SQLite has touched it.
///
/// An existing symbolic link is followed: it is the user's way to keep the file elsewhere. None is
/// followed where the file is to be made, so nobody can plant one in our way.
struct DatabaseFile {
  let path: String
  /// On which file system a path lies.
  var fileSystem: (_ path: String) -> FileSystem? = FileSystem.of

  /// The path as SQLite is to read it: never as an address (`file:…`) or as one of its own names
  /// (`:memory:`).
  var literalPath: String { path.hasPrefix("/") ? path : "./" + path }

  /// Makes the file where there is none, private from its first moment; refuses one that cannot be
  /// ours, or lies on another machine, without changing a byte of it.
  ///
  /// Unless it is to be made, a file that is not there or empty throws ``StoreError/absent(path:)``.
  func makeReady(making: Bool = true) throws(StoreError) {
    var status = stat()
    if let network = fileSystem(path)?.network { throw .onNetwork(path: path, kind: network) }
    let isMissing = stat(path, &status) != 0
    if isMissing && errno != ENOENT { throw refusal(errno) }
    if !isMissing {
      guard try !checkThere() else { return }
    }
    guard making else { throw .absent(path: path) }
    if case .part(let owner) = ProtectedFiles(database: nil).role(of: path) {
      throw .cannotOpen(path: path, reason: "it belongs to the database \(owner)")
    }
    if isMissing { try make() }
  }

  /// Refuses a file that is not there, or cannot be ours; false where it is empty, as a new one is.
  ///
  /// SQLite removes the log of a database that is empty, with all that was recorded in it.
  func checkThere() throws(StoreError) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { throw refusal(errno) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw .cannotOpen(path: path, reason: "it is a folder")
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .cannotOpen(path: path, reason: "it is not a regular file")
    }
    guard let header = try DatabaseHeader(of: self) else {
      guard !hasLog else {
        throw .damaged(path: path, reason: "it is empty, and its log \(path)-wal is not")
      }
      return false
    }
    try header.check(path)
    return true
  }

  /// Whether we may write to it.
  var isWritable: Bool { access(path, W_OK) == 0 }

  /// Whether somebody has work in it that is not in the file itself yet.
  var hasLog: Bool {
    var status = stat()
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return stat(real + "-wal", &status) == 0 && status.st_size > 0
  }

  private func make() throws(StoreError) {
    var status = stat()
    if lstat(path, &status) == 0 {
      throw .cannotOpen(path: path, reason: "it is a link to a file that is not there")
    }
    if hasLog {
      throw .cannotOpen(path: path, reason: "it is not there, but its log \(path)-wal is")
    }
    try makeFolder()
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      // Another process may have made it a moment ago, just as well as we.
      if errno == EEXIST { return }
      throw refusal(errno)
    }
    close(file)
  }

  /// Makes the folder that the file is to be in.
  func makeFolder() throws(StoreError) {
    try makeFolder((path as NSString).deletingLastPathComponent)
  }

  /// Makes a folder and those above it that are missing; those that exist keep their permissions.
  private func makeFolder(_ folder: String) throws(StoreError) {
    var status = stat()
    guard !folder.isEmpty, stat(folder, &status) != 0 else { return }
    try makeFolder((folder as NSString).deletingLastPathComponent)
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw refusal(errno) }
  }

  /// The error for a code that the system gave.
  func refusal(_ code: Int32) -> StoreError {
    .cannotOpen(path: path, reason: String(cString: strerror(code)).lowercased())
  }
}
