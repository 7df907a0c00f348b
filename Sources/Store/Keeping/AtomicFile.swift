import Foundation
import SQLiteEngine
import Glibc

/// A file that appears at its path only once it is whole and on the disk, readable by its owner
/// only.
///
/// It is written without a name, and linked to its path when complete. So nobody sees half of it,
/// nothing is left of it however we end, no symbolic link is followed, and nothing is replaced
/// unless the caller allows it. Where a nameless file is not possible, or another program has to open it by
/// its name, it has a temporary name next to the path.
public final class AtomicFile {
  /// The path of the destination.
  public let path: String
  /// The temporary name.
  let partPath: String
  private let replaces: Bool
  private let isNameless: Bool
  private var descriptor: Int32

  /// Creates an empty file; `isNamed` gives it a temporary name from the beginning.
  ///
  /// - Throws: ``StoreError/cannotMake(path:reason:)``, as all of its functions do.
  public init(_ path: String, replacing: Bool, isNamed: Bool = false) throws(StoreError) {
    self.path = path
    replaces = replacing
    partPath = "\(path).\(getpid()).part"
    if !isNamed, let nameless = Self.openNameless(in: Self.folder(of: path)) {
      isNameless = true
      descriptor = nameless
      return
    }
    isNameless = false
    // Only a process that has ended can have left a file of that name.
    for part in [partPath] + Self.abandoned(beside: path) { Self.remove(part) }
    descriptor = open(partPath, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(errno) }
  }

  deinit { discard() }

  /// The path by which a library can open the file to write it.
  public var writingPath: String { isNameless ? Self.place(of: descriptor) : partPath }

  /// The size of the file in bytes.
  var size: Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Appends bytes.
  public func write(_ bytes: some Sequence<UInt8>) throws(StoreError) {
    let code = Array(bytes).withUnsafeBytes { bytes -> Int32 in
      var rest = bytes
      while !rest.isEmpty {
        let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written >= 0 else { return errno }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
      return 0
    }
    if code != 0 { throw failure(code) }
  }

  /// Moves the file to its path, and returns when it is durable there.
  public func place() throws(StoreError) {
    guard fsync(descriptor) == 0 else { throw failure(errno) }
    // Unless replacing is allowed, the name must still be free: `link` fails if it is not. Only
    // `rename` can replace a file, so a nameless one needs its temporary name for that.
    var moved = isNameless && replaces ? link(to: partPath) : 0
    if moved == 0 { moved = replaces ? rename(partPath, path) : link(to: path) }
    let code = errno
    discard()
    guard moved == 0 else { throw failure(code) }
    try syncFolder()
  }

  /// Closes the file, and removes it with any files that SQLite created next to it, unless it was
  /// moved to its path.
  public func discard() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    Self.remove(partPath)
  }

  private static func remove(_ partPath: String) {
    for suffix in [""] + ProtectedFiles.logs { unlink(partPath + suffix) }
  }

  private func link(to name: String) -> Int32 {
    isNameless
      ? linkat(AT_FDCWD, Self.place(of: descriptor), AT_FDCWD, name, AT_SYMLINK_FOLLOW)
      : Glibc.link(partPath, name)
  }

  /// Opens a nameless file on the file system of a folder; nil if that is not supported.
  private static func openNameless(in folder: String) -> Int32? {
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

  private static func folder(of path: String) -> String {
    let folder = path.folderPath
    return folder.isEmpty ? "." : folder
  }

  /// Syncs the folder: only then is the name on the disk.
  private func syncFolder() throws(StoreError) {
    let directory = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder that may be written but not read cannot be synced.
    guard directory >= 0 else { return }
    defer { close(directory) }
    guard fsync(directory) == 0 || errno == EINVAL else { throw failure(errno) }
  }

  private func failure(_ code: Int32) -> StoreError {
    .cannotMake(path: path, reason: String(cString: strerror(code)).lowercased())
  }
}
