extension String {
  /// Without the white space around it, as Unicode has it.
  ///
  /// Foundation's takes what has no width for white space too, and what was typed is kept.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Without the white space around it; nil where nothing is left that could be seen.
  var trimmedOrNil: String? {
    let text = trimmed
    let isUnseen = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
    return isUnseen ? nil : text
  }
}
