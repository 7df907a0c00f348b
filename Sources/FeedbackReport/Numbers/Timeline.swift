import Domain
import Wording
import WorkingTime

/// The events after one interview, along a line from its end: the debrief, the promises and the
/// employer's feedback.
struct Timeline: Hashable, Sendable {
  /// A point on it, in a lane of its own so that no two names meet.
  struct Mark: Hashable, Sendable {
    let name: String
    /// The position along the line, in hundredths.
    let x: String
    /// True if its name is before it, since there is no room after.
    let isLate: Bool
    /// The distance down, in pixels: of its bar and its letters.
    let line: Int
    let letters: Int
  }

  let marks: [Mark]
  /// The same in words.
  let words: String
  /// The height, in pixels.
  var height: Int { marks.count * Self.lane + 1 }

  private static let lane = 20

  /// The line of a row; nil if nothing has happened after the interview.
  ///
  /// It ends with the last mark, or at the time of the report if the matter is open.
  init?(_ row: ReportRow) {
    let end = row.interview.time.end
    let points = [
      (name: "debrief", told: "debrief after", at: row.debriefedAt),
      (name: "answer promised by", told: "answer promised within", at: row.pace.promise?.by),
      (name: "feedback", told: "feedback after", at: row.pace.feedbackAt),
    ].compactMap { point in
      point.at.map { (name: point.name, told: point.told, at: max($0, end)) }
    }.sorted { $0.at < $1.at }
    guard let last = points.last?.at else { return nil }
    let now = row.interview.isOpen ? max(last, row.made) : last
    let length = Double(max(now.seconds(since: end), 86_400))
    marks = points.enumerated().map { index, point in
      let part = Double(point.at.seconds(since: end)) / length
      return Mark(
        name: point.name, x: Chart.Piece.hundredths(part * 100), isLate: part > 0.5,
        line: index * Self.lane + 15, letters: index * Self.lane + 11)
    }
    let told = points.map { "\($0.told) \(TimeWords.elapsed($0.at.seconds(since: end)))" }
    words = told.joined(separator: ", ").capitalised
  }
}
