/// A Swift text seen three ways: its code, its string literals, its comments.
///
/// Every view has the text's own lines; what does not belong to the view is blank. The quotes of a
/// literal and what it interpolates are code.
struct SwiftText: Sendable {
  /// What the compiler runs.
  let code: String
  /// What stands between the quotes of string literals, and between the slashes of patterns.
  let strings: String
  /// What is said to the reader.
  let comments: String

  /// A Swift text, taken apart.
  init(_ text: String) {
    var scanner = SwiftScanner(text)
    let kinds = scanner.kinds()
    code = Self.view(scanner.bytes, kinds, showing: .code)
    strings = Self.view(scanner.bytes, kinds, showing: .string)
    comments = Self.view(scanner.bytes, kinds, showing: .comment)
  }

  /// A text in another language, all of it code.
  init(plain text: String) {
    code = text
    strings = ""
    comments = ""
  }

  private static func view(
    _ bytes: [UInt8], _ kinds: [SwiftScanner.Kind], showing kind: SwiftScanner.Kind
  ) -> String {
    let shown = zip(bytes, kinds).map { byte, its in
      its == kind || byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " ")
    }
    return String(decoding: shown, as: UTF8.self)
  }
}
