import Foundation

extension String {
  /// Without the white space around it.
  var trimmed: String {
    trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Without the white space around it; nil where nothing is left.
  var trimmedOrNil: String? {
    let text = trimmed
    return text.isEmpty ? nil : text
  }
}
