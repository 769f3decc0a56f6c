/// The screen held still by `p`: what others change waits until the reader goes on.
///
/// A page that is read while the screen is held shows the file as it is at that moment, whole and of
/// one instant; the screen then says when that was, and how many changes it already contains.
package struct Hold: Hashable, Sendable {
  /// The journal's number behind the figures on show when the hold began; `nil` where none had come
  /// yet, until they do.
  package var began: Int64?
  package var waiting: Waiting

  package init(at number: Int64?) {
    began = number
    waiting = .changes(upTo: number ?? 0)
  }

  /// The changes since the hold began that figures up to `number` contain.
  func contained(in number: Int64) -> Int { began.map { Int(max(0, number - $0)) } ?? 0 }

  /// The changes that figures up to `number` do not show yet.
  func pending(after number: Int64) -> Int {
    switch waiting {
    case .changes(let latest): Int(max(0, latest - number))
    case .otherFile: 0
    }
  }
}

/// What waits while the screen is held.
package enum Waiting: Hashable, Sendable {
  /// Every change up to this number of the journal.
  case changes(upTo: Int64)
  /// The file is another one, whose changes cannot be counted from the old one's.
  case otherFile
}
