public import Domain

/// The interviews of a diary: an iCalendar file (RFC 5545), as calendar programs write it.
///
/// Most events in a diary are not interviews: those whose title does not say so are skipped.
public struct DiaryFile: Hashable, Sendable {
  /// An interview without faults.
  public struct Entry: Hashable, Sendable {
    /// The line of the file on which the event begins, counted from 1.
    public let line: Int
    /// The interview.
    public let interview: DiaryInterview
  }

  /// The interviews without faults, in the order of the file.
  public private(set) var entries: [Entry] = []
  /// The faults of the other interviews.
  public private(set) var faults: [DiaryError] = []
  /// The number of events that came from our own calendar, of interviews recorded here.
  public private(set) var ours = 0
  /// The number of events that are not interviews, or are duties and promises of our own calendar.
  public private(set) var others = 0

  /// Reads a diary.
  ///
  /// `isHere` is true for our own event names of interviews recorded here: these events are counted
  /// without being parsed.
  public static func read(
    _ contents: [UInt8], _ options: DiaryOptions,
    isHere: (CalendarEventName) -> Bool = { _ in false }
  ) throws(ComponentError) -> DiaryFile {
    let file = try ComponentFile.read("VEVENT", in: ["VCALENDAR"], contents)
    let isCancelled = file.outside.contains {
      $0.name == "METHOD" && $0.value.uppercased() == "CANCEL"
    }
    var diary = DiaryFile()
    for event in latest(file.components.map(DiaryEvent.init)) {
      diary.take(event, options, isCancelled: isCancelled, isHere: isHere)
    }
    return diary
  }

  /// Returns for each event name the event changed last.
  private static func latest(_ events: [DiaryEvent]) -> [DiaryEvent] {
    var newest: [String: Int] = [:]
    for (index, event) in events.enumerated() {
      guard let uid = event.uid else { continue }
      if let other = newest[uid], events[other].sequence > event.sequence { continue }
      newest[uid] = index
    }
    return events.enumerated().filter { index, event in
      event.uid.map { newest[$0] == index } ?? true
    }.map(\.element)
  }

  private mutating func take(
    _ event: DiaryEvent, _ options: DiaryOptions, isCancelled: Bool,
    isHere: (CalendarEventName) -> Bool
  ) {
    let ours = event.uid.flatMap(CalendarEventName.init)
    if let ours {
      guard ours.what == CalendarEventName.interview else { return others += 1 }
      if isHere(ours) { return self.ours += 1 }
    }
    do {
      guard let interview = try event.interview(options, isCancelled: isCancelled) else {
        return others += 1
      }
      entries.append(Entry(line: event.line, interview: interview))
    } catch {
      faults.append(DiaryError(line: event.line, title: event.title, reason: error))
    }
  }
}
