import ChasePolicy
import LineEditing
import Lists
import Rendering
import Wording
import WorkingTime

/// The picture of the full screen of `call`: where everything stands, at any size.
struct CallPicture {
  private let rows: Int
  private let columns: Int
  /// The texts.
  private(set) var pieces: [FullScreen.Piece] = []
  /// The place of the cursor; nil for none.
  private(set) var cursor: (row: Int, column: Int)?

  init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// True if a screen of that size has room for it.
  static func fits(rows: Int, columns: Int) -> Bool { rows >= 20 && columns >= 60 }

  /// The width of the right half of a screen.
  static func rightColumns(of columns: Int) -> Int { max(40, columns * 5 / 8) }

  private var right: Int { Self.rightColumns(of: columns) }
  /// The width of the left half, without the rule between them.
  private var left: Int { columns - right - 2 }
  /// The first row below the head.
  private var top: Int { 2 }
  /// The number of lines about what was saved.
  private var savedLines: Int { rows < 24 ? 1 : rows < 40 ? 2 : 4 }
  /// The number of rows between head and foot.
  private var height: Int { rows - top - savedLines - 3 }

  /// Draws that there is too little room.
  mutating func drawTooSmall() {
    put("The window is \(columns) x \(rows):", 0, 0, columns)
    put("too small for the full screen, 60 x 20.", 1, 0, columns)
    put("Make it larger, or press q to end.", 2, 0, columns)
  }

  /// Draws the first line, and the rules.
  mutating func drawHead(_ words: String, time: String) {
    put("debrief call   " + words, 0, 0, columns, .strong)
    let start = columns - TerminalText.width(of: time)
    put(time, 0, start, columns - start)
    for row in [1, top + height] { put(String(repeating: "─", count: columns), row, 0, columns) }
    for row in top..<top + height { put("│", row, left, 1) }
  }

  /// Draws the list, of which one person is chosen.
  mutating func draw(_ list: [CallRound.Row], at place: Int?, now: Instant) {
    let first = (place ?? 0) / height * height
    for (index, row) in list.enumerated().dropFirst(first).prefix(height) {
      let isOpen = !row.isDone && !row.call.duties.isEmpty
      let isLate = row.call.duties.contains { $0.duty.standing(at: now) == .overdue }
      let mark = row.isListed ? isOpen && isLate ? "!" : " " : "+"
      let line = (index == place ? ">" : " ") + mark + " "
      let look: FullScreen.Look = index == place ? .chosen : isOpen ? [] : .quiet
      put(line + described(row, isOpen: isOpen), top + index - first, 0, left, look, filled: true)
    }
  }

  /// A person of the list, and as much of the matter as there is room for.
  private func described(_ row: CallRound.Row, isOpen: Bool) -> String {
    let state = row.answer?.name ?? (row.isDone ? "skipped" : isOpen ? nil : "settled")
    let matter = isOpen ? row.call.gist : state
    let room = left - 4
    let name = shown(row.call.whom.name(within: room))
    guard room >= 30 else {
      guard !isOpen, let state else { return name }
      let stateRoom = min(TerminalText.width(of: state), 9)
      return TerminalText.fitted(name, to: room - stateRoom - 1) + " "
        + TerminalText.truncated(state, to: stateRoom)
    }
    let nameRoom = min(28, room * 2 / 5)
    return TerminalText.fitted(name, to: nameRoom) + " " + shown(matter ?? "")
  }

  /// Draws what was saved last, and the keys.
  mutating func drawFoot(
    saved: String?, _ receipt: [String], keys: [(key: String, name: String)]
  ) {
    var row = top + height + 1
    let undo = saved == nil ? "" : "u undoes it"
    let room = columns - undo.count - 2
    put(saved.map { "Saved: " + $0 } ?? "Nothing is recorded yet.", row, 0, room)
    put(undo, row, columns - undo.count, undo.count, .strong)
    // Of one line, what is next is worth more than what the command says already.
    let next = savedLines == 2 ? receipt.firstIndex { $0.hasPrefix("Next:") } : nil
    let words = receipt.dropFirst(next ?? 0).joined(separator: " ").broken(at: columns)
      .split(separator: "\n")
    for line in words.prefix(savedLines - 1) {
      row += 1
      put(String(line), row, 0, columns, .quiet)
    }
    draw(keys)
  }

  /// Draws the keys in the last two rows; what finds no room is left out, but not the last two.
  private mutating func draw(_ keys: [(key: String, name: String)]) {
    let width = { (item: (key: String, name: String)) in item.key.count + item.name.count + 3 }
    let last = keys.suffix(2).map(width).reduce(0, +)
    var (row, column) = (rows - 2, 0)
    for (index, item) in keys.enumerated() {
      let isLast = index >= keys.count - 2
      let limit = row == rows - 1 && !isLast ? columns - last : columns
      if column + width(item) - 2 > limit {
        guard row == rows - 2 else { continue }
        (row, column) = (rows - 1, 0)
      }
      put(item.key, row, column, item.key.count, .strong)
      put(item.name, row, column + item.key.count + 1, item.name.count)
      column += width(item)
    }
  }

  /// Draws the sheet with what was said or, if nothing was, what stands behind it; returns how far it
  /// is scrolled.
  mutating func draw(_ sheet: String, _ said: [String], _ background: String, from: Int) -> Int {
    var lines = sheet.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if said.isEmpty {
      lines += background.split(separator: "\n").map(String.init)
    } else if lines.count + said.count > height {
      // A page of its own, such as the whole card.
      lines = Array(said.drop { $0.isEmpty })
    } else {
      lines += said
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    let first = min(from, max(0, lines.count - height))
    for (index, line) in lines.dropFirst(first).prefix(height).enumerated() {
      put(line, top + index, left + 2, right)
    }
    if lines.count - first > height {
      put("\u{2026} PgDn", top + height, columns - 8, 6, .strong)
    }
    return first
  }

  /// Draws what was said, and the line that is typed under its prompt.
  mutating func draw(
    _ said: [String], asking prompt: String, _ line: EditedLine, about title: String?
  ) {
    var lines = Wrapping.lines(of: prompt, first: right, rest: right)
    var typed = lines.removeLast() + " "
    if TerminalText.width(of: typed) > right - 12 {
      lines.append(typed)
      typed = ""
    }
    var place = (row: 0, column: 0)
    for (part, isBefore) in [(line.before, true), (line.after, false)] {
      for character in TerminalText.escaped(part) {
        if TerminalText.width(of: typed + String(character)) > right - 1 {
          lines.append(typed)
          typed = ""
        }
        typed.append(character)
      }
      if isBefore { place = (lines.count, TerminalText.width(of: typed)) }
    }
    lines.append(typed)
    let all = said + lines
    let room = height - 1
    let hidden = max(0, all.count - room)
    put(shown(title ?? ""), top, left + 2, right, .strong)
    for (index, line) in all.dropFirst(hidden).enumerated() {
      put(line, top + 1 + index, left + 2, right)
    }
    cursor = (top + 1 + said.count + place.row - hidden, left + 2 + place.column)
  }
}

/// Painted text.
extension CallPicture {
  /// Marks of tones in text: private characters, which nothing typed reaches a page with.
  private static let marks: [Character: FullScreen.Look] = [
    "\u{E000}": [], "\u{E001}": .strong, "\u{E002}": .quiet,
  ]

  /// The tones as looks; overdue is bold, since its words say so too.
  static let palette = Palette { tone, text in
    switch tone {
    case .plain, .due: text
    case .strong, .overdue: "\u{E001}\(text)\u{E000}"
    case .quiet: "\u{E002}\(text)\u{E000}"
    }
  }

  /// Puts a text, which may have marks of tones, at a place, cut to a width, or filled up to it.
  private mutating func put(
    _ text: String, _ row: Int, _ column: Int, _ width: Int, _ look: FullScreen.Look = [],
    filled isFilled: Bool = false
  ) {
    var (column, room, tone) = (column, width, FullScreen.Look())
    var part = ""
    let end = { (picture: inout CallPicture) in
      let cut = TerminalText.truncated(part, to: room)
      picture.pieces.append(FullScreen.Piece(row: row, column: column, cut, look.union(tone)))
      let used = TerminalText.width(of: cut)
      (column, room, part) = (column + used, room - used, "")
    }
    for character in isFilled ? TerminalText.fitted(text, to: width) : text {
      if let mark = Self.marks[character] {
        if !part.isEmpty { end(&self) }
        tone = mark
      } else {
        part.append(character)
      }
    }
    if !part.isEmpty { end(&self) }
  }
}
