import AgencySettings
import Benchmark
import ChasePolicy
import Domain
import FeedbackReport
import Wording
import WorkingTime

/// Friday 20 November 2026, 17:00 in London.
private let friday = Instant(seconds: 1_795_194_000)

/// Each piece of work is done a thousand times in one measurement, of which the median counts, since
/// other programs may share the machine.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .throughput], timeUnits: .nanoseconds, scalingFactor: .kilo,
    maxDuration: .seconds(3), maxIterations: 10_000)
  plans()
  workingTime()
  phrases()
  reports()
}

@Sendable private func plans() {
  let settings = PolicySettings()
  let calendars = Calendars(agency: .usual)
  for (name, facts) in [("typical, 8 entries", Interviews.typical), ("silent", Interviews.silent)] {
    guard let facts else { continue }
    Benchmark("plan: \(name)") { benchmark in
      for _ in benchmark.scaledIterations {
        blackHole(plan(for: facts, under: settings, in: calendars))
      }
    }
  }
}

@Sendable private func workingTime() {
  let calendar = WorkingCalendar.usual
  Benchmark("calendar: next opening after a Friday evening") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(calendar.open(friday)) }
  }
  for text in ["4wh", "2wd", "48h"] {
    guard let span = Span(text) else { continue }
    Benchmark("calendar: \(text) later") { benchmark in
      for _ in benchmark.scaledIterations { blackHole(calendar.add(span, to: friday)) }
    }
  }
}

@Sendable private func phrases() {
  let calendar = WorkingCalendar.usual
  for phrase in ["fri 14:00", "2h ago", "the 27th", "half five", "in 3 working days", "firday 9am"]
  {
    Benchmark("when: \(phrase)") { benchmark in
      for _ in benchmark.scaledIterations {
        blackHole(try? When.read(phrase, as: .either, now: friday, in: calendar))
      }
    }
  }
}

@Sendable private func reports() {
  let calendars = Calendars(agency: .usual)
  let heading = ReportHeading(made: friday)
  let records = (1...1_000).compactMap(Interviews.record)
  Benchmark("report: what a row says") { benchmark in
    for number in benchmark.scaledIterations {
      blackHole(ReportRow(records[number], duties: [], at: friday, in: calendars))
    }
  }
  let rows = records.map { ReportRow($0, duties: [], at: friday, in: calendars) }
  for format in [ReportFormat.csv, .json, .md, .html] {
    guard let writer = ReportWriter(format, heading: heading, in: .usual) else { continue }
    Benchmark("report: a row as \(format.rawValue)") { benchmark in
      var writer = writer
      for number in benchmark.scaledIterations { blackHole(writer.add(rows[number])) }
      blackHole(try? writer.end())
    }
  }
}
