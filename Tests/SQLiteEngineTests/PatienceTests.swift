import Synchronization
import Testing

@testable import SQLiteEngine

struct PatienceTests {
  @Test func whoHasWaitedLongerAsksMoreOften() {
    let pauses = [0, 1, 3, 9].map { Patience.pause(after: .seconds($0)) }
    #expect(pauses == pauses.sorted(by: >))
    #expect(Set(pauses).count > 1)
  }

  @Test func aWaitEnds() {
    let patience = Patience(limit: 0.05)
    var tries = 0
    while tries < 1000, patience.wait(tries: tries) { tries += 1 }
    #expect((1..<1000).contains(tries))
  }

  @Test func aLongWaitIsToldOfOnce() {
    let told = Mutex(0)
    let patience = Patience(limit: 1.2) { told.withLock { $0 += 1 } }
    for wait in 0..<2 {
      var tries = 0
      while patience.wait(tries: tries) {
        tries += 1
        if tries == 5, wait == 0 { #expect(told.withLock { $0 } == 0, "a moment is no wait") }
      }
      #expect(told.withLock { $0 } == 1)
    }
  }

  @Test func theNextWaitBeginsAnew() {
    let patience = Patience(limit: 0.02)
    var tries = 0
    while patience.wait(tries: tries) { tries += 1 }
    #expect(patience.wait(tries: 0))
  }
}
