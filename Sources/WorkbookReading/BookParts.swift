internal import Glibc
internal import Workbooks

/// Where the parts of a workbook lie in its archive, and what its sheets are called.
struct BookParts {
  struct Sheet {
    var name: String
    var isHidden: Bool
    /// `nil` for a sheet that is a chart.
    var part: String?
  }

  private(set) var sheets: [Sheet] = []
  private(set) var countsFrom1904 = false
  private(set) var strings: String?
  private(set) var styles: String?

  init(_ archive: Archive) throws(WorkbookFault) {
    guard archive.has("_rels/.rels") else { throw WorkbookFault(BookParts.kind(of: archive)) }
    let root = try Relations("_rels/.rels", in: archive)
    guard let workbook = root.first(ofType: "officeDocument"), archive.has(workbook) else {
      throw WorkbookFault(BookParts.kind(of: archive))
    }
    if workbook.hasSuffix(".bin") { throw WorkbookFault(.binaryWorkbook) }
    let handler = BookHandler()
    try XMLPart.read(workbook, in: archive, upTo: WorkbookLimits.otherPart, handler)
    guard handler.isWorkbook else { throw WorkbookFault(.otherArchive) }
    countsFrom1904 = handler.countsFrom1904
    let relations = try Relations(BookParts.relations(of: workbook), in: archive)
    strings = relations.first(ofType: "sharedStrings")
    styles = relations.first(ofType: "styles")
    for sheet in handler.sheets {
      let target = relations.byID[sheet.relation]
      let isSheet = target?.type.hasSuffix("/worksheet") ?? false
      let part = isSheet ? target?.part : nil
      sheets.append(Sheet(name: sheet.name, isHidden: sheet.isHidden, part: part))
    }
  }

  /// What an archive without a workbook is.
  private static func kind(of archive: Archive) -> WorkbookFault.Kind {
    if archive.has("xl/workbook.bin") { return .binaryWorkbook }
    return archive.has("content.xml") && archive.has("META-INF/manifest.xml")
      ? .openDocument : .otherArchive
  }

  /// `xl/workbook.xml` has its relations in `xl/_rels/workbook.xml.rels`.
  private static func relations(of part: String) -> String {
    let slash = part.lastIndex(of: "/")
    let folder = slash.map { String(part[...$0]) } ?? ""
    let name = slash.map { part[part.index(after: $0)...] } ?? part[...]
    return folder + "_rels/" + name + ".rels"
  }
}

/// What a part refers to.
struct Relations {
  private(set) var byID: [String: (type: String, part: String)] = [:]
  private var order: [(type: String, part: String)] = []

  init(_ part: String, in archive: Archive) throws(WorkbookFault) {
    let handler = RelationsHandler()
    try XMLPart.read(part, in: archive, upTo: WorkbookLimits.otherPart, handler)
    // `xl/_rels/workbook.xml.rels` speaks of things in `xl`.
    let folder = part.split(separator: "/").dropLast(2).map(String.init)
    for relation in handler.relations {
      let target = Relations.resolved(relation.target, in: folder)
      byID[relation.id] = (relation.type, target)
      order.append((relation.type, target))
    }
  }

  /// The first part of a type, which is the last piece of an address.
  func first(ofType type: String) -> String? { order.first { $0.type.hasSuffix("/" + type) }?.part }

  private static func resolved(_ target: String, in folder: [String]) -> String {
    var pieces = target.hasPrefix("/") ? [] : folder
    for piece in target.split(separator: "/") where piece != "." {
      if piece == ".." { _ = pieces.popLast() } else { pieces.append(String(piece)) }
    }
    return pieces.joined(separator: "/")
  }
}

private final class RelationsHandler: XMLHandler {
  var relations: [(id: String, type: String, target: String)] = []

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    guard name == "Relationship", let id = attributes.text("Id"),
      let type = attributes.text("Type"), let target = attributes.text("Target"),
      attributes.text("TargetMode") != "External"
    else { return }
    guard relations.count < WorkbookLimits.parts else { throw WorkbookFault(.tooManyParts) }
    relations.append((id, type, target))
  }
}

private final class BookHandler: XMLHandler {
  var isWorkbook = false
  var countsFrom1904 = false
  var sheets: [(name: String, isHidden: Bool, relation: String)] = []

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if name == "workbook" {
      isWorkbook = true
    } else if name == "workbookPr" {
      countsFrom1904 = attributes.isTrue("date1904")
    } else if name == "sheet" {
      guard sheets.count < WorkbookLimits.sheets else { throw WorkbookFault(.tooManySheets) }
      let isHidden = attributes.value("state").map { strcmp($0, "visible") != 0 } ?? false
      // `id` is the relation's; `sheetId` has another name.
      sheets.append((attributes.text("name") ?? "", isHidden, attributes.text("id") ?? ""))
    }
  }
}
