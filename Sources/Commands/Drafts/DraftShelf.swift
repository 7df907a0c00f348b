import Domain
import Foundation
import Glibc
import WorkingTime

/// Where drafts of debriefs are kept until they are recorded: a folder beside the database, in
/// which each interview has a file of its own, `7.draft`, and one for each draft that was put aside,
/// `7.TIME.aside`.
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
  func find(_ interview: Identifier<Interview>) -> Finding { find(Self.name(interview)) }

  /// Looks into one of the files.
  func find(_ name: String) -> Finding {
    let file = open(folder + "/" + name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return errno == ENOENT ? .nothing : .damaged }
    let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
    let bytes = try? handle.read(upToCount: 1 << 20)
    return bytes.flatMap { DebriefDraft($0) }.map(Finding.draft) ?? .damaged
  }

  /// Keeps a draft in the place of what was kept before, or in a file of its own; one with nothing in
  /// it is not kept.
  ///
  /// - Throws: `Failure` where it cannot be kept; what was kept before is still there.
  func save(
    _ draft: DebriefDraft, of interview: Identifier<Interview>, as name: String? = nil
  ) throws(Failure) {
    let name = name ?? Self.name(interview)
    if draft.isEmpty { return removeFile(name) }
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
    guard Glibc.rename(part, folder + "/" + name) == 0 else { throw Failure() }
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

  /// Whether anything is kept of an interview.
  func holds(_ interview: Identifier<Interview>) -> Bool { !names(of: interview).isEmpty }

  /// The files that a process that was killed left of an interview's draft.
  func leftovers(of interview: Identifier<Interview>) -> [String] {
    names(of: interview).filter { $0.hasSuffix(".part") }
  }

  private func removeFile(_ name: String) {
    guard unlink(folder + "/" + name) == 0 else { return }
    syncFolder()
    rmdir(folder)
  }

  private func names(of interview: Identifier<Interview>) -> [String] {
    names.filter { $0.hasPrefix("\(interview.number).") }
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  private static func name(_ interview: Identifier<Interview>) -> String {
    "\(interview.number).draft"
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

  /// Why a draft could not be kept.
  struct Failure: Error {
    /// The system's number for it.
    var code = errno
    /// The system's words for it.
    var reason: String { String(cString: strerror(code)).lowercased() }
  }
}

/// Drafts that somebody did not want to go on with: they lie here until the interview is recorded, or
/// for a week.
extension DraftShelf {
  /// For how many seconds a draft that was put aside is kept.
  private static let keepingTime = 7 * 86_400

  /// Puts the draft of an interview aside, or a file that cannot be made out; answers whether it did.
  @discardableResult
  func putAside(_ interview: Identifier<Interview>, at now: Instant) -> Bool {
    rename(Self.name(interview), to: { "\(interview.number).\(now.seconds)-\($0).aside" })
  }

  /// The names of the drafts of an interview that were put aside, the latest first.
  func putAside(of interview: Identifier<Interview>) -> [String] {
    names(of: interview).filter { $0.hasSuffix(".aside") }
      .sorted { Self.place($0).lexicographicallyPrecedes(Self.place($1)) }.reversed()
  }

  /// Makes a draft that was put aside the interview's draft again; answers whether it did.
  func takeBack(_ name: String, of interview: Identifier<Interview>) -> Bool {
    rename(name, to: { $0 == 0 ? Self.name(interview) : nil })
  }

  /// A name for a draft that is kept apart from the interview's draft.
  func nameApart(of interview: Identifier<Interview>, at now: Instant) -> String {
    let taken = Set(names(of: interview))
    let candidates = (0...).lazy.map { "\(interview.number).\(now.seconds)-\($0).aside" }
    return candidates.first { !taken.contains($0) } ?? Self.name(interview)
  }

  /// Removes what was put aside more than a week ago.
  func removeWhatLapsed(at now: Instant) {
    for name in names where name.hasSuffix(".aside") {
      guard let since = Self.place(name).dropFirst().first else { continue }
      if now.seconds - since > Self.keepingTime { removeFile(name) }
    }
  }

  /// The numbers of such a name: the interview, when it was put aside, and which one of that second.
  private static func place(_ name: String) -> [Int] {
    name.split { !$0.isNumber }.compactMap { Int($0) }
  }

  /// Gives a file the first name that is free; a name that is taken is never taken over.
  private func rename(_ name: String, to names: (Int) -> String?) -> Bool {
    for number in 0... {
      guard let new = names(number) else { return false }
      guard link(folder + "/" + name, folder + "/" + new) != 0 else {
        unlink(folder + "/" + name)
        syncFolder()
        return true
      }
      guard errno == EEXIST else { return false }
    }
    return false
  }
}
