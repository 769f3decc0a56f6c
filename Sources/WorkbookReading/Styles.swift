internal import Workbooks

/// The shapes of numbers by the style of a cell.
struct Styles {
  private var shapes: [NumberShape] = []

  init() {}

  init(_ part: String, in archive: Archive) throws(WorkbookFault) {
    let handler = StylesHandler()
    try XMLPart.read(part, in: archive, upTo: WorkbookLimits.otherPart, handler)
    shapes = handler.formats.map { handler.codes[$0] ?? NumberShape(builtIn: $0) }
  }

  func shape(_ style: Int) -> NumberShape {
    style >= 0 && style < shapes.count ? shapes[style] : .plain
  }
}

private final class StylesHandler: XMLHandler {
  /// More cell formats than a workbook can have.
  private static let most = 65_536

  var codes: [Int: NumberShape] = [:]
  /// The number of the format of each style.
  var formats: [Int] = []
  private var isInCellFormats = false

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if name == "numFmt" {
      guard codes.count < StylesHandler.most else { return }
      if let number = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
        codes[number] = NumberShape(code: code)
      }
    } else if name == "cellXfs" {
      isInCellFormats = true
    } else if name == "xf", isInCellFormats, formats.count < StylesHandler.most {
      formats.append(attributes.number("numFmtId") ?? 0)
    }
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    if name == "cellXfs" { isInCellFormats = false }
  }
}
