import ChasePolicy
import Domain
import LineEditing
import Lists
import Rendering
import Wording

/// What the commands say and ask.
extension CallScreen: Surface {
  var columns: Int { CallPicture.rightColumns(of: screen.size.columns) }

  var palette: Palette { CallPicture.palette }

  /// The pause without a key, in milliseconds, after which an unfinished line is reported.
  private static let restingTime: Int32 = 400

  func say(_ text: String) { said += text }

  /// Asks a question of a command under what was said so far.
  func read(_ request: LineRequest) -> LineReading {
    let prompt = request.prompt.trimmed
    show()
    let early = screen.discardEarlyKeys()
    if early.some { say("(not taken, since it was typed before the question)\n") }
    if early.isLeft {
      request.resting(request.text)
      return .left
    }
    let reading = edited(request)
    if case .line(let line) = reading {
      say("\(prompt) \(shown(line))".broken(at: columns) + "\n")
    }
    return reading
  }

  func edited(_ request: LineRequest) -> LineReading {
    var line = EditedLine(request.text)
    var rested = line.text
    defer { state = .list }
    while true {
      state = .question(request.prompt.trimmed, line)
      show()
      let isResting = line.text != rested
      let key = key(within: isResting ? Self.restingTime : Self.lookingTime)
      if key == .quiet, isResting {
        rested = line.text
        request.resting(rested)
      }
      switch line.take(key, for: request) {
      case .none: continue
      case .show(let candidates):
        say(candidates.prefix(20).map { "  \(shown($0))\n" }.joined())
        if candidates.count > 20 { say("  and \(candidates.count - 20) more\n") }
      case .ends(let reading):
        if case .line = reading {} else { request.resting(line.text) }
        return reading
      }
    }
  }

  /// Draws the screen as it is now.
  func show() {
    let size = screen.size
    var picture = CallPicture(rows: size.rows, columns: size.columns)
    guard CallPicture.fits(rows: size.rows, columns: size.columns) else {
      picture.drawTooSmall()
      return screen.show(picture.pieces)
    }
    picture.drawHead(head, time: round.time)
    picture.draw(round.rows, at: round.place, now: round.now)
    picture.drawFoot(
      saved: round.acts.last?.typed, receipt, keys: keys)
    let lines = said.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map(String.init)
    let style = Style(width: columns, palette: palette, isOnScreen: true)
    switch state {
    case .question(let prompt, let line):
      picture.draw(lines, asking: prompt, line, about: present?.call.whom.label)
    case .list: scrolled = picture.draw(sheet(style), lines, background(style), from: scrolled)
    case .ticks(let ticks): scrolled = picture.draw(sheet(style, ticks), [], "", from: 0)
    }
    screen.show(picture.pieces, cursor: picture.cursor)
  }

  private var head: String {
    let new = round.newcomers.count
    return "\(round.left) of \(Grammar.count(round.count, "call")) left"
      + (new == 0 ? "" : ", \(new) new: g") + (round.note == nil ? "" : ", a note is kept")
      + (round.isOutOfReach ? ", server out of reach" : "")
  }

  private func sheet(_ style: Style, _ ticks: Set<Int>? = nil) -> String {
    guard let present else {
      return
        "Nobody is left to call now.\n\ng looks for new calls, / finds somebody, u undoes your "
        + "last answer, q ends.\n"
    }
    return present.sheet.text(place: present.place, ticked: ticks, style: style)
  }

  private func background(_ style: Style) -> String {
    present?.sheet.background(style: style) ?? ""
  }

  /// The keys to name: those that fit the person who is shown.
  private var keys: [(key: String, name: String)] {
    switch state {
    case .ticks:
      return [
        ("1-9", "tick or untick"), ("Space", "none or all"), ("Enter", "records"),
        ("Esc", "drops it"),
      ]
    case .question: return [("Enter", "takes it"), ("Tab", "completes"), ("Esc", "leaves")]
    case .list: break
    }
    let duties = present?.call.duties ?? []
    let always: Set<CallKey> = [.noAnswer, .voicemail, .reached, .snooze, .ringBack, .note, .skip]
    let never: Set<CallKey> = [.wrote, .undo, .quit, .help]
    let fitting = CallKey.allCases.filter { key in
      always.contains(key) || !never.contains(key) && duties.contains { key.isWanted(for: $0) }
    }
    return (present == nil ? [] : fitting).map { ($0.rawValue, $0.name) }
      + [("/", "find"), ("?", "keys"), ("q", "quit")]
  }
}

extension CallKey {
  /// True if a duty is likely to be answered by it: an offer by yes or no once there is one.
  fileprivate func isWanted(for duty: AssignedDuty) -> Bool {
    switch self {
    case .accept, .decline:
      fits(duty.duty.rule) && (duty.comesFirst || duty.duty.rule == .offerAnswer)
    default: fits(duty.duty.rule)
    }
  }
}
