public import Domain
public import Rendering
import Wording

/// The state of a server, and what follows from it for what is saved and what is erased.
public struct ServerReport: Sendable {
  private let status: ServerStatus
  /// The newest schema that this program knows.
  private let known: Int

  /// The seconds by which clocks may differ before it is said.
  private static let tolerance = 120

  /// The report of a server by a program that knows schemas up to this version.
  public init(_ status: ServerStatus, known: Int) {
    self.status = status
    self.known = known
  }

  /// The report as JSON.
  public var json: String {
    JSONWriter.document([
      "server": .string(status.version), "database": .string(status.database),
      "role": .string(status.role), "owner": .bool(status.isOwner),
      "schema": .number(status.schema), "knownSchema": .number(known),
      "tls": .text(tls), "clockAhead": .number(status.clockAhead),
      "head": .text(status.head?.text),
      "logins": .array(
        status.logins.map { login in
          [
            "role": .string(login.role), "consultant": .string(login.consultant.name),
            "mayName": .bool(login.mayName),
          ]
        }),
      "waitsForDisk": .bool(status.safety.waitsForDisk),
      "waitsForStandby": .bool(status.safety.waitsForStandby),
      "standbys": .count(status.safety.standbys),
      "unswept": .bool(status.traces.isUnswept), "archived": .bool(status.traces.isArchived),
      "slots": .number(status.traces.slots),
      "loggedBy": .array(status.traces.loggedBy.map(JSON.string)),
    ])
  }

  /// Returns the report for people.
  public func text(style: Style = Style()) -> String {
    var page = Page(style: style)
    let owner = status.isOwner ? ", which owns it" : ""
    page.line(
      "PostgreSQL \(status.version), database \(status.database), as \(status.role)\(owner)",
      tone: .strong)
    for (tag, line) in [
      ("schema", schema), ("connection", connection), ("clock", clock), ("saved", saved),
      ("erased", erased.joined(separator: "; ")),
      ("journal", status.head?.text ?? "nothing is recorded yet"),
    ] {
      page.item(tag, tone: .plain, marginWidth: 12, [line])
    }
    page.item(
      "logins", tone: .plain, marginWidth: 12,
      status.logins.isEmpty
        ? ["none yet: debrief server add-login ROLE CONSULTANT"]
        : status.logins.map { login in
          "\(login.role): \(login.consultant.name)" + (login.mayName ? ", may name others" : "")
        })
    return page.text
  }

  private var schema: String {
    status.schema == known
      ? "\(status.schema), that of this program"
      : status.schema < known
        ? "\(status.schema), older than this program's \(known): debrief server upgrade"
        : "\(status.schema), newer than this program's \(known)"
  }

  private var tls: String? {
    if case .encrypted(let version) = status.connection { version } else { nil }
  }

  private var connection: String {
    switch status.connection {
    case .local: "within this machine"
    case .encrypted(let version): "encrypted, \(version)"
    case .plain: "not encrypted: anyone on the network can read it"
    }
  }

  private var clock: String {
    guard abs(status.clockAhead) > Self.tolerance else { return "as here" }
    let difference = Grammar.count(abs(status.clockAhead) / 60, "minute")
    return "\(difference) \(status.clockAhead > 0 ? "ahead of" : "behind") this machine's"
  }

  private var saved: String {
    guard status.safety.waitsForDisk else {
      return "not safe: a command ends before the server's disk has it (fsync, synchronous_commit)"
    }
    if status.safety.waitsForStandby {
      return "on the disks of the server and of a standby when a command ends"
    }
    return "on the server's disk when a command ends; "
      + (status.safety.standbys == 0
        ? "no standby" : "the last seconds may be lost if a standby takes over")
  }

  private var erased: [String] {
    let traces = status.traces
    let kept = [
      traces.isArchived ? "in the archive of that log until it expires" : nil,
      traces.slots > 0
        ? "for \(Grammar.count(traces.slots, "replication slot")) until it is read" : nil,
    ].compactMap(\.self)
    let logged =
      traces.loggedBy.isEmpty
      ? [] : ["candidates' words go to the server's own log (\(Grammar.list(traces.loggedBy)))"]
    return [
      traces.isUnswept
        ? "traces of erased data are in the tables' files: debrief server sweep"
        : "no trace is left in the tables' files",
      (["the server's write-ahead log keeps it until it is recycled"] + kept)
        .joined(separator: ", "),
      "backups keep it until they expire, standbys follow: ask the server's administrator",
    ] + logged
  }
}
