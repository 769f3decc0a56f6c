/// Frames as they come through a pipe.
///
/// The other end may have been taken over by a hostile file, so no length is believed.
package struct FrameReader: ~Copyable {
  private let pipe: Descriptor
  private var buffer: UnsafeMutableRawBufferPointer
  private var start = 0
  private var end = 0

  private static let size = 262_144
  /// Longer than any frame that the programs send.
  private static let most = WorkbookLimits.row + 65_536

  package init(_ pipe: consuming Descriptor) {
    self.pipe = pipe
    buffer = .allocate(byteCount: FrameReader.size, alignment: 16)
  }

  deinit { buffer.deallocate() }

  /// A frame; its bytes are good until the next one is asked for.
  package struct Frame {
    package var tag: FrameTag
    package var payload: UnsafeRawBufferPointer
  }

  /// The next frame; `nil` when the pipe ends or brings something else than frames.
  package mutating func next() -> Frame? {
    guard fill(5) else { return nil }
    let length = Int(
      UInt32(littleEndian: buffer.loadUnaligned(fromByteOffset: start + 1, as: UInt32.self))
    )
    guard let tag = FrameTag(rawValue: buffer[start]), length <= FrameReader.most,
      fill(5 + length)
    else { return nil }
    let payload = UnsafeRawBufferPointer(rebasing: buffer[start + 5..<start + 5 + length])
    start += 5 + length
    return Frame(tag: tag, payload: payload)
  }

  /// Makes sure that so many bytes of the stream are in the buffer.
  private mutating func fill(_ count: Int) -> Bool {
    guard end - start < count else { return true }
    if buffer.count - start < count {
      let size = max(buffer.count, count)
      let target =
        size == buffer.count
        ? buffer : UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
      if let from = buffer.baseAddress, let to = target.baseAddress, end > start {
        to.moveInitializeMemory(
          as: UInt8.self,
          from: (from + start).assumingMemoryBound(to: UInt8.self),
          count: end - start
        )
      }
      if target.baseAddress != buffer.baseAddress { buffer.deallocate() }
      buffer = target
      end -= start
      start = 0
    }
    while end - start < count {
      let got = pipe.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[end...]))
      guard got > 0 else { return false }
      end += got
    }
    return true
  }
}
