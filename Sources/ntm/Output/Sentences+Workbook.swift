import NTMDashboard
import NTMStore
import Workbooks

extension Sentences {
  /// Why a workbook cannot be read, and what to do.
  func sentence(_ fault: WorkbookFault) -> String {
    let part = fault.part.isEmpty ? "" : " (" + Report.harmless(fault.part) + ")"
    return reason(fault.kind) + part
  }

  private func reason(_ kind: WorkbookFault.Kind) -> String {
    switch kind {
    case .oldExcel:
      pick(
        "là tệp Excel kiểu cũ (.xls); mở bằng Excel và lưu thành .xlsx",
        "is an Excel file of the old kind (.xls); save it as .xlsx"
      )
    case .encrypted:
      pick(
        "có mật khẩu; bỏ mật khẩu rồi lưu lại",
        "is behind a password; save it again without one"
      )
    case .openDocument:
      pick(
        "là tệp OpenDocument (.ods); lưu thành .xlsx",
        "is an OpenDocument file (.ods); save it as .xlsx"
      )
    case .binaryWorkbook:
      pick(
        "là tệp Excel nhị phân (.xlsb); lưu thành .xlsx",
        "is a binary workbook (.xlsb); save it as .xlsx"
      )
    case .otherArchive:
      pick(
        "không phải bảng tính Excel; chỉ tới tệp .xlsx hoặc .csv",
        "is no Excel workbook; name an .xlsx or .csv file"
      )
    case .damaged:
      pick(
        "tệp hỏng hoặc bị cắt; gửi lại, hoặc mở bằng Excel và lưu lại",
        "is damaged or cut off; have it sent again, or save it anew"
      )
    case .badName, .documentType:
      pick(
        "không do chương trình bảng tính nào ghi ra; không đọc tệp này",
        "was not written by any spreadsheet program; it is not read"
      )
    case .fileTooLarge: tooMuch(WorkbookLimits.file, "byte", "bytes")
    case .partTooLarge:
      tooMuch(WorkbookLimits.sheetPart, "byte khi giải nén", "bytes when unpacked")
    case .tooManyParts: tooMuch(WorkbookLimits.parts, "phần", "parts")
    case .tooManySheets: tooMuch(WorkbookLimits.sheets, "trang tính", "sheets")
    case .tooManyRows: tooMuch(WorkbookLimits.rows, "dòng", "rows")
    case .tooManyColumns: tooMuch(WorkbookLimits.columns, "cột", "columns")
    case .cellTooLong: tooMuch(WorkbookLimits.cell, "byte trong một ô", "bytes in a cell")
    case .rowTooLong: tooMuch(WorkbookLimits.row, "byte trong một dòng", "bytes in a row")
    case .tooManyStrings: tooMuch(WorkbookLimits.stringBytes, "byte chữ", "bytes of text")
    case .tooDeep: tooMuch(WorkbookLimits.depth, "lớp lồng nhau", "levels within each other")
    case .unreadable:
      pick("không đọc được; kiểm tra quyền đọc", "cannot be read; check its permissions")
    case .outOfMemory, .outOfTime:
      pick(
        "đọc tệp này tốn quá nhiều bộ nhớ hoặc thời gian; chia nhỏ, hoặc lưu thành CSV UTF-8",
        "takes too much memory or time to read; split it, or save it as CSV UTF-8"
      )
    case .programMissing: programMissing("ntm-workbook-reader")
    case .programFailed:
      pick(
        "chương trình đọc bảng tính dừng giữa chừng; mở bằng Excel và lưu lại, hoặc lưu thành CSV "
          + "UTF-8",
        "the reading program stopped half-way; save the file anew, or save it as CSV UTF-8"
      )
    }
  }

  private func tooMuch(_ limit: Int, _ vi: String, _ en: String) -> String {
    let number = numerals.whole(limit)
    return pick(
      "nhiều hơn \(number) \(vi); chia thành nhiều tệp",
      "more than \(number) \(en); split it"
    )
  }

  /// One of the programs that know workbooks is not there.
  func programMissing(_ name: String) -> String {
    pick(
      "thiếu chương trình \(name) cạnh lệnh ntm; cài lại bằng make install, hoặc dùng CSV",
      "the program \(name) is missing beside ntm; install it with make install, or use CSV"
    )
  }
}
