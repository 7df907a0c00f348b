public import AgencySettings
public import ChasePolicy
public import Domain
import GRDB

/// The policy versions, bank holidays and templates that an undo retracted or restored.
public struct PolicyUndone: Hashable, Sendable {
  /// The versions that the undo retracted, oldest first.
  public let retracted: [PolicyVersion]
  /// The versions that the undo restored, oldest first.
  public let restored: [PolicyVersion]
  /// The imports of bank holidays that the undo retracted, oldest first.
  public let retractedImports: [HolidayImport]
  /// The imports of bank holidays that the undo restored, oldest first.
  public let restoredImports: [HolidayImport]
  /// The choices of templates that the undo retracted, oldest first.
  public let retractedTemplates: [TemplateVersion]
  /// The choices of templates that the undo restored, oldest first.
  public let restoredTemplates: [TemplateVersion]
  /// The changes to the plans.
  public let replanned: Replanned

  /// Creates the result of an undo.
  public init(
    retracted: [PolicyVersion], restored: [PolicyVersion],
    retractedImports: [HolidayImport] = [], restoredImports: [HolidayImport] = [],
    retractedTemplates: [TemplateVersion] = [], restoredTemplates: [TemplateVersion] = [],
    replanned: Replanned
  ) {
    self.retracted = retracted
    self.restored = restored
    self.retractedImports = retractedImports
    self.restoredImports = restoredImports
    self.retractedTemplates = retractedTemplates
    self.restoredTemplates = restoredTemplates
    self.replanned = replanned
  }
}

/// The policy as it was before entries about it were retracted.
struct PolicyBeforeUndo {
  let db: Database
  private let policy: Policy
  private let versions: [PolicyVersion]
  private let imports: [HolidayImport]
  private let templates: [TemplateVersion]

  init(policy: Policy, in db: Database) throws {
    self.db = db
    self.policy = policy
    versions = try db.policyVersions()
    imports = try db.holidayImports()
    templates = try db.templateVersions()
  }

  /// Updates the plans after entries without an interview were retracted.
  func settle(under new: Policy) throws -> PolicyUndone {
    let counted = Set(versions.filter(\.counts).map(\.entry))
    let now = try db.policyVersions()
    let importsNow = try db.holidayImports()
    let chosen = Set(templates.filter(\.counts).map(\.entry))
    let templatesNow = try db.templateVersions()
    return PolicyUndone(
      retracted: now.filter { !$0.counts && counted.contains($0.entry) },
      restored: now.filter { $0.counts && !counted.contains($0.entry) },
      retractedImports: imports.filter { !importsNow.contains($0) },
      restoredImports: importsNow.filter { !imports.contains($0) },
      retractedTemplates: templatesNow.filter { !$0.counts && chosen.contains($0.entry) },
      restoredTemplates: templatesNow.filter { $0.counts && !chosen.contains($0.entry) },
      replanned: try Replanning(db: db, old: policy, new: new).run { _, _ in })
  }
}

extension Database {
  /// Rewrites the table of retracted entries without an interview.
  func rewriteRetractedOfNoInterview() throws {
    try run(
      "DELETE FROM retractedNow WHERE entry IN (SELECT id FROM entry WHERE interview IS NULL)")
    for entry in try retractedOfNoInterview() {
      try insert(into: "retractedNow", ["entry": entry])
    }
  }
}
