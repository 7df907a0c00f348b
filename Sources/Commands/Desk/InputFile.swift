import Glibc

/// A file being read: line by line, or whatever is left of it at once.
///
/// Of a file that is read line by line never more than a line and a block is in memory.
final class InputFile {
  /// What it is called in messages.
  let name: String
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var position = 0
  private var isOver = false

  private static let block = 1 << 18

  /// Opens a file; `-` is standard input.
  init(_ path: String) throws(Refusal) {
    name = path == "-" ? "standard input" : path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable }
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
  }

  /// Whether what is still to be read begins so; a byte order mark before it is passed over.
  func begins(with beginning: [UInt8]) throws(Refusal) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    while pending.count - position < mark.count + beginning.count, try fill() {}
    let rest = pending[position...]
    return rest.starts(with: beginning) || rest.starts(with: mark + beginning)
  }

  /// The next line without its end; nil at the end of the file.
  ///
  /// Of a line that is longer than `limit` bytes a little more than that is read.
  func line(atMost limit: Int) throws(Refusal) -> [UInt8]? {
    var searched = position
    while true {
      if let end = pending[searched...].firstIndex(of: 0x0A) { return take(upTo: end) }
      searched = pending.endIndex
      guard pending.count - position <= limit, try fill(keeping: &searched) else { break }
    }
    return position < pending.endIndex ? take(upTo: pending.endIndex) : nil
  }

  /// All that is left.
  func rest() throws(Refusal) -> [UInt8] {
    while try fill() {}
    defer { pending = [] }
    return position == 0 ? pending : Array(pending[position...])
  }

  private func take(upTo end: Int) -> [UInt8] {
    var line = pending[position..<end]
    if line.last == 0x0D { line = line.dropLast() }
    position = min(end + 1, pending.endIndex)
    return Array(line)
  }

  /// Forgets what was taken, and reads on; `place` keeps pointing at the same byte.
  private func fill(keeping place: inout Int) throws(Refusal) -> Bool {
    place -= position
    pending.removeFirst(position)
    position = 0
    return try fill()
  }

  /// Reads a block more; false where the file is over.
  private func fill() throws(Refusal) -> Bool {
    guard !isOver else { return false }
    var block = [UInt8](repeating: 0, count: Self.block)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable }
      isOver = count == 0
      pending += block[..<count]
      return !isOver
    }
  }

  private var unreadable: Refusal {
    .unreadable(path: name, reason: String(cString: strerror(errno)).lowercased())
  }
}
