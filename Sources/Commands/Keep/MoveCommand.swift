import ArgumentParser
import Domain
import Foundation
import Lists
import Rendering
import Store
import WorkingTime

/// `move`: moves the whole agency from a file to a server, or back.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    _superCommandName: "debrief",
    abstract: "Move the whole agency from a file to a server, or back to a file.",
    discussion: """
      The file is checked as `verify` checks it, every row is copied, all or none, and each row on the \
      server is compared with the file's; nothing can be recorded meanwhile. The old place stays as it is \
      and opens only for reading from then on. On a server the tables are there, and empty (`debrief \
      server init`); a file is new. Drafts of conversations stay where they are.

      EXAMPLES
        debrief move --to postgres://owner@db.agency.example/agency
        debrief move --db postgres://owner@db.agency.example/agency --to agency.db
      """)

  @Option(
    help: ArgumentHelp("The address of the server, or the new file.", valueName: "place"))
  var to: String?

  /// An interview: the command that was meant is `rebook`.
  @Argument(help: .hidden)
  var who: [String] = []

  @OptionGroup var shared: SharedOptions

  func run() throws {
    guard who.isEmpty else {
      throw CommandError.notPossible(
        because: "`debrief move` moves the whole agency to a server, or back to a file",
        help: "to move an interview: debrief rebook \(who.map(quoted).joined(separator: " "))")
    }
    guard let to else {
      throw CommandError.missing(
        option: "--to", what: "the address of the server, or the new file")
    }
    let session = try shared.openSession()
    let place = session.store.name
    guard !place.isEmpty else {
      throw StoreError.absent(path: try shared.database.location(in: [:]))
    }
    let target = try DatabasePlace(option: to).location(in: [:])
    let isToServer = AgencyStore.isAddress(target)
    guard isToServer != AgencyStore.isAddress(place) else {
      throw CommandError.notPossible(
        because: "an agency moves from a file to a server, or from a server to a file",
        help: isToServer ? "debrief export, and debrief import export" : "debrief backup FILE")
    }
    if isToServer {
      try session.goAhead(
        despite: [
          "data erased on a server is gone from its tables, but stays in its write-ahead log, "
            + "standbys and backups until they expire (debrief server status)"
        ])
    }
    session.store.release()
    let moved = try move(session, to: target, isNew: !isToServer)
    try session.print(
      Receipt(
        [
          "Moved to \(target): \(moved.verification.extent), checked and whole",
          "From now on: export DEBRIEF_DB=\(quoted(target))",
          "\(place) is now read only",
        ],
        [
          "from": .string(place), "to": .string(target), "rows": .number(moved.rows),
          "entries": .number(moved.verification.entries),
          "interviews": .number(moved.verification.interviews),
          "head": .text(moved.verification.head?.text),
        ]))
  }

  private func move(_ session: Session, to target: String, isNew: Bool) throws -> Moved {
    if isNew {
      try DatabasePlace().protectedFiles.check(target)
      guard access(target, F_OK) != 0 else {
        throw CommandError.cannotCreate(path: target, reason: "it is there already")
      }
    }
    var progress = ProgressBar()
    defer { progress.clear() }
    do {
      let other = try AgencyStore(path: target, making: isNew, onWait: Terminal.sayWaiting)
      return try session.store.move(to: other, at: session.now) { step, done, total in
        progress.show(step.words, done, of: total)
      }
    } catch StoreError.notEmpty {
      throw CommandError.notPossible(
        because: "there are recordings at `\(shown(target))` already; nothing was moved",
        help: "an empty database: createdb, then debrief server init")
    } catch {
      if isNew { for ending in ["", "-wal", "-shm"] { unlink(target + ending) } }
      throw error
    }
  }
}

extension MoveStep {
  /// The step as the progress bar names it.
  fileprivate var words: String {
    switch self {
    case .checking: "checking"
    case .copying: "copying"
    case .comparing: "comparing"
    }
  }
}
