import Foundation

/// A file that is made beside its place, its owner's alone, and appears there only when it is whole.
///
/// No symbolic link is followed, and what is there is replaced only where that is wanted.
struct FileBeside {
  /// Its place.
  let path: String
  /// Where it is made.
  let partPath: String
  private let replaces: Bool

  /// Makes an empty file; refuses at once where the place is taken and is not to be replaced.
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
    // Only a process that is gone can have left one of that name.
    discard()
    for part in Self.abandoned(beside: path) { Self.remove(part) }
    let file = open(partPath, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw refusal(errno) }
    close(file)
  }

  /// Puts the file in its place; when this answers, the disk has it there.
  func place() throws(StoreError) {
    try Self.sync(partPath, of: path)
    // Without leave to replace, the name must still be free: link refuses where it is not.
    let moved = replaces ? rename(partPath, path) : link(partPath, path)
    guard moved == 0 else { throw refusal(errno) }
    unlink(partPath)
    try Self.sync(Self.folder(of: path), of: path)
  }

  /// Removes what was made, with what SQLite may have put beside it.
  func discard() { Self.remove(partPath) }

  private static func remove(_ partPath: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(partPath + suffix) }
  }

  /// What others began to make for a place and never ended: their process is gone, and for an hour
  /// nobody has written to it, since a process in another container seems to be gone too.
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

  /// How many bytes it has.
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
