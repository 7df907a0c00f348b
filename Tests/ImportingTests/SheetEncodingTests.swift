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
}
