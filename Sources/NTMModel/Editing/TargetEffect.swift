/// A target at the latest reporting day before and after something was written.
public struct TargetEffect: Hashable, Sendable {
  public var target: Target
  /// `nil` while there was no figure.
  public var before: TargetReading?
  public var after: TargetReading?

  public init(target: Target, before: TargetReading?, after: TargetReading?) {
    self.target = target
    self.before = before
    self.after = after
  }

  /// Whether the value, or the count behind it, is another one now.
  public var isMoved: Bool {
    before?.value != after?.value || before?.part != after?.part || before?.base != after?.base
      || before?.undetermined != after?.undetermined
  }
}
