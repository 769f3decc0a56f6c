/// Who holds a store for writing.
public struct Holder: Hashable, Sendable {
  /// What a writer does.
  public enum Work: String, Hashable, Sendable, CaseIterable {
    case importing = "nhap"
    case editing = "sua"
    case undoing = "hoan-tac"
    case restoring = "khoi-phuc"
    case upgrading = "nang-cap"
    case meeting = "hop"
    case leading = "dan"

    /// Whether a copy of the file is made before anything of it is kept.
    var isBackedUp: Bool {
      switch self {
      case .importing, .restoring, .upgrading: true
      case .editing, .undoing, .meeting, .leading: false
      }
    }
  }

  /// What a writer says of itself beside the file.
  public struct Note: Hashable, Sendable {
    public var person: String
    /// The name of the host on which it runs.
    public var host: String
    public var work: Work
    /// Clock time, in seconds since 1970 UTC.
    public var since: Int64

    public init(person: String, host: String, work: Work, since: Int64) {
      self.person = person
      self.host = host
      self.work = work
      self.since = since
    }
  }

  /// The number of its process.
  public var process: Int32
  /// The name of its program; empty where the system does not tell.
  public var program: String
  /// `nil` when only the lock is known: a program that is not ours, or one that just began.
  public var note: Note?

  public init(process: Int32, program: String, note: Note?) {
    self.process = process
    self.program = program
    self.note = note
  }

  /// Who holds a store now, as far as can be told; `nil` when nobody is known to.
  ///
  /// The kernel's list of locks is right about the process, the note about the person; a note of
  /// another process than the one that holds the lock is left over.
  public static func current(of path: String) -> Holder? {
    let path = FilePath.real(path)
    let told = HolderFile(of: path).read()
    guard let process = Proc.writer(of: path), process != told?.process else { return told }
    return Holder(process: process, program: Proc.program(process), note: nil)
  }
}
