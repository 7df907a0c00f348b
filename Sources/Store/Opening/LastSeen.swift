public import Domain
import Engine
import Foundation

/// The last that this user saw of an agency on a server: the head of the journal, and the token of the
/// command that recorded last, in a file without names.
///
/// A standby that takes over may lack what the server before it had saved, and then it lacks the last
/// of it.
struct LastSeen: Hashable {
  var head: JournalHead?
  /// The token of the last command that recorded since the head was seen.
  var token: String?
  /// True if it is not known whether that command was saved.
  var isUnknown = false

  /// Nothing was seen yet.
  init(head: JournalHead? = nil) { self.head = head }

  /// Reads a file; whatever it lacks was not seen.
  init(at path: String) {
    let text = FileManager.default.contents(atPath: path).map {
      String(decoding: $0, as: UTF8.self)
    }
    for line in (text ?? "").split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "head": head = JournalHead(parts[1])
      case "saved": (token, isUnknown) = (parts[1], false)
      case "unknown": (token, isUnknown) = (parts[1], true)
      default: break
      }
    }
  }

  /// Writes the file, readable by its owner only; a folder that cannot be written is no reason to stop.
  func write(to path: String) {
    let text =
      (head.map { "head \($0.text)\n" } ?? "")
      + (token.map { (isUnknown ? "unknown " : "saved ") + $0 + "\n" } ?? "")
    let part = path + ".\(getpid())"
    guard
      FileManager.default.createFile(
        atPath: part, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else { return }
    if rename(part, path) != 0 { unlink(part) }
  }

  /// The question whether all of it is still on record, and for the head of today.
  var question: (sql: String, arguments: [(any ColumnValue)?]) {
    (
      """
      SELECT seal.entry, seal.chain,
        CASE WHEN EXISTS (SELECT 1 FROM seal WHERE entry = ? AND encode(chain, 'hex') = ?)
          THEN 1 ELSE 0 END AS hasHead,
        CASE WHEN EXISTS (SELECT 1 FROM batch WHERE token = ?) THEN 1 ELSE 0 END AS hasToken
      FROM head LEFT JOIN seal ON seal.place = head.place
      """, [head?.entry.number ?? 0, head?.digest ?? "", token ?? ""]
    )
  }

  /// Compares it with a server's journal; returns the news, if any, and the journal's end now.
  func compared(in db: Database) throws -> (news: LastSeenNews?, now: LastSeen) {
    let (sql, arguments) = question
    let found = try db.rows(sql, arguments) { row in
      (
        head: try (row.get("entry") as Int64?).map { entry in
          JournalHead(
            entry: Identifier(entry), digest: ExportFormat.hexadecimal(try row.bytes("chain") ?? [])
          )
        }, hasHead: try row.get("hasHead") as Bool, hasToken: try row.get("hasToken") as Bool
      )
    }
    guard let found = found.first else { return (nil, self) }
    let now = LastSeen(head: found.head)
    if let head, !found.hasHead { return (.lost(head.entry), now) }
    guard let token else { return (nil, now) }
    if isUnknown { return (found.hasToken ? .saved(token: token) : .notSaved(token: token), now) }
    return (found.hasToken ? nil : .lost(nil), now)
  }
}

/// What became of the last that was seen or recorded on a server.
public enum LastSeenNews: Hashable, Sendable {
  /// The server no longer has an entry that was on record; nil if it is the last that was recorded here.
  case lost(Identifier<JournalEntry>?)
  /// The command with a token, of which that was not known, was saved.
  case saved(token: String)
  /// The command with a token, of which that was not known, was not saved.
  case notSaved(token: String)
}
