/// A separator of the cells of a row.
enum Delimiter: UInt8, CaseIterable, Sendable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09
  case bar = 0x7C

  /// Returns the separator that occurs most often in the first line that is not blank, outside
  /// quoted cells; a comma if there is not one or
  /// two occur equally often.
  static func guess(in text: [UInt8]) -> Delimiter {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    var hasText = false
    for byte in text {
      if byte == .quote {
        isQuoted.toggle()
      } else if !isQuoted {
        if byte == .lineFeed || byte == .carriageReturn {
          if hasText { break }
        } else {
          counts[byte, default: 0] += 1
        }
      }
      hasText = hasText || byte > .space
    }
    return allCases.reduce(.comma) { best, next in
      counts[next.rawValue, default: 0] > counts[best.rawValue, default: 0] ? next : best
    }
  }
}

extension UInt8 {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
}
