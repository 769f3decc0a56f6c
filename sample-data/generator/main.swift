#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the command line asks for.
struct Options {
  static let usage =
    "usage: ntm-sample --facts DIR --out DIR [--calibration DIR] [--scale 1…100]"

  var facts = ""
  var calibration = ""
  var out = ""
  var scale = 1

  init(_ arguments: [String]) throws {
    var rest = arguments[...]
    while let flag = rest.popFirst() {
      guard let value = rest.popFirst() else { throw SampleError(Options.usage) }
      switch flag {
      case "--facts": facts = value
      case "--calibration": calibration = value
      case "--out": out = value
      case "--scale":
        guard let number = Int(value), (1...100).contains(number) else {
          throw SampleError("--scale takes a number from 1 to 100, not \(value)")
        }
        scale = number
      default: throw SampleError("unknown option \(flag)\n" + Options.usage)
      }
    }
    guard !facts.isEmpty, !out.isEmpty else { throw SampleError(Options.usage) }
    if calibration.isEmpty { calibration = facts + "/../calibration" }
  }
}

/// Copies the facts; at a larger scale every xã stands so many times in its district.
func writeFacts(_ options: Options) throws {
  let target = options.out + "/facts"
  try File.makeFolder(target)
  for name in try File.tables(in: options.facts) where name != "units.csv" {
    try File.copy(options.facts + "/" + name, to: target + "/" + name)
  }
  let lines = try File.read(options.facts + "/units.csv").split(separator: UInt8(ascii: "\n"))
  let output = try Series(target + "/units.csv", heading: String(decoding: lines[0], as: UTF8.self))
  for line in lines.dropFirst() {
    let text = String(decoding: line, as: UTF8.self)
    try output.line(text)
    var fields = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count > 3, fields[1] == "commune", fields[2] == "Xã" else { continue }
    let (code, name) = (fields[0], fields[3])
    for copy in 1..<max(1, options.scale) {
      fields[0] = Reports.code(code, copy: copy)
      fields[3] = Reports.name(name, copy: copy)
      try output.line(fields.joined(separator: ","))
    }
  }
  try output.finish()
}

/// Writes reports, and the facts too at a larger scale, or the later reports at scale 1.
func run(_ arguments: [String]) throws {
  let options = try Options(arguments)
  let facts = try Facts(folder: options.facts, calibration: options.calibration)
  let plan = try Plan(facts)
  let folder = options.out + "/reports"
  try File.makeFolder(folder)
  let reports = Reports(plan, scale: options.scale)
  try reports.write(to: folder)
  try Recognitions(plan, scale: options.scale).write(to: folder + "/cong-nhan.csv")
  let products = Products(facts)
  try products.write(to: folder + "/ocop")
  try Organisations(facts, reports, products.owners).write(to: folder + "/to-chuc")
  try DistrictReports(plan).write(to: folder)
  try Tasks(facts: options.facts).write(to: folder + "/nhiem-vu.csv")
  try Models(facts).write(to: folder + "/mo-hinh")
  try Difficulty(plan, calibration: options.calibration)
    .write(tags: folder + "/phan-loai.csv", villages: folder + "/thon-ban.csv")
  if options.scale > 1 {
    try writeFacts(options)
  } else {
    try File.makeFolder(options.out + "/later")
    try Later(plan).write(to: options.out + "/later")
  }
}

do {
  try run(Array(CommandLine.arguments.dropFirst()))
} catch {
  print("ntm-sample: \(error)")
  exit(1)
}
