public import Domain
import GRDB
public import WorkingTime

extension AgencyStore {
  /// Records what was asked about data, or what became of it; answers the entry.
  ///
  /// `moment` is when it happened, `command` what was typed, without its values. Throws
  /// ``StoreError/noSuchEntry(_:)`` where the request no longer counts or was answered meanwhile.
  public func record(
    _ event: RequestEvent, at moment: Instant, by stamp: Stamp, command: String
  ) throws(StoreError) -> Identifier<JournalEntry> {
    try write { db in
      if let request = event.request {
        let isOpen = try db.requestEvents().requests.contains {
          $0.entry == request.entry && $0.answered == nil
        }
        guard isOpen else { throw StoreError.noSuchEntry(request.entry) }
      }
      let batch = try Batch(command, by: stamp, in: db)
      let entry = try batch.append(event.kind.rawValue, at: moment, to: nil)
      switch event {
      case .heard(let candidate, let asks, let note):
        try db.insert(
          into: "dataRequest",
          ["entry": entry, "candidate": candidate.id, "asks": asks, "note": note])
      case .extended(let request, let why):
        try db.insert(
          into: "requestStep", ["entry": entry, "request": request.entry, "note": why])
      case .answered(let request, let note):
        try db.insert(
          into: "requestStep", ["entry": entry, "request": request.entry, "note": note])
      }
      return Identifier(entry)
    }
  }
}

extension RequestEvent {
  /// The request that it is about; nil for a new one.
  fileprivate var request: DataRequest? {
    switch self {
    case .heard: nil
    case .extended(let request, _), .answered(let request, _): request
    }
  }
}

/// What an undo did to what was recorded of requests about data.
public struct RequestsUndone: Hashable, Sendable {
  /// What counts no longer, oldest first.
  public let retracted: [RecordedRequestEvent]
  /// What counts again, oldest first.
  public let restored: [RecordedRequestEvent]
}

/// What was recorded of requests as it was before entries of no interview were retracted.
struct RequestsBeforeUndo {
  private let db: Database
  private let events: [RecordedRequestEvent]

  init(in db: Database) throws {
    self.db = db
    events = try db.requestEvents()
  }

  /// What the retractions did; nil where that is nothing.
  ///
  /// No plan depends on it.
  func settle() throws -> RequestsUndone? {
    let counted = Set(events.filter(\.counts).map(\.entry))
    let now = try db.requestEvents()
    let retracted = now.filter { !$0.counts && counted.contains($0.entry) }
    let restored = now.filter { $0.counts && !counted.contains($0.entry) }
    guard !retracted.isEmpty || !restored.isEmpty else { return nil }
    return RequestsUndone(retracted: retracted, restored: restored)
  }
}
