import Domain
import Glibc
import Store

// Makes the database of an agency of a size: Agency INTERVIEWS PATH.

guard CommandLine.arguments.count == 3, let count = Int(CommandLine.arguments[1]) else {
  print("Agency INTERVIEWS PATH")
  exit(64)
}

/// Books them portion by portion; the store is closed at the end, which takes the log in.
func make(_ count: Int, at path: String) throws {
  let store = try AgencyStore(path: path)
  var agency = Agencies(interviews: count)
  let portion = 20_000
  for first in stride(from: 0, to: count, by: portion) {
    let interviews = (first..<min(first + portion, count)).compactMap { agency.next($0) }
    _ = try store.takeIn(interviews, by: Agencies.stamp, command: "import")
    print("\(first + interviews.count) of \(count)")
  }
}

try make(count, at: CommandLine.arguments[2])
