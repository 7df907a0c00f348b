public import ArgumentParser
public import Correspondence
public import DataProtection
public import Domain
public import FeedbackReport
public import Lists

// The values of reports that can be typed as they are.
extension Audience: ExpressibleByArgument {}
extension ReportFormat: ExpressibleByArgument {}
extension DossierFormat: ExpressibleByArgument {}
extension PackFormat: ExpressibleByArgument {}
extension DraftKind: ExpressibleByArgument {}
extension DraftFormat: ExpressibleByArgument {}
extension CalendarPart: ExpressibleByArgument {}
