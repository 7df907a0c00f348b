/// The additional connections that a check uses.
struct VerifierCompanions {
  /// The companion that checks the file and the entry hashes.
  var beside: Companion?
  /// The companions that read interviews with their journals ahead.
  var ahead: [Companion] = []
}
