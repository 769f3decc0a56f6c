internal import CExpat
internal import Glibc
internal import Workbooks

/// Takes the elements of one part of a workbook.
protocol XMLHandler: AnyObject {
  /// Whether text is wanted now.
  var wantsText: Bool { get }
  /// Whether enough was read.
  var isDone: Bool { get }
  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault)
  func end(_ name: XMLName) throws(WorkbookFault)
  func text(_ bytes: UnsafeRawBufferPointer) throws(WorkbookFault)
}

extension XMLHandler {
  var wantsText: Bool { false }
  var isDone: Bool { false }
  func end(_ name: XMLName) throws(WorkbookFault) {}
  func text(_ bytes: UnsafeRawBufferPointer) throws(WorkbookFault) {}
}

/// The name of an element or attribute, without its prefix.
struct XMLName {
  let text: UnsafePointer<CChar>

  init(_ full: UnsafePointer<CChar>) {
    text = strchr(full, 0x3A).map { UnsafePointer($0) + 1 } ?? full
  }

  @inline(__always)
  static func == (name: XMLName, other: StaticString) -> Bool {
    other.withUTF8Buffer { buffer in
      var index = 0
      for byte in buffer {
        guard UInt8(bitPattern: name.text[index]) == byte else { return false }
        index += 1
      }
      return name.text[index] == 0
    }
  }
}

/// The attributes of an element, as expat gives them: names and values in turn.
struct XMLAttributes {
  let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute; `nil` when it is not there.
  func value(_ name: StaticString) -> UnsafePointer<CChar>? {
    guard let pairs else { return nil }
    var index = 0
    while let key = pairs[index] {
      if XMLName(key) == name { return pairs[index + 1] }
      index += 2
    }
    return nil
  }

  func text(_ name: StaticString) -> String? { value(name).map { String(cString: $0) } }

  func number(_ name: StaticString) -> Int? { value(name).flatMap { Int(String(cString: $0)) } }

  /// Whether an attribute says yes, in one of the ways XML has for it.
  func isTrue(_ name: StaticString) -> Bool {
    guard let text = text(name) else { return false }
    return text == "1" || text == "true" || text == "on"
  }
}

/// One part of a workbook, read with expat.
///
/// Document types are refused, and with them every entity; depth and the length of a tag are
/// bounded, because expat keeps an unfinished one in memory.
final class XMLPart {
  private let handler: any XMLHandler
  private let name: String
  private let parser: XML_Parser
  private var depth = 0
  private var pending = 0
  private var fault: WorkbookFault?

  /// Reads a part from its first byte to its last, or until the handler is done.
  static func read(
    _ name: String,
    in archive: Archive,
    upTo limit: Int,
    _ handler: any XMLHandler
  ) throws(WorkbookFault) {
    let part = try XMLPart(name, handler)
    try archive.read(name, upTo: limit) { bytes throws(WorkbookFault) in
      try part.feed(bytes)
      return !handler.isDone
    }
    if !handler.isDone { try part.finish() }
  }

  private init(_ name: String, _ handler: any XMLHandler) throws(WorkbookFault) {
    guard let parser = XML_ParserCreate(nil) else { throw WorkbookFault(.outOfMemory) }
    self.parser = parser
    self.handler = handler
    self.name = name
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetBillionLaughsAttackProtectionMaximumAmplification(parser, 10)
    XML_SetBillionLaughsAttackProtectionActivationThreshold(parser, 1_048_576)
    XML_SetElementHandler(
      parser,
      { part, name, attributes in
        guard let part = XMLPart.part(part), let name else { return }
        part.take { handler throws(WorkbookFault) in
          part.depth += 1
          guard part.depth <= WorkbookLimits.depth else {
            throw WorkbookFault(.tooDeep, part: part.name)
          }
          try handler.start(XMLName(name), XMLAttributes(pairs: attributes))
        }
      },
      { part, name in
        guard let part = XMLPart.part(part), let name else { return }
        part.take { handler throws(WorkbookFault) in
          part.depth -= 1
          try handler.end(XMLName(name))
        }
      }
    )
    XML_SetCharacterDataHandler(parser) { part, bytes, count in
      guard let part = XMLPart.part(part) else { return }
      part.pending = 0
      guard part.handler.wantsText else { return }
      part.take { handler throws(WorkbookFault) in
        try handler.text(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { part, _, _, _, _ in
      guard let part = XMLPart.part(part) else { return }
      part.take { _ throws(WorkbookFault) in
        throw WorkbookFault(.documentType, part: part.name)
      }
    }
  }

  deinit { XML_ParserFree(parser) }

  private func feed(_ bytes: UnsafeRawBufferPointer) throws(WorkbookFault) {
    pending += bytes.count
    guard pending <= WorkbookLimits.token else { throw WorkbookFault(.cellTooLong, part: name) }
    let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    try check(XML_Parse(parser, start, Int32(bytes.count), 0))
  }

  private func finish() throws(WorkbookFault) { try check(XML_Parse(parser, nil, 0, 1)) }

  private func check(_ status: XML_Status) throws(WorkbookFault) {
    if let fault { throw fault }
    guard status != XML_STATUS_OK, !handler.isDone else { return }
    let code = XML_GetErrorCode(parser)
    throw WorkbookFault(code == XML_ERROR_NO_MEMORY ? .outOfMemory : .damaged, part: name)
  }

  /// Lets the handler work, and stops the parser at a fault and when it is done.
  @inline(__always)
  private func take(_ body: (any XMLHandler) throws(WorkbookFault) -> Void) {
    guard fault == nil, !handler.isDone else { return }
    pending = 0
    do throws(WorkbookFault) {
      try body(handler)
    } catch {
      fault = error
    }
    if fault != nil || handler.isDone { XML_StopParser(parser, 0) }
  }

  private static func part(_ pointer: UnsafeMutableRawPointer?) -> XMLPart? {
    pointer.map { Unmanaged<XMLPart>.fromOpaque($0).takeUnretainedValue() }
  }
}
