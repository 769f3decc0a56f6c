/// Lets options that every subcommand has stand before it: `ntm --lang en targets`.
///
/// The argument parser takes them for options of the dashboard, the subcommand that needs no name,
/// and the name for one word too many.
enum SubcommandFirst {
  /// Options of the dashboard that a value follows.
  private static let valued: Set<String> = [
    "--store", "--lang", "--at", "--units-at", "--color", "--who",
  ]
  private static let flags: Set<String> = ["--ascii", "--edit"]

  /// The arguments with a subcommand that stands behind such options in front of them; as they are
  /// where there is none.
  ///
  /// One of the `groups` has a subcommand of its own, which stays with it.
  static func ordered(
    _ arguments: some Collection<String>,
    _ names: [String],
    groups: Set<String> = []
  ) -> [String] {
    let arguments = Array(arguments)
    var position = 0
    while position < arguments.count {
      let word = arguments[position]
      if valued.contains(word) {
        position += 2
      } else if flags.contains(word) || valued.contains(where: { word.hasPrefix($0 + "=") }) {
        position += 1
      } else {
        break
      }
    }
    guard position > 0, position < arguments.count, names.contains(arguments[position]) else {
      return arguments
    }
    let end = min(position + (groups.contains(arguments[position]) ? 2 : 1), arguments.count)
    return Array(arguments[position..<end] + arguments[..<position] + arguments[end...])
  }
}
