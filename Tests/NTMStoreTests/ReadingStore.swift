import Glibc
import NTMModel

@testable import NTMStore

/// A store of the small programme in a folder of its own, which goes with it.
final class ReadingStore {
  let folder: String
  let store: Store
  var path: String { store.path }

  static let december = Day(number: 18_261)
  static let may = Day(number: 18_413)

  /// A store with the facts and the reports of both dates.
  convenience init() throws {
    try self.init(facts: ReadingProgramme.facts)
    try importReport("danh-gia-12.csv", ReadingProgramme.december)
    try importReport("cong-nhan.csv", ReadingProgramme.recognitions)
    try importReport("ocop.csv", ReadingProgramme.products)
    try importReport("danh-gia-05.csv", ReadingProgramme.may)
  }

  /// A store with facts only.
  init(facts: [String: String]) throws {
    folder = try ReadingStore.makeFolder()
    store = try Store.create(at: folder + "/thu.ntm", turn: Turn(backsUp: false))
    guard !facts.isEmpty else { return }
    let paths = try facts.sorted { $0.key < $1.key }.map { try write($0.key, $0.value) }
    try importFiles(paths)
  }

  /// A store with facts that lie in a folder.
  init(factsIn place: String, names: [String]) throws {
    folder = try ReadingStore.makeFolder()
    store = try Store.create(at: folder + "/thu.ntm", turn: Turn(backsUp: false))
    try importFiles(names.map { place + "/" + $0 })
  }

  deinit {
    let folder = folder
    guard let stream = opendir(folder) else { return }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      unlink(folder + "/" + name)
    }
    closedir(stream)
    rmdir(folder)
  }

  /// Imports one file of the given text, at a moment in seconds since 1970 UTC.
  func importReport(_ name: String, _ text: String, at moment: Int64 = ReadingStore.moment) throws {
    try importFiles([try write(name, text)], at: moment)
  }

  /// 20/05/2020.
  static let moment: Int64 = 1_590_000_000

  func answer(_ subject: Question.Subject, day: Day? = nil) throws -> Snapshot {
    try store.answer(Question(subject, day: day))
  }

  private func importFiles(_ paths: [String], at moment: Int64 = ReadingStore.moment) throws {
    _ = try store.importFiles(
      paths,
      by: "thử",
      at: moment,
      again: true,
      dryRun: false,
      progress: { _ in }
    )
  }

  /// Writes a file and returns its path.
  func write(_ name: String, _ text: String) throws -> String {
    let path = folder + "/" + name
    guard let file = fopen(path, "w") else { throw StoreError.noFile(path: path) }
    defer { fclose(file) }
    fputs(text + "\n", file)
    return path
  }

  private static func makeFolder() throws -> String {
    var template = Array("/tmp/ntm-reading-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw StoreError.noFolder(path: "/tmp") }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
