internal import Workbooks

/// Frames on their way into a pipe.
final class FrameOutput {
  var frames = FrameBuffer()
  private let descriptor: Int32

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  func flushWhenFull() throws(WorkbookFault) {
    if frames.bytes.count >= 65_536 { try flush() }
  }

  /// - Throws: a fault when nobody reads any more.
  func flush() throws(WorkbookFault) {
    guard Descriptor.write(frames.bytes, to: descriptor) else { throw WorkbookFault(.unreadable) }
    frames.removeAll()
  }
}
