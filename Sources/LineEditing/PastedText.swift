/// Text from the clipboard on its way into a line.
enum PastedText {
  /// The text in one line: a line end would have been Return, and a control character a command.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { line in
        String(String.UnicodeScalarView(line.unicodeScalars.map { isControl($0) ? " " : $0 }))
      }
      .map { $0.drop { $0 == " " } }
      .joined(separator: " ")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }
}
