/// Text from the clipboard, pasted into a line.
enum PastedText {
  /// Joins the text into one line: a line end would act as Return, and a control character as a
  /// command.
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
