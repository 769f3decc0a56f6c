import NTMDashboard

/// Where the dashboard was left, kept for each store in a small file of text.
struct SessionFile {
  private let path: String
  private let store: String

  /// - Parameters:
  ///   - store: the real path of the store.
  ///   - folder: where sessions are kept.
  init(store: String, folder: String = Path.stateFolder) {
    self.store = store
    // FNV-1a: the name only has to differ between stores; the path inside the file decides.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in store.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    path = Path.join(folder, "session-" + String(hash, radix: 16))
  }

  /// The session kept for the store; `nil` when there is none or it cannot be read.
  func read() -> Session? {
    guard let text = TextFile.read(path) else { return nil }
    var entries: [Substring: Substring] = [:]
    for line in text.split(separator: "\n") {
      guard let equals = line.firstIndex(of: "=") else { return nil }
      entries[line[..<equals]] = line[line.index(after: equals)...]
    }
    guard entries["store"].map(String.init) == store, let place = entries["place"] else {
      return nil
    }
    let language = entries["language"].map { Language(rawValue: String($0)) }
    // A language that there is not: the file is not ours.
    if case .some(nil) = language { return nil }
    return Session(place: String(place), language: language ?? nil)
  }

  /// Keeps a session.
  ///
  /// Losing one is no reason to trouble anybody, so nothing is said of failures.
  func write(_ session: Session) {
    guard !store.contains("\n"), !session.place.contains("\n"),
      Path.makeFolder(Path.folder(of: path))
    else { return }
    let language = session.language.map { "language=\($0.rawValue)\n" } ?? ""
    _ = TextFile.replace(path, with: "store=\(store)\nplace=\(session.place)\n" + language)
  }
}
