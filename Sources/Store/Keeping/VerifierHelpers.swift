/// The connections that a check has help from.
struct VerifierHelpers {
  /// Who reads what no other part needs.
  var beside: Helper?
  /// Who read interviews with their journals.
  var ahead: [Helper] = []
}
