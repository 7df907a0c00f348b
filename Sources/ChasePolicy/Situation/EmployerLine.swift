import Domain
import WorkingTime

/// What went between us and the employer, read entry by entry in the order of happening.
///
/// "Spoken" is a contact that reached, either way round, and a feedback or promise.
struct EmployerLine {
  /// The latest conversation.
  private(set) var lastSpoken: Happening?
  /// Our latest contact, reached or not.
  private(set) var lastContact: Happening?
  /// Our latest contact that reached.
  private(set) var lastReached: Happening?
  /// The earliest of what is to be passed on without a contact of ours that reached at or after
  /// it: what R5 asks for.
  private(set) var unpassed: Happening?
  /// The latest of what was to be passed on, done or not.
  private(set) var lastToPassOn: Happening?

  /// We spoke, whoever rang; or the employer told us something.
  mutating func spoke(_ conversation: Happening) {
    lastSpoken = conversation
  }

  /// We rang or wrote.
  mutating func contacted(_ contact: Happening, reached: Bool) {
    lastContact = contact
    guard reached else { return }
    lastReached = contact
    unpassed = nil
  }

  /// The candidate left something with us for the employer.
  mutating func isOwed(_ message: Happening) {
    lastToPassOn = message
    // Of one moment, a contact that was recorded before the message counts as after it.
    if lastReached?.at != message.at, unpassed == nil { unpassed = message }
  }
}
