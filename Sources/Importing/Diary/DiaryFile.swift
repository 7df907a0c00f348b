public import Domain
import Wording

/// The interviews of a diary: an iCalendar file (RFC 5545), as calendar programs write it.
///
/// Most events in a diary are not interviews: those whose title does not say so are skipped.
public struct DiaryFile: Hashable, Sendable {
  /// An interview without faults.
  public struct Entry: Hashable, Sendable {
    /// The line of the file on which the event begins, counted from 1.
    public let line: Int
    /// The interview.
    public let interview: ImportedInterview
  }

  /// The interviews without faults, in the order of the file.
  public private(set) var entries: [Entry] = []
  /// The faults of the other interviews.
  public private(set) var faults: [DiaryError] = []
  /// The events left out because it is in doubt what they say, or because they repeat.
  public private(set) var doubts: [DiaryError] = []
  /// The number of events that came from our own calendar, of interviews recorded here.
  public private(set) var ours = 0
  /// The number of events that are not interviews, answer an invitation, or are duties and promises of our own calendar.
  public private(set) var others = 0

  /// A question about an event of which it is in doubt who is who.
  public struct Question {
    /// The doubt.
    public let doubt: DiaryError
    /// True if the candidate is asked for, false for the employer.
    public let isOfCandidate: Bool
    /// The names that the event has, any of which may be the answer.
    public let names: [String]
  }

  /// Reads a diary.
  ///
  /// `isHere` is true for our own event names of interviews recorded here: these events are counted
  /// without being parsed. `answer` is asked who is the candidate or the employer where that is in
  /// doubt; nil leaves the event out.
  public static func read(
    _ contents: [UInt8], _ options: DiaryOptions,
    isHere: (CalendarEventName) -> Bool = { _ in false },
    answer: (Question) -> String? = { _ in nil }
  ) throws(ComponentError) -> DiaryFile {
    let file = try ComponentFile.read(contents)
    var diary = DiaryFile()
    var events: [DiaryEvent] = []
    for calendar in file.components where calendar.name == "VCALENDAR" {
      let method = calendar.first("METHOD")?.value.collapsed.uppercased()
      // Answers to an invitation, and counter-proposals, change nothing.
      guard !["REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"].contains(method) else {
        diary.others += calendar.all("VEVENT").count
        continue
      }
      let zones = DiaryZones(calendar)
      events += calendar.all("VEVENT").map {
        DiaryEvent(component: $0, zones: zones, isOfCancellation: method == "CANCEL")
      }
    }
    for event in latest(events) { diary.take(event, options, isHere: isHere, answer: answer) }
    return diary
  }

  /// Returns for each event name the event changed last.
  private static func latest(_ events: [DiaryEvent]) -> [DiaryEvent] {
    var newest: [String: Int] = [:]
    for (index, event) in events.enumerated() {
      guard let uid = event.uid else { continue }
      if let other = newest[uid], event.version.isOlder(than: events[other].version) { continue }
      newest[uid] = index
    }
    return events.enumerated().filter { index, event in
      event.uid.map { newest[$0] == index } ?? true
    }.map(\.element)
  }

  private mutating func take(
    _ event: DiaryEvent, _ options: DiaryOptions, isHere: (CalendarEventName) -> Bool,
    answer: (Question) -> String?
  ) {
    let ours = event.uid.flatMap(CalendarEventName.init)
    if let ours {
      guard ours.what == CalendarEventName.interview else { return others += 1 }
      if isHere(ours) { return self.ours += 1 }
    }
    var said = DiaryCast.Answers()
    while true {
      do {
        guard let interview = try event.interview(options, said) else {
          return others += 1
        }
        return entries.append(Entry(line: event.line, interview: interview))
      } catch {
        let fault = DiaryError(line: event.line, title: event.title, reason: error)
        guard error.isDoubt else { return faults.append(fault) }
        guard let isOfCandidate = error.asksForCandidate,
          let name = answer(
            Question(
              doubt: fault, isOfCandidate: isOfCandidate,
              names: event.names(options).filter { $0 != said.candidate }))?.collapsed,
          !name.isEmpty, said.take(name, isOfCandidate: isOfCandidate)
        else { return doubts.append(fault) }
      }
    }
  }
}
