public import Domain

extension DraftTemplate {
  /// Returns the text of the built-in template for a kind of draft.
  public static func builtInText(for kind: DraftKind) -> String {
    String(decoding: bytes(of: kind), as: UTF8.self)
  }

  private static func bytes(of kind: DraftKind) -> [UInt8] {
    switch kind {
    case .thankYou: PackageResources.draft_thank_you_mustache
    case .forgotten: PackageResources.draft_forgotten_mustache
    case .chase: PackageResources.draft_chase_mustache
    case .update: PackageResources.draft_update_mustache
    case .rejection: PackageResources.draft_rejection_mustache
    case .handover: PackageResources.draft_handover_mustache
    }
  }
}
