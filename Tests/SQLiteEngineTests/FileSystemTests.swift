import Foundation
import Testing

@testable import SQLiteEngine

struct FileSystemTests {
  @Test(arguments: [
    ("ext4", nil), ("tmpfs", nil), ("btrfs", nil), ("9p", nil), ("overlay", nil),
    ("fuse.gocryptfs", nil), ("fuseblk", nil), ("nfs", "NFS"), ("nfs4", "NFS"),
    ("cifs", "a Windows share (cifs)"), ("fuse.sshfs", "fuse.sshfs"),
    ("fuse.rclone", "fuse.rclone"),
  ])
  func fileSystemsOfOtherMachinesAreTold(_ kind: String, _ network: String?) {
    #expect(FileSystem(kind: kind).network == network)
  }

  @Test(arguments: [
    ("/home/sam/agency.db", "ext4"), ("/mnt/share/agency.db", "nfs4"), ("/mnt/shared", "ext4"),
    ("/mnt/share", "nfs4"), ("/mnt/share/in/a.db", "tmpfs"), ("/mnt/two words/a.db", "fuse.sshfs"),
  ])
  func theInnermostMountCounts(_ path: String, _ kind: String) {
    let text = """
      22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
      50 22 0:45 / /mnt/share rw,relatime shared:9 - nfs4 server:/ rw
      51 50 0:46 / /mnt/share/in rw - tmpfs none rw
      52 22 0:47 / /mnt/two\\040words rw - fuse.sshfs sam@host: rw
      a line that is none
      """
    let table = MountTable(Array(text.utf8))
    #expect(table.kind(of: path) == kind)
  }

  @Test func noDatabaseIsKeptOnAnotherMachine() throws {
    let path = NSTemporaryDirectory() + UUID().uuidString
    var file = DatabaseFile(path: path)
    file.fileSystem = { _ in FileSystem(kind: "nfs4") }
    #expect(throws: FileError.onNetwork(kind: "NFS")) { try file.makeReady() }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func thisMachinesOwnIsKnown() throws {
    let found = try #require(FileSystem.of(NSTemporaryDirectory() + "not/there/yet.db"))
    #expect(found.network == nil)
    #expect(FileSystem.of("not/there/yet.db") == FileSystem.of("."))
  }
}
