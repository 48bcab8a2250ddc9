import 'server-only';
import { AppError } from '@/lib/domain/errors';
import { compareCountries } from '@/lib/domain/function-comparison';
import {
  chooseCompared,
  compareRecords,
  type ComparisonRow,
  type LeftOut,
  type QuestionCount,
} from '@/lib/domain/map-comparison';
import type { FunctionBody, RecordPageView } from '@/lib/domain/map-record-views';
import { localName, toRecordName, type RecordName, type Viewpoint } from '@/lib/domain/map-views';
import type { Viewer } from '@/lib/domain/policy';
import { readRecordBook } from './map-book';
import { countLinkedQuestions } from './map-questions';
import { getMapRecords } from './map-records';

export type RecordComparison = { pages: RecordPageView[]; leftOut: LeftOut; rows: ComparisonRow[] };
export type CountryComparison = {
  page: RecordPageView;
  body: FunctionBody;
  rows: ComparisonRow[];
  count: QuestionCount;
};

/**
 * Up to three records side by side as they were on a day, and what of those asked for could not be compared. Three
 * statements at most. Policy: map.read; questions are counted as far as forum.read reaches.
 */
export async function compareMapRecords(
  viewer: Viewer,
  ids: readonly string[],
  viewpoint: Viewpoint,
): Promise<RecordComparison> {
  const book = await readRecordBook(viewer);
  const { chosen, leftOut } = chooseCompared(ids, (id) => book.get(id));
  const chosenIds = chosen.map((record) => record.id);
  if (chosenIds.length === 0) return { pages: [], leftOut, rows: [] };
  const pages = await getMapRecords(viewer, chosenIds, viewpoint);
  return { pages, leftOut, rows: compareRecords(pages, await countLinkedQuestions(viewer, chosenIds)) };
}

/** The functions of the map by name, to choose one from. No statement beside those of the map itself. Policy: map.read. */
export async function listFunctionNames(viewer: Viewer, locale: 'en' | 'ja'): Promise<RecordName[]> {
  const functions = [...(await readRecordBook(viewer)).values()].filter((record) => record.kind === 'FUNCTION');
  return functions.map(toRecordName).sort((a, b) => localName(a, locale).localeCompare(localName(b, locale), locale));
}

/**
 * The two countries in one function on a day. Three statements at most. Policy: map.read. Throws NOT_FOUND for anything
 * that is not a function.
 */
export async function compareInFunction(
  viewer: Viewer,
  functionId: string,
  viewpoint: Viewpoint,
): Promise<CountryComparison> {
  const [page] = await getMapRecords(viewer, [functionId], viewpoint);
  if (page?.body.kind !== 'FUNCTION') throw new AppError('NOT_FOUND', 'function');
  const counts = await countLinkedQuestions(viewer, [functionId]);
  const count = counts.get(functionId) ?? { confirmed: 0, suggested: 0 };
  return { page, body: page.body, rows: compareCountries(page.body), count };
}
