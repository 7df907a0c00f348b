/// The connections that a check has help from.
struct VerifierCompanions {
  /// Who reads what no other part needs.
  var beside: Companion?
  /// Who read interviews with their journals.
  var ahead: [Companion] = []
}
