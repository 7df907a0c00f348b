import Foundation

/// The encoding of a table or another text.
public enum SheetEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16 = "UTF-16"
  case windows1252 = "Windows-1252"
  case macRoman = "MacRoman"

  /// The encoding of a name as people type it: `utf8`, `cp1252`, `mac`.
  public init?(named name: String) {
    switch name.lowercased().filter({ $0.isLetter || $0.isNumber }) {
    case "utf8": self = .utf8
    case "utf16", "unicode", "utf16le", "utf16be": self = .utf16
    case "windows1252", "cp1252", "1252", "latin1", "iso88591", "ansi": self = .windows1252
    case "macroman", "mac", "macintosh", "applemacroman": self = .macRoman
    default: return nil
    }
  }

  /// Returns a text as UTF-8 without a byte order mark, and its original encoding.
  ///
  /// UTF-16 is recognised by its byte order mark, or by the NULs of every other byte; text that is
  /// not valid UTF-8 is read as Windows-1252, as older spreadsheets write it. Text with a NUL is
  /// refused; many NULs mean that the file is not text.
  static func decode(
    _ bytes: [UInt8], as said: Self? = nil
  ) throws(SheetError) -> (text: [UInt8], encoding: Self) {
    let (text, encoding): ([UInt8], Self)
    if let said {
      (text, encoding) = (try read(bytes, as: said), said)
    } else {
      (text, encoding) = try read(bytes)
    }
    guard let nul = text.firstIndex(of: 0) else { return (text, encoding) }
    let isText = encoding != .windows1252 && text.count(where: { $0 == 0 }) * 8 < text.count
    throw isText ? .nul(line: 1 + text[..<nul].count { $0 == 0x0A }) : .notText
  }

  private static func read(_ bytes: [UInt8]) throws(SheetError) -> ([UInt8], Self) {
    if let highFirst = isUTF16(bytes) {
      let marked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      return (try fromUTF16(bytes.dropFirst(marked ? 2 : 0), highByteFirst: highFirst), .utf16)
    }
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if String(validating: body, as: UTF8.self) != nil { return (body, .utf8) }
    return (try read(body, as: .windows1252), .windows1252)
  }

  private static func read(_ bytes: [UInt8], as encoding: Self) throws(SheetError) -> [UInt8] {
    switch encoding {
    case .utf8:
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      return Array(String(decoding: body, as: UTF8.self).utf8)
    case .utf16:
      let marked = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      return try fromUTF16(
        bytes.dropFirst(marked ? 2 : 0), highByteFirst: isUTF16(bytes) ?? false)
    case .windows1252:
      guard let text = String(bytes: bytes, encoding: .windowsCP1252) else { throw .notText }
      return Array(text.utf8)
    case .macRoman:
      return bytes.flatMap { $0 < 0x80 ? [$0] : Array(lettersOfMacRoman[Int($0) - 0x80].utf8) }
    }
  }

  /// True for UTF-16 with the high byte first, false for that with the low byte first; nil for
  /// anything else.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool? {
    if bytes.starts(with: [0xFF, 0xFE]) { return false }
    if bytes.starts(with: [0xFE, 0xFF]) { return true }
    let beginning = bytes.prefix(64)
    guard beginning.count >= 16 else { return nil }
    let even = beginning.indices.count { $0.isMultiple(of: 2) && beginning[$0] == 0 }
    let odd = beginning.indices.count { !$0.isMultiple(of: 2) && beginning[$0] == 0 }
    if even == 0, odd * 5 >= beginning.count * 2 { return false }
    return odd == 0 && even * 5 >= beginning.count * 2 ? true : nil
  }

  /// Returns an example of letters that look as if they were decoded by another encoding's table;
  /// nil if there is none.
  static func oddLetters(in text: [UInt8], of encoding: Self) -> String? {
    guard encoding == .windows1252 || encoding == .utf8 else { return nil }
    guard !text.prefix(1 << 20).allSatisfy({ $0 < 0x80 }) else { return nil }
    // What the letters of MacRoman are in Windows-1252; and of UTF-8 that was decoded twice.
    let marks: Set<Unicode.Scalar> =
      encoding == .windows1252
      ? [
        "\u{2021}", "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{17D}", "\u{2018}",
        "\u{178}", "\u{161}", "\u{203A}", "\u{9D}", "\u{20AC}", "\u{2020}",
      ]
      : ["\u{C3}", "\u{E2}"]
    var word = String.UnicodeScalarView()
    var isOdd = false
    var last: Unicode.Scalar = " "
    for scalar in String(decoding: text.prefix(1 << 20), as: UTF8.self).unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "," || scalar == ";" {
        if isOdd { return String(word) }
        word.removeAll()
        isOdd = false
      } else {
        if encoding == .windows1252 {
          isOdd = isOdd || marks.contains(scalar) && last.properties.isAlphabetic
        } else {
          isOdd = isOdd || marks.contains(last) && (0x80...0xBF).contains(scalar.value)
        }
        word.append(scalar)
      }
      last = scalar
    }
    return isOdd ? String(word) : nil
  }

  /// The characters of MacRoman from 0x80 on, which Foundation knows on a Mac only.
  ///
  /// Source: Unicode, APPLE/ROMAN.TXT.
  private static let lettersOfMacRoman = Array(
    "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u{A0}ÀÃÕŒœ"
      + "–\u{2014}“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\u{F8FF}ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
  ).map(String.init)

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
