import LineEditing
import Lists
import Rendering
import Wording

/// The full-screen form of `call`: the list at the left, the person and the questions at the right,
/// what was saved last at the bottom.
///
/// The answers are those of the line form, each a key without Return; what the commands say and ask
/// stands at the right.
final class CallScreen {
  let round: CallRound
  let screen: FullScreen
  var present: CallRound.Present?
  /// What was said since the last answer.
  var said = ""
  /// What was said of the last act that was saved.
  var receipt: [String] = []
  /// The number of lines of the right half that are scrolled away.
  var scrolled = 0
  var state = State.list
  /// The times that no key came.
  private var quiets = 0

  /// The use of the keys.
  enum State {
    /// They answer for the person who is chosen.
    case list
    /// They tick the matters that a call dealt with.
    case ticks(Set<Int>)
    /// They edit a line under a prompt.
    case question(String, EditedLine)
  }

  /// The turn that a key of the list takes.
  private enum Turn {
    case answer(CallAnswer)
    /// Another person is chosen, or the one who is there is to be shown anew.
    case show
    case leave
  }

  private static let help = """
      arrows choose; Enter shows the whole card, Esc closes it, PgDn and PgUp move in it
      / or a digit finds who rings; g brings in new calls; 1 to 9, Space and Enter tick matters
      each key below answers at once, and asks for what it needs
    """

  /// The time in milliseconds after which what colleagues recorded is looked for.
  static let lookingTime: Int32 = 5000
  /// Takes the screen; nil, which is said, where it is too small or cannot be drawn on.
  init?(_ round: CallRound) {
    let size = Terminal.isDumb ? nil : Screen(.messages)
    guard let size, CallPicture.fits(rows: size.rows, columns: size.columns) else {
      let words = size.map { "\($0.columns) x \($0.rows)" } ?? "a terminal that cannot be drawn on"
      Terminal.say(
        "note: the full screen needs 60 x 20, and this is \(words): line by line instead")
      return nil
    }
    guard let screen = FullScreen() else {
      Terminal.say("note: this terminal cannot be drawn on: line by line instead")
      return nil
    }
    self.round = round
    self.screen = screen
  }

  /// Works through the list.
  func run() throws {
    Terminal.surface = self
    defer {
      Terminal.surface = nil
      screen.end()
    }
    try work()
    Terminal.surface = nil
    screen.end()
    try round.sayEnd()
  }

  private func work() throws {
    var step = CallRound.Step.again
    while step != .quit {
      if step != .ask {
        repeat {
          present = try round.present()
          if present?.isChanged == true { say("(changed since the list was made)\n") }
          if round.unsettled != nil { show() }
        } while try !round.settle(present)
      }
      switch try turn() {
      case .leave: return
      case .show: step = .again
      case .answer(let answer):
        let acts = round.acts.count
        if answer == .key(.help, "") { say(Self.help.broken(at: columns) + "\n") }
        step = try round.take(answer, present?.call)
        if round.acts.count > acts { keepReceipt(whole: step == .ask) }
        if round.acts.count < acts { receipt = [] }
      }
    }
  }

  /// Moves what was said of a recording to the bottom; notes stay at the right, as does all of it
  /// where a command failed.
  private func keepReceipt(whole: Bool) {
    let lines = said.split(separator: "\n").map(String.init)
    let isNote = { (line: String) in line.hasPrefix("note:") || line.hasPrefix("error:") }
    receipt = lines.filter { !$0.hasPrefix("  debrief ") && !isNote($0) }
    if !whole { said = lines.filter(isNote).map { $0 + "\n" }.joined() }
  }
}

/// Keys.
extension CallScreen {
  /// The turn that the next keys take.
  private func turn() throws -> Turn {
    show()
    let early = screen.discardEarlyKeys()
    if early.isLeft { return try leave() }
    if early.some { say("(not taken, since it was typed before this was shown)\n") }
    while true {
      show()
      let key = key(within: Self.lookingTime)
      switch key {
      case .quiet: try lookAround()
      case .pageDown: scrolled += 5
      case .pageUp: scrolled = max(0, scrolled - 5)
      case .resized, .paste, .other: continue
      default:
        guard let turn = try turn(key) else { continue }
        (said, scrolled) = ("", 0)
        return turn
      }
    }
  }

  /// Looks what colleagues recorded; where a server is out of reach, less often, since to find that may
  /// take seconds.
  private func lookAround() throws {
    quiets += 1
    guard !round.isOutOfReach || quiets.isMultiple(of: 6) else { return }
    try round.lookAround()
  }

  /// The next key; in a window that shows nothing, none that could record anything.
  func key(within milliseconds: Int32) -> ScreenKey {
    let key = screen.key(within: milliseconds)
    let size = screen.size
    guard !CallPicture.fits(rows: size.rows, columns: size.columns) else { return key }
    switch (key, state) {
    case (.control("c"), _), (.control("d"), _), (.gone, _), (.quiet, _), (.resized, _),
      (.character("q"), .list):
      return key
    default: return .other
    }
  }

  /// The turn that a key takes; nil for none.
  private func turn(_ key: ScreenKey) throws -> Turn? {
    switch key {
    case .up: return choose(-1)
    case .down: return choose(1)
    case .home: return choose(-round.rows.count)
    case .end: return choose(round.rows.count)
    case .enter: return .answer(.card)
    case .escape, .control("l"): return .show
    case .gone, .control("d"): return .leave
    case .control("c"): return try leave()
    case .character("g"):
      try round.refresh(anew: true)
      round.bringIn()
      return .show
    case .character("/"): return person("")
    case .character(let digit) where ("0"..."9").contains(digit) || digit == "+":
      return person(String(digit))
    case .character(let character):
      guard let key = CallKey(rawValue: String(character)) else { return nil }
      guard key == .reached || key == .wrote, let call = present?.call, call.duties.count > 1 else {
        return .answer(.key(key, ""))
      }
      return ticked(of: call).map { .answer(.key(key, $0)) }
    default: return nil
    }
  }

  private func choose(_ rows: Int) -> Turn {
    let place = (round.place ?? round.rows.count) + rows
    round.choose(min(max(0, place), round.rows.count - 1))
    return .show
  }

  /// Ends the program by SIGINT, as Ctrl-C does in the line form.
  private func leave() throws -> Turn {
    Terminal.surface = nil
    screen.end()
    try Prompt.leave()
  }

  /// The person who is typed, of whom the beginning may be typed already.
  private func person(_ typed: String) -> Turn? {
    said = ""
    let request = LineRequest(
      prompt: "Who? (name, number or @employer)", text: typed,
      completing: round.people(beginning:))
    guard case .line(let line) = edited(request), let who = line.trimmedOrNil else { return nil }
    return .answer(.person(who))
  }

  /// The numbers of the matters that are ticked, all of them at first; nil if that was left.
  private func ticked(of call: DueList.Call) -> String? {
    let all = Set(call.duties.indices)
    var ticks = all
    defer { state = .list }
    while true {
      state = .ticks(ticks)
      show()
      switch key(within: Self.lookingTime) {
      case .character(" "): ticks = ticks.isEmpty ? all : []
      case .character(let digit):
        guard let place = Int(String(digit)).map({ $0 - 1 }), all.contains(place) else { continue }
        ticks.formSymmetricDifference([place])
      case .enter where !ticks.isEmpty:
        return ticks == all ? "all" : ticks.sorted().map { "\($0 + 1)" }.joined(separator: " ")
      case .escape, .control("c"), .control("d"), .gone: return nil
      default: continue
      }
    }
  }
}
