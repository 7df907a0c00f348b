import Foundation

/// The encoding of an export.
public enum SheetEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16 = "UTF-16"
  case windows1252 = "Windows-1252"

  /// Returns the text of an export as UTF-8 without a byte order mark, and its original encoding.
  ///
  /// UTF-16 is recognised by its byte order mark; text that is not valid UTF-8 is read as
  /// Windows-1252, as older spreadsheets write it. Text with a NUL is refused; many NULs mean that
  /// the file is not text.
  static func decode(_ bytes: [UInt8]) throws(SheetError) -> (text: [UInt8], encoding: Self) {
    let (text, encoding) = try read(bytes)
    guard let nul = text.firstIndex(of: 0) else { return (text, encoding) }
    let isText = encoding != .windows1252 && text.count(where: { $0 == 0 }) * 8 < text.count
    throw isText ? .nul(line: 1 + text[..<nul].count { $0 == 0x0A }) : .notText
  }

  private static func read(_ bytes: [UInt8]) throws(SheetError) -> ([UInt8], Self) {
    if bytes.starts(with: [0xFF, 0xFE]) {
      return (try fromUTF16(bytes.dropFirst(2), highByteFirst: false), .utf16)
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      return (try fromUTF16(bytes.dropFirst(2), highByteFirst: true), .utf16)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if String(validating: body, as: UTF8.self) != nil { return (body, .utf8) }
    guard let text = String(bytes: body, encoding: .windowsCP1252) else { throw .notText }
    return (Array(text.utf8), .windows1252)
  }

  private static func fromUTF16(
    _ bytes: ArraySlice<UInt8>, highByteFirst: Bool
  ) throws(SheetError) -> [UInt8] {
    guard bytes.count.isMultiple(of: 2) else { throw .notText }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return highByteFirst ? first << 8 | second : second << 8 | first
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .notText }
    return Array(text.utf8)
  }
}
