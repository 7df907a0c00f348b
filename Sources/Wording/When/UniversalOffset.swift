/// The distance of a clock from universal time, as RFC 3339 writes it after the time: `Z`,
/// `+01:00`.
enum UniversalOffset {
  /// The offset that comes next in seconds, nil where none does.
  ///
  /// - Throws: `WhenError.noSuchTime` for one of 24 hours or more, or of 60 minutes or more.
  static func read(_ cursor: inout TokenCursor) throws(WhenError) -> Int? {
    if cursor.takeJoined("z") { return 0 }
    var ahead = cursor
    let isBehind = ahead.take(mark: "-")
    guard isBehind || ahead.take(mark: "+"), let hours = ahead.number(digits: 2...2, joined: true),
      ahead.take(mark: ":"), let minutes = ahead.number(digits: 2...2, joined: true)
    else { return nil }
    guard hours < 24, minutes < 60 else { throw .noSuchTime(phrase: cursor.phrase) }
    cursor = ahead
    return (isBehind ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
