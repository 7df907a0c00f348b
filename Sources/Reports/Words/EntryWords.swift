import Domain

extension JournalEntry.Content {
  /// The name of its kind, as JSON has it.
  var kind: String {
    switch self {
    case .event(let event): event.kind.rawValue
    case .retraction: "retraction"
    }
  }

  /// The entry that it takes back, where it does.
  var retracted: Identifier<JournalEntry>? {
    switch self {
    case .event: nil
    case .retraction(let undone): undone
    }
  }
}

extension EventWords {
  /// The line of an entry, whichever it holds.
  func line(_ content: JournalEntry.Content) -> String {
    switch content {
    case .event(let event): line(event)
    case .retraction(let undone): "took back entry \(undone.number)"
    }
  }
}
