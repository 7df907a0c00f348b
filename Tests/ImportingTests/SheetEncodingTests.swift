import CustomDump
import Testing

@testable import Importing

/// The bytes of a text, and what they are.
struct EncodedText: CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let text: String
  let encoding: SheetEncoding

  static let all = [
    EncodedText(
      testDescription: "UTF-8", bytes: Array("Zoë".utf8), text: "Zoë", encoding: .utf8),
    EncodedText(
      testDescription: "UTF-8 with a mark", bytes: [0xEF, 0xBB, 0xBF] + Array("Zoë".utf8),
      text: "Zoë", encoding: .utf8),
    EncodedText(
      testDescription: "UTF-16, low byte first", bytes: [0xFF, 0xFE, 0x5A, 0, 0x6F, 0, 0xEB, 0],
      text: "Zoë", encoding: .utf16),
    EncodedText(
      testDescription: "UTF-16, high byte first", bytes: [0xFE, 0xFF, 0, 0x5A, 0, 0x6F, 0, 0xEB],
      text: "Zoë", encoding: .utf16),
    EncodedText(
      testDescription: "UTF-16 of a pair", bytes: [0xFF, 0xFE, 0x3D, 0xD8, 0x00, 0xDE],
      text: "\u{1F600}", encoding: .utf16),
    EncodedText(
      testDescription: "Windows-1252", bytes: [0x5A, 0x6F, 0xEB, 0x20, 0x96, 0x20, 0x80],
      text: "Zoë \u{2013} €", encoding: .windows1252),
    EncodedText(
      testDescription: "UTF-16 without a mark",
      bytes: Array("Candidate,Client\n".utf8).flatMap { [$0, 0] }, text: "Candidate,Client\n",
      encoding: .utf16),
    EncodedText(testDescription: "nothing", bytes: [], text: "", encoding: .utf8),
  ]
}

struct SheetEncodingTests {
  @Test(arguments: EncodedText.all)
  func textIsReadInItsEncoding(row: EncodedText) throws {
    let (text, encoding) = try SheetEncoding.decode(row.bytes)
    expectNoDifference(String(decoding: text, as: UTF8.self), row.text)
    #expect(encoding == row.encoding)
  }

  @Test(
    arguments: [
      [0x50, 0x4B, 0x03, 0x04, 0x00], [0xFF, 0xFE, 0x5A], [0xFF, 0xFE, 0x3D, 0xD8],
      [0xFF, 0xFE, 0x5A, 0, 0, 0], [0x5A, 0x81],
    ] as [[UInt8]])
  func whatIsNoTextIsRefused(bytes: [UInt8]) {
    #expect(throws: SheetError.notText) { try SheetEncoding.decode(bytes) }
  }

  @Test(
    arguments: [
      (SheetEncoding.macRoman, [0x5A, 0x6F, 0x91], "Zoë"),
      (.windows1252, [0x5A, 0x6F, 0xEB], "Zoë"),
      (.utf8, [0x5A, 0x6F, 0xC3, 0xAB], "Zoë"), (.utf16, [0x5A, 0, 0xEB, 0], "Zë"),
    ] as [(SheetEncoding, [UInt8], String)])
  func anEncodingThatIsSaidIsUsed(encoding: SheetEncoding, bytes: [UInt8], text: String) throws {
    let decoded = try SheetEncoding.decode(bytes, as: encoding)
    expectNoDifference(String(decoding: decoded.text, as: UTF8.self), text)
    #expect(decoded.encoding == encoding)
  }

  /// The bytes of a text, and the word in which accents look wrong as they are read.
  @Test(
    arguments: [
      (Array("Ann,Zo".utf8) + [0x91, 0x2C, 0x78], "Zo\u{2018}"),
      (Array("Ren".utf8) + [0x8E, 0x2C, 0x78], "Ren\u{17D}"),
      (Array("ZoÃ« Lund".utf8), "ZoÃ«"), (Array("Zoë Lund".utf8), nil),
      (Array("O".utf8) + [0x92] + Array("Brien ".utf8) + [0x96, 0x20, 0xE9], nil),
    ] as [([UInt8], String?)])
  func accentsThatLookWrongAreSeen(bytes: [UInt8], word: String?) throws {
    let (text, encoding) = try SheetEncoding.decode(bytes)
    #expect(SheetEncoding.oddLetters(in: text, of: encoding) == word)
  }
}
