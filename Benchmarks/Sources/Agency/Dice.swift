/// Throws dice that fall the same way for the same seed (SplitMix64, Steele and others, 2014).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// One of so many numbers, from 0 on.
  mutating func below(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

  /// Whether something happens that happens in so many of a thousand cases.
  mutating func falls(_ inAThousand: Int) -> Bool { below(1000) < inAThousand }

  /// One of these.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
