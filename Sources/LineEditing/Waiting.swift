import Synchronization

/// The moments at which the program waits for a person, or for another program, for as long as they
/// take: before that, nothing that others may need is held.
public enum Waiting {
  private static let preparation = Mutex<(@Sendable () -> Void)?>(nil)

  /// Sets what is done before each wait.
  public static func prepare(by body: @escaping @Sendable () -> Void) {
    preparation.withLock { $0 = body }
  }

  /// Says that the program is about to wait.
  public static func begin() { preparation.withLock { $0 }?() }
}
