import NTMModel

extension PageText {
  /// How many tasks stand elsewhere than at the opening of the meeting; `nil` on other pages.
  var movedTasks: String? {
    guard case .tasks(let list) = snapshot.body else { return nil }
    return words.moved(list)
  }
}
