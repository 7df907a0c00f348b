public import WorkingTime

extension InterviewRecord {
  /// What was last said about direct contact, up to that moment, by entries that count; nil where
  /// nobody said anything, which is no yes.
  public func directContact(at moment: Instant) -> DirectContact? {
    for entry in entries.reversed() where entry.counts && entry.happenedAt <= moment {
      if case .event(.permission(let permission)) = entry.content { return permission }
    }
    return nil
  }
}
