import CMinizip
import Glibc

/// Makes zip archives part by part, also such as no honest program makes.
final class ArchiveBuilder {
  private let zip: zipFile?

  init(_ path: String) { zip = zipOpen64(path, 0) }

  /// Adds a part of pieces that are made while they are written.
  func add(_ name: String, level: Int32 = 6, _ pieces: (([UInt8]) -> Void) -> Void) {
    var information = zip_fileinfo()
    let method: Int32 = level == 0 ? 0 : 8
    zipOpenNewFileInZip64(zip, name, &information, nil, 0, nil, 0, nil, method, level, 1)
    pieces { zipWriteInFileInZip(zip, $0, UInt32($0.count)) }
    zipCloseFileInZip(zip)
  }

  func add(_ name: String, _ text: String) { add(name) { $0(Array(text.utf8)) } }

  func finish() { zipClose(zip, nil) }
}

/// A workbook whose parts can each be made to do harm.
struct Workbook {
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  var root = """
    <Relationships><Relationship Id="rId1" Type="\(relations)/officeDocument" \
    Target="xl/workbook.xml"/></Relationships>
    """
  var workbook = """
    <workbook xmlns="\(main)" xmlns:r="\(relations)"><sheets>\
    <sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>
    """
  var links = """
    <Relationships><Relationship Id="rId1" Type="\(relations)/worksheet" \
    Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="\(relations)/sharedStrings" \
    Target="sharedStrings.xml"/><Relationship Id="rId3" Type="\(relations)/styles" \
    Target="styles.xml"/></Relationships>
    """
  var strings = #"<sst><si><t>Chữ chung</t></si></sst>"#
  var styles = """
    <styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="00000"/></numFmts>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs>\
    </styleSheet>
    """
  var sheet =
    #"<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>"#
  /// More parts, by name.
  var others: [(String, String)] = []

  /// A workbook with these rows in its sheet.
  init(rows: String = #"<row r="1"><c r="A1"><v>1</v></c></row>"#) {
    sheet = "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
  }

  func write(to path: String) {
    let archive = ArchiveBuilder(path)
    addParts(to: archive)
    archive.add("xl/worksheets/sheet1.xml", sheet)
    archive.finish()
  }

  /// Writes it with a sheet that is made while it is written.
  func write(to path: String, level: Int32, sheet: (([UInt8]) -> Void) -> Void) {
    let archive = ArchiveBuilder(path)
    addParts(to: archive)
    archive.add("xl/worksheets/sheet1.xml", level: level, sheet)
    archive.finish()
  }

  private func addParts(to archive: ArchiveBuilder) {
    archive.add("_rels/.rels", root)
    archive.add("xl/workbook.xml", workbook)
    archive.add("xl/_rels/workbook.xml.rels", links)
    archive.add("xl/sharedStrings.xml", strings)
    archive.add("xl/styles.xml", styles)
    for (name, text) in others { archive.add(name, text) }
  }
}
