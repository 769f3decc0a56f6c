internal import Glibc

/// An open file or pipe, closed with the value.
package struct Descriptor: ~Copyable, Sendable {
  package let number: Int32

  package init(_ number: Int32) { self.number = number }

  deinit { close(number) }

  /// Reads what there is, up to the size of the buffer.
  ///
  /// - Returns: the bytes read; 0 at the end and after an error.
  package func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
      let count = Glibc.read(number, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      return max(0, count)
    }
  }

  /// Writes all bytes; whether that succeeded.
  package func write(_ bytes: [UInt8]) -> Bool { Descriptor.write(bytes, to: number) }

  package static func write(_ bytes: [UInt8], to number: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let rest = UnsafeRawBufferPointer(rebasing: buffer[start...])
        let count = Glibc.write(number, rest.baseAddress, rest.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        start += count
      }
      return true
    }
  }
}
