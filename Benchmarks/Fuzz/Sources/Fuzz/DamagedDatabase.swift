import Domain
import Foundation
import Store
import WorkingTime

/// A database of which single bytes were changed: each four bytes of an input are a place, and what
/// is to stand there.
struct DamagedDatabase {
  private let whole: [UInt8]
  private let path: String

  /// Takes the database that FUZZ_DATABASE names, and works on a copy beside it.
  init() {
    let original = ProcessInfo.processInfo.environment["FUZZ_DATABASE"] ?? ""
    guard let data = FileManager.default.contents(atPath: original) else {
      fatalError("FUZZ_DATABASE names no file")
    }
    whole = Array(data)
    path = original + ".\(getpid())"
  }

  /// Changes it, and does with it what the commands do.
  func open(_ bytes: [UInt8]) {
    var file = whole
    for start in stride(from: 0, to: bytes.count - 3, by: 4) {
      let place = bytes[start..<start + 3].reduce(0) { $0 << 8 | Int($1) }
      file[place % file.count] = bytes[start + 3]
    }
    for end in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: path + end)
    }
    FileManager.default.createFile(atPath: path, contents: Data(file))
    _ = try? AgencyStore.verify(path: path)
    guard let store = try? AgencyStore(path: path, busyTimeout: 0) else { return }
    let now = Present.now
    _ = try? store.silent(at: now, over: nil, consultant: nil)
    _ = try? store.candidates()
    _ = try? store.record(of: Identifier(1))
    _ = try? store.duties(of: Identifier(1))
    _ = try? store.forEachRow { _, _ in true }
  }
}
