import NTMModel
import TerminalCanvas

/// What is said when a table is taken along.
extension Words {
  var exportTitle: String { pick("Ghi bảng ra tệp", "Write the table to a file") }
  var exportLabel: String { pick("Tệp", "File") }
  func exportWhat(_ rows: Int) -> String {
    pick(
      "Bảng đang xem, \(numerals.whole(rows)) dòng, đúng như lọc, thứ tự và cột đang hiện",
      "The table as shown, \(numerals.whole(rows)) rows, with its filter, order and columns"
    )
  }
  var exportExpected: String {
    pick(
      "tên tệp .csv hoặc .xlsx, mở được bằng Excel; ~/ là thư mục của bạn",
      "a .csv or .xlsx file, for Excel; ~/ is your home folder"
    )
  }
  var exportFormat: String {
    pick("chỉ ghi được .csv và .xlsx; đổi đuôi tên", "only .csv and .xlsx can be written")
  }
  func exportExists(_ path: String) -> String {
    pick("Đã có tệp \(path)", "The file \(path) is there already")
  }
  func exported(_ rows: Int, to path: String) -> String {
    pick(
      "Đã ghi \(numerals.whole(rows)) dòng vào \(path)",
      "Wrote \(numerals.whole(rows)) rows to \(path)"
    )
  }
  var markColumn: String { pick("Đã chọn", "Marked") }
  func store(_ path: String, at change: Int64) -> String {
    pick("ntm, tệp \(path), thay đổi \(change)", "ntm, file \(path), change \(change)")
  }

  /// The order of a table that nobody has sorted.
  func ownOrder(of page: Page) -> String {
    switch page {
    case .assumptions: pick("theo thứ tự giả định", "as they were assumed")
    case .journal: pick("mới nhất trước", "newest first")
    case .followUps: pick("hạn gần nhất trước", "earliest due first")
    case .tasks, .taskBoard, .task, .components: pick("theo chương trình", "the programme's")
    case .belowLine: pick("ít tiêu chí đạt trước", "fewest criteria met first")
    case .overview, .units, .communes, .commune, .indicator, .ocop, .products,
      .product, .districts, .mergers, .cooperatives, .cooperativeList, .quality, .published,
      .unitLists,
      .target, .pace, .models, .difficult, .nearest, .projector, .differences:
      pick("theo danh mục", "official")
    }
  }

  /// The reports of a day by name, and how many more there are.
  func list(_ sources: ReportSources) -> String {
    let names = sources.names.joined(separator: ", ")
    let more = sources.count - sources.names.count
    guard more > 0 else { return names }
    return names + pick(" và \(more) báo cáo khác", " and \(more) more reports")
  }

  /// On what the figures of a page are counted; empty where nothing is.
  func exportBase(of page: Page, _ recast: Recast?) -> String {
    if let recast { return byUnitList(recast.day) }
    return switch page {
    case .unitLists, .journal, .tasks, .taskBoard, .task, .product, .followUps: ""
    case .overview, .units, .communes, .belowLine, .commune, .indicator, .ocop, .products,
      .districts, .mergers, .cooperatives, .cooperativeList, .quality, .published, .target, .pace,
      .components,
      .models, .difficult, .nearest, .projector, .assumptions, .differences:
      pick(
        "tính trên danh mục đơn vị của ngày số liệu",
        "counted on the unit list of the day of the figures"
      )
    }
  }

  func hints(_ step: ExportDialog.Step) -> [FooterView.Hint] {
    let leave = hint(label([.escape]), "bỏ", "leave", 2)
    switch step {
    case .name: return [hint(label([.enter]), "ghi tệp", "write", 1), leave]
    case .writing: return [hint(label([.escape]), "thôi chờ", "stop waiting", 1)]
    case .exists:
      return [
        hint(label([.enter]), "GHI ĐÈ", "REPLACE", 1), leave,
        hint(label([.backspace]), "đổi tên", "another name", 3),
      ]
    }
  }

  // MARK: - The clipboard

  func copiedRow(_ text: String) -> String { pick("Đã chép dòng: \(text)", "Row copied: \(text)") }
  func copiedCell(_ title: String, _ text: String) -> String {
    let title = title.isEmpty ? "" : title + " "
    return pick("Đã chép ô: \(title)\(text)", "Cell copied: \(title)\(text)")
  }
  var emptyCell: String { pick("Ô này trống, không chép gì", "The cell is empty; nothing copied") }
  var tooLongToCopy: String {
    pick(
      "Dài quá, không chép được · F8 ghi bảng ra tệp",
      "Too long for the clipboard · F8 writes the table to a file"
    )
  }
}
