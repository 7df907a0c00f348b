import Glibc
import LineEditing

/// An input file, read line by line or all at once.
///
/// Reading line by line holds at most a line and a block in memory.
final class InputFile {
  /// The name used in messages.
  let name: String
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var position = 0
  private var isOver = false

  /// The name without its folder.
  var shortName: String { name.split(separator: "/").last.map(String.init) ?? name }

  private static let block = 1 << 18

  /// Opens a file; `-` is standard input.
  init(_ path: String) throws {
    name = path == "-" ? "standard input" : path
    descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable }
  }

  deinit {
    if descriptor > 0 { close(descriptor) }
  }

  /// The bytes of a whole file; `-` is standard input.
  static func contents(of path: String, atMost limit: Int = .max) throws -> [UInt8] {
    try InputFile(path).rest(atMost: limit)
  }

  /// True if everything read so far has been returned, so the next line may have to be waited for.
  var isDrained: Bool { position == pending.count }

  /// True if the unread part begins with these bytes, after an optional byte order mark.
  func begins(with beginning: [UInt8]) throws -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    while pending.count - position < mark.count + beginning.count, try fill() {}
    let rest = pending[position...]
    return rest.starts(with: beginning) || rest.starts(with: mark + beginning)
  }

  /// The next line without its line ending; nil at the end of the file.
  ///
  /// A line longer than `limit` bytes is read only a little past it.
  func line(atMost limit: Int = .max) throws -> [UInt8]? {
    var searched = position
    while true {
      if let end = pending[searched...].firstIndex(of: 0x0A) { return take(upTo: end) }
      searched = pending.endIndex
      guard pending.count - position <= limit, try fill(keeping: &searched) else { break }
    }
    return position < pending.endIndex ? take(upTo: pending.endIndex) : nil
  }

  /// The unread rest of the file.
  ///
  /// A file longer than `limit` bytes is read only a little past it, so that an endless one ends.
  func rest(atMost limit: Int = .max) throws -> [UInt8] {
    while pending.count - position <= limit, try fill() {}
    defer { pending = [] }
    return position == 0 ? pending : Array(pending[position...])
  }

  private func take(upTo end: Int) -> [UInt8] {
    var line = pending[position..<end]
    if line.last == 0x0D { line = line.dropLast() }
    position = min(end + 1, pending.endIndex)
    return Array(line)
  }

  /// Discards the consumed bytes and reads on; `place` keeps pointing at the same byte.
  private func fill(keeping place: inout Int) throws -> Bool {
    place -= position
    pending.removeFirst(position)
    position = 0
    return try fill()
  }

  /// Reads another block; false at the end of the file.
  private func fill() throws -> Bool {
    guard !isOver else { return false }
    if descriptor == 0 { Waiting.begin() }
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

  private var unreadable: CommandError {
    .unreadable(path: name, reason: SystemError().reason)
  }
}
