import Domain
import Rendering
import Wording

/// A bar chart, each bar under its name, and the same in words for those who do not see it.
///
/// Horizontal places and lengths are in hundredths of the width, so that the chart fits any screen
/// without scaling its letters; vertical ones are in pixels.
struct Chart: Hashable, Sendable {
  /// A piece of a bar.
  struct Piece: Hashable, Sendable {
    /// The CSS class on a page.
    let kind: String
    let x: String
    let width: String
    /// The label, if there is room for it, and the place of its middle.
    let label: String
    let middle: String
  }

  /// A bar with its name and its words.
  struct Bar: Hashable, Sendable {
    let name: String
    /// The words next to its name.
    let words: String
    /// The same in full, for those who do not see it.
    let told: String
    let pieces: [Piece]
  }

  let title: String
  let bars: [Bar]
  /// The places of the pipeline that its pieces stand for.
  var keys: [Pipeline.Place] = []

  /// The height of a bar with its name.
  static let rowHeight = 40

  /// The chart in words.
  var description: String {
    bars.map { "\($0.name): \($0.told)" }.joined(separator: "; ") + "."
  }

  /// As many characters of a name as fit next to the words on a narrow screen.
  static func shortened(_ name: String) -> String {
    TerminalText.truncated(name, to: 24)
  }
}

extension Chart.Piece {
  /// The room that a number needs, in hundredths of the width.
  private static let room = 8.0

  /// A piece that begins at one part of a whole, of the given length.
  init(_ kind: String, from start: Int, length: Int, of whole: Int, label: String = "") {
    let scale = whole > 0 ? 100 / Double(whole) : 0
    self.kind = kind
    x = Self.hundredths(Double(start) * scale)
    width = Self.hundredths(Double(length) * scale)
    middle = Self.hundredths((Double(start) + Double(length) / 2) * scale)
    self.label = Double(length) * scale >= Self.room ? label : ""
  }

  /// A number to a tenth, without a needless decimal: `42.5`, `7`.
  static func hundredths(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}

extension ReportNumbers {
  /// The charts of a page, in their order; empty ones are left out.
  var charts: [Chart] {
    [timesToFeedback, promises, pipeline].filter { !$0.bars.isEmpty }
  }

  private var timesToFeedback: Chart {
    let timed = byEmployer.filter { $0.tally.feedbackTime.count > 0 }.prefix(NumbersTable.most)
    let longest = timed.compactMap(\.tally.feedbackTime.median).max() ?? 0
    return Chart(
      title: "\(Figure.feedbackTime.title) by employer, median",
      bars: timed.map {
        let time = $0.tally.feedbackTime
        let piece = Chart.Piece("bar", from: 0, length: time.median ?? 0, of: longest)
        return .init(name: $0.name, words: time.words, told: time.words, pieces: [piece])
      })
  }

  private var promises: Chart {
    let judged = byEmployer.filter { $0.tally.promises.share.whole > 0 }
      .prefix(NumbersTable.most)
    return Chart(
      title: "\(Figure.promises.title) by employer, of those that are over",
      bars: judged.map {
        let share = $0.tally.promises.share
        let pieces: [Chart.Piece] = [
          .init("bar", from: 0, length: share.part, of: share.whole),
          .init("rest", from: share.part, length: share.whole - share.part, of: share.whole),
        ]
        return .init(
          name: $0.name, words: share.words, told: $0.tally.promises.words,
          pieces: pieces.filter { $0.width != "0" })
      })
  }

  private var pipeline: Chart {
    let widest = byStage.map(\.pipeline.total).max() ?? 0
    return Chart(
      title: "The pipeline by stage, number of interviews",
      bars: byStage.map { stage, pipeline in
        var start = 0
        let pieces = Pipeline.Place.allCases.map { place in
          defer { start += pipeline[place] }
          return Chart.Piece(
            place.rawValue, from: start, length: pipeline[place], of: widest,
            label: Grammar.grouped(pipeline[place]))
        }
        let words = Pipeline.Place.allCases.filter { pipeline[$0] > 0 }
          .map { "\(Grammar.grouped(pipeline[$0])) \($0.title)" }
        return .init(
          name: (stage?.words ?? "stage not said").capitalised,
          words: Grammar.grouped(pipeline.total), told: words.joined(separator: ", "),
          pieces: pieces.filter { $0.width != "0" })
      },
      keys: Pipeline.Place.allCases.filter { place in byStage.contains { $0.pipeline[place] > 0 } })
  }
}
