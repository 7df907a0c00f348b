/// An archive of files that are not compressed, as workbooks may be: what a fuzzer makes up in one of
/// them gets past the checksums of the archive to those who read it.
struct Archive {
  private var files: [UInt8] = []
  private var index: [UInt8] = []
  private var count = 0

  /// Adds a file.
  mutating func add(_ name: String, _ contents: [UInt8]) {
    let name = Array(name.utf8)
    let size = UInt32(contents.count)
    // Version 2.0, no flags, stored, at midnight of 1 January 1980.
    var head: [UInt8] = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0]
    head += Self.bytes(Self.checksum(contents)) + Self.bytes(size) + Self.bytes(size)
    head += [UInt8(name.count), 0, 0, 0]
    let start = UInt32(files.count)
    files += [0x50, 0x4B, 3, 4] + head + name + contents
    index += [0x50, 0x4B, 1, 2, 20, 0] + head + [UInt8](repeating: 0, count: 10)
    index += Self.bytes(start) + name
    count += 1
  }

  /// The bytes of the archive.
  var bytes: [UInt8] {
    let number = [UInt8(count), 0]
    var all = files + index
    all += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + number + number
    all += Self.bytes(UInt32(index.count)) + Self.bytes(UInt32(files.count)) + [0, 0]
    return all
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian, Array.init)
  }

  /// The CRC-32 of ISO 3309, as archives have it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
    return ~sum
  }
}
