import Domain
public import Rendering
import Wording
public import WorkingTime

/// The speed of each side's answers and the promises kept: the numbers of a report without its
/// interviews.
public struct Statistics: Sendable {
  private let heading: ReportHeading
  private let numbers: ReportNumbers

  /// The numbers of the interviews that a heading covers.
  public init(_ heading: ReportHeading, _ numbers: ReportNumbers) {
    self.heading = heading
    self.numbers = numbers
  }

  /// The numbers for programs: the heading, then the numbers as the JSON report has them.
  public var json: String {
    let about = JSONType.object(ReportHeading.subjectFields).json(heading)
    return JSONWriter.document(about.adding(ReportNumbers.type.json(numbers)))
  }

  /// The numbers for people, with bars that repeat them.
  public func text(calendar: WorkingCalendar, style: Style = Style()) -> String {
    var page = Page(style: style)
    let period = heading.period(Times.kept(calendar))
    let filters = heading.filters.map { "; \($0.name.lowercased()) \($0.value)" }.joined()
    page.line(period.prefix(1).uppercased() + period.dropFirst() + filters, tone: .strong)
    guard numbers.all.interviews > 0 else {
      page.line("There is no interview to count. A wider period or fewer filters may help.")
      return page.text
    }
    overall(on: &page)
    for list in numbers.barLists { list.add(to: &page) }
    pipeline(on: &page)
    page.gap()
    page.line(
      "Times are medians, in working time: ours until a debrief, the employer\u{2019}s until feedback.",
      tone: .quiet)
    return page.text
  }

  private func overall(on page: inout Page) {
    let all = numbers.all
    let lines =
      [
        (
          "Interviews",
          "\(Grammar.grouped(all.interviews)), of which \(Grammar.grouped(all.held)) held"
        )
      ] + all.titledWords
    let margin = 2 + (lines.map(\.0.count).max() ?? 0)
    for (title, words) in lines {
      page.item(title, tone: .plain, marginWidth: margin, indent: 0, [words])
    }
  }

  private func pipeline(on page: inout Page) {
    page.gap()
    page.line("The pipeline, by stage", tone: .strong)
    Listing(numbers.byStage, fields: ReportNumbers.stageFields).draw(on: &page)
  }
}

extension Tally {
  /// The numbers in words, each with its title, but those of the interviews alone.
  var titledWords: [(String, String)] {
    Figure.all.dropFirst(2).map { ($0.title, $0.words(self)) }
  }
}

extension ReportNumbers {
  /// The times and shares by employer and by consultant, as bars; a name without one is left out.
  fileprivate var barLists: [BarList] {
    [
      Self.times("\(Figure.feedbackTime.title), by employer", byEmployer, \.feedbackTime),
      Self.shares("\(Figure.promises.title), by employer", byEmployer, \.promises.share) {
        [$0.promises.slipWords, $0.promises.habitWords].compactMap { $0 }.joined(separator: "; ")
      },
      Self.shares("\(Figure.debriefs.title), by consultant", byConsultant, \.debriefed) {
        $0.updatesOwed > 0 ? Figure.updatesOwed.words($0) : ""
      },
      Self.times("\(Figure.debriefTime.title), by consultant", byConsultant, \.debriefTime),
    ]
  }

  private static func times(
    _ title: String, _ named: [Named], _ times: (Tally) -> MinuteCounts
  ) -> BarList {
    let timed = named.map { ($0.name, times($0.tally)) }.filter { $0.1.count > 0 }
    let longest = timed.compactMap { $0.1.median }.max() ?? 0
    return BarList(
      title: title,
      lines: timed.map {
        .init(name: $0.0, part: $0.1.median ?? 0, whole: longest, words: $0.1.words)
      })
  }

  private static func shares(
    _ title: String, _ named: [Named], _ share: (Tally) -> Share, remark: (Tally) -> String
  ) -> BarList {
    BarList(
      title: title,
      lines: named.filter { share($0.tally).whole > 0 }.map {
        let (share, remark) = (share($0.tally), remark($0.tally))
        return .init(
          name: $0.name, part: share.part, whole: share.whole, words: share.words,
          remark: remark.isEmpty ? nil : remark)
      })
  }
}

/// A bar made of characters, to the eighth of a column; it only repeats the number next to it.
enum Bar {
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A bar as long as the part of a whole; at least a sliver if there is any part at all.
  static func text(_ part: Int, of whole: Int, width: Int) -> String {
    guard whole > 0, part > 0, width > 0 else { return "" }
    let length = max(1, min(part, whole) * width * 8 / whole)
    return String(repeating: "█", count: length / 8) + eighths[length % 8]
  }
}
