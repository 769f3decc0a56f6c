import Glibc
import NTMDashboard
import NTMModel
import Workbooks

extension Worker {
  /// Writes a table to a file and tells what became of it.
  func write(_ export: Export) {
    inbox.post(.exported(export, result(of: export)))
  }

  private func result(of export: Export) -> ExportResult {
    let path = Path.typed(export.path)
    // The figures themselves are never written over, whatever somebody types.
    for name in [self.path, self.path + "-wal", self.path + "-shm"] where Path.isSame(path, name) {
      return .isStore(path: path)
    }
    let outcome: ExportFile.Outcome
    switch export.format {
    case .csv:
      let bytes = SheetCSV.bytes(of: export.sheet)
      outcome = ExportFile.write(bytes, to: path, replacing: export.isReplacing)
    case .workbook:
      if !export.isReplacing, Path.exists(path) { return .exists(path: path) }
      let beside = ExportFile.beside(path)
      do throws(WorkbookWritingFault) {
        try SheetWorkbook(export.sheet).write(to: beside)
      } catch {
        if case .refused(_, let reason) = error { return .failed(path: path, reason: reason) }
        return .workbookFailed(error)
      }
      outcome = ExportFile.place(beside, at: path, replacing: export.isReplacing)
    }
    return switch outcome {
    case .written: .written(path: path)
    case .exists: .exists(path: path)
    case .failed(let reason): .failed(path: path, reason: reason)
    }
  }
}

/// What became of a table on its way to a file.
enum ExportResult: Hashable, Sendable {
  case written(path: String)
  case exists(path: String)
  /// The name is that of the store.
  case isStore(path: String)
  case failed(path: String, reason: Int32)
  /// The program that knows workbooks did not write it.
  case workbookFailed(WorkbookWritingFault)
}

extension Sentences {
  /// What the dashboard is told of it.
  func outcome(_ result: ExportResult) -> ExportOutcome {
    switch result {
    case .written(let path): .written(path: path)
    case .exists(let path): .exists(path: path)
    case .isStore(let path):
      .failed(
        pick(
          "\(path) là tệp số liệu đang mở; chọn tên khác",
          "\(path) is the store that is open; choose another name"
        )
      )
    case .workbookFailed(let fault): .failed(sentence(fault))
    case .failed(let path, let reason):
      .failed(
        pick(
          "không ghi được \(path): \(self.reason(reason)); chọn nơi khác",
          "\(path) cannot be written: \(self.reason(reason)); choose another place"
        )
      )
    }
  }
}
