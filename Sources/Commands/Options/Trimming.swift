extension String {
  /// The string without surrounding white space, as defined by Unicode.
  ///
  /// Foundation also trims zero-width characters, which are kept here.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// The string without surrounding white space; nil if nothing visible is left.
  var trimmedOrNil: String? {
    let text = trimmed
    let isUnseen = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
    }
    return isUnseen ? nil : text
  }
}
