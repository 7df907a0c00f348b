import Foundation
import Synchronization
import Testing

/// A socket that passes everything on to a server, and counts the messages of its clients that they
/// wait for, once they are connected.
final class MessageCounter {
  private let folder: Folder
  private let listener: Int32
  private let count = Counted()

  /// The number of messages, shared by the threads that pass them on.
  private final class Counted: Sendable {
    let number = Mutex(0)
  }

  /// Begins to pass on to the server at an address with a socket.
  init(before address: String) throws {
    folder = try Folder()
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    let path = folder.url.appendingPathComponent(".s.PGSQL.5432").path
    try #require(Self.at(path) { bind(listener, $0, $1) } == 0)
    try #require(listen(listener, 8) == 0)
    let items = URLComponents(string: address)?.queryItems ?? []
    let values = Dictionary(items.map { ($0.name, $0.value ?? "") }) { first, _ in first }
    let target = "\(values["host"] ?? "")/.s.PGSQL.\(values["port"] ?? "")"
    Thread.detachNewThread { [count] in
      while case let client = accept(listener, nil, nil), client >= 0 {
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard Self.at(target, { connect(server, $0, $1) }) == 0 else { return }
        Thread.detachNewThread { Self.pass(from: server, to: client) { _ in } }
        Thread.detachNewThread {
          var messages = ClientMessages()
          Self.pass(from: client, to: server) { bytes in
            let waitedFor = messages.take(bytes)
            count.number.withLock { $0 += waitedFor }
          }
        }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    folder.remove()
  }

  /// The address of a database by way of the counter.
  func address(of name: String, as role: String) -> String {
    "postgres://\(role)@/\(name)?host=\(folder.url.path)&port=5432"
  }

  /// Returns the number of messages since the last time.
  func taken() -> Int {
    count.number.withLock { number in
      defer { number = 0 }
      return number
    }
  }

  private static func pass(from: Int32, to: Int32, _ seen: ([UInt8]) -> Void) {
    var room = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(from, &room, room.count), count > 0 {
      let bytes = Array(room[..<count])
      seen(bytes)
      var rest = bytes[...]
      while !rest.isEmpty {
        let sent = rest.withUnsafeBytes { send(to, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
        guard sent > 0 else { return }
        rest = rest.dropFirst(sent)
      }
    }
    shutdown(to, Int32(SHUT_WR))
  }

  private static func at(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
    return withUnsafePointer(to: &address) { address in
      address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}

/// The messages of a client, in PostgreSQL's protocol: each has a letter and its length, but for the
/// first.
private struct ClientMessages {
  private var rest: [UInt8] = []
  private var hasBegun = false

  /// Takes in bytes; returns how many messages they end whose answer is waited for: statements up to a
  /// Sync, or a text of statements, unless that ends a reading.
  mutating func take(_ bytes: [UInt8]) -> Int {
    rest += bytes
    var count = 0
    while true {
      let head = hasBegun ? 1 : 0
      guard rest.count >= head + 4 else { return count }
      let length = head + rest[head..<head + 4].reduce(0) { $0 << 8 + Int($1) }
      guard rest.count >= length else { return count }
      if hasBegun {
        let text = String(decoding: rest[5..<length], as: UTF8.self)
        switch UnicodeScalar(rest[0]) {
        case "S": count += 1
        case "Q" where text != "ROLLBACK\u{0}": count += 1
        default: break
        }
      }
      hasBegun = true
      rest.removeFirst(length)
    }
  }
}
