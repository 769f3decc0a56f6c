internal import NTMModel

/// One copy of a store.
public struct Backup: Hashable, Sendable {
  /// The absolute path of the file.
  public let path: String
  /// When it was made, in seconds since 1970 UTC.
  public let at: Int64
  /// Tells copies of one second apart, from 1.
  let number: Int

  /// The name of the file.
  ///
  /// - Shape: `2020-06-09T09-00-00+0700.sqlite`, the local time with its distance from universal
  ///   time; a second copy of the same second ends in `_2`.
  public var name: String { FilePath.name(of: path) }

  /// Bytes of the file.
  public var size: Int { FilePath.size(of: path) }

  static let ending = ".sqlite"

  static func name(at seconds: Int64, offset: Int, number: Int) -> String {
    let local = seconds + Int64(offset)
    let day = Int32(clamping: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    let inDay = Int(local - Int64(day) * 86_400)
    let clock = [inDay / 3600, inDay / 60 % 60, inDay % 60].map(two).joined(separator: "-")
    let distance = Int(offset.magnitude) / 60
    let zone = (offset < 0 ? "-" : "+") + two(distance / 60) + two(distance % 60)
    return "\(Day(number: day).iso)T\(clock)\(zone)\(number > 1 ? "_\(number)" : "")\(ending)"
  }

  /// A file with a name of that shape; `nil` for any other.
  init?(_ name: String, in folder: String) {
    let bytes = Array(name.utf8)
    guard name.hasSuffix(Backup.ending), bytes.count >= 24 + Backup.ending.utf8.count,
      bytes[10] == UInt8(ascii: "T"), let day = Day(String(name.prefix(10)))
    else { return nil }
    func digits(_ range: Range<Int>) -> Int64? {
      bytes[range].allSatisfy { (48...57).contains($0) }
        ? Int64(String(decoding: bytes[range], as: UTF8.self)) : nil
    }
    guard let hours = digits(11..<13), let minutes = digits(14..<16), let seconds = digits(17..<19),
      let zoneHours = digits(20..<22), let zoneMinutes = digits(22..<24)
    else { return nil }
    let sign: Int64 = bytes[19] == UInt8(ascii: "-") ? -1 : 1
    at =
      Int64(day.number) * 86_400 + hours * 3600 + minutes * 60 + seconds
      - sign * (zoneHours * 3600 + zoneMinutes * 60)
    let rest = name.dropFirst(24).dropLast(Backup.ending.utf8.count)
    number = rest.isEmpty ? 1 : Int(rest.dropFirst()) ?? 0
    path = folder + "/" + name
    // Names that only look alike are not ours to remove.
    let offset = Int(sign * (zoneHours * 3600 + zoneMinutes * 60))
    guard name == Backup.name(at: at, offset: offset, number: number) else { return nil }
  }
}

extension Backup: Comparable {
  /// From the oldest to the newest.
  public static func < (left: Backup, right: Backup) -> Bool {
    (left.at, left.number, left.path) < (right.at, right.number, right.path)
  }
}

private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
