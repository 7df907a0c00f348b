public import Domain

/// The interviews of a diary: an iCalendar file (RFC 5545), as calendar programs write it.
///
/// Most of a diary is no interview: what does not say so in its title is left out.
public struct DiaryFile: Hashable, Sendable {
  /// An interview that was understood.
  public struct Entry: Hashable, Sendable {
    /// The line of the file on which it begins, counted from 1.
    public let line: Int
    /// What it says.
    public let interview: DiaryInterview
  }

  /// The interviews that were understood, in the order of the file.
  public private(set) var entries: [Entry] = []
  /// What is wrong with each of the others.
  public private(set) var faults: [DiaryFault] = []
  /// How many events came from a calendar of ours, of interviews that are here.
  public private(set) var ours = 0
  /// How many events are no interviews, or are duties and promises of a calendar of ours.
  public private(set) var others = 0

  /// Reads a diary.
  ///
  /// `isHere` says which names of ours are of interviews that are here: nothing of those has to be
  /// understood.
  public static func read(
    _ contents: [UInt8], _ options: DiaryOptions,
    isHere: (CalendarEventName) -> Bool = { _ in false }
  ) throws(ComponentProblem) -> DiaryFile {
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

  /// Of events of one name the one that was changed last.
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
      faults.append(DiaryFault(line: event.line, title: event.title, reason: error))
    }
  }
}
