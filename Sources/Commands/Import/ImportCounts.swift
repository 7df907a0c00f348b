import Domain
import Rendering
import Wording

/// The numbers of interviews of an import, by what came of them.
struct ImportCounts {
  let booked: Int
  let moved: Int
  let cancelled: Int
  let backOn: Int
  let updated: Int
  /// Those recognised, of which something was recorded, and those known before.
  let recognised: Int
  let same: Int
  let older: Int
  let repeated: Int
  let calledOff: Int
  let stillOff: Int
  let forgotten: Int

  init(_ outcomes: [ImportOutcome]) {
    var counts: [Kind: Int] = [:]
    for outcome in outcomes { counts[outcome.counted, default: 0] += 1 }
    func count(_ kind: Kind) -> Int { counts[kind] ?? 0 }
    booked = count(.booked)
    moved = count(.moved)
    cancelled = count(.cancelled)
    backOn = count(.backOn)
    updated = count(.updated)
    recognised = count(.recognised)
    same = count(.known)
    older = count(.older)
    repeated = count(.repeated)
    calledOff = count(.calledOff)
    stillOff = count(.stillOff)
    forgotten = count(.forgotten)
  }

  fileprivate enum Kind {
    case booked, moved, cancelled, backOn, updated, recognised, known, older, repeated, calledOff
    case stillOff, forgotten
  }

  /// Those that were here already.
  var known: Int { recognised + same }

  /// The recorded changes, in words.
  func news(isTrial: Bool) -> String {
    let imported = "\(isTrial ? "Would import" : "Imported") \(Grammar.count(booked, "interview"))"
    return Grammar.list([imported] + changed(isTrial: isTrial))
  }

  /// The changes of interviews that were here, in words; nil if there are none.
  func changes(isTrial: Bool) -> String? {
    let changed = changed(isTrial: isTrial)
    guard !changed.isEmpty else { return nil }
    let list = (isTrial ? "would " : "") + Grammar.list(changed)
    return list.prefix(1).uppercased() + list.dropFirst()
  }

  private func changed(isTrial: Bool) -> [String] {
    var news: [String] = []
    func add(_ count: Int, _ would: String, _ did: String, _ after: String = "") {
      guard count > 0 else { return }
      news.append("\(isTrial ? would : did) \(Grammar.grouped(count))\(after)")
    }
    add(moved, "move", "moved")
    add(cancelled, "call off", "called off")
    add(backOn, "put", "put", " on again")
    add(updated, "add how", "added how", " went")
    return news
  }

  /// Those of which nothing is recorded, with the reasons; those already here apart.
  var others: [(count: Int, words: String)] {
    [
      (older, "older than what is here"), (repeated, "in the file twice"),
      (calledOff, "called off before they came"),
      (stillOff, "no newer than that they were called off"),
    ]
  }

  /// The numbers as JSON; `known` is the number of those known otherwise.
  func json(known others: Int = 0) -> JSON {
    [
      "imported": .number(booked), "moved": .number(moved), "cancelled": .number(cancelled),
      "backOn": .number(backOn), "updated": .number(updated), "known": .number(known + others),
      "older": .number(older), "repeated": .number(repeated), "calledOff": .number(calledOff),
      "stillOff": .number(stillOff), "forgotten": .number(forgotten),
    ]
  }
}

extension ImportOutcome {
  fileprivate var counted: ImportCounts.Kind {
    switch self {
    case .booked: .booked
    case .moved: .moved
    case .cancelled: .cancelled
    case .backOn: .backOn
    case .updated: .updated
    case .recognised: .recognised
    case .known: .known
    case .older: .older
    case .repeated: .repeated
    case .calledOff: .calledOff
    case .stillOff: .stillOff
    case .forgotten: .forgotten
    }
  }

  /// The result in words.
  var words: String {
    switch self {
    case .booked: "new"
    case .moved(let interview): "moves #\(interview.number)"
    case .cancelled(let interview): "calls off #\(interview.number)"
    case .backOn(let interview): "puts #\(interview.number) on again"
    case .updated(let interview): "adds how #\(interview.number) went"
    case .recognised(let interview), .known(let interview):
      "already here as #\(interview.number)"
    case .older(let interview): "already here as #\(interview.number), and newer"
    case .repeated: "the same once more"
    case .calledOff: "called off before it was ever here"
    case .stillOff: "no newer than that it was called off"
    case .forgotten: "may be about a person who was forgotten, and is left out"
    }
  }
}
