import ChasePolicy
import Domain
import WorkingTime

let calendar = WorkingCalendar.usual
let calendars = Calendars(agency: calendar)
let settings = PolicySettings()
let friday = Instant(seconds: 1_795_194_000)

/// Prints what a thing costs, and how many of it there are in a second.
func report(_ name: String, times: Int, _ work: () -> Int) {
  let cost = Stopwatch.nanoseconds(times: times, work)
  print("\(name): \(Int(cost)) ns, \(Int(1_000_000_000 / cost)) a second")
}

for (name, facts) in [("typical", Interviews.typical), ("silent", Interviews.silent)] {
  guard let facts else { continue }
  report("plan, \(name), \(facts.entries.count) entries", times: 20_000) {
    plan(for: facts, under: settings, in: calendars).count
  }
}
report("calendar, open on a Friday evening", times: 200_000) { calendar.open(friday).seconds }
for text in ["4wh", "2wd", "48h"] {
  guard let span = Span(text) else { continue }
  report("calendar, add \(text)", times: 200_000) { calendar.add(span, to: friday).seconds }
}
