import Domain
import Lists
import Store

/// Reading the next person from a server far away while this one is called, so that their card stands
/// there at once.
extension CallRound {
  /// A person who was read before their turn.
  struct Ahead {
    let call: DueList.Call
    let sheet: CallSheet
    /// All interviews on the sheet.
    let interviews: Set<Identifier<Interview>>
  }

  /// The person whose turn it is, as read ahead; nil if what was recorded since is to be read first.
  func presentAhead() -> Present? {
    defer { ahead = nil }
    guard look == nil, let act = acts.last, act.entries == nil, let place, let ahead,
      rows[place].call.whom.key == ahead.call.whom.key, !ahead.call.duties.isEmpty,
      rows[place].call.matters == ahead.call.matters
    else { return nil }
    let present = Present(
      call: ahead.call, sheet: ahead.sheet, place: words(for: place),
      isChanged: rows[place].unseen.map { $0.matters != ahead.call.matters } ?? false,
      interviews: ahead.interviews)
    rows[place].unseen = nil
    unsettled = present
    return present
  }

  /// Reads what was recorded before the person was shown, if they were read ahead, and asks a server for
  /// the next one; returns false if this one is to be shown anew.
  func settle(_ present: Present?) throws -> Bool {
    let next = place.flatMap(next(after:)).map { rows[$0].call }
    if let shown = unsettled {
      unsettled = nil
      look = try reaching {
        let session = try shared.openSession()
        try refresh(in: session, expecting: next?.whom)
        return session
      }
      guard list.changes.interviews?.isDisjoint(with: shown.interviews) == true else {
        if let place { rows[place].unseen = shown.call }
        return false
      }
    }
    defer { look = nil }
    guard let session = look, AgencyStore.isAddress(session.store.name), let present, let next
    else { return true }
    let (sheet, interviews) = try session.sheet(of: next)
    // A recording about this person changes the next sheet, if it shows the same interviews.
    ahead =
      interviews.isDisjoint(with: present.interviews)
      ? Ahead(call: next, sheet: sheet, interviews: interviews) : nil
    return true
  }
}
