import Glibc
import NTMDashboard
import NTMModel
import Workbooks

/// The three files of a meeting's minutes: all of them, or none.
struct MinutesFiles {
  /// Why there are no minutes.
  enum Fault: Error {
    /// Files of these names are there.
    case exist([String])
    case failed(path: String, reason: Int32)
    case workbook(WorkbookWritingFault)
  }

  let markdown: String
  let html: String
  let workbook: String
  var paths: [String] { [markdown, html, workbook] }

  /// - Parameters:
  ///   - meeting: what they are named after.
  ///   - place: a folder that is there, or else a path that the endings are put behind; as somebody
  ///     typed it.
  init(of meeting: Meeting, in place: String) {
    let typed = Path.typed(place)
    var stem = typed
    if place.isEmpty || place.hasSuffix("/") || Path.isFolder(typed) {
      let offset = Wall.offset(at: meeting.opening.at)
      stem = Path.join(typed, meeting.minutesName(offset: offset))
    } else if let ending = [".md", ".html", ".xlsx"].first(where: typed.hasSuffix) {
      stem.removeLast(ending.count)
    }
    (markdown, html, workbook) = (stem + ".md", stem + ".html", stem + ".xlsx")
  }

  /// Writes all three beside their places, and moves them there when each is whole.
  func write(_ minutes: Minutes, _ language: Language, replacing: Bool) throws(Fault) {
    try check(replacing: replacing)
    let beside = paths.map(ExportFile.beside)
    defer { for path in beside { unlink(path) } }
    let document = minutes.document(language)
    try put(document.written(as: .markdown), in: beside[0], for: paths[0])
    try put(document.written(as: .html), in: beside[1], for: paths[1])
    do throws(WorkbookWritingFault) {
      try SheetWorkbook.write(minutes.sheets(language), to: beside[2])
    } catch {
      if case .refused(_, let reason) = error {
        throw .failed(path: workbook, reason: reason)
      }
      throw .workbook(error)
    }
    var placed: [String] = []
    for (from, to) in zip(beside, paths) {
      switch ExportFile.place(from, at: to, replacing: replacing) {
      case .written: placed.append(to)
      case .exists:
        remove(placed, replacing: replacing)
        throw .exist([to])
      case .failed(let reason):
        remove(placed, replacing: replacing)
        throw .failed(path: to, reason: reason)
      }
    }
  }

  /// Refuses to write over anything.
  func check(replacing: Bool) throws(Fault) {
    let there = replacing ? [] : paths.filter(Path.exists)
    guard there.isEmpty else { throw .exist(there) }
  }

  /// Takes the files away again, where nothing of their names was there before.
  func remove() { remove(paths, replacing: false) }

  private func remove(_ paths: [String], replacing: Bool) {
    guard !replacing else { return }
    for path in paths { unlink(path) }
  }

  /// Writes a text beside the place that it is meant for.
  private func put(_ text: String, in path: String, for place: String) throws(Fault) {
    switch ExportFile.write(Array(text.utf8), to: path, replacing: true) {
    case .written: return
    case .exists: throw .exist([place])
    case .failed(let reason): throw .failed(path: place, reason: reason)
    }
  }
}
