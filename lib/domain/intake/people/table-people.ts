import type { Found, PersonRole } from '../draft';
import { cutPassage, readRange, sourceStart, type Passage } from '../text/passage';
import type { Invitation } from '../text/invitation';
import { hasJapanese } from '../text/source-text';
import { columnCells, columnOf, tablesOf, type Table, type TableRow } from '../text/tables';
import { topicOfLabel } from '../text/topics';
import { TITLE_WORDS } from '../words/people-words';
import type { Topic } from '../words/topic-words';
import { dutyOf } from './duties';
import { isLatinName, readLatinName } from './names';
import { isPosted, readOwner, rolePrefix, segmentsOf, splitPeopleList, withPost, type Candidate } from './people-list';
import { readPerson, roleOf } from './person-line';
import { splitPost } from './post-split';
import { ABSENT } from './rosters';

const NAME_COLUMN = /^(?:name|names|full name|speaker|speakers|[ごお御]?(?:氏名|名前|芳名)|登壇者|参考人|委員名)$/;
const WHO_COLUMN =
  /^(?:who|person|people|participant|panell?ist|guest|witness|メンバー|委員|出席者|出演者|登壇予定者)$/;
const ROLE_COLUMN = /^(?:role|part|function|[ごお御]?(?:役割|役|区分|担当))$/;
const POST_COLUMN =
  /^(?:(?:affiliation|organi[sz]ation|institution|company)(?:(?:,? (?:and|&) |\s?\/\s?|, )(?:position|title|post))?|employer|from|house|home|body|where from|representing|機関|現職|(?:[ごお御]?(?:所属|勤務)(?:先|機関|団体)?|団体|組織|会社)名?(?:[・、/と及び]{0,2}[ごお御]?(?:役職|職名?|職位|肩書き?|職業)名?)?等?|[ごお御]?(?:役職|肩書き?)[・、/と][ごお御]?所属先?)$/;
const TITLE_COLUMN = /^(?:title|position|post|job title|[ごお御]?(?:肩書き?|役職|職名|職位|職|役職名))$/;
const NO_PEOPLE_COLUMN = /^(?:questions?|質問|質疑者|項目)$/;
const TIME_COLUMN = /^(?:time|start|時刻|時間|開始)$/;
/** Who sits in but is no member. */
const NO_MEMBER = /オブザーバー|事務局|傍聴|陪席/;
const SAME_AS_ABOVE = /^(?:|〃|々|"|同上|仝)$/;
const CLOCK = /^\d{1,2}[:.h時]\d{2}/;
const WELCOME = /挨拶|あいさつ|ことば|開会|閉会|welcome|opening|closing/i;

/** So many cells show what a column holds. */
const MAX_TRIED = 40;

/** The column beside the names, whatever it is called ("On screen as"), most of whose cells tell a title and a house. */
function columnOfPosts(table: Table, nameColumn: number): number {
  return table.header.findIndex((_, column) => {
    const cells = column === nameColumn ? [] : columnCells(table, column).slice(0, MAX_TRIED);
    const posts = cells.filter(({ folded }) => {
      const { title, affiliation } = splitPost(folded, 0, folded.length);
      return title !== null && affiliation !== null;
    });
    return posts.length > 1 && posts.length * 3 >= cells.length * 2;
  });
}

/** The same name in the other language, in a second column of names ("氏名 | Name"). */
function otherWritings({ header }: Table, row: TableRow, name: Found<string>): Found<string>[] {
  return header.flatMap((head, column) => {
    const cell = NAME_COLUMN.test(head) ? row.cells[column] : undefined;
    const other = cell === undefined ? null : (readPerson(cell, true)?.name ?? null);
    return other !== null && hasJapanese(other.value) !== hasJapanese(name.value) ? [other] : [];
  });
}

/** The column of nothing but words for roles ("What they do that night": Moderator, Panel, MC), whatever it is called. */
function columnOfRoles(table: Table, nameColumn: number): number {
  return table.header.findIndex((_, column) => {
    const cells = column === nameColumn ? [] : columnCells(table, column).slice(0, MAX_TRIED);
    const roles = cells.filter(({ folded }) => ROLE_OF_TOPIC[topicOfLabel(folded.trim()) ?? 'other'] !== undefined);
    return roles.length > 1 && roles.length === cells.length;
  });
}

function fromColumns(table: Table): Candidate[] {
  const named = columnOf(table, NAME_COLUMN);
  const headedRole = columnOf(table, ROLE_COLUMN);
  const roleColumn = headedRole === -1 && named !== -1 ? columnOfRoles(table, named) : headedRole;
  const titleColumn = columnOf(table, TITLE_COLUMN);
  const headed = columnOf(table, POST_COLUMN);
  const postColumn = headed === -1 && titleColumn === -1 && named !== -1 ? columnOfPosts(table, named) : headed;
  // "Who" is also the head of a column of a run of show: here only beside what the people are.
  const isTold = postColumn !== -1 || titleColumn !== -1;
  const nameColumn = named === -1 && isTold ? columnOf(table, WHO_COLUMN) : named;
  const isPeopleTable =
    nameColumn !== -1 && (roleColumn !== -1 || postColumn !== -1 || titleColumn !== -1 || table.topic === 'people');
  const times = columnCells(table, columnOf(table, TIME_COLUMN));
  if (!isPeopleTable || columnOf(table, NO_PEOPLE_COLUMN) !== -1 || times.some((cell) => CLOCK.test(cell.folded)))
    return [];
  let label = '';
  return table.rows.flatMap((row) => {
    const nameCell = row.cells[nameColumn];
    const written = row.cells[roleColumn]?.folded.trim() ?? '';
    label = SAME_AS_ABOVE.test(written) && roleOf(label) !== 'moderator' ? label : written;
    if (NO_MEMBER.test(label) || row.cells.some((cell) => ABSENT.test(cell.folded))) return [];
    const reading = nameCell === undefined ? null : (readOwner(nameCell) ?? readPerson(nameCell, true));
    if (nameCell === undefined || reading === null) return [];
    const role = roleOf(label) ?? reading.saysRole ?? 'speaker';
    reading.aliases.push(...otherWritings(table, row, reading.name));
    return [
      {
        // A column of posts alone may hold houses too ("くぬぎ短期大学 准教授").
        reading:
          postColumn === -1
            ? withPost(reading, undefined, row.cells[titleColumn], role)
            : withPost(reading, row.cells[titleColumn], row.cells[postColumn], role),
        role,
        from: 'table',
        at: sourceStart(nameCell),
        duty: dutyOf(label),
      },
    ];
  });
}

const ROLE_OF_TOPIC: Partial<Record<Topic, PersonRole>> = {
  people: 'speaker',
  speaker: 'speaker',
  moderator: 'moderator',
  host: 'host',
  interpreter: 'interpreter',
};

/** "Host | Jane Doe, Example Audio": a host that is a person and no house. */
function hostIn(label: Passage, value: Passage): PersonRole | undefined {
  const reading = /^hosts?$/i.test(label.folded.trim()) ? readPerson(value, false) : null;
  return reading !== null && (reading.title ?? reading.affiliation) !== null ? 'host' : undefined;
}

/** Facts of the event by which a table is told from a run of show, whatever the heading over it. */
const FACTS: ReadonlySet<Topic> = new Set(['when', 'date', 'where', 'organiser']);

function isFactSheet({ rows }: Table): boolean {
  return rows.some(({ cells }) => cells.length === 2 && FACTS.has(topicOfLabel(cells[0]?.folded ?? '') ?? 'other'));
}

/** "司会 | 山田 花子（自由記者）": a row of two cells whose first is the role. */
function fromRoleRow(row: TableRow, table: Table): Candidate[] {
  const [label, value] = row.cells;
  if (row.cells.length !== 2 || label === undefined || value === undefined) return [];
  if (row.entry.topic === 'agenda' && !isFactSheet(table)) return [];
  const topic = topicOfLabel(label.folded);
  const topicRole = topic === null ? undefined : topic === 'organiser' ? hostIn(label, value) : ROLE_OF_TOPIC[topic];
  if (topicRole === undefined) return [];
  const role = roleOf(label.folded) ?? topicRole;
  const duty = dutyOf(label.folded);
  return splitPeopleList(value).flatMap((piece) => personIn(piece, role, 'table').map((found) => ({ ...found, duty })));
}

function personIn(piece: Passage, role: PersonRole, from: Candidate['from']): Candidate[] {
  const prefix = rolePrefix(piece.folded);
  const part = prefix === null ? piece : cutPassage(piece, prefix.length);
  const reading = readPerson(part, false);
  if (reading === null) return [];
  return [{ reading, role: prefix?.role ?? reading.saysRole ?? role, from, at: sourceStart(part) }];
}

/** Who speaks in a timed row ("9:00 | 開会挨拶 | 山田 花子 南洲大学 学長"); a bare surname there names nobody new. */
function fromTimedRow(row: TableRow): Candidate[] {
  const [time, segment] = row.cells;
  if (time === undefined || segment === undefined || !CLOCK.test(time.folded)) return [];
  const role = WELCOME.test(segment.folded) ? 'host' : (roleOf(segment.folded) ?? 'speaker');
  const duty = dutyOf(segment.folded);
  const posted = row.cells.slice(1).flatMap((cell) => personIn(cell, role, 'list').filter(isFullyPosted));
  const several = row.cells.slice(1).flatMap((cell) => severalIn(cell, role));
  return (several.length > 0 ? several : posted.slice(0, 1)).map((found) => ({ ...found, duty }));
}

/** "氷室 玲、海上安全庁 参事官 野分 弘樹（司会：自由記者 千石 ともみ）": those of a cell that lists people who are told in full. */
function severalIn(cell: Passage, role: PersonRole): Candidate[] {
  if (!/[、;(]/.test(cell.folded) || cell.text.length > MAX_CELL) return [];
  const pieces = segmentsOf(cell, role).flatMap(({ passage, role: said }) =>
    splitPeopleList(passage).map((piece) => ({ piece: withoutTail(piece), said })),
  );
  return pieces.length < 2
    ? []
    : pieces.flatMap(({ piece, said }) => personIn(piece, said ?? role, 'list').filter(isFullyPosted));
}

/** Without the bracket that a role opened behind the name. */
function withoutTail(piece: Passage): Passage {
  return cutPassage(piece, 0, piece.folded.replace(/\s?\($/, '').length);
}

const MAX_CELL = 400;

function isFullyPosted({ reading }: Candidate): boolean {
  return isPosted(reading) && (reading.title !== null || reading.affiliation !== null);
}

/** "Jane Doe | Director | Example Institute": three cells under no head, the first a full name. */
function fromBareRow(row: TableRow): Candidate[] {
  const [name, title, post, ...more] = row.cells;
  if (name === undefined || title === undefined || post === undefined || more.length > 0) return [];
  const prefix = rolePrefix(name.folded);
  const part = prefix === null ? name : cutPassage(name, prefix.length);
  const reading = readPerson(part, false);
  if (reading === null || reading.title !== null || reading.affiliation !== null || /\d/.test(title.folded)) return [];
  const role = prefix?.role ?? reading.saysRole ?? 'speaker';
  const told = withPost(reading, undefined, cutRow(row, title, post), role);
  return told.title !== null && told.affiliation !== null
    ? [{ reading: told, role, from: 'table', at: sourceStart(part) }]
    : [];
}

/** The words from one cell to the end of another, as they stand in the row. */
function cutRow(row: TableRow, first: Passage, last: Passage): Passage {
  const start = sourceStart(row.entry.words);
  return cutPassage(row.entry.words, sourceStart(first) - start, sourceStart(last) - start + last.text.length);
}

/** "Dr. Jane Doe Lecturer in Law University of Rio": a cell whose three lines have run together. */
function fromPackedCell(cell: Passage): Candidate[] {
  const { folded } = cell;
  const start = readLatinName(folded, 0);
  if (start === null || cell.text.length > 140 || /[,;:|]/.test(folded)) return [];
  const title = TITLE_WORDS.exec(folded);
  if (title === null || !/^\S+\s\S+/.test(folded.slice(start.name.from, title.index).trim())) return [];
  const name = readRange(cell, start.name.from, title.index);
  const house = houseStart(folded, title.index);
  const affiliation = house === null ? null : readRange(cell, house, folded.length);
  if (name === null || affiliation === null || !isLatinName(name.value, true)) return [];
  const honorific = start.honorific === null ? null : readRange(cell, start.honorific.from, start.honorific.to);
  const post = readRange(cell, title.index, house ?? folded.length);
  const reading = { name, aliases: [], honorific, title: post, affiliation, saysRole: null, isOwner: false };
  return [{ reading, role: 'speaker', from: 'table', at: sourceStart(cell) }];
}

/** Where behind the words of a title the house begins: at its own word, or after the last word of the title. */
function houseStart(folded: string, from: number): number | null {
  const of =
    /\b(?:University|Institute|Ministry|Department|Office|Academy|College|Bank|Bureau|School|Council) (?:of|for)\b/.exec(
      folded.slice(from),
    );
  if (of !== null) return from + of.index;
  let at = from;
  for (;;) {
    const word = /^\s?[A-Za-z-]+/.exec(folded.slice(at));
    if (word === null || !TITLE_WORDS.test(word[0])) break;
    at += word[0].length;
  }
  const rest = /^(?:\s(?:of|for|in|on)(?:\s[A-Z][\w-]*){1,2})?\s(?=[A-Z])/.exec(folded.slice(at));
  return rest === null ? null : at + rest[0].length;
}

/** Everyone whom the tables of the source name: in a column of names, beside a role, or in the run of show. */
export function tableCandidates(invitation: Invitation): Candidate[] {
  return tablesOf(invitation).flatMap((table) => {
    const named = fromColumns(table);
    if (named.length > 0) return named;
    return table.rows.flatMap((row) => [
      ...fromRoleRow(row, table),
      ...fromTimedRow(row),
      ...fromBareRow(row),
      ...(row.entry.topic === 'people' ? row.cells.flatMap(fromPackedCell) : []),
    ]);
  });
}
