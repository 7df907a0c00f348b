import Glibc
import Store

/// A document written to standard output, or to a file that appears only once it is complete.
///
/// The file is written without a name, readable by its owner only, and linked to its path when
/// complete. So nobody sees half of it, nothing is left of it however we end, no symbolic link is
/// followed and nothing is replaced without `force`; a database or one of its files never is. If a
/// nameless file is not possible, a temporary name next to the path is used.
final class OutputFile {
  /// The path; nil for standard output.
  let path: String?
  private let force: Bool
  private let protected: ProtectedFiles
  private let partPath: String
  private let isNameless: Bool
  private var descriptor: Int32
  private var pending: [UInt8] = []

  /// Opens the destination, which must not be a protected file.
  init(_ options: FileOptions, sparing protected: ProtectedFiles) throws {
    path = options.path
    force = options.force
    self.protected = protected
    guard let path = options.path else {
      partPath = ""
      isNameless = false
      descriptor = Output.Stream.answers.rawValue
      return
    }
    partPath = "\(path).\(getpid()).part"
    try Self.check(path, force: force, sparing: protected)
    let nameless = Self.openNameless(inFolderOf: path)
    isNameless = nameless != nil
    descriptor =
      nameless ?? open(partPath, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      throw CommandError.cannotCreate(path: path, reason: SystemError().reason)
    }
  }

  /// Refuses a destination that must not be written.
  private static func check(
    _ path: String, force: Bool, sparing protected: ProtectedFiles
  ) throws {
    try protected.check(path)
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    // A link is judged by its target, although the link itself would be replaced.
    let kind = stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    let reason: String? =
      switch kind {
      case S_IFDIR: "it is a folder"
      case S_IFREG where !force: "it exists; --force replaces it"
      // An unreadable file may be a database.
      case S_IFREG where access(path, R_OK) != 0 && errno == EACCES: "permission denied"
      case S_IFREG: nil
      default: "it is not a regular file"
      }
    if let reason { throw CommandError.cannotCreate(path: path, reason: reason) }
  }

  deinit {
    if path != nil && descriptor >= 0 {
      close(descriptor)
      unlink(partPath)
    }
  }

  /// Appends text; false if the reader of standard output closed the pipe.
  func write(_ text: String) throws -> Bool {
    pending.append(contentsOf: text.utf8)
    return pending.count < 262_144 ? true : try flush()
  }

  /// The path for a library that writes the document by name; nil for standard output.
  var placeOfWriting: String? {
    if path == nil { nil } else if isNameless { Self.place(of: descriptor) } else { partPath }
  }

  /// Flushes the rest, and moves the file to its path.
  func finish() throws {
    guard try flush(), let path else { return }
    guard fsync(descriptor) == 0 else { throw failure(path) }
    try protected.check(path)
    // Without --force the name must still be free: `link` fails if it is not. With it, a nameless
    // file needs a temporary name, since only `rename` can replace a file.
    var moved = isNameless && force ? link(to: partPath) : 0
    if moved == 0 { moved = force ? rename(partPath, path) : link(to: path) }
    let code = errno
    if !force || moved != 0 { unlink(partPath) }
    close(descriptor)
    descriptor = -1
    guard moved == 0 else {
      throw CommandError.cannotCreate(path: path, reason: SystemError(code: code).reason)
    }
  }

  private func link(to name: String) -> Int32 {
    isNameless
      ? linkat(AT_FDCWD, Self.place(of: descriptor), AT_FDCWD, name, AT_SYMLINK_FOLLOW)
      : Glibc.link(partPath, name)
  }

  /// Opens a nameless file on the file system of a path; nil if that is not supported.
  private static func openNameless(inFolderOf path: String) -> Int32? {
    let folder =
      path.contains("/") ? String(path[...(path.lastIndex(of: "/") ?? path.startIndex)]) : "."
    // O_TMPFILE, which the C headers compose of two flags.
    let descriptor = open(folder, 0o20000000 | O_DIRECTORY | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    // It is linked through /proc, which is not mounted everywhere.
    guard access(place(of: descriptor), F_OK) == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private static func place(of descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  private func flush() throws -> Bool {
    var failed: Int32 = 0
    pending.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written < 0 && errno == EINTR { continue }
        guard written >= 0 else {
          failed = errno
          return
        }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
    }
    pending.removeAll(keepingCapacity: true)
    if failed == 0 { return true }
    if path == nil && failed == EPIPE { return false }
    let reason = SystemError(code: failed).reason
    if let path { throw CommandError.cannotCreate(path: path, reason: reason) }
    throw CommandError.cannotPrint(saved: false, reason: reason)
  }

  private func failure(_ path: String) -> CommandError {
    .cannotCreate(path: path, reason: SystemError().reason)
  }
}
