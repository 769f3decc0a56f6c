-- A store of schema 12 as the program left it: the file of schema-11.sql, brought up to date.
-- Never edited; every later ntm must open it.
PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1314147633;
PRAGMA user_version = 12;
BEGIN TRANSACTION;
CREATE TABLE assessment (
  unit INTEGER NOT NULL REFERENCES unit (id),
  day INTEGER NOT NULL,
  -- The day of the next figures of the same commune: these figures hold up to it.
  until INTEGER NOT NULL DEFAULT 2932896,
  known INTEGER NOT NULL,
  met INTEGER NOT NULL,
  disputed INTEGER NOT NULL,
  met_count INTEGER NOT NULL CHECK (met_count BETWEEN 0 AND 63),
  -- 0 below the line, 1 undetermined, 2 not below.
  standing INTEGER NOT NULL CHECK (standing IN (0, 1, 2)),
  measures BLOB NOT NULL,
  report INTEGER NOT NULL REFERENCES report (id),
  PRIMARY KEY (unit, day),
  CHECK (day < until),
  CHECK (met & ~known = 0),
  CHECK (disputed & known = 0)
) STRICT, WITHOUT ROWID;
INSERT INTO assessment VALUES(8,18261,2932896,3,0,4,0,0,X'07c801c4138a05',12);
INSERT INTO assessment VALUES(9,18261,2932896,3,0,4,0,0,X'07c801c4138a05',12);
INSERT INTO assessment VALUES(10,18261,2932896,3,0,4,0,0,X'07c801c4138a05',12);
INSERT INTO assessment VALUES(11,18261,2932896,3,0,4,0,0,X'07c801c4138a05',12);
INSERT INTO assessment VALUES(12,18261,2932896,3,0,4,0,0,X'07c801c4138a05',12);
INSERT INTO assessment VALUES(13,18261,2932896,3,0,4,0,0,X'07c801c4138a05',12);
CREATE TABLE band (
  set_id INTEGER NOT NULL REFERENCES criteria_set (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  low INTEGER NOT NULL CHECK (low >= 0),
  high INTEGER NOT NULL,
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  PRIMARY KEY (set_id, position),
  CHECK (low <= high)
) STRICT, WITHOUT ROWID;
INSERT INTO band VALUES(1,0,3,3,'3','3');
INSERT INTO band VALUES(1,1,2,2,'2','2');
INSERT INTO band VALUES(1,2,0,1,'0–1','0–1');
CREATE TABLE commune_group (
  set_id INTEGER NOT NULL REFERENCES criteria_set (id),
  code TEXT NOT NULL CHECK (code NOT IN ('', 'common')),
  position INTEGER NOT NULL CHECK (position >= 0),
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  PRIMARY KEY (set_id, code)
) STRICT, WITHOUT ROWID;
CREATE TABLE component (
  number INTEGER NOT NULL PRIMARY KEY,
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  source TEXT NOT NULL,
  confidence TEXT NOT NULL
) STRICT;
CREATE TABLE component_part (
  component INTEGER NOT NULL REFERENCES component (number),
  kind TEXT NOT NULL CHECK (kind IN ('criterion', 'task', 'target')),
  -- The criteria set of a criterion, the programme of a task or target.
  scope TEXT NOT NULL,
  mark TEXT NOT NULL CHECK (mark <> ''),
  source TEXT NOT NULL,
  confidence TEXT NOT NULL,
  PRIMARY KEY (component, kind, scope, mark)
) STRICT, WITHOUT ROWID;
CREATE TABLE criteria_set (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  document TEXT NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_until INTEGER NOT NULL DEFAULT 2932896,
  line INTEGER NOT NULL CHECK (line > 0),
  group_kind TEXT NOT NULL, level INTEGER NOT NULL DEFAULT 4 CHECK (level IN (3, 4)), types TEXT NOT NULL DEFAULT '',
  CHECK (valid_from < valid_until)
) STRICT;
INSERT INTO criteria_set VALUES(1,'S','Bộ','Set','1/QĐ',17136,18628,2,'region',4,'');
CREATE TABLE criterion (
  set_id INTEGER NOT NULL REFERENCES criteria_set (id),
  number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 63),
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  short_vi TEXT NOT NULL,
  short_en TEXT NOT NULL,
  group_code TEXT NOT NULL,
  group_vi TEXT NOT NULL,
  group_en TEXT NOT NULL, infrastructure INTEGER NOT NULL DEFAULT 0 CHECK (infrastructure IN (0, 1)),
  PRIMARY KEY (set_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO criterion VALUES(1,1,'Quy hoạch','Planning','QH','Pl','I','I','I',0);
INSERT INTO criterion VALUES(1,2,'Giao thông','Transport','GT','Tr','I','I','I',0);
INSERT INTO criterion VALUES(1,3,'Nước','Water','N','W','I','I','I',0);
CREATE TABLE district_assessment (
  unit INTEGER NOT NULL REFERENCES unit (id),
  day INTEGER NOT NULL,
  criteria TEXT NOT NULL REFERENCES criteria_set (code),
  -- One letter a criterion, in their order: Đ met, K not met, R disputed, - no report.
  states TEXT NOT NULL CHECK (states <> ''),
  report INTEGER NOT NULL REFERENCES report (id),
  PRIMARY KEY (unit, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE figure (
  id INTEGER PRIMARY KEY,
  day INTEGER NOT NULL,
  level TEXT NOT NULL,
  unit TEXT NOT NULL,
  indicator TEXT NOT NULL,
  value INTEGER,
  total INTEGER,
  percent INTEGER,
  measure TEXT NOT NULL,
  source TEXT NOT NULL,
  confidence TEXT NOT NULL,
  note_vi TEXT NOT NULL, note_en TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT '',
  UNIQUE (day, unit, indicator, source)
) STRICT;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('0001 units, criteria, figures');
CREATE TABLE indicator (
  set_id INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  code TEXT NOT NULL,
  criterion INTEGER NOT NULL,
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  second_vi TEXT NOT NULL,
  second_en TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('boolean', 'percent', 'number', 'province')),
  unit TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('>=', '<=', '=')),
  decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 2),
  source TEXT NOT NULL,
  confidence TEXT NOT NULL,
  note_vi TEXT NOT NULL, note_en TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (set_id, position),
  UNIQUE (set_id, code),
  FOREIGN KEY (set_id, criterion) REFERENCES criterion (set_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO indicator VALUES(1,0,'1.1',1,'Có','Has','','','boolean','','=',0,'','','','');
INSERT INTO indicator VALUES(1,1,'2',2,'Tỷ lệ','Share','','','percent','%','>=',1,'','','','');
INSERT INTO indicator VALUES(1,2,'3.1',3,'Nước','Water','Nước sạch','Clean','number','','<=',1,'','','','');
CREATE TABLE journal (
  -- No foreign keys: a log outlives what it speaks of, and they would be a tenth of an import.
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  -- assessment, recognition, product, organisation, or the name of a table of facts.
  kind TEXT NOT NULL,
  unit INTEGER,
  province INTEGER,
  day INTEGER,
  -- The words before and after; NULL before a first report.
  old_known INTEGER,
  old_met INTEGER,
  old_disputed INTEGER,
  new_known INTEGER,
  new_met INTEGER,
  new_disputed INTEGER,
  -- The measures before, where they differ; the new ones stand in the assessment.
  old_measures BLOB,
  field TEXT,
  old TEXT,
  new TEXT,
  report INTEGER
, old_report INTEGER, old_row TEXT, undoes INTEGER) STRICT;
INSERT INTO journal VALUES(1,1580000000,'thu','setting',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'store',NULL,'2',1,NULL,NULL,NULL);
INSERT INTO journal VALUES(2,1580000000,'thu','unit_type',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'unit-types',NULL,'7',2,NULL,NULL,NULL);
INSERT INTO journal VALUES(3,1580000000,'thu','unit',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'units',NULL,'15',3,NULL,NULL,NULL);
INSERT INTO journal VALUES(4,1580000000,'thu','criteria_set',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'criteria-sets',NULL,'1',4,NULL,NULL,NULL);
INSERT INTO journal VALUES(5,1580000000,'thu','band',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'bands',NULL,'3',5,NULL,NULL,NULL);
INSERT INTO journal VALUES(6,1580000000,'thu','criterion',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'criteria',NULL,'3',6,NULL,NULL,NULL);
INSERT INTO journal VALUES(7,1580000000,'thu','indicator',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'indicators',NULL,'3',7,NULL,NULL,NULL);
INSERT INTO journal VALUES(8,1580000000,'thu','threshold',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'thresholds',NULL,'5',8,NULL,NULL,NULL);
INSERT INTO journal VALUES(9,1580000000,'thu','sector',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'ocop-sectors',NULL,'1',9,NULL,NULL,NULL);
INSERT INTO journal VALUES(10,1580000000,'thu','star_band',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'ocop-bands',NULL,'3',10,NULL,NULL,NULL);
INSERT INTO journal VALUES(11,1580000000,'thu','target',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'targets',NULL,'1',11,NULL,NULL,NULL);
INSERT INTO journal VALUES(12,1580000000,'thu','assessment',8,3,18261,NULL,NULL,NULL,3,0,4,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL);
INSERT INTO journal VALUES(13,1580000000,'thu','assessment',9,3,18261,NULL,NULL,NULL,3,0,4,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL);
INSERT INTO journal VALUES(14,1580000000,'thu','assessment',10,3,18261,NULL,NULL,NULL,3,0,4,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL);
INSERT INTO journal VALUES(15,1580000000,'thu','assessment',11,3,18261,NULL,NULL,NULL,3,0,4,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL);
INSERT INTO journal VALUES(16,1580000000,'thu','assessment',12,3,18261,NULL,NULL,NULL,3,0,4,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL);
INSERT INTO journal VALUES(17,1580000000,'thu','assessment',13,3,18261,NULL,NULL,NULL,3,0,4,NULL,NULL,NULL,NULL,12,NULL,NULL,NULL);
INSERT INTO journal VALUES(18,1580000000,'thu','recognition',8,3,17120,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'1 2016',NULL,'1/QĐ',13,NULL,NULL,NULL);
INSERT INTO journal VALUES(19,1580000000,'thu','recognition',5,3,17850,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'1 2018',NULL,'2/QĐ',13,NULL,NULL,NULL);
INSERT INTO journal VALUES(20,1580000000,'thu','recognition',9,3,17897,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'1 2016',NULL,NULL,13,NULL,NULL,NULL);
INSERT INTO journal VALUES(21,1580000000,'thu','product',8,3,18238,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'P1',NULL,'4',14,NULL,NULL,NULL);
INSERT INTO journal VALUES(22,1580000000,'thu','organisation',8,3,14548,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'H1',NULL,'HTX A',15,NULL,NULL,NULL);
INSERT INTO journal VALUES(23,1580000000,'thu','organisation',8,3,14548,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'D1',NULL,'DN B',15,NULL,NULL,NULL);
CREATE TABLE model (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('chuỗi giá trị', 'du lịch nông thôn')),
  unit INTEGER NOT NULL REFERENCES unit (id),
  owner TEXT NOT NULL,
  households INTEGER CHECK (households >= 0),
  started INTEGER NOT NULL,
  ended INTEGER CHECK (ended > started),
  report INTEGER NOT NULL REFERENCES report (id)
) STRICT;
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit (id),
  day INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  at INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),
  report INTEGER NOT NULL REFERENCES report (id)
) STRICT;
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('HTX', 'LHHTX', 'DN')),
  unit INTEGER NOT NULL REFERENCES unit (id),
  founded INTEGER NOT NULL,
  dissolved INTEGER,
  effective_from INTEGER,
  effective_until INTEGER,
  ocop_since INTEGER,
  report INTEGER NOT NULL REFERENCES report (id)
, members INTEGER CHECK (members >= 0)) STRICT;
INSERT INTO organisation VALUES(1,'H1','HTX A','HTX',8,14548,NULL,17729,NULL,18237,15,NULL);
INSERT INTO organisation VALUES(2,'D1','DN B','DN',8,14548,NULL,NULL,NULL,17872,15,NULL);
CREATE TABLE paper (
  programme TEXT NOT NULL,
  task TEXT NOT NULL,
  number TEXT NOT NULL CHECK (number <> ''),
  day INTEGER,
  title TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (programme, task, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE product (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  unit INTEGER NOT NULL REFERENCES unit (id),
  sector TEXT NOT NULL REFERENCES sector (code),
  stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
  points INTEGER CHECK (points BETWEEN 0 AND 10000),
  points_a INTEGER,
  points_b INTEGER,
  points_c INTEGER,
  owner TEXT NOT NULL,
  owner_kind TEXT NOT NULL,
  decision TEXT NOT NULL,
  issued INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  revoked INTEGER,
  report INTEGER NOT NULL REFERENCES report (id), council_level TEXT NOT NULL DEFAULT '', council TEXT NOT NULL DEFAULT '',
  CHECK (issued < expires)
) STRICT;
INSERT INTO product VALUES(1,'P1','Gạo','gao',8,'1',4,7550,NULL,NULL,NULL,'HTX','HTX','1/QĐ',18238,19334,NULL,14,'','');
CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  -- FNV-1a of the file's bytes, 64 bits: tells a file seen before, proves nothing.
  form TEXT NOT NULL,
  day INTEGER,
  imported_at INTEGER NOT NULL,
  who TEXT NOT NULL,
  row_count INTEGER NOT NULL CHECK (row_count >= 0)
, sha256 BLOB CHECK (length(sha256) = 32), province INTEGER REFERENCES unit (id), source TEXT NOT NULL DEFAULT '', first_change INTEGER, last_change INTEGER, undoes INTEGER REFERENCES report (id), undoes_change INTEGER, received INTEGER) STRICT;
INSERT INTO report VALUES(1,'fact-00.csv','store',NULL,1580000000,'thu',2,NULL,NULL,'',1,1,NULL,NULL,NULL);
INSERT INTO report VALUES(2,'fact-01.csv','unit-types',NULL,1580000000,'thu',7,NULL,NULL,'',2,2,NULL,NULL,NULL);
INSERT INTO report VALUES(3,'fact-02.csv','units',NULL,1580000000,'thu',15,NULL,NULL,'',3,3,NULL,NULL,NULL);
INSERT INTO report VALUES(4,'fact-03.csv','criteria-sets',NULL,1580000000,'thu',1,NULL,NULL,'',4,4,NULL,NULL,NULL);
INSERT INTO report VALUES(5,'fact-04.csv','bands',NULL,1580000000,'thu',3,NULL,NULL,'',5,5,NULL,NULL,NULL);
INSERT INTO report VALUES(6,'fact-05.csv','criteria',NULL,1580000000,'thu',3,NULL,NULL,'',6,6,NULL,NULL,NULL);
INSERT INTO report VALUES(7,'fact-06.csv','indicators',NULL,1580000000,'thu',3,NULL,NULL,'',7,7,NULL,NULL,NULL);
INSERT INTO report VALUES(8,'fact-07.csv','thresholds',NULL,1580000000,'thu',5,NULL,NULL,'',8,8,NULL,NULL,NULL);
INSERT INTO report VALUES(9,'fact-08.csv','ocop-sectors',NULL,1580000000,'thu',1,NULL,NULL,'',9,9,NULL,NULL,NULL);
INSERT INTO report VALUES(10,'fact-09.csv','ocop-bands',NULL,1580000000,'thu',3,NULL,NULL,'',10,10,NULL,NULL,NULL);
INSERT INTO report VALUES(11,'fact-10.csv','targets',NULL,1580000000,'thu',1,NULL,NULL,'',11,11,NULL,NULL,NULL);
INSERT INTO report VALUES(12,'bao-cao-2019.csv','danh-gia',18261,1580000000,'thu',6,NULL,NULL,'',12,17,NULL,NULL,NULL);
INSERT INTO report VALUES(13,'cong-nhan.csv','cong-nhan',NULL,1580000000,'thu',3,NULL,NULL,'',18,20,NULL,NULL,NULL);
INSERT INTO report VALUES(14,'ocop.csv','ocop',NULL,1580000000,'thu',1,NULL,NULL,'',21,21,NULL,NULL,NULL);
INSERT INTO report VALUES(15,'to-chuc.csv','to-chuc',NULL,1580000000,'thu',2,NULL,NULL,'',22,23,NULL,NULL,NULL);
CREATE TABLE report_warning (
  report INTEGER NOT NULL REFERENCES report (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind <> ''),
  -- The line of the file; 0 where the warning is about all of it.
  line INTEGER NOT NULL CHECK (line >= 0),
  unit INTEGER REFERENCES unit (id),
  day INTEGER,
  subject TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE reporting_day (
  day INTEGER NOT NULL PRIMARY KEY,
  set_id INTEGER NOT NULL REFERENCES criteria_set (id)
) STRICT, WITHOUT ROWID;
INSERT INTO reporting_day VALUES(18261,1);
CREATE TABLE rollup (
  day INTEGER NOT NULL REFERENCES reporting_day (day),
  unit INTEGER NOT NULL REFERENCES unit (id),
  communes INTEGER NOT NULL,
  reported INTEGER NOT NULL,
  silent INTEGER NOT NULL,
  recognised INTEGER NOT NULL,
  advanced INTEGER NOT NULL,
  model INTEGER NOT NULL,
  below INTEGER NOT NULL,
  undetermined INTEGER NOT NULL,
  met_sum INTEGER NOT NULL,
  provinces INTEGER NOT NULL,
  provinces_with_recognised_district INTEGER NOT NULL,
  districts INTEGER NOT NULL,
  districts_recognised INTEGER NOT NULL,
  districts_with_communes INTEGER NOT NULL,
  districts_with_recognised_commune INTEGER NOT NULL,
  products_expiring_soon INTEGER NOT NULL,
  products_expired INTEGER NOT NULL,
  new_enterprises INTEGER NOT NULL,
  cooperatives INTEGER NOT NULL,
  cooperatives_effective INTEGER NOT NULL,
  -- Lists of counts as LEB128: bands; met, not met and disputed by criterion; sector by stars.
  bands BLOB NOT NULL,
  met BLOB NOT NULL,
  not_met BLOB NOT NULL,
  disputed BLOB NOT NULL,
  sector_stars BLOB NOT NULL,
  PRIMARY KEY (day, unit)
) STRICT, WITHOUT ROWID;
INSERT INTO rollup VALUES(18261,1,6,6,0,1,0,0,6,0,0,2,1,2,1,2,1,0,0,1,1,1,X'000006',X'000000',X'060600',X'000006',X'0000000100');
INSERT INTO rollup VALUES(18261,2,6,6,0,1,0,0,6,0,0,2,1,2,1,2,1,0,0,1,1,1,X'000006',X'000000',X'060600',X'000006',X'0000000100');
INSERT INTO rollup VALUES(18261,3,6,6,0,1,0,0,6,0,0,1,1,2,1,2,1,0,0,1,1,1,X'000006',X'000000',X'060600',X'000006',X'0000000100');
INSERT INTO rollup VALUES(18261,4,0,0,0,0,0,0,0,0,0,1,0,0,0,0,0,0,0,0,0,0,X'000000',X'000000',X'000000',X'000000',X'0000000000');
INSERT INTO rollup VALUES(18261,5,3,3,0,1,0,0,3,0,0,0,0,1,1,1,1,0,0,1,1,1,X'000003',X'000000',X'030300',X'000003',X'0000000100');
INSERT INTO rollup VALUES(18261,6,3,3,0,0,0,0,3,0,0,0,0,1,0,1,0,0,0,0,0,0,X'000003',X'000000',X'030300',X'000003',X'0000000000');
INSERT INTO rollup VALUES(18261,7,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,X'000000',X'000000',X'000000',X'000000',X'0000000000');
CREATE TABLE sector (
  code TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  name_vi TEXT NOT NULL,
  name_en TEXT NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_until INTEGER NOT NULL DEFAULT 2932896,
  source TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO sector VALUES('1',0,'Thực phẩm','Food',18129,2932896,'');
CREATE TABLE setting (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('name_vi','Thử');
INSERT INTO setting VALUES('programme','2020');
CREATE TABLE star_band (
  stars INTEGER NOT NULL CHECK (stars BETWEEN 1 AND 5),
  low INTEGER NOT NULL,
  high INTEGER NOT NULL,
  valid_from INTEGER NOT NULL,
  valid_until INTEGER NOT NULL DEFAULT 2932896,
  source TEXT NOT NULL,
  PRIMARY KEY (stars, valid_from),
  CHECK (low < high)
) STRICT, WITHOUT ROWID;
INSERT INTO star_band VALUES(3,5000,7000,18129,2932896,'');
INSERT INTO star_band VALUES(4,7000,9000,18129,2932896,'');
INSERT INTO star_band VALUES(5,9000,10001,18129,2932896,'');
CREATE TABLE succession (
  successor TEXT NOT NULL,
  predecessor TEXT NOT NULL,
  predecessor_name TEXT NOT NULL,
  resolution TEXT,
  day INTEGER NOT NULL,
  note_vi TEXT NOT NULL, note_en TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (successor, predecessor, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE tag (
  code TEXT NOT NULL PRIMARY KEY CHECK (code <> ''),
  -- A commune's tags are kept as bits in answers.
  position INTEGER NOT NULL CHECK (position BETWEEN 0 AND 63),
  -- Tags of one group exclude each other on a day; empty: beside all others.
  grp TEXT NOT NULL,
  name_vi TEXT NOT NULL CHECK (name_vi <> ''),
  name_en TEXT NOT NULL,
  short_vi TEXT NOT NULL CHECK (short_vi <> ''),
  short_en TEXT NOT NULL,
  document TEXT NOT NULL,
  -- 1 where it means special difficulty.
  difficult INTEGER NOT NULL CHECK (difficult IN (0, 1)),
  valid_from INTEGER NOT NULL,
  valid_until INTEGER NOT NULL DEFAULT 2932896 CHECK (valid_until > valid_from),
  source TEXT NOT NULL,
  confidence TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE target (
  programme TEXT NOT NULL,
  id TEXT NOT NULL,
  title_vi TEXT NOT NULL,
  title_en TEXT NOT NULL,
  short_vi TEXT NOT NULL,
  short_en TEXT NOT NULL,
  metric TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('>=', '<=', '=')),
  goal INTEGER NOT NULL,
  about INTEGER NOT NULL CHECK (about IN (0, 1)),
  unit_vi TEXT NOT NULL,
  unit_en TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('count', 'percent')),
  base TEXT NOT NULL,
  baseline INTEGER,
  baseline_day INTEGER,
  baseline_note_vi TEXT NOT NULL,
  deadline INTEGER NOT NULL,
  source TEXT NOT NULL,
  note_vi TEXT NOT NULL, baseline_note_en TEXT NOT NULL DEFAULT '', note_en TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (programme, id)
) STRICT, WITHOUT ROWID;
INSERT INTO target VALUES('2020','T3','Xã','Communes','Xã','Communes','communes_recognised','>=',6000,0,'%','%','percent','communes',NULL,NULL,'',18627,'','','','');
CREATE TABLE task (
  programme TEXT NOT NULL,
  id TEXT NOT NULL,
  title_vi TEXT NOT NULL,
  title_en TEXT NOT NULL,
  lead TEXT NOT NULL,
  deadline INTEGER,
  state TEXT NOT NULL,
  source TEXT NOT NULL,
  note_vi TEXT NOT NULL, note_en TEXT NOT NULL DEFAULT '', short_vi TEXT NOT NULL DEFAULT '', short_en TEXT NOT NULL DEFAULT '', scheme_vi TEXT NOT NULL DEFAULT '', scheme_en TEXT NOT NULL DEFAULT '', partners TEXT NOT NULL DEFAULT '', next_step TEXT NOT NULL DEFAULT '', model_kind TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (programme, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE task_state (
  -- The word that stands in task.state.
  word TEXT NOT NULL PRIMARY KEY CHECK (word <> ''),
  position INTEGER NOT NULL CHECK (position >= 0),
  name_en TEXT NOT NULL,
  -- 1 where nothing is left to be done, so that no deadline runs any more.
  closed INTEGER NOT NULL CHECK (closed IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE threshold (
  set_id INTEGER NOT NULL,
  position INTEGER NOT NULL,
  part INTEGER NOT NULL CHECK (part IN (1, 2)),
  grp TEXT NOT NULL,
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  confidence TEXT NOT NULL,
  PRIMARY KEY (set_id, position, part, grp),
  FOREIGN KEY (set_id, position) REFERENCES indicator (set_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO threshold VALUES(1,0,1,'common','Đạt','','');
INSERT INTO threshold VALUES(1,1,1,'NORTH','10','','');
INSERT INTO threshold VALUES(1,1,1,'common','80','','');
INSERT INTO threshold VALUES(1,2,1,'common','5','','');
INSERT INTO threshold VALUES(1,2,2,'common','6','','');
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL CHECK (code <> ''),
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  type TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  name_en TEXT NOT NULL,
  parent INTEGER REFERENCES unit (id),
  valid_from INTEGER NOT NULL,
  valid_until INTEGER NOT NULL DEFAULT 2932896,
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
  folded TEXT NOT NULL,
  name_rank INTEGER NOT NULL,
  -- Position in the tree, parents first, and the last position below: a subtree is a range.
  first INTEGER NOT NULL,
  last INTEGER NOT NULL,
  UNIQUE (code, valid_from),
  FOREIGN KEY (level, type) REFERENCES unit_type (level, type),
  CHECK (valid_from < valid_until),
  CHECK (first <= last),
  CHECK ((parent IS NULL) = (level = 0))
) STRICT;
INSERT INTO unit VALUES(1,'VN',0,'Nước','Việt Nam','Viet Nam',NULL,17896,2932896,1,'viet nam',13,0,14);
INSERT INTO unit VALUES(2,'NORTH',1,'Vùng','Bắc','North',1,17896,2932896,1,'bac',3,1,14);
INSERT INTO unit VALUES(3,'01',2,'Tỉnh','Lào Cai','',2,17896,2932896,1,'lao cai',8,2,11);
INSERT INTO unit VALUES(4,'02',2,'Tỉnh','Hà Nội','',2,17896,2932896,1,'ha noi',6,12,14);
INSERT INTO unit VALUES(5,'001',3,'Huyện','Bát Xát','',3,17896,2932896,1,'bat xat',2,3,6);
INSERT INTO unit VALUES(6,'002',3,'Huyện','Bắc Hà','',3,17896,2932896,1,'bac ha',4,7,11);
INSERT INTO unit VALUES(7,'003',3,'Quận','Ba Đình','',4,17896,2932896,0,'ba dinh',0,13,14);
INSERT INTO unit VALUES(8,'00001',4,'Xã','Hòa An','',5,17896,2932896,1,'hoa an',7,4,4);
INSERT INTO unit VALUES(9,'00002',4,'Xã','Tân Lập','',5,17896,2932896,1,'tan lap',11,5,5);
INSERT INTO unit VALUES(10,'00003',4,'Xã','Ba Vì','',5,17896,2932896,1,'ba vi',1,6,6);
INSERT INTO unit VALUES(11,'00004',4,'Xã','Đông Hà','',6,17896,2932896,1,'dong ha',5,8,8);
INSERT INTO unit VALUES(12,'00005',4,'Xã','Yên Sở','',6,17896,2932896,1,'yen so',14,9,9);
INSERT INTO unit VALUES(13,'00006',4,'Xã','Phú Thọ','',6,17896,2932896,1,'phu tho',10,10,10);
INSERT INTO unit VALUES(14,'00007',4,'Phường','Trúc Bạch','',7,17896,2932896,0,'truc bach',12,14,14);
INSERT INTO unit VALUES(15,'00008',4,'Xã','Mới','',6,18414,2932896,1,'moi',9,11,11);
CREATE TABLE unit_change (
  code TEXT NOT NULL CHECK (code <> ''),
  -- The day of the later list, which can lag behind what happened.
  day INTEGER NOT NULL,
  level INTEGER NOT NULL CHECK (level IN (3, 4)),
  -- NULL where the list of changes names none.
  resolution TEXT CHECK (resolution <> ''),
  province TEXT NOT NULL,
  district TEXT NOT NULL,
  district_name TEXT NOT NULL,
  -- Type and name on either list; empty where the list does not have the code.
  name_before TEXT NOT NULL,
  name_after TEXT NOT NULL,
  -- The district it lies in on the later list; empty where that is the same.
  new_district TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (code, day),
  CHECK (name_before <> '' OR name_after <> '')
) STRICT, WITHOUT ROWID;
CREATE TABLE unit_group (
  unit INTEGER NOT NULL REFERENCES unit (id),
  set_id INTEGER NOT NULL REFERENCES criteria_set (id),
  grp TEXT NOT NULL,
  PRIMARY KEY (unit, set_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE unit_tag (
  unit INTEGER NOT NULL REFERENCES unit (id),
  tag TEXT NOT NULL REFERENCES tag (code),
  started INTEGER NOT NULL,
  ended INTEGER CHECK (ended > started),
  source TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES report (id),
  PRIMARY KEY (unit, tag, started)
) STRICT, WITHOUT ROWID;
CREATE TABLE unit_type (
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 4),
  type TEXT NOT NULL,
  abbr_vi TEXT NOT NULL,
  type_en TEXT NOT NULL,
  counted INTEGER NOT NULL CHECK (counted IN (0, 1)),
  title_vi TEXT NOT NULL,
  title_en TEXT NOT NULL,
  PRIMARY KEY (level, type)
) STRICT, WITHOUT ROWID;
INSERT INTO unit_type VALUES(0,'Nước','','Country',1,'','');
INSERT INTO unit_type VALUES(1,'Vùng','','Region',1,'','');
INSERT INTO unit_type VALUES(2,'Tỉnh','T.','Province',1,'','');
INSERT INTO unit_type VALUES(3,'Huyện','H.','District',1,'','');
INSERT INTO unit_type VALUES(3,'Quận','Q.','Urban district',0,'','');
INSERT INTO unit_type VALUES(4,'Phường','P.','Ward',0,'','');
INSERT INTO unit_type VALUES(4,'Xã','X.','Commune',1,'','');
CREATE TABLE villages (
  unit INTEGER NOT NULL REFERENCES unit (id),
  -- These figures hold up to the next ones of the same commune.
  day INTEGER NOT NULL,
  -- NULL where nobody has told how many villages there are.
  total INTEGER CHECK (total >= supported),
  supported INTEGER NOT NULL CHECK (supported >= 0),
  met INTEGER NOT NULL CHECK (met BETWEEN 0 AND supported),
  source TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES report (id),
  PRIMARY KEY (unit, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  -- The reporting day whose figures were stamped, clock time, who, and the last entry of the
  -- journal before it (0 in a journal without any).
  opened_day INTEGER NOT NULL,
  opened_at INTEGER NOT NULL,
  opened_by TEXT NOT NULL CHECK (opened_by <> ''),
  opened_change INTEGER NOT NULL CHECK (opened_change >= 0),
  closed_day INTEGER,
  closed_at INTEGER,
  closed_by TEXT CHECK (closed_by <> ''),
  closed_change INTEGER CHECK (closed_change >= opened_change),
  CHECK ((closed_at IS NULL) = (closed_day IS NULL)),
  CHECK ((closed_at IS NULL) = (closed_by IS NULL)),
  CHECK ((closed_at IS NULL) = (closed_change IS NULL))
) STRICT;
CREATE TABLE meeting_sum (
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  -- 0 opening, 1 closing.
  stage INTEGER NOT NULL CHECK (stage IN (0, 1)),
  unit INTEGER NOT NULL REFERENCES unit (id),
  communes INTEGER NOT NULL,
  reported INTEGER NOT NULL,
  silent INTEGER NOT NULL,
  recognised INTEGER NOT NULL,
  advanced INTEGER NOT NULL,
  model INTEGER NOT NULL,
  below INTEGER NOT NULL,
  undetermined INTEGER NOT NULL,
  met_sum INTEGER NOT NULL,
  provinces INTEGER NOT NULL,
  provinces_with_recognised_district INTEGER NOT NULL,
  districts INTEGER NOT NULL,
  districts_recognised INTEGER NOT NULL,
  districts_with_communes INTEGER NOT NULL,
  districts_with_recognised_commune INTEGER NOT NULL,
  products_expiring_soon INTEGER NOT NULL,
  products_expired INTEGER NOT NULL,
  new_enterprises INTEGER NOT NULL,
  cooperatives INTEGER NOT NULL,
  cooperatives_effective INTEGER NOT NULL,
  bands BLOB NOT NULL,
  met BLOB NOT NULL,
  not_met BLOB NOT NULL,
  disputed BLOB NOT NULL,
  sector_stars BLOB NOT NULL,
  PRIMARY KEY (meeting, stage, unit)
) STRICT, WITHOUT ROWID;
CREATE TABLE lead (
  -- What others follow it by.
  name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
  who TEXT NOT NULL CHECK (who <> ''),
  -- Grows with each screen that takes the name.
  run INTEGER NOT NULL CHECK (run > 0),
  -- Where it stands, in the words of the dashboard.
  place TEXT NOT NULL,
  moved_at INTEGER NOT NULL,
  ended INTEGER NOT NULL CHECK (ended IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE TABLE follow_up (
  -- The number of its report.
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit (id),
  -- The day as of which it was given.
  day INTEGER NOT NULL,
  text TEXT NOT NULL CHECK (text <> ''),
  lead TEXT NOT NULL,
  due INTEGER CHECK (due >= day),
  -- NULL while it is open.
  done INTEGER CHECK (done >= day),
  at INTEGER NOT NULL,
  who TEXT NOT NULL CHECK (who <> ''),
  report INTEGER NOT NULL REFERENCES report (id)
) STRICT;
CREATE TABLE title (
  -- The number that recognition.standard keeps; a higher grade is the higher title.
  grade INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 16),
  level INTEGER NOT NULL CHECK (level BETWEEN 2 AND 4),
  -- The type words of its units, with commas between them; empty for all that count.
  types TEXT NOT NULL,
  -- What it counts as: 1 the first title of a unit, 2 one above it, 3 one above that.
  step INTEGER NOT NULL CHECK (step BETWEEN 1 AND 3),
  name_vi TEXT NOT NULL CHECK (name_vi <> ''),
  name_en TEXT NOT NULL CHECK (name_en <> ''),
  short_vi TEXT NOT NULL CHECK (short_vi <> ''),
  short_en TEXT NOT NULL CHECK (short_en <> ''),
  document TEXT NOT NULL,
  -- The days on which it can be decided.
  valid_from INTEGER NOT NULL,
  valid_until INTEGER NOT NULL DEFAULT 2932896,
  PRIMARY KEY (grade, level, valid_from),
  CHECK (valid_from < valid_until)
) STRICT, WITHOUT ROWID;
INSERT INTO title VALUES(1,3,'',1,'đạt chuẩn','standard','đạt chuẩn','recognised','558/QĐ-TTg',10957,2932896);
INSERT INTO title VALUES(1,4,'',1,'đạt chuẩn','standard','đạt chuẩn','recognised','1980/QĐ-TTg',10957,2932896);
INSERT INTO title VALUES(2,2,'',1,'hoàn thành nhiệm vụ','task completed','hoàn thành','completed','',10957,2932896);
INSERT INTO title VALUES(2,3,'',1,'hoàn thành nhiệm vụ','task completed','hoàn thành','completed','558/QĐ-TTg',10957,2932896);
INSERT INTO title VALUES(3,4,'',2,'nâng cao','advanced','nâng cao','advanced','',10957,2932896);
INSERT INTO title VALUES(4,4,'',3,'kiểu mẫu','model','kiểu mẫu','model','691/QĐ-TTg',10957,2932896);
CREATE TABLE IF NOT EXISTS "recognition" (
  id INTEGER PRIMARY KEY,
  unit INTEGER NOT NULL REFERENCES unit (id),
  -- The grade of its title.
  standard INTEGER NOT NULL CHECK (standard BETWEEN 1 AND 16),
  number TEXT NOT NULL,
  decided INTEGER,
  -- From when it counts: the day of the decision, or the end of the year where only that is known.
  since INTEGER NOT NULL,
  year INTEGER NOT NULL,
  lost INTEGER,
  source TEXT NOT NULL,
  report INTEGER NOT NULL REFERENCES report (id),
  UNIQUE (unit, standard, year),
  CHECK (lost IS NULL OR lost > since)
) STRICT;
INSERT INTO recognition VALUES(1,8,1,'1/QĐ',17120,17120,2016,NULL,'minh họa',13);
INSERT INTO recognition VALUES(2,5,1,'2/QĐ',17850,17850,2018,NULL,'minh họa',13);
INSERT INTO recognition VALUES(3,9,1,'3/QĐ',17120,17120,2016,17897,'minh họa',13);
CREATE TABLE IF NOT EXISTS "meeting_commune" (
  meeting INTEGER NOT NULL REFERENCES meeting (id),
  stage INTEGER NOT NULL CHECK (stage IN (0, 1)),
  unit INTEGER NOT NULL REFERENCES unit (id),
  -- The day of its figures; NULL without any, and then the words are 0.
  day INTEGER,
  known INTEGER NOT NULL,
  met INTEGER NOT NULL,
  disputed INTEGER NOT NULL,
  -- Bit n - 1 is the title of grade n.
  standards INTEGER NOT NULL CHECK (standards BETWEEN 0 AND 65535),
  PRIMARY KEY (meeting, stage, unit),
  CHECK (met & ~known = 0),
  CHECK (disputed & known = 0)
) STRICT, WITHOUT ROWID;
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('journal',23);
CREATE INDEX unit_by_parent ON unit (parent, first);
CREATE INDEX unit_by_position ON unit (level, first);
CREATE INDEX assessment_open ON assessment (
  standing, met_count, unit, day, until, known, met, disputed
) WHERE until = 2932896;
CREATE INDEX product_by_unit ON product (unit);
CREATE INDEX figure_by_indicator ON figure (indicator, unit, day);
CREATE INDEX report_by_sha256 ON report (sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX report_warning_by_unit ON report_warning (unit) WHERE unit IS NOT NULL;
CREATE INDEX note_by_unit ON note (unit);
CREATE INDEX assessment_below ON assessment (unit, met_count)
WHERE until = 2932896 AND standing = 0;
CREATE INDEX journal_by_unit ON journal (unit) WHERE unit IS NOT NULL;
CREATE INDEX journal_by_record ON journal (kind, field) WHERE field IS NOT NULL;
CREATE INDEX journal_by_undone ON journal (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX organisation_by_unit ON organisation (
  unit, kind, founded, dissolved, effective_from, effective_until, members
);
CREATE INDEX model_by_unit ON model (unit);
CREATE UNIQUE INDEX meeting_open ON meeting (closed_at IS NULL) WHERE closed_at IS NULL;
CREATE INDEX follow_up_by_unit ON follow_up (unit);
COMMIT;
