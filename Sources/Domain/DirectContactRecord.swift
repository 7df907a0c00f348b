public import WorkingTime

extension InterviewRecord {
  /// What was last said about direct contact, up to that moment, by entries that count; nil where
  /// nobody said anything, which is no yes.
  public func directContact(at moment: Instant) -> DirectContact? {
    let said = entries.filter { $0.counts && $0.happenedAt <= moment }
      .compactMap { entry -> (at: Instant, id: Identifier<JournalEntry>, said: DirectContact)? in
        guard case .event(.permission(let permission)) = entry.content else { return nil }
        return (entry.happenedAt, entry.id, permission)
      }
    return said.max { ($0.at, $0.id) < ($1.at, $1.id) }?.said
  }
}
