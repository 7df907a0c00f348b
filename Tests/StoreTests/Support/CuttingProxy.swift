import Foundation
import Synchronization
import Testing

/// A socket that passes everything on to the tests' server, and cuts the connection when it has
/// passed on a COMMIT: before the server's answer to it, so that nobody hears of what was saved.
final class CuttingProxy {
  /// The folder of the socket.
  let folder: Folder
  private let listener: Int32

  /// The number of cuts that are left.
  private final class Cuts: Sendable {
    private let left: Mutex<Int>

    init(_ count: Int) { left = Mutex(count) }

    func mayCut() -> Bool {
      left.withLock { left in
        left -= 1
        return left >= 0
      }
    }
  }

  /// A proxy that cuts so many connections.
  init(cutting count: Int) throws {
    folder = try Folder()
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    let path = folder.file(".s.PGSQL.5432")
    try #require(Self.at(path) { bind(listener, $0, $1) } == 0)
    try #require(listen(listener, 8) == 0)
    let (target, cuts) = (Self.target, Cuts(count))
    Thread.detachNewThread {
      while case let client = accept(listener, nil, nil), client >= 0 {
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard Self.at(target, { connect(server, $0, $1) }) == 0 else { return }
        Thread.detachNewThread { Self.pass(from: server, to: client) { _ in false } }
        Thread.detachNewThread {
          Self.pass(from: client, to: server) { bytes in
            bytes.contains("COMMIT\u{0}".utf8) && cuts.mayCut()
          }
        }
      }
    }
  }

  deinit { shutdown(listener, Int32(SHUT_RDWR)) }

  /// The address of a database by way of the proxy.
  func address(of name: String) -> String {
    "postgres://owner@/\(name)?host=\(folder.path)&port=5432"
  }

  /// The socket of the server.
  private static var target: String {
    let items = URLComponents(string: ThrowawayServer.address ?? "")?.queryItems ?? []
    let values = Dictionary(items.map { ($0.name, $0.value ?? "") }) { first, _ in first }
    return "\(values["host"] ?? "")/.s.PGSQL.\(values["port"] ?? "")"
  }

  private static func pass(from: Int32, to: Int32, _ isLast: ([UInt8]) -> Bool) {
    var room = [UInt8](repeating: 0, count: 65_536)
    while case let count = read(from, &room, room.count), count > 0 {
      let bytes = Array(room[..<count])
      let ends = isLast(bytes)
      // The way back is closed before the server can answer.
      if ends { shutdown(from, Int32(SHUT_RDWR)) }
      _ = send(to, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      if ends { break }
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
