import ChasePolicy
public import Foundation
import Rendering

/// Answers facts as data with plans as data, line by line and without any database (POLICY.md
/// section 7).
public enum PolicyEvaluator {
  /// An answer to one line.
  public struct Answer: Hashable, Sendable {
    /// A line of JSON, without its end: the plan, or the error in the facts.
    public let text: String
    /// True if the line could not be read.
    public let failed: Bool
  }

  /// The plan of the facts on one line, whose end may be left off or not.
  ///
  /// Whatever the bytes are, there is an answer.
  public static func evaluate(line: Data) -> Answer {
    let decoder = JSONDecoder()
    do {
      let line = try decoder.decode(FactsLine.self, from: line)
      let duties = plan(for: line.facts, under: line.settings, in: line.calendars)
      return Answer(
        text: JSONWriter.line(["id": line.id.json, "duties": .array(duties.map(\.json))]),
        failed: false)
    } catch {
      let fault = error as? FactsError ?? FactsError(path: "", problem: .notJSON)
      let name = try? decoder.decode(LineName.self, from: line)
      return Answer(
        text: JSONWriter.line([
          "id": name?.id?.json ?? .null, "error": .string(fault.description),
        ]),
        failed: true)
    }
  }
}
