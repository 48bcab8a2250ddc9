import { describe, expect, it } from 'vitest';
import { buildGazetteerFrom } from '@/lib/domain/linking/gazetteer';
import type { LinkableRecord } from '@/lib/domain/linking/linkable';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import type { AmbiguousSurface } from '@/lib/domain/map/records';

const body = (id: string, nameEn: string, extra: Partial<LinkableRecord> = {}): LinkableRecord => ({
  id,
  kind: 'agency',
  category: 'agency',
  country: 'JP',
  nameEn,
  nameJa: `${id}庁`,
  abbreviation: null,
  aliasesEn: [],
  aliasesJa: [],
  life: { status: 'active', from: null, to: null, successorIds: [] },
  issued: null,
  predecessorIds: [],
  parentId: null,
  issuerIds: [],
  ...extra,
});
const ambiguous = (surface: string, rules: Partial<AmbiguousSurface>): AmbiguousSurface => ({
  surface,
  kind: 'generic',
  candidates: [],
  default: null,
  hint: 'test',
  cues: {},
  needs: [],
  unless: [],
  ...rules,
});
const found = (records: LinkableRecord[], rules: AmbiguousSurface[], text: string): string[] =>
  suggestLinks(buildGazetteerFrom(records, rules), { text, asOf: null }).map((link) => link.recordId);

describe('a gazetteer from a plain list', () => {
  it('finds what the list holds and nothing else', () => {
    const records = [body('harbour', 'Harbour Safety Agency', { abbreviation: 'HSA' })];
    expect(found(records, [], 'Ask the HSA, the NISC or the Harbour Safety Agency.')).toEqual(['harbour']);
    expect(found([], [], 'Ask the HSA.')).toEqual([]);
  });

  it('suggests nothing for words that two records share and no rule decides', () => {
    const records = [
      body('a', 'Agency A', { abbreviation: 'QXA' }),
      body('b', 'Agency B', { abbreviation: 'QXA', country: 'US' }),
    ];
    expect(found(records, [], 'Who runs QXA?')).toEqual([]);
    expect(found(records, [], "Who runs Japan's QXA?")).toEqual(['a']);
  });

  it('asks for evidence for a name that is told apart only by its country', () => {
    const records = [body('justice', 'Ministry of Justice (Japan)')];
    expect(found(records, [], 'The Ministry of Justice decided.')).toEqual([]);
    expect(found(records, [], 'In Tokyo, the Ministry of Justice decided.')).toEqual(['justice']);
  });

  it('takes the only text of a name whatever its year, but not with another year', () => {
    const plan = body('plan', 'Harbour Plan for Safe Ships (2020)', {
      kind: 'strategy',
      category: 'strategy',
      issued: '2020',
    });
    expect(found([plan], [], 'Is the Harbour Plan for Safe Ships dead?')).toEqual(['plan']);
    expect(found([plan], [], 'Is the 1999 Harbour Plan for Safe Ships dead?')).toEqual([]);
  });

  it('obeys needs, unless and cues', () => {
    const records = [body('a', 'Agency A'), body('b', 'Agency B')];
    const needs = ambiguous('PORT', { candidates: ['a'], kind: 'common_word', needs: ['harbour'] });
    expect(found(records, [needs], 'Is PORT open?')).toEqual([]);
    expect(found(records, [needs], 'Is the harbour run by PORT?')).toEqual(['a']);
    const unless = ambiguous('PORT', { candidates: ['a'], default: 'a', unless: ['wine'] });
    expect(found(records, [unless], 'Is PORT open?')).toEqual(['a']);
    expect(found(records, [unless], 'Is PORT a wine?')).toEqual([]);
    const cues = ambiguous('PORT', { candidates: ['a', 'b'], cues: { a: ['ship'], b: ['wine'] } });
    expect(found(records, [cues], 'Does PORT serve wine?')).toEqual(['b']);
    expect(found(records, [cues], 'Does PORT serve wine on a ship?')).toEqual([]);
  });

  it('ignores candidates that the list does not hold', () => {
    const rule = ambiguous('PORT', { candidates: ['gone'], default: 'gone' });
    expect(found([body('a', 'Agency A')], [rule], 'Is PORT open?')).toEqual([]);
  });
});
