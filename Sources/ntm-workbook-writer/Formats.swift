import CXlsxwriter
import Workbooks

/// What cells look like, made once for a workbook.
final class Formats {
  private struct Key: Hashable {
    var style: CellStyle
    var kind: CellKind
    var decimals: Int
  }

  private let book: UnsafeMutablePointer<lxw_workbook>?
  private var cells: [Key: UnsafeMutablePointer<lxw_format>] = [:]
  private var columns: [ColumnShape: UnsafeMutablePointer<lxw_format>] = [:]

  init(_ book: UnsafeMutablePointer<lxw_workbook>?) { self.book = book }

  func cell(
    _ style: CellStyle,
    _ kind: CellKind,
    decimals: Int
  ) -> UnsafeMutablePointer<lxw_format>? {
    let key = Key(style: style, kind: kind, decimals: decimals)
    if let format = cells[key] { return format }
    guard let format = workbook_add_format(book) else { return nil }
    decorate(format, style)
    switch kind {
    case .day: format_set_num_format(format, "dd/mm/yyyy")
    case .number:
      let rest = decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 2)) : ""
      format_set_num_format(format, "#,##0" + rest)
    case .text where style == .plain: format_set_num_format(format, "@")
    case .text, .truth, .error, .uncomputed: break
    }
    cells[key] = format
    return format
  }

  func column(_ shape: ColumnShape) -> UnsafeMutablePointer<lxw_format>? {
    guard shape != .general else { return nil }
    if let format = columns[shape] { return format }
    guard let format = workbook_add_format(book) else { return nil }
    format_set_num_format(format, shape == .day ? "dd/mm/yyyy" : "@")
    columns[shape] = format
    return format
  }

  private func decorate(_ format: UnsafeMutablePointer<lxw_format>, _ style: CellStyle) {
    switch style {
    case .plain: break
    case .title:
      format_set_bold(format)
      format_set_font_size(format, 14)
    case .note:
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    case .mark:
      format_set_bold(format)
      format_set_font_color(format, 0xC00000)
    case .heading:
      format_set_bold(format)
      format_set_text_wrap(format)
      format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(format, 0xE2EFDA)
    case .total: format_set_bold(format)
    }
  }
}
