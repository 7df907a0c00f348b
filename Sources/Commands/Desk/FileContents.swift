import Foundation
import Glibc

/// The bytes of a whole file.
enum FileContents {
  /// Reads a file; `-` is standard input.
  ///
  /// A file longer than `limit` bytes is read only a little past it, so that an endless one ends.
  static func read(_ path: String, atMost limit: Int = .max) throws -> [UInt8] {
    let isInput = path == "-"
    let descriptor = isInput ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw unreadable(path) }
    defer { if !isInput { close(descriptor) } }

    var contents: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw unreadable(isInput ? "standard input" : path) }
      guard count > 0 else { return contents }
      contents += block[..<count]
      if contents.count > limit { return contents }
    }
  }

  private static func unreadable(_ path: String) -> CommandError {
    .unreadable(path: path, reason: SystemError().reason)
  }
}
