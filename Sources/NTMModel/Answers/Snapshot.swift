/// The answer to a `Question`, read in one transaction.
public struct Snapshot: Sendable {
  public var question: Question
  /// The day the figures stand for.
  public var asOf: Day
  public var facts: StoreFacts
  /// From the country down to the place asked for.
  public var path: [Unit]
  public var set: CriteriaSet
  public var body: Body
  /// What others changed since the answer before this one; `nil` when nothing did.
  public var changes: ChangeDigest?
  /// The communes of the whole country that reported on the very day; `nil` where the answer shows
  /// no figures of a day.
  public var coverage: Share?
  /// What was printed of the share of recognised communes, for a list of units and the place it is
  /// of, each the latest one up to the day, under the same programme.
  public var published: [UnitCode: PublishedFigure]
  /// The levels on which there are units on the day; all where the answer shows no figures of a day.
  public var levels: Set<Level>
  /// The tags that some commune of the unit list carries on the day, where the answer shows communes
  /// with theirs; of the others nobody has told which communes they are for.
  public var toldTags = TagSet()
  /// How often figures of communes were written over on an earlier day after they had been reported.
  ///
  /// The answer has what stands now. 0 on the latest day.
  public var corrections = 0
  /// Of which records no list of the place came in, so that a page without rows means nothing; told for
  /// lists of products and of cooperatives.
  public var unlisted: RollUp.Unknown = []
  /// The unit list of the answer; `nil` where it is that of the figures' own day.
  public var recast: Recast?
  /// What the moves of the rows are held against; `nil` where none were asked for, or there is no
  /// such baseline.
  public var since: Since?
  /// What communes below the line lacked at the baseline; told for a list of them, `nil` where nobody
  /// asked and where other criteria were.
  public var lackingThen: LackingThen?
  /// What the answer takes for given; `nil` where it is the file's own.
  public var whatIf: WhatIf?
  /// The instant that everything was taken back to; `nil` where the answer is of now.
  public var earlier: EarlierState?

  public enum Body: Sendable {
    case overview(Overview)
    case units([PlaceRow])
    case communes([CommuneRow])
    case commune(CommuneSheet)
    case indicator(IndicatorSheet)
    case ocop(OCOPSheet)
    case products([ProductRow])
    case product(ProductSheet)
    case districts(DistrictSheet)
    case mergers(MergerSheet)
    case cooperatives(CooperativeSheet)
    case cooperativeList([CooperativeRow])
    case quality(QualitySheet)
    case published(PublishedSheet)
    /// All there is to it stands in `recast`.
    case unitLists
    /// All there is to it stands in `whatIf`.
    case assumptions
    case search(SearchAnswer)
    case target(TargetSheet)
    case pace(PaceSheet)
    case nearest(NearestSheet)
    case tasks(TaskList)
    case task(TaskSheet)
    case components([ComponentRow])
    case models(ModelSheet)
    case difficult(DifficultSheet)
    case followUps(FollowUpSheet)
    case changes(ChangeList)
    case differences(DifferenceSheet)
    case reports(ReportList)
    case report(ReportSheet)
    /// The place or thing asked for does not exist on the day.
    case missing
  }

  public init(
    question: Question,
    asOf: Day,
    facts: StoreFacts,
    path: [Unit],
    set: CriteriaSet,
    body: Body,
    changes: ChangeDigest?,
    coverage: Share? = nil,
    published: [UnitCode: PublishedFigure] = [:],
    levels: Set<Level> = Set(Level.allCases)
  ) {
    self.question = question
    self.asOf = asOf
    self.facts = facts
    self.path = path
    self.set = set
    self.body = body
    self.changes = changes
    self.coverage = coverage
    self.published = published
    self.levels = levels
  }
}

extension Snapshot {
  /// How many communes of the country sent no report for the very day, be their figures older or none;
  /// `nil` for a target that does not count communes, and where nobody can say.
  public func missing(of metric: Target.Metric) -> Int? {
    guard metric.countsCommunes, let coverage else { return nil }
    return coverage.base - coverage.part
  }

  /// What ages, countdown and pace go by: the day asked for, never before that of the figures.
  public var today: Day { max(question.day ?? asOf, asOf) }
}

/// What is true of the whole store.
public struct StoreFacts: Hashable, Sendable {
  public var name: Bilingual
  /// The mark that every screen carries when figures are invented; `nil` for real ones.
  public var notice: Bilingual?
  /// How the history departs from the unit lists of its time; `nil` when it does not.
  public var historyNote: Bilingual?
  /// The dates for which reports exist, ascending.
  public var reportingDays: [Day]
  /// The reports from which the figures of each day come.
  public var sources: [Day: ReportSources]
  /// The deadline of the programme's targets; `nil` when the store has none.
  public var deadline: Day?
  /// From when the programme is in force; `nil` for the first one of the store, of which nobody says it.
  public var began: Day?
  /// The number of the latest change in the journal; 0 in a new store.
  public var lastChange: Int64
  /// Clock time of the latest change, in seconds since 1970 UTC; `nil` in a new store.
  public var changedAt: Int64?
  /// The meeting that is open and what was written since, as a watcher counts it; `nil` while none
  /// is, and in answers to whoever asks only once.
  public var meeting: MeetingCount?
  /// The latest meetings, open or closed, the newest first.
  public var meetings: [Meeting] = []

  /// What stands beside units: notes, and what was given out to be done.
  public var remarks = Remarks()

  /// As many as anybody looks back to on a screen.
  public static let latestMeetings = 50
  /// The fewest stars, 1 to 5, with which an OCOP product counts as standardised.
  public var leastStars = StoreFacts.usualLeastStars

  /// Where the programme says nothing else: a product of three stars meets the standard.
  public static let usualLeastStars = 3

  /// How long after a reporting day a report may come in; `nil` where the store does not say.
  public var reportTerm: ReportTerm?
  /// How long after a reporting day a list of records may come in; without a kind of which the store
  /// does not say it.
  public var recordTerms: [RecordList: ReportTerm] = [:]
  /// Within how many days a certificate ends that is shown apart.
  public var soonDays = Certificate.usualSoonDays
  /// What the programme of the day holds against the records of OCOP products.
  public var productRules = ProductRules()
  /// What the words of published figures count, and what people call them.
  public var figureNames = FigureNames()
  /// The English words for the types of units, by the Vietnamese ones: `Xã` is a `Commune`.
  public var typesInEnglish: [String: String] = [:]
  /// The English names of regions.
  public var regionsInEnglish: [UnitCode: String] = [:]
  /// The ways in which communes are classified, of all times; a `TagSet` names them by position.
  public var tags: [CommuneTag] = []
  /// The titles that units can be recognised for, of all times.
  public var titles = Titles()
  /// The kinds of models that are counted, of all times, in their order.
  public var modelKinds: [ModelKind] = []
  /// Everything of the programme that has a mark to be called by, targets before tasks.
  public var topics: [Topic] = []

  public init(
    name: Bilingual,
    notice: Bilingual?,
    historyNote: Bilingual?,
    reportingDays: [Day],
    sources: [Day: ReportSources] = [:],
    deadline: Day?,
    lastChange: Int64,
    changedAt: Int64?
  ) {
    self.name = name
    self.notice = notice
    self.historyNote = historyNote
    self.reportingDays = reportingDays
    self.sources = sources
    self.deadline = deadline
    self.lastChange = lastChange
    self.changedAt = changedAt
  }
}

/// A target or a task of the programme, by the mark that people call it by.
public struct Topic: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case target, task
  }

  public var kind: Kind
  /// The programme's own mark: `T5`, `N3`.
  public var mark: String
  public var title: Bilingual

  public init(_ kind: Kind, mark: String, title: Bilingual) {
    self.kind = kind
    self.mark = mark
    self.title = title
  }
}

/// The reports of one day.
public struct ReportSources: Hashable, Sendable {
  /// Files or documents, the first few in the order they came.
  public var names: [String]
  /// How many reports there are.
  public var count: Int

  public init(names: [String], count: Int) {
    self.names = names
    self.count = count
  }

  /// As many names as a line has room for.
  public static let named = 3
}

/// The changes between two answers, by province.
public struct ChangeDigest: Hashable, Sendable {
  /// One province's share of the changes; net counts.
  public struct Line: Hashable, Sendable {
    /// The province; `nil` for changes that belong to no place (targets, published figures).
    public var place: String?
    /// Communes that gained their first standing standard, minus those that lost their last.
    public var recognised: Int
    /// Criteria that were not met or disputed and are met, and those met that are reported not met.
    ///
    /// What was not reported is neither: a first report gains nothing.
    public var criteriaGained: Int
    public var criteriaLost: Int
    /// Communes that reported for the first time, and single criteria of others that did.
    public var communesReported: Int
    public var criteriaReported: Int
    public var products: Int
    public var others: Int
    /// Entries about days after the one on the screen, which show nothing yet.
    public var later: Int

    public init(
      place: String?,
      recognised: Int,
      criteriaGained: Int,
      criteriaLost: Int,
      communesReported: Int = 0,
      criteriaReported: Int = 0,
      products: Int,
      others: Int,
      later: Int = 0
    ) {
      self.place = place
      self.recognised = recognised
      self.criteriaGained = criteriaGained
      self.criteriaLost = criteriaLost
      self.communesReported = communesReported
      self.criteriaReported = criteriaReported
      self.products = products
      self.others = others
      self.later = later
    }
  }

  /// The number of journal entries summed up.
  public var count: Int
  public var lines: [Line]
  /// True when the file was replaced, so that what changed cannot be told.
  public var isReplaced: Bool

  public init(count: Int, lines: [Line], isReplaced: Bool) {
    self.count = count
    self.lines = lines
    self.isReplaced = isReplaced
  }
}
