/// What sort of file is to be imported, by how it begins.
public enum ImportKind: Hashable, Sendable {
  /// A table of interviews or of contacts.
  case sheet
  /// A diary as iCalendar.
  case diary
  /// Contacts as vCards.
  case cards

  /// The sort of a file; a mark of the byte order and blank lines at its beginning say nothing.
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
