/// Numbers that look like chance and are the same in every run (Steele, Lea and Flood's SplitMix,
/// 2014).
struct Dice {
  private var state: UInt64

  /// The dice of one case of a seed: each case has its own, so that any of them can be made alone.
  init(seed: UInt64, number: Int) {
    state = seed &+ UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95
    _ = next()
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to one below that many.
  mutating func below(_ count: Int) -> Int {
    Int(next() % UInt64(count))
  }

  /// True once in so many throws.
  mutating func onceIn(_ count: Int) -> Bool {
    below(count) == 0
  }

  /// One of several, of which there is at least one.
  mutating func one<Thing>(of things: [Thing]) -> Thing {
    things[below(things.count)]
  }
}
