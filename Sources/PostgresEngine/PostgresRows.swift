import CPostgres
import Engine

/// The types of the server that we name.
enum PostgresType {
  static let boolean: PGoid = 16
  static let bytes: PGoid = 17
  static let integer: PGoid = 20
  static let text: PGoid = 25
  static let real: PGoid = 701
  static let numeric: PGoid = 1700
  /// The types of whole numbers.
  static let integers: Set<PGoid> = [20, 21, 23, 26]
  /// The types of floating numbers.
  static let reals: Set<PGoid> = [700, 701]
}

/// An answer of the server.
final class PostgresResult {
  private let raw: OpaquePointer
  let count: Int
  /// The types of the columns.
  let types: [PGoid]

  init(_ raw: OpaquePointer) {
    self.raw = raw
    count = Int(PQntuples(raw))
    types = (0..<PQnfields(raw)).map { PQftype(raw, $0) }
  }

  deinit { PQclear(raw) }

  /// The names of the columns, as the server folds them.
  var names: [String] { (0..<Int32(types.count)).map { String(cString: PQfname(raw, $0)) } }

  /// The word by which the server says what it did.
  var command: String { String(cString: PQcmdStatus(raw)) }

  /// The text of a cell; nil if it is NULL.
  func cell(_ row: Int, _ column: Int) -> UnsafeRawBufferPointer? {
    let (row, column) = (Int32(row), Int32(column))
    guard PQgetisnull(raw, row, column) == 0 else { return nil }
    return UnsafeRawBufferPointer(
      start: PQgetvalue(raw, row, column), count: Int(PQgetlength(raw, row, column)))
  }
}

/// The rows of a statement: its whole answer, or portion after portion.
final class PostgresRows: Rows {
  private var result: PostgresResult
  private var row = -1
  /// Returns the next portion of the rows; nil if there is none.
  private let next: (() throws -> PostgresResult)?
  /// The bytes of the cell that was read last, if they had to be decoded.
  private var decoded: UnsafeMutableRawBufferPointer?

  init(
    _ result: PostgresResult, names: [String], next: (() throws -> PostgresResult)? = nil
  ) {
    self.result = result
    self.next = next
    super.init(columnNames: names)
  }

  deinit { decoded?.deallocate() }

  override func step() throws -> Bool {
    row += 1
    if row < result.count { return true }
    guard let next, result.count > 0 else { return false }
    result = try next()
    row = 0
    return result.count > 0
  }

  override func value(at place: Int) -> Value {
    guard let cell = result.cell(row, place) else { return .null }
    let type = result.types[place]
    switch type {
    case PostgresType.boolean: return .integer(cell.first == UInt8(ascii: "t") ? 1 : 0)
    case PostgresType.bytes: return .bytes(Self.bytes(cell))
    default: break
    }
    let text = String(decoding: cell, as: UTF8.self)
    if PostgresType.integers.contains(type) { return Int64(text).map(Value.integer) ?? .text(text) }
    if PostgresType.reals.contains(type) { return Double(text).map(Value.real) ?? .text(text) }
    guard type == PostgresType.numeric else { return .text(text) }
    return Int64(text).map(Value.integer) ?? Double(text).map(Value.real) ?? .text(text)
  }

  override func text(at place: Int) -> String? {
    if case .text(let text) = value(at: place) { text } else { nil }
  }

  override func bytes(at place: Int) -> UnsafeRawBufferPointer? {
    guard let cell = result.cell(row, place) else { return nil }
    switch result.types[place] {
    case PostgresType.boolean: return keep([cell.first == UInt8(ascii: "t") ? 0x31 : 0x30])
    case PostgresType.bytes: return keep(Self.bytes(cell))
    default: return cell
    }
  }

  private func keep(_ bytes: [UInt8]) -> UnsafeRawBufferPointer {
    decoded?.deallocate()
    let kept = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    kept.copyBytes(from: bytes)
    decoded = kept
    return UnsafeRawBufferPointer(kept)
  }

  /// Reads bytes written in hexadecimal after `\x`.
  private static func bytes(_ text: UnsafeRawBufferPointer) -> [UInt8] {
    func digit(_ byte: UInt8) -> UInt8 { byte <= 0x39 ? byte - 0x30 : byte - 0x57 }
    return stride(from: 2, to: text.count - 1, by: 2).map { place in
      digit(text[place]) << 4 | digit(text[place + 1])
    }
  }
}
