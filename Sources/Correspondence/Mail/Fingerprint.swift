/// A short identifier of a text, the same on every machine; not a secret, and not a proof.
enum Fingerprint {
  /// Returns the 64-bit FNV-1a hash of a text, in sixteen hexadecimal digits.
  ///
  /// Source: the FNV draft of the IETF, draft-eastlake-fnv, parameters for 64 bits.
  static func of(_ text: String) -> String {
    let hash = text.utf8.reduce(into: 0xcbf2_9ce4_8422_2325 as UInt64) { hash, byte in
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
