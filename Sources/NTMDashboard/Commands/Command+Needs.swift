/// What of the page's answer a command works on.
enum CommandNeed: Hashable, Sendable {
  case nothing
  /// The place, which some pages know only from their answer.
  case place
  /// The place and what it lies in, or the text, which no page with a place knows before its answer.
  case path
  /// The rows, and the one under the cursor.
  case rows
}

extension Command {
  /// What has to be on the page before the command can do what its key meant.
  var need: CommandNeed {
    switch self {
    case .up, .down, .columnLeft, .columnRight, .pageUp, .pageDown, .halfUp, .halfDown, .top,
      .bottom, .centre, .open, .searchNext, .searchPrevious, .filter, .onlyLike, .notLike, .sort,
      .sortChooser, .columns, .narrower, .wider, .mark, .markRange, .edit, .recognise, .classify,
      .note,
      .giveFollowUp, .undo,
      .redo, .history, .export, .copy, .copyCell, .assume:
      .rows
    case .goProvinces, .goCommunes, .goBelow, .goOCOP, .goProducts, .goMergers, .goCooperatives,
      .goModels, .goDifficult, .goQuality, .goPublished, .goNearest, .pace, .journal, .meeting,
      .goFollowUps,
      .moves, .baseline:
      .place
    case .goDistricts, .wholeText, .brief: .path
    case .back, .historyBack, .historyForward, .previousView, .nextPane, .previousPane, .pane1,
      .pane2, .pane3, .pane4, .zoom, .goOverview, .goTasks, .goTaskBoard, .goComponents,
      .bookmarkSet, .bookmarkJump, .search, .dayBack, .dayForward, .meetingBack, .meetingForward,
      .markClear, .since, .changesBy, .unitList,
      .goUnitLists, .goAssumptions, .assumeNothing, .projector, .follow, .palette, .menu, .help,
      .language, .settings, .refresh, .pause, .redraw, .suspend, .cancel, .quit:
      .nothing
    }
  }
}
