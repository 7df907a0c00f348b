import Foundation

/// A file that only its owner can read, written next to its destination and moved there when it is
/// whole.
///
/// No symbolic link is followed, and an existing file is replaced only if the caller allows it.
struct FileBeside {
  /// The path of the destination.
  let path: String
  /// The path of the temporary file.
  let partPath: String
  private let replaces: Bool

  /// Creates an empty file; throws if the destination exists and must not be replaced.
  init(of path: String, replacing: Bool) throws(StoreError) {
    self.path = path
    replaces = replacing
    partPath = "\(path).\(getpid()).part"
    var status = stat()
    if lstat(path, &status) == 0 {
      guard replacing else {
        throw .cannotMake(path: path, reason: "it exists; --force replaces it")
      }
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw .cannotMake(path: path, reason: "what is there is not a regular file")
      }
    }
    // Only a process that has ended can have left a file of that name.
    discard()
    for part in Self.abandoned(beside: path) { Self.remove(part) }
    let file = open(partPath, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw refusal(errno) }
    close(file)
  }

  /// Moves the file to its destination, and returns when it is durable there.
  func place() throws(StoreError) {
    try Self.sync(partPath, of: path)
    // If replacing is not allowed, the name must still be free: link fails if it is not.
    let moved = replaces ? rename(partPath, path) : link(partPath, path)
    guard moved == 0 else { throw refusal(errno) }
    unlink(partPath)
    try Self.sync(Self.folder(of: path), of: path)
  }

  /// Removes the temporary file, with any files that SQLite created next to it.
  func discard() { Self.remove(partPath) }

  private static func remove(_ partPath: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(partPath + suffix) }
  }

  /// The temporary files that other processes abandoned: the process has ended, and nobody has
  /// written to the file for an hour.
  ///
  /// A process in another container seems to have ended too, hence the hour.
  private static func abandoned(beside path: String) -> [String] {
    let folder = folder(of: path)
    let name = (path as NSString).lastPathComponent + "."
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { part in
      guard part.hasPrefix(name), part.hasSuffix(".part"),
        let process = pid_t(part.dropFirst(name.count).dropLast(5)), process > 0,
        kill(process, 0) != 0, errno == ESRCH
      else { return nil }
      let place = folder + "/" + part
      var status = stat()
      guard lstat(place, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        time(nil) - status.st_mtim.tv_sec > 3600
      else { return nil }
      return place
    }
  }

  /// The size of the file in bytes.
  var size: Int {
    var status = stat()
    return stat(partPath, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func folder(of path: String) -> String {
    let folder = path.folderPath
    return folder.isEmpty ? "." : folder
  }

  private func refusal(_ code: Int32) -> StoreError {
    .cannotMake(path: path, reason: String(cString: strerror(code)).lowercased())
  }

  private static func sync(_ thing: String, of path: String) throws(StoreError) {
    let descriptor = open(thing, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fsync(descriptor) == 0 else {
      throw .cannotMake(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
  }
}
