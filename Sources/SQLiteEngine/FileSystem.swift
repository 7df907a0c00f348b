import Foundation

/// The file system that a file is on, as far as a database needs to know.
///
/// Over a network, locks are delayed, lost or not real, and a write-ahead log needs memory shared
/// by all its users: two consultants would silently overwrite each other. Source: sqlite.org, "Over
/// a Network, Caveats and Considerations", and "Write-Ahead Logging", section 2.
struct FileSystem: Hashable {
  /// The type in the kernel's mount table: `ext4`, `nfs4`, `fuse.sshfs`.
  ///
  /// `statfs` gives the same number for every FUSE file system.
  let kind: String

  /// Returns the file system of a path, which need not exist yet; nil if unknown.
  static func of(_ path: String) -> FileSystem? {
    var place = path
    while true {
      if let real = realpath(place, nil) {
        defer { free(real) }
        return MountTable.current.kind(of: String(cString: real)).map(Self.init)
      }
      guard place != ".", place != "/" else { return nil }
      let folder = place.folderPath
      place = folder.isEmpty ? "." : folder
    }
  }

  /// The name of a network file system; nil if it is local.
  var network: String? {
    switch kind {
    case "nfs", "nfs4": "NFS"
    case "cifs", "smb3", "smbfs", "smb": "a Windows share (\(kind))"
    case "afs", "ceph", "coda", "glusterfs", "lustre", "ncpfs", "gfs2", "beegfs": kind
    default: Self.remotePrograms.contains { kind.hasPrefix("fuse.\($0)") } ? kind : nil
    }
  }

  /// FUSE programs known to use a network.
  private static let remotePrograms = [
    "sshfs", "rclone", "s3fs", "gcsfuse", "davfs", "curlftpfs", "glusterfs", "smbnetfs", "gvfsd",
    "google-drive", "onedriver", "ceph", "juicefs", "goofys", "blobfuse",
  ]
}

/// The mounted file systems, as the kernel lists them.
struct MountTable {
  private let mounts: [(place: String, kind: String)]

  /// The mounts of this process.
  static var current: MountTable {
    MountTable([UInt8](FileManager.default.contents(atPath: "/proc/self/mountinfo") ?? Data()))
  }

  /// Parses the format of `/proc/self/mountinfo`; as bytes for speed, since every command does it.
  init(_ bytes: [UInt8]) {
    mounts = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let fields = line.split(separator: UInt8(ascii: " "))
      guard fields.count > 6, let dash = fields.firstIndex(of: [UInt8(ascii: "-")]),
        dash + 1 < fields.count
      else { return nil }
      return (Self.unescaped(fields[4]), String(decoding: fields[dash + 1], as: UTF8.self))
    }
  }

  /// Returns the type of the file system that a path is on: that of the innermost mount above it,
  /// or the last of several at one mount point.
  func kind(of path: String) -> String? {
    var best: (length: Int, kind: String)?
    for mount in mounts {
      let isAbove =
        mount.place == "/" || path == mount.place || path.hasPrefix(mount.place + "/")
      if isAbove, mount.place.utf8.count >= best?.length ?? 0 {
        best = (mount.place.utf8.count, mount.kind)
      }
    }
    return best?.kind
  }

  /// Decodes a path in which spaces and the like are octal escapes.
  private static func unescaped(_ field: ArraySlice<UInt8>) -> String {
    var bytes: [UInt8] = []
    var rest = field
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\"), rest.count >= 3,
        let code = UInt8(String(decoding: rest.prefix(3), as: UTF8.self), radix: 8)
      {
        bytes.append(code)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// The parent folder of this path; empty for a bare file name.
  ///
  /// Foundation's `deletingLastPathComponent` ends the program at a name of one letter (Swift 6.3.1).
  public var folderPath: String {
    var path = self[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "" }
    let folder = path[..<slash]
    return folder.isEmpty ? "/" : String(folder)
  }
}
