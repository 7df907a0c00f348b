import Glibc

/// Reads lines of bytes from a file or from standard input, a block at a time, whatever the total
/// length.
struct LineReader: ~Copyable {
  private let descriptor: Int32
  private let owned: Bool
  private let path: String
  private var buffer: [UInt8] = []
  private var next = 0
  private var ended = false

  /// Opens a file; nil or `-` is standard input.
  init(path: String?) throws {
    guard let path, path != "-" else {
      descriptor = 0
      owned = false
      self.path = "standard input"
      return
    }
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandError.unreadable(path: path, reason: SystemError().reason)
    }
    owned = true
    self.path = path
  }

  deinit {
    if owned { close(descriptor) }
  }

  /// True if everything read so far has been returned, so the next line may have to be waited for.
  var isDrained: Bool { next == buffer.count }

  /// The next line without its line feed, or nil at the end.
  ///
  /// A last line without one counts too.
  mutating func nextLine() throws -> [UInt8]? {
    var searched = next
    while true {
      if let feed = buffer[searched...].firstIndex(of: 0x0A) {
        let line = Array(buffer[next..<feed])
        next = feed + 1
        return line
      }
      searched = buffer.count
      if ended {
        guard next < buffer.count else { return nil }
        let line = Array(buffer[next...])
        next = buffer.count
        return line
      }
      searched -= next
      try fill()
    }
  }

  /// Drops what was read and appends the next block.
  private mutating func fill() throws {
    buffer.removeFirst(next)
    next = 0
    let size = 65_536
    let held = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: size))
    let count = buffer.withUnsafeMutableBytes { bytes in
      var got = read(descriptor, bytes.baseAddress?.advanced(by: held), size)
      while got < 0 && errno == EINTR {
        got = read(descriptor, bytes.baseAddress?.advanced(by: held), size)
      }
      return got
    }
    guard count >= 0 else {
      throw CommandError.unreadable(path: path, reason: SystemError().reason)
    }
    buffer.removeLast(size - count)
    ended = count == 0
  }
}
