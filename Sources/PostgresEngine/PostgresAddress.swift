import CPostgres
import Engine
public import Foundation

/// The address of a database on a server, as libpq reads it, with what we set unless it says
/// otherwise.
public struct PostgresAddress: Sendable {
  /// The address as it was given.
  public let text: String
  /// The parameters of the connection.
  let parameters: [(keyword: String, value: String)]

  /// True if a text is the address of a server, and not the path of a file.
  public static func isOne(_ text: String) -> Bool {
    ["postgres://", "postgresql://"].contains { text.lowercased().hasPrefix($0) }
  }

  /// Reads an address; throws if libpq is missing or too old, or the address is wrong or has a
  /// password, which other users of this machine could see.
  public init(
    _ text: String, environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws {
    self.text = text
    let version = postgresLoad()
    guard version >= Self.oldestLibrary else {
      throw EngineError(
        .cannotOpen,
        version == 0
          ? "a server needs libpq, which this machine does not have (the package libpq5)"
          : "a server needs libpq 14 or newer (the package libpq5)")
    }
    var said = try Self.parsed(text)
    guard said["password"] == nil else {
      throw EngineError(
        .cannotOpen,
        "other users of this machine can see a password in an address; keep it in ~/.pgpass")
    }
    for (keyword, value) in Self.usual where said[keyword] == nil { said[keyword] = value }
    if said["sslmode"] == nil, !Self.isHere(said, environment) {
      said["sslmode"] = "verify-full"
      if said["sslrootcert"] == nil { said["sslrootcert"] = Self.certificates(environment) }
    }
    parameters = said.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private static let oldestLibrary = 140_000

  /// What we set unless the address says otherwise: a server that says nothing is noticed within
  /// twelve seconds, and of several hosts the one that can be written to is taken.
  private static let usual = [
    "connect_timeout": "10", "keepalives_idle": "5", "keepalives_interval": "2",
    "keepalives_count": "3", "tcp_user_timeout": "10000", "target_session_attrs": "read-write",
    "application_name": "debrief", "client_encoding": "UTF8",
  ]

  private static func parsed(_ text: String) throws -> [String: String] {
    var fault: UnsafeMutablePointer<CChar>?
    guard let found = PQconninfoParse(text, &fault) else {
      let reason = fault.map { String(cString: $0) } ?? "it cannot be read"
      PQfreemem(fault)
      throw EngineError(.cannotOpen, reason.oneLine)
    }
    defer { PQconninfoFree(found) }
    var said: [String: String] = [:]
    var next = found
    while let keyword = next.pointee.keyword {
      if let value = next.pointee.value { said[String(cString: keyword)] = String(cString: value) }
      next += 1
    }
    return said
  }

  /// True if every host is this machine: a socket's folder, or loopback.
  private static func isHere(_ said: [String: String], _ environment: [String: String]) -> Bool {
    let hosts =
      said["hostaddr"] ?? said["host"] ?? environment["PGHOSTADDR"] ?? environment["PGHOST"] ?? ""
    if hosts.isEmpty { return said["service"] == nil && environment["PGSERVICE"] == nil }
    return hosts.split(separator: ",").allSatisfy { host in
      host.hasPrefix("/") || host.hasPrefix("@")
        || ["localhost", "127.0.0.1", "::1"].contains(host)
    }
  }

  /// The file of certificates to trust: the user's own, else the system's.
  private static func certificates(_ environment: [String: String]) -> String {
    let own = (environment["HOME"] ?? "") + "/.postgresql/root.crt"
    return access(own, R_OK) == 0 ? own : "/etc/ssl/certs/ca-certificates.crt"
  }
}

extension String {
  /// The text without its line breaks, as a reason within a line.
  var oneLine: String {
    split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .joined(separator: "; ")
  }
}
