#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Why the generator stopped.
struct SampleError: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// Reading whole files and making folders.
enum File {
  static func read(_ path: String) throws -> [UInt8] {
    let handle = open(path, O_RDONLY)
    guard handle >= 0 else { throw SampleError("cannot read \(path)") }
    defer { close(handle) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = chunk.withUnsafeMutableBytes { Glue.read(handle, $0) }
      guard count >= 0 else { throw SampleError("cannot read \(path)") }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  static func makeFolder(_ path: String) throws {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      if mkdir(made, 0o755) != 0 && errno != EEXIST {
        throw SampleError("cannot make the folder \(made)")
      }
      made += "/"
    }
  }

  static func copy(_ source: String, to target: String) throws {
    let out = try Output(target)
    out.write(try read(source))
    try out.finish()
  }

  /// The names in a folder that end in `.csv`, in order.
  static func tables(in folder: String) throws -> [String] {
    guard let stream = opendir(folder) else { throw SampleError("cannot list \(folder)") }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(".csv") { names.append(name) }
    }
    return names.sorted()
  }
}

/// The system's names for what `File` and `Output` also call `read` and `write`.
private enum Glue {
  static func read(_ handle: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.read(handle, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(handle, buffer.baseAddress, buffer.count)
    #else
      Darwin.read(handle, buffer.baseAddress, buffer.count)
    #endif
  }

  static func write(_ handle: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(handle, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(handle, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(handle, bytes.baseAddress, bytes.count)
    #endif
  }
}

/// A file being written, through a buffer.
///
/// A failed write is remembered and thrown by `finish`.
final class Output {
  private let path: String
  private let handle: Int32
  private var buffer: [UInt8] = []
  private var failed = false

  private static let size = 1 << 18

  init(_ path: String) throws {
    self.path = path
    handle = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard handle >= 0 else { throw SampleError("cannot write \(path)") }
    buffer.reserveCapacity(Output.size + (1 << 12))
  }

  func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Output.size { flush() }
  }

  /// Writes one row; a field that holds the separator or a quote stands in quotes.
  func row(_ fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { buffer.append(UInt8(ascii: ";")) }
      let quote = UInt8(ascii: "\"")
      let isQuoted = field.utf8.contains { $0 == UInt8(ascii: ";") || $0 == quote }
      if isQuoted { buffer.append(quote) }
      for byte in field.utf8 {
        if byte == quote { buffer.append(quote) }
        buffer.append(byte)
      }
      if isQuoted { buffer.append(quote) }
    }
    buffer.append(UInt8(ascii: "\n"))
    if buffer.count >= Output.size { flush() }
  }

  func line(_ text: String) { write(Array(text.utf8) + [UInt8(ascii: "\n")]) }

  func finish() throws {
    flush()
    if close(handle) != 0 || failed { throw SampleError("cannot write \(path)") }
  }

  private func flush() {
    buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty && !failed {
        let count = Glue.write(handle, UnsafeRawBufferPointer(rebasing: rest))
        if count <= 0 { failed = true } else { rest = rest.dropFirst(count) }
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
