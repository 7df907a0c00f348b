import Foundation

/// The file system that a file lies on, as far as a database must know of it.
///
/// Over a network, locks are late, lost or only pretended, and a write-ahead log needs memory that
/// all who use the file share: two consultants would overwrite each other without a word. Source:
/// sqlite.org, "Over a Network, Caveats and Considerations", and "Write-Ahead Logging", section 2.
struct FileSystem: Hashable {
  /// What the kernel's table of mounts calls its kind: `ext4`, `nfs4`, `fuse.sshfs`.
  ///
  /// The number that `statfs` gives is one and the same for everything that goes through FUSE.
  let kind: String

  /// The one that a path lies on, or will where nothing is there yet; nil where that is not known.
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

  /// What it is called, where it is one of another machine; nil where it is one of this.
  var network: String? {
    switch kind {
    case "nfs", "nfs4": "NFS"
    case "cifs", "smb3", "smbfs", "smb": "a Windows share (\(kind))"
    case "afs", "ceph", "coda", "glusterfs", "lustre", "ncpfs", "gfs2", "beegfs": kind
    default: Self.remotePrograms.contains { kind.hasPrefix("fuse.\($0)") } ? kind : nil
    }
  }

  /// Programs behind FUSE that are known to reach over a network.
  private static let remotePrograms = [
    "sshfs", "rclone", "s3fs", "gcsfuse", "davfs", "curlftpfs", "glusterfs", "smbnetfs", "gvfsd",
    "google-drive", "onedriver", "ceph", "juicefs", "goofys", "blobfuse",
  ]
}

/// The file systems that are mounted, as the kernel lists them.
struct MountTable {
  private let mounts: [(place: String, kind: String)]

  /// Those of this process.
  static var current: MountTable {
    MountTable([UInt8](FileManager.default.contents(atPath: "/proc/self/mountinfo") ?? Data()))
  }

  /// Reads a table in the form of `/proc/self/mountinfo`; every command does, so byte by byte.
  init(_ bytes: [UInt8]) {
    mounts = bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let fields = line.split(separator: UInt8(ascii: " "))
      guard fields.count > 6, let dash = fields.firstIndex(of: [UInt8(ascii: "-")]),
        dash + 1 < fields.count
      else { return nil }
      return (Self.unescaped(fields[4]), String(decoding: fields[dash + 1], as: UTF8.self))
    }
  }

  /// The kind of the file system that a path lies on: that of the innermost mount above it, and of
  /// several in one place the one mounted last.
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

  /// A path as it is, for one in which blanks and such are written as octal numbers.
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
  /// The folder of what is at this path; empty for a name alone.
  ///
  /// Foundation's `deletingLastPathComponent` ends the program at a name of one letter (Swift 6.3.1).
  var folderPath: String {
    var path = self[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return "" }
    let folder = path[..<slash]
    return folder.isEmpty ? "/" : String(folder)
  }
}
