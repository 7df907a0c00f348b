import CPostgres
import Engine
import Foundation

/// A connection to a server: statements without names, so that a pooler may stand between.
///
/// Several statements go in one message where none needs another's answer.
final class PostgresConnection {
  private let raw: OpaquePointer
  /// Called the first time an answer takes longer than a second.
  private let onWait: () -> Void
  var hasTold = false
  /// True if answers to what was sent last have not been read.
  private var isAwaited = false

  /// Connects; throws if the server cannot be reached or refuses.
  init(_ address: PostgresAddress, onWait: @escaping () -> Void) throws {
    self.onWait = onWait
    let keywords = address.parameters.map { strdup($0.keyword) }
    let values = address.parameters.map { strdup($0.value) }
    defer { for text in keywords + values { free(text) } }
    let connected = PQconnectdbParams(
      keywords.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 0)
    guard let connected else { throw EngineError(.cannotOpen, "there is no memory") }
    raw = connected
    guard PQstatus(raw) == postgresConnected else {
      throw EngineError(.cannotOpen, Self.message(of: connected))
    }
    postgresSilence(raw)
  }

  deinit { PQfinish(raw) }

  /// True if the server can no longer be reached by this connection.
  var isBroken: Bool { PQstatus(raw) != postgresConnected }

  /// Runs statements without arguments, in one message; returns the last result.
  @discardableResult
  func execute(_ statements: String, tellingOfWaits: Bool = false) throws -> PostgresResult? {
    try settle()
    guard PQsendQuery(raw, statements) == 1 else { throw failure() }
    if tellingOfWaits { waitTelling() }
    return try results().last
  }

  /// Sends statements without arguments, and does not wait for the answer.
  func send(_ statements: String) throws {
    try settle()
    guard PQsendQuery(raw, statements) == 1 else { throw failure() }
    isAwaited = true
  }

  /// Runs commands in one message and returns their results.
  ///
  /// Where one fails, those after it are not run. A key that another row has is a fault, unless others
  /// may have written that row meanwhile.
  func run(
    _ commands: [PostgresCommand], tellingOfWaits: Bool = false, amongOthers: Bool = false
  ) throws -> [PostgresResult] {
    try settle()
    guard commands.count > 1 || tellingOfWaits else {
      return try commands.map { command in
        try checked(
          PostgresArguments(command.values).pass { count, types, values in
            PQexecParams(raw, command.text, count, types, values, nil, nil, 0)
          })
      }
    }
    guard PQenterPipelineMode(raw) == 1 else { throw failure() }
    let isSent = commands.allSatisfy { send($0.text, PostgresArguments($0.values)) }
    guard isSent, PQpipelineSync(raw) == 1 else { throw failure() }
    if tellingOfWaits { waitTelling() }
    var found: [PostgresResult] = []
    var fault: EngineError?
    for _ in commands {
      guard let result = PQgetResult(raw) else { throw failure() }
      do {
        found.append(try checked(result, amongOthers: amongOthers))
      } catch let error as EngineError {
        if fault == nil { fault = error }
      }
      while let more = PQgetResult(raw) { PQclear(more) }
    }
    // The answer to the end of the message.
    if let end = PQgetResult(raw) { PQclear(end) }
    while let more = PQgetResult(raw) { PQclear(more) }
    guard PQexitPipelineMode(raw) == 1 else { throw failure() }
    if let fault { throw fault }
    return found
  }

  /// Runs a COPY from this program; `next` appends rows to the bytes, and returns false at the end.
  func copy(_ statement: String, _ next: (inout [UInt8]) throws -> Bool) throws {
    try settle()
    guard PQsendQuery(raw, statement) == 1 else { throw failure() }
    guard let begun = PQgetResult(raw) else { throw failure() }
    if PQresultStatus(begun) == postgresCopying {
      PQclear(begun)
    } else {
      defer { _ = try? results() }
      _ = try checked(begun)
    }
    var bytes: [UInt8] = []
    var isMore = true
    while isMore {
      bytes.removeAll(keepingCapacity: true)
      do {
        isMore = try next(&bytes)
      } catch {
        PQputCopyEnd(raw, "given up")
        _ = try? results()
        throw error
      }
      let isSent = bytes.withUnsafeBytes { sent in
        PQputCopyData(raw, sent.bindMemory(to: CChar.self).baseAddress, Int32(sent.count)) == 1
      }
      guard isSent else { throw failure() }
    }
    guard PQputCopyEnd(raw, nil) == 1 else { throw failure() }
    _ = try results()
  }

  private func send(_ statement: String, _ arguments: PostgresArguments) -> Bool {
    arguments.pass { count, types, values in
      PQsendQueryParams(raw, statement, count, types, values, nil, nil, 0)
    } == 1
  }

  /// Reads the answers to what was sent without waiting.
  private func settle() throws {
    guard isAwaited else { return }
    isAwaited = false
    _ = try results()
  }

  private func results() throws -> [PostgresResult] {
    var found: [PostgresResult] = []
    var fault: (any Error)?
    while let result = PQgetResult(raw) {
      do { found.append(try checked(result)) } catch { fault = fault ?? error }
    }
    if let fault { throw fault }
    if isBroken { throw failure() }
    return found
  }

  /// Waits until there is an answer, and tells once if that takes longer than a second.
  private func waitTelling() {
    var socket = pollfd(fd: PQsocket(raw), events: Int16(POLLIN), revents: 0)
    while PQisBusy(raw) == 1 {
      if poll(&socket, 1, 1000) == 0, !hasTold {
        hasTold = true
        onWait()
      }
      guard PQconsumeInput(raw) == 1 else { return }
    }
  }

  private func checked(
    _ result: OpaquePointer?, amongOthers: Bool = false
  ) throws -> PostgresResult {
    guard let result else { throw failure() }
    let answer = PostgresResult(result)
    if [postgresEmpty, postgresDone, postgresRows].contains(Int(PQresultStatus(result))) {
      return answer
    }
    guard let state = PQresultErrorField(result, 67).map({ String(cString: $0) }) else {
      throw failure()
    }
    let message = PQresultErrorField(result, 77).map { String(cString: $0) } ?? state
    throw EngineError(
      amongOthers && state == Self.takenKey ? .stale : EngineError.Kind(state: state),
      message.oneLine)
  }

  /// The SQLSTATE of a key that another row has.
  private static let takenKey = "23505"

  /// The error of the connection itself.
  private func failure() -> EngineError {
    EngineError(isBroken ? .broken : .other, Self.message(of: raw))
  }

  private static func message(of raw: OpaquePointer) -> String {
    let message = String(cString: PQerrorMessage(raw)).oneLine
    return message.isEmpty ? "the server does not answer" : message
  }
}

/// A statement in the words of the server, with its arguments.
struct PostgresCommand: Hashable {
  let text: String
  var values: [Value] = []
}

/// The arguments of a statement, each with its type.
private struct PostgresArguments {
  private let texts: [String?]
  private let types: [PGoid]

  init(_ values: [Value]) {
    texts = values.map { value in
      switch value {
      case .null: nil
      case .integer(let number): String(number)
      case .real(let number): String(number)
      case .text(let text): text
      case .bytes(let bytes): "\\x" + bytes.map { Self.hexadecimal[Int($0)] }.joined()
      }
    }
    types = values.map { value in
      switch value {
      case .null: 0
      case .integer: PostgresType.integer
      case .real: PostgresType.real
      case .text: PostgresType.text
      case .bytes: PostgresType.bytes
      }
    }
  }

  private static let hexadecimal = (0..<256).map { byte in
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }

  /// Passes them on as the library takes them.
  func pass<Answer>(
    _ body: (Int32, UnsafePointer<PGoid>?, UnsafePointer<UnsafePointer<CChar>?>?) -> Answer
  ) -> Answer {
    let copies = texts.map { text in text.map { strdup($0) } ?? nil }
    defer { for copy in copies { free(copy) } }
    return body(Int32(texts.count), types, copies.map { $0.map { UnsafePointer($0) } })
  }
}

extension EngineError.Kind {
  /// The situation that an SQLSTATE tells.
  init(state: String) {
    switch state {
    case "55P03": self = .busy
    case "40001", "40P01", "DB001": self = .stale
    case "42501": self = .permission
    case "42P01", "3F000", "XX001", "XX002": self = .corrupt
    case "25006": self = .readOnly
    case "53100": self = .full
    case "3D000": self = .cannotOpen
    case "57P01", "57P02", "57P03", "57P05": self = .broken
    default:
      switch state.prefix(2) {
      case "08": self = .broken
      case "22", "42": self = .fault
      case "23": self = .constraint
      case "28", "53": self = .cannotOpen
      default: self = .other
      }
    }
  }
}
