import type { PartialDate } from './map/as-of';
import type { MentionExcerpt } from './rich-text/mention-excerpt';
import type { Lane } from './map-lanes';
import type { HolderView } from './map-holders';
import type { RelationRecord, Verification } from './map/records';
import type { MapKind } from '../../prisma/generated/enums';
import { toSafeLink, type LocalText, type RecordName, type RecordRef } from './map-views';
import type { WalkStep } from './map-walk';

/** Where a statement comes from. `link` is null when the address may not be offered as a link. */
export type SourceView = { address: string; link: string | null; host: string; isChecked: boolean };

export function toSourceView(source: { url: string; verified: Verification }): SourceView {
  const link = toSafeLink(source.url);
  const host = link === null ? source.url : new URL(link).hostname.replace(/^www\./, '');
  return { address: source.url, link, host, isChecked: source.verified === 'seen' };
}

const LONGEST_PLACE = 60;

/**
 * Where at its host a source lies, by which several of one host differ: "/news-events/alerts"; its end, where it is long.
 * Empty for the host's own start and for what is no link. The map keeps no titles of sources.
 */
export function placeAtHost({ link }: Pick<SourceView, 'link'>): string {
  if (link === null) return '';
  const path = new URL(link).pathname.replace(/\/$/, '');
  const letters = [...readable(path)];
  return letters.length <= LONGEST_PLACE ? letters.join('') : `/…${letters.slice(-LONGEST_PLACE).join('')}`;
}

/** Escaped letters as people read them; an address that is not rightly escaped stays as it is. */
function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** A relation as seen from one of its two ends. */
export type RelationView = {
  type: RelationRecord['type'];
  /** `out`: this record reports to, oversees, … the other; `in`: the other way round. */
  direction: 'out' | 'in';
  other: RecordRef;
  since: PartialDate | null;
  until: PartialDate | null;
  onPaper: boolean;
  /** Null: nothing reliable is known. */
  inPractice: boolean | null;
  function: RecordName | null;
  basis: RecordName | null;
  note: string | null;
  source: SourceView;
  evidence: RelationRecord['evidence'];
};

/** What a body does in a function: on paper and in practice are two things. */
export type FunctionRoleView = { function: RecordName; role: string; onPaper: string; inPractice: string | null };

export type AgencyBody = {
  kind: 'AGENCY';
  parent: RecordRef | null;
  children: RecordRef[];
  predecessors: RecordRef[];
  successors: RecordRef[];
  roles: FunctionRoleView[];
  /** Those that hold on the day, or may. */
  relations: RelationView[];
  /** Those that ended before the day, or begin after it. */
  otherRelations: RelationView[];
  holders: HolderView[];
  issued: RecordRef[];
  concernedBy: RecordRef[];
  processes: RecordRef[];
};

/** Strategies, laws, agreements and concepts. */
export type TextBody = {
  kind: 'STRATEGY' | 'CONCEPT';
  dateIssued: string | null;
  issuedBy: RecordRef[];
  /** Bodies it concerns; for a concept, where to look. */
  agencies: RecordRef[];
  functions: RecordRef[];
  predecessors: RecordRef[];
  successors: RecordRef[];
  /** Texts that a concept leads to, and concepts that lead to a text. */
  related: RecordRef[];
  concepts: RecordRef[];
  processes: RecordRef[];
};

export type FunctionBody = {
  kind: 'FUNCTION';
  definition: LocalText | null;
  bilateralAgenda: LocalText | null;
  practiceNote: LocalText | null;
  /** Named in the workshop of 2022, or added by the editors of the map. */
  isAdded: boolean;
  lanes: Lane[];
  processes: RecordRef[];
  texts: RecordRef[];
  concepts: RecordRef[];
};

export type ProcessBody = {
  kind: 'PROCESS';
  function: RecordRef | null;
  note: LocalText | null;
  steps: WalkStep[];
};

export type RecordBody = AgencyBody | TextBody | FunctionBody | ProcessBody;

export type RecordPageView = {
  record: RecordRef;
  /** The status that the data gives today, beside what the record was on the day of the view. */
  status: string;
  statusNote: string | null;
  aliasesEn: string[];
  aliasesJa: string[];
  summaryEn: string | null;
  summaryJa: string | null;
  homepage: SourceView | null;
  sources: SourceView[];
  isChecked: boolean;
  body: RecordBody;
};

/** A record in short, beside a question: what it is on the forum's day, and the way to its page. */
export type RecordPanelView = {
  record: RecordRef;
  asOfDay: string;
  summaryEn: string | null;
  summaryJa: string | null;
  roles: { function: RecordName; role: string }[];
  leadsUs: RecordRef[];
  leadsJp: RecordRef[];
  relations: Pick<RelationView, 'type' | 'direction' | 'other' | 'onPaper' | 'inPractice'>[];
  /** Relations that the panel leaves out. */
  moreRelations: number;
};

/** A function on the start page of the map. */
export type FunctionOverview = {
  record: RecordRef;
  bilateralAgenda: LocalText | null;
  leadsUs: RecordRef[];
  leadsJp: RecordRef[];
};

/** A question that points at a record. */
export type LinkedQuestion = {
  linkId: string;
  questionId: string;
  forumId: string;
  text: string;
  surface: string | null;
  addressees: string[];
  forumTitle: string;
  forumDay: string | null;
};

/** Talking points that mention a record: the first sentence in which they do. */
export type MentioningPoints = {
  pointsId: string;
  questionId: string;
  forumId: string;
  excerpt: MentionExcerpt;
  speakerName: string;
  isViewersOwn: boolean;
  /** Open to everybody who sees the forum; else to the speaker and the assistants they named. */
  isShared: boolean;
  questionText: string;
  forumTitle: string;
  forumDay: string | null;
};

/** Links of a list in the address of a page: what it shows, and where the next page begins. */
export type RecordListView = {
  rows: (RecordRef & { function: RecordName | null })[];
  total: number;
  /** How many records of each country the search finds, whatever country is chosen. */
  countries: { country: string; count: number }[];
  nextAfter: string | null;
};

export type RecordGroup = { kind: MapKind; total: number; rows: RecordRef[] };
