import Glibc

/// A document being written: to standard output, or to a file that appears only when it is whole.
///
/// The file is written beside its place, readable by its owner only, and then moved there: nobody
/// sees half of it, no symbolic link is followed, and nothing is replaced unasked.
final class OutputFile {
  /// The file; nil where it is standard output.
  let path: String?
  private let force: Bool
  private let partPath: String
  private var descriptor: Int32
  private var pending: [UInt8] = []

  /// Opens the place where the document goes.
  init(_ options: FileOptions) throws(Refusal) {
    path = options.path
    force = options.force
    guard let path = options.path else {
      partPath = ""
      descriptor = Output.Stream.answers.rawValue
      return
    }
    partPath = "\(path).\(getpid()).part"
    var status = stat()
    if !options.force && lstat(path, &status) == 0 {
      throw .cannotCreate(path: path, reason: "it exists; --force replaces it")
    }
    descriptor = open(partPath, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    if descriptor < 0 {
      throw .cannotCreate(path: path, reason: String(cString: strerror(errno)).lowercased())
    }
  }

  deinit {
    if path != nil && descriptor >= 0 {
      close(descriptor)
      unlink(partPath)
    }
  }

  /// Appends text; false where the reader of standard output went away.
  func write(_ text: String) throws(Refusal) -> Bool {
    pending.append(contentsOf: text.utf8)
    return pending.count < 262_144 ? true : try flush()
  }

  /// Where the document is being written, for a library that writes it by name; nil where it goes
  /// to standard output.
  var placeOfWriting: String? { path == nil ? nil : partPath }

  /// Writes what is left, and puts the file in its place.
  func finish() throws(Refusal) {
    guard try flush(), let path else { return }
    guard fsync(descriptor) == 0 else { throw failure(path) }
    close(descriptor)
    descriptor = -1
    // Without --force the name must still be free: link refuses where it is not.
    let moved = force ? rename(partPath, path) : link(partPath, path)
    let code = errno
    if !force || moved != 0 { unlink(partPath) }
    guard moved == 0 else {
      throw .cannotCreate(path: path, reason: String(cString: strerror(code)).lowercased())
    }
  }

  private func flush() throws(Refusal) -> Bool {
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
    let reason = String(cString: strerror(failed)).lowercased()
    if let path { throw .cannotCreate(path: path, reason: reason) }
    throw .cannotPrint(saved: false, reason: reason)
  }

  private func failure(_ path: String) -> Refusal {
    .cannotCreate(path: path, reason: String(cString: strerror(errno)).lowercased())
  }
}
