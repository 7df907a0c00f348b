import CFuzzer
import Glibc

// Feeds one reader with whatever libFuzzer makes up: FUZZ=READER Fuzz [libFuzzer's options] CORPUS.

private let named = getenv("FUZZ").map { String(cString: $0) } ?? ""
guard let reader = Reader(rawValue: named) else {
  print("FUZZ names one of", Reader.allCases.map(\.rawValue).joined(separator: ", "))
  exit(64)
}
nonisolated(unsafe) private let read = reader.read

// A function of C holds no values of its own; what it calls stands above.
private func take(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  read(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}

private var count = CommandLine.argc
private var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &words) { take($0, $1) })
