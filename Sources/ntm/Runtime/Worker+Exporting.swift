import Glibc
import NTMDashboard
import NTMModel

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
    let bytes =
      switch export.format {
      case .csv: SheetCSV.bytes(of: export.sheet)
      }
    return switch ExportFile.write(bytes, to: path, replacing: export.isReplacing) {
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
    case .failed(let path, let reason):
      .failed(
        pick(
          "không ghi được \(path): \(String(cString: strerror(reason))); chọn nơi khác",
          "\(path) cannot be written: \(String(cString: strerror(reason))); choose another place"
        )
      )
    }
  }
}
