import Domain
import Foundation
import Testing

@testable import Store

/// A disk that mixes up where pages belong: each of them is in order, and the file is not.
struct SwappedPagesTests {
  @Test func areNeverTakenForWhole() throws {
    let folder = try Folder()
    let path = folder.file("agency.db")
    let interview = try AgencyStore(path: path).book(booking(phone: "0123")).interview
    let call = try #require(
      Contact(chaser: .consultant, target: .candidate, result: .noAnswer, note: "rang"))
    try AgencyStore(path: path).record(.contact(call), of: interview)
    let whole = try Array(folder.bytes("agency.db"))
    let size = 4096
    let pages = whole.count / size
    var swapped = 0
    for first in stride(from: 1, to: pages - 1, by: 5) {
      let second = first + 1 + (first * 7) % (pages - first - 1)
      let (one, other) = (page(first, of: whole, size), page(second, of: whole, size))
      // Two tables without a row look alike.
      guard one != other else { continue }
      var file = whole
      file.replaceSubrange(first * size..<(first + 1) * size, with: other)
      file.replaceSubrange(second * size..<(second + 1) * size, with: one)
      try Data(file).write(to: URL(fileURLWithPath: path))
      let found = try? AgencyStore.verify(path: path)
      #expect(found?.isWhole != true, "pages \(first) and \(second)")
      swapped += 1
    }
    #expect(swapped > 5, "of \(pages) pages")
  }

  private func page(_ number: Int, of file: [UInt8], _ size: Int) -> [UInt8] {
    Array(file[number * size..<(number + 1) * size])
  }
}
