import Rendering
import Wording

/// Names with a bar and a number each, in columns that fit a page; a line may have a remark under
/// it.
struct BarList {
  /// A line of it.
  struct Line: Hashable, Sendable {
    let name: String
    /// The length of the bar, out of the longest possible.
    let part: Int
    let whole: Int
    let words: String
    var remark: String?
  }

  let title: String
  let lines: [Line]

  /// The shortest bar that is worth its columns, and the longest.
  private static let bar = 4...32

  /// Adds the list to a page; does nothing if it has no lines.
  func add(to page: inout Page) {
    guard !lines.isEmpty else { return }
    page.gap()
    page.line(title, tone: .strong)
    let names = lines.map { TerminalText.escaped($0.name) }
    let widest = names.map { TerminalText.width(of: $0) }.max() ?? 0
    let nameWidth = min(widest, max(12, page.style.width / 3))
    let words = lines.map { TerminalText.width(of: $0.words) }.max() ?? 0
    let left = page.style.width - nameWidth - words - 4
    let barWidth = left < Self.bar.lowerBound ? 0 : min(left, Self.bar.upperBound)
    for (line, name) in zip(lines, names) {
      let bar = Bar.text(line.part, of: line.whole, width: barWidth)
      var columns = [TerminalText.fitted(name, to: nameWidth)]
      if barWidth > 0 { columns.append(TerminalText.padded(bar, to: barWidth)) }
      page.unbroken((columns + [line.words]).joined(separator: "  "))
      if let remark = line.remark { page.line(remark, tone: .quiet, indent: nameWidth + 2) }
    }
  }
}
