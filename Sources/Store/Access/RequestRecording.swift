public import Domain
import GRDB
public import WorkingTime

extension AgencyStore {
  /// Records a new request about data, its extension or its answer, and returns the journal entry.
  ///
  /// `moment` is when it happened, `command` the typed command without its values. Throws
  /// ``StoreError/noSuchEntry(_:)`` if the request has been retracted or answered meanwhile.
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
  /// The request that the event is about; nil for a new request.
  fileprivate var request: DataRequest? {
    switch self {
    case .heard: nil
    case .extended(let request, _), .answered(let request, _): request
    }
  }
}

/// The request events that an undo retracted and restored.
public struct RequestsUndone: Hashable, Sendable {
  /// The events that the undo retracted, oldest first.
  public let retracted: [RecordedRequestEvent]
  /// The events that the undo restored, oldest first.
  public let restored: [RecordedRequestEvent]
}

/// The request events as they were before entries without an interview were retracted.
struct RequestsBeforeUndo {
  private let db: Database
  private let events: [RecordedRequestEvent]

  init(in db: Database) throws {
    self.db = db
    events = try db.requestEvents()
  }

  /// Returns the effect of the retractions, or nil if there was none.
  ///
  /// No plan depends on request events.
  func settle() throws -> RequestsUndone? {
    let counted = Set(events.filter(\.counts).map(\.entry))
    let now = try db.requestEvents()
    let retracted = now.filter { !$0.counts && counted.contains($0.entry) }
    let restored = now.filter { $0.counts && !counted.contains($0.entry) }
    guard !retracted.isEmpty || !restored.isEmpty else { return nil }
    return RequestsUndone(retracted: retracted, restored: restored)
  }
}
