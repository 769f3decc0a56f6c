import NTMDashboard

/// The words of the argument parser in the language of the command line.
///
/// The parser knows English only and has no place for other words; what it prints is told line by
/// line instead. A line that is not known stays as it is, so that a newer parser loses nothing.
struct ParserWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  /// What the parser prints as help.
  func help(_ text: String) -> String {
    guard language == .vi else { return text }
    return ParserWords.helpWords.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  /// What the parser prints as an error, with the usage behind it.
  func error(_ text: String) -> String {
    guard language == .vi else { return text }
    return lines(of: text) { line in
      if let rest = line.rest(after: "Error: ") { return "Lỗi: " + sentence(rest) }
      if let rest = line.rest(after: "Usage: ") {
        return "Cách dùng: " + rest.replacing("<subcommand>", with: "<lệnh>")
      }
      if let rest = line.rest(after: "Help:  ") { return "Giải thích:  " + rest }
      return line.replacing("See '", with: "Xem thêm '")
        .replacing("' for more information.", with: "'.")
    }
  }

  /// The sentence for a first word that is no subcommand, given those that there are.
  func unknownSubcommand(_ word: String, known: [String]) -> String {
    let near = known.min { distance($0, word) < distance($1, word) }
    let close = near.flatMap { distance($0, word) <= max(1, word.count / 3) ? $0 : nil }
    switch language {
    case .vi:
      return "không có lệnh “\(word)”; "
        + (close.map { "có phải: ntm \($0)? " } ?? "") + "Xem các lệnh bằng: ntm --help"
    case .en:
      return "there is no command “\(word)”; "
        + (close.map { "did you mean ntm \($0)? " } ?? "") + "See the commands with: ntm --help"
    }
  }

  private static let helpWords: [(String, String)] = [
    ("OVERVIEW: ", "NỘI DUNG: "), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "THAM SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "CÁC LỆNH:"), ("<subcommand>", "<lệnh>"),
    ("(default) ", "(mặc định)"), ("(values:", "(giá trị:"), ("(default:", "(mặc định:"),
    ("; default:", "; mặc định:"),
    ("Show the version.", "In phiên bản."), ("Show help information.", "In phần giải thích này."),
    ("See '", "Xem '"), ("' for detailed help.", "' để biết từng lệnh."),
  ]

  private func sentence(_ text: String) -> String {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 3 else {
      return text == "Missing required subcommand." ? "thiếu tên lệnh" : text
    }
    let (opening, named) = (parts[0], parts[1])
    let rest = parts.dropFirst(2).joined(separator: "'")
    switch opening {
    case "Unexpected argument ": return "thừa tham số “\(named)”"
    case "Unknown option ":
      guard let meant = parts.count > 3 ? parts[3] : nil else {
        return "không có tùy chọn “\(named)”"
      }
      return "không có tùy chọn “\(named)”; có phải “\(meant)”?"
    case "Missing expected argument ": return "thiếu “\(named)”"
    case "Value to be set with flag ":
      guard parts.count > 3 else { return text }
      return "chỉ chọn một trong “\(parts[3])” và “\(named)”"
    case "Missing value for ": return "thiếu giá trị cho “\(named)”"
    case "The value ":
      guard let option = parts.count > 3 ? parts[3] : nil else { return text }
      let reason = parts.dropFirst(4).joined(separator: "'")
      return "giá trị “\(named)” không hợp với “\(option)”" + choices(reason)
    default:
      guard opening.hasSuffix(" unexpected arguments: ") else { return text }
      return "thừa các tham số: '\(named)'\(rest)"
    }
  }

  /// `. Please provide one of 'vi' and 'en'.` as a list of the values.
  private func choices(_ reason: String) -> String {
    guard let list = reason.rest(after: ". Please provide one of ") else { return reason }
    // The values stand between the marks, the words of the parser outside of them.
    let values = list.split(separator: "'", omittingEmptySubsequences: false)
      .enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    return "; các giá trị: " + values.joined(separator: ", ")
  }

  private func lines(of text: String, _ change: (String) -> String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { change(String($0)) }.joined(separator: "\n")
  }

  /// How many letters have to change to make one word of the other.
  private func distance(_ one: String, _ two: String) -> Int {
    let (one, two) = (Array(one.lowercased()), Array(two.lowercased()))
    var row = Array(0...two.count)
    for (index, letter) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for (place, other) in two.enumerated() {
        let step = min(corner + (letter == other ? 0 : 1), row[place] + 1, row[place + 1] + 1)
        corner = row[place + 1]
        row[place + 1] = step
      }
    }
    return row[two.count]
  }
}

extension String {
  fileprivate func rest(after prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}
