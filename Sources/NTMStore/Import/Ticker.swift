/// Says how far an import is, and stops it when that is asked for.
final class Ticker {
  /// How many rows or communes pass between two looks.
  static let stride = 256

  /// The parts of a whole import in thousandths, as it was measured on the sample data.
  private static let parts = (reading: 600, writing: 250, rollingUp: 150)

  private let progress: (ImportProgress) -> Void
  private let isStopRequested: () -> Bool
  private let size: Int
  private var sizes: [String: Int] = [:]
  private var file: (name: String, size: Int) = ("", 0)
  private var finished = 0
  private var read = 0
  private(set) var rows = 0
  private(set) var isStopped = false

  init(
    _ files: [SourceFile],
    progress: @escaping (ImportProgress) -> Void,
    isStopRequested: @escaping () -> Bool
  ) {
    self.progress = progress
    self.isStopRequested = isStopRequested
    for file in files { sizes[file.name] = FilePath.size(of: file.path) }
    size = max(1, sizes.values.reduce(0, +))
  }

  /// Goes on with a file, or a further sheet of it.
  func begin(_ name: String) throws {
    if file.name != name {
      finished += file.size
      file = (name, sizes[name] ?? 0)
      read = 0
    }
    look(.reading, readShare)
    try check()
  }

  /// Takes a row in.
  ///
  /// - Returns: false when no further one is to be read.
  func row(bytes: Int) -> Bool {
    rows += 1
    read += bytes
    if rows % Ticker.stride == 0 { look(.reading, readShare) }
    return !isStopped
  }

  /// Says how far writing is.
  func write(_ done: Int, of total: Int) throws {
    finished = size
    look(.writing, Ticker.parts.reading + Ticker.parts.writing * done / max(1, total))
    try check()
  }

  /// Says how far the sums are.
  func rollUp(_ done: Int, of total: Int) throws {
    let before = Ticker.parts.reading + Ticker.parts.writing
    look(.rollingUp, before + Ticker.parts.rollingUp * done / max(1, total))
    try check()
  }

  /// The last look before anything is kept.
  func finish() throws {
    look(.rollingUp, 1000)
    try check()
  }

  /// Ends the import when it was asked to stop.
  func check() throws { if isStopped { throw StoreError.stopped } }

  /// A row in a workbook takes more bytes here than in its file.
  private var readShare: Int {
    min(size, finished + min(read, file.size)) * Ticker.parts.reading / size
  }

  private func look(_ step: ImportProgress.Step, _ share: Int) {
    if isStopRequested() { isStopped = true }
    progress(
      ImportProgress(
        step: step,
        file: step == .reading ? file.name : "",
        rows: rows,
        share: share
      )
    )
  }
}
