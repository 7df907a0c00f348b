import Domain
import Importing
import Wording
import WorkingTime

/// A preview of a file to import: its columns as understood, and its first rows.
struct ImportPreview {
  private let sheet: InterviewSheet
  private let dateOrder: DateOrder

  /// The number of rows shown.
  private static let most = 5

  init(_ sheet: InterviewSheet, dateOrder: DateOrder) {
    self.sheet = sheet
    self.dateOrder = dateOrder
  }

  /// The preview as text; times are in the zone of that calendar.
  func text(in calendar: WorkingCalendar) -> String {
    let named = sheet.columns.found.map { found in
      "  " + TerminalText.padded(found.column.rawValue, to: 12) + "`\(shown(found.header))`"
        + (found.column == .date ? ", \(dateOrder.words)" : "")
    }
    let rows = sheet.rows.prefix(Self.most).map { row in
      "  line \(row.line): \(words(row.interview, in: calendar))"
    }
    var lines = ["Columns (the file is \(sheet.encoding.rawValue)):"] + named
    if sheet.blankRows > 0 {
      lines.append("Left out: \(Grammar.count(sheet.blankRows, "blank row"))")
    }
    lines.append(sheet.rows.count > rows.count ? "First rows:" : "Rows:")
    return (lines + rows).joined(separator: "\n") + "\n\n"
  }

  private func words(_ interview: ImportedInterview, in calendar: WorkingCalendar) -> String {
    let booking = interview.booking
    let start = TimeWords.full(booking.time.start, in: calendar)
    let beside = [
      booking.stage?.rawValue, booking.consultant, booking.phone, booking.email,
    ].compactMap(\.self)
    let events = interview.events.map { fact in
      switch fact.event {
      case .noShow: "the candidate did not come"
      case .closed(let outcome): "closed, \(outcome.rawValue)"
      default: fact.event.kind.rawValue
      }
    }
    let parts = [booking.candidate, booking.employer, booking.vacancy, start] + beside + events
    return parts.map(shown).joined(separator: ", ")
  }
}
