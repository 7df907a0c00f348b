/// The kind of a file to be imported, detected from its beginning.
public enum ImportKind: Hashable, Sendable {
  /// A table of interviews or of contacts.
  case sheet
  /// A diary as iCalendar.
  case diary
  /// Contacts as vCards.
  case cards

  /// Detects the kind of a file, ignoring a byte order mark and blank lines at its beginning.
  public init(of contents: [UInt8]) {
    let marks: Set<UInt8> = [0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    let begin = contents.prefix(400).filter { !marks.contains($0) }
      .drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    let word = String(decoding: begin.prefix(15), as: UTF8.self).uppercased()
    if word.hasPrefix("BEGIN:VCALENDAR") {
      self = .diary
    } else {
      self = word.hasPrefix("BEGIN:VCARD") ? .cards : .sheet
    }
  }
}
