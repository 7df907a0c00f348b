/// What a draft says, by the names that templates use.
struct DraftValues: Sendable {
  private(set) var texts: [DraftTag: String] = [:]
  private(set) var lists: [DraftTag: [String]] = [:]
  private(set) var flags: Set<DraftTag> = []

  /// Sets a text on one line; nothing where there is none.
  mutating func set(_ tag: DraftTag, _ text: String?) {
    let text = text?.onOneLine ?? ""
    texts[tag] = text.isEmpty ? nil : text
  }

  /// Sets a text of several paragraphs; nothing where there is none.
  mutating func set(_ tag: DraftTag, paragraphs text: String?) {
    let text = text?.asParagraphs ?? ""
    texts[tag] = text.isEmpty ? nil : text
  }

  /// Sets the items of a list, a line each.
  mutating func set(_ tag: DraftTag, _ items: [String]) {
    lists[tag] = items.map(\.onOneLine).filter { !$0.isEmpty }
  }

  /// Sets whether something is so.
  mutating func set(_ tag: DraftTag, where isSo: Bool) {
    if isSo { flags.insert(tag) } else { flags.remove(tag) }
  }

  /// What a template of the library is filled with; what is absent is not in it.
  var view: [String: Any] {
    var view: [String: Any] = [:]
    for (tag, text) in texts { view[tag.rawValue] = text }
    for (tag, items) in lists where !items.isEmpty {
      view[tag.rawValue] = items
      view[tag.nameOfPresence] = true
    }
    for tag in flags { view[tag.rawValue] = true }
    return view
  }
}
