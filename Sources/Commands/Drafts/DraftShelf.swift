import Domain
import Foundation
import Glibc

/// Where drafts of debriefs are kept until they are recorded: a folder beside the database, in
/// which each interview has a file of its own.
///
/// Folder and files are their owner's alone. A file changes as a whole or not at all, and is on the
/// disk when saving answers. Whoever erases a person's data removes the drafts of their interviews.
struct DraftShelf {
  /// The folder.
  let folder: String

  /// The shelf of a database; a link to the database has the shelf of what it leads to.
  init(databasePath: String) {
    folder =
      URL(fileURLWithPath: databasePath).resolvingSymlinksInPath().path + "-drafts"
  }

  /// What is on the shelf for an interview.
  enum Finding: Hashable {
    case nothing
    case draft(DebriefDraft)
    /// There is a file, but it cannot be made out.
    case damaged
  }

  /// Looks for the draft of an interview.
  func find(_ interview: Identifier<Interview>) -> Finding {
    let file = open(path(interview), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return errno == ENOENT ? .nothing : .damaged }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    let bytes = try? handle.read(upToCount: 1 << 20)
    return bytes.flatMap { DebriefDraft($0) }.map(Finding.draft) ?? .damaged
  }

  /// Keeps a draft in the place of what was kept before; one with nothing in it is not kept.
  ///
  /// - Throws: `Failure` where it cannot be kept; what was kept before is still there.
  func save(_ draft: DebriefDraft, of interview: Identifier<Interview>) throws(Failure) {
    if draft.isEmpty { return remove(interview) }
    guard let data = try? draft.data else { throw Failure(code: EINVAL) }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Failure() }
    let part = "\(folder)/\(interview.number).\(getpid()).part"
    // Only a process that is gone can have left one of that name.
    unlink(part)
    let file = open(part, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw Failure() }
    let failure = Self.fill(file, with: data)
    close(file)
    if let failure {
      unlink(part)
      throw failure
    }
    guard rename(part, path(interview)) == 0 else { throw Failure() }
    syncFolder()
  }

  /// Removes all that is kept of an interview, with what a process that was killed left of it.
  func remove(_ interview: Identifier<Interview>) {
    let theirs = names(of: interview)
    guard !theirs.isEmpty else { return }
    for name in theirs { unlink(folder + "/" + name) }
    syncFolder()
    // It goes with the last of the drafts; while others are there, this does nothing.
    rmdir(folder)
  }

  /// The files that a process that was killed left of an interview's draft.
  func leftovers(of interview: Identifier<Interview>) -> [String] {
    names(of: interview).filter { $0 != "\(interview.number).draft" }
  }

  private func names(of interview: Identifier<Interview>) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("\(interview.number).") }.sorted()
  }

  /// Why a draft could not be kept.
  struct Failure: Error {
    /// The system's number for it.
    var code = errno
    /// The system's words for it.
    var reason: String { String(cString: strerror(code)).lowercased() }
  }

  private func path(_ interview: Identifier<Interview>) -> String {
    "\(folder)/\(interview.number).draft"
  }

  private static func fill(_ file: Int32, with data: Data) -> Failure? {
    data.withUnsafeBytes { bytes in
      var rest = bytes
      while !rest.isEmpty {
        let written = Glibc.write(file, rest.baseAddress, rest.count)
        if written < 0, errno == EINTR { continue }
        guard written >= 0 else { return Failure() }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
      return fsync(file) == 0 ? nil : Failure()
    }
  }

  /// A name that appeared or went is on the disk only once its folder is.
  private func syncFolder() {
    let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { return }
    fsync(directory)
    close(directory)
  }
}
