import CustomDump
import Foundation
import Testing

@testable import Rendering

@Suite struct JSONWriterTests {
  @Test func `an object keeps the order of its members, and writes null for what is absent`() {
    let value: JSON = [
      "b": .number(2), "a": .text(nil), "c": .moment(Fixture.now), "d": .bool(true),
      "e": .texts(["x", "y"]), "f": [:], "g": .array([]), "h": .count(nil),
    ]
    expectNoDifference(
      JSONWriter.document(value),
      #"{"b":2,"a":null,"c":"2026-11-23T14:00:00Z","d":true,"e":["x","y"],"f":{},"g":[],"h":null}"#
        + "\n")
  }

  @Test func `an array has an element on each line`() {
    #expect(JSONWriter.document(.array([.number(1), .null])) == "[1,\n null]\n")
    #expect(JSONWriter.document(.array([])) == "[]\n")
  }

  @Test(arguments: [
    ("\"\\/", #""\"\\/""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1B}", #""\u0000\u001b""#),
    ("\u{7F}\u{9B}", #""\u007f\u009b""#), ("\u{2028}\u{202E}", #""\u2028\u202e""#),
    ("\u{200F}\u{FEFF}\u{200D}", #""\u200f\ufeff\u200d""#), ("\u{FFFF}", #""\uffff""#),
    ("\u{E0041}", #""\udb40\udc41""#), ("\u{1FFFE}", #""\ud83f\udffe""#),
    ("Zoë \u{1F600}", "\"Zoë \u{1F600}\""), ("\r\n", #""\r\n""#),
    ("\"\u{301}", "\"\\\"\u{301}\""),
  ])
  func `a text is escaped`(text: String, json: String) {
    #expect(Array(JSONWriter.line(.string(text)).unicodeScalars) == Array(json.unicodeScalars))
  }

  @Test(arguments: HostileText.samples)
  func `a hostile text reads back as it was`(_ sample: HostileText.Sample) throws {
    let document = JSONWriter.document(["text": .string(sample.text)])
    let read = try JSONSerialization.jsonObject(with: Data(document.utf8))
    let object = try #require(read as? [String: String])
    let text = try #require(object["text"])
    #expect(Array(text.unicodeScalars) == Array(sample.text.unicodeScalars))
    #expect(document.dropLast().unicodeScalars.allSatisfy { !$0.isControl })
  }
}
