import Foundation

// Records at an agency on a server from many connections at once: Writers ADDRESS WRITERS SECONDS.
// Prints how many recordings were saved in a second, and how long they took.

let words = CommandLine.arguments
guard words.count == 4, let writers = Int(words[2]), let seconds = Double(words[3]) else {
  print("Writers ADDRESS WRITERS SECONDS")
  exit(64)
}

/// A number of milliseconds.
func milliseconds(_ seconds: Double?) -> Int { Int((seconds ?? 0) * 1000) }

let found = try Race(address: words[1], writers: writers, seconds: seconds).run()
let count = found.waits.count
print(
  "\(count) recordings, \(Int(Double(count) / found.took)) a second, median "
    + "\(milliseconds(found.waits[count / 2])) ms, p99 "
    + "\(milliseconds(found.waits[count * 99 / 100])) ms, "
    + "longest \(milliseconds(found.waits.last)) ms")
