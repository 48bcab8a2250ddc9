import { describe, expect, it } from 'vitest';
import { acceptDraft } from '@/lib/domain/forum-draft';
import type { Ambiguity, DraftWarning, ForumDraft } from '@/lib/domain/intake/draft';
import { ambiguityField, fieldOfAmbiguity, readingField } from '@/lib/domain/review/ambiguities';
import { chooseReading, chosenReading, isOpen, standingChoices } from '@/lib/domain/review/choose-reading';
import { undoAssignment } from '@/lib/domain/review/assign-words';
import { standingReadings } from '@/lib/domain/review/readings';
import { changeReview, startReview } from '@/lib/domain/review/review';
import { fieldOfWarning, isSaidByChoice } from '@/lib/domain/review/warning-fields';
import { found, readDraft, said, spanOf } from '../support/drafts';

const why = { code: 'several_people', params: {} };
const PLATFORM: Ambiguity = { field: 'platform', key: null, why, readings: [said('Zoom'), said('Example Institute')] };
const ROLE: Ambiguity = {
  field: 'role',
  key: 'p1',
  why,
  readings: [found('speaker', 'Aiko Mori'), found('moderator', 'moderator')],
};
const DUE: Ambiguity = {
  field: 'due',
  key: 'd1',
  why,
  readings: [
    found({ rule: { type: 'before_start', minutes: 120 }, precision: 'minute' }, 'two hours before'),
    found({ rule: { type: 'days_before', days: 1, time: '12:00' }, precision: 'minute' }, '10:00 JST'),
  ],
};
const ADDRESSEES: Ambiguity = {
  field: 'addressees',
  key: 'q3',
  why,
  readings: [found([], 'for all'), found(['p1'], 'for all'), found(['p2'], 'for all')],
};

function draftWith(...ambiguities: Ambiguity[]): ForumDraft {
  return { ...readDraft(), ambiguities };
}

describe('a reading that is chosen', () => {
  it.each([
    ['platform', PLATFORM],
    ['people.p1.role', ROLE],
    ['deadlines.d1.rule', DUE],
    ['questions.q3.addressees', ADDRESSEES],
  ])('gives %s its value and its words, and is taken back', (field, ambiguity) => {
    expect(fieldOfAmbiguity(ambiguity)).toBe(field);
    const before = startReview(draftWith(ambiguity), 'Nobody');
    expect(chosenReading(before.draft, ambiguity)).toBe(0);
    const change = chooseReading(before.draft, ambiguity, 1);
    if (change === null) throw new Error('no change');
    const after = changeReview(before, change);
    expect(chosenReading(after.draft, ambiguity)).toBe(1);
    const reading = after.readings.find((one) => one.field === field);
    expect(reading?.spans).toEqual(ambiguity.readings[1]?.spans);
    const back = undoAssignment(before.draft, change);
    expect(back === null ? null : changeReview(after, back).draft).toEqual(before.draft);
  });

  it('is none once a person wrote something else', () => {
    const draft = { ...acceptDraft(draftWith(PLATFORM)), platform: { value: 'Lantern', spans: [] } };
    expect(chosenReading(draft, PLATFORM)).toBe(-1);
  });

  it('cannot be one of a row that is gone', () => {
    const draft = { ...acceptDraft(draftWith(DUE)), deadlines: [] };
    expect(chooseReading(draft, DUE, 1)).toBeNull();
    expect(isOpen(draft, DUE)).toBe(false);
    expect(isOpen(acceptDraft(draftWith(DUE)), DUE)).toBe(true);
  });

  it('cannot be a person who is gone', () => {
    const draft = acceptDraft(draftWith(ADDRESSEES));
    expect(standingChoices(draft, ADDRESSEES)).toEqual([0, 1, 2]);
    const without = (...keys: string[]): typeof draft => ({
      ...draft,
      people: draft.people.filter((one) => !keys.includes(one.key)),
    });
    expect(standingChoices(without('p2'), ADDRESSEES)).toEqual([0, 1]);
    expect(isOpen(without('p1', 'p2'), ADDRESSEES)).toBe(false);
  });

  it('has its words marked under its own name and with the others of its field', () => {
    const readings = standingReadings(draftWith(PLATFORM));
    expect(readings).toEqual([
      { field: readingField(PLATFORM, 0), spans: [spanOf('Zoom')] },
      { field: readingField(PLATFORM, 1), spans: [spanOf('Example Institute')] },
      { field: ambiguityField(PLATFORM), spans: [spanOf('Zoom'), spanOf('Example Institute')] },
    ]);
  });
});

describe('a warning', () => {
  const warning = (code: string): DraftWarning => ({ code, params: {}, spans: [] });
  const draft = acceptDraft(readDraft());

  it('leads to the field that it is about, and nowhere when it is about the text', () => {
    expect(fieldOfWarning(warning('missing_timezone'), draft)).toBe('start.zone');
    expect(fieldOfWarning(warning('no_speakers'), draft)).toBe('people');
    expect(fieldOfWarning(warning('incomplete_question'), draft)).toBe('questions.q3.text');
    expect(fieldOfWarning(warning('incomplete_question'), { ...draft, questions: [] })).toBe('questions');
    expect(fieldOfWarning(warning('truncated_input'), draft)).toBeNull();
  });

  it('of deadlines without a time leads to the first of them', () => {
    const [first] = draft.deadlines;
    if (first === undefined) throw new Error('no deadline');
    const open = { ...first, key: 'd2', rule: { type: 'unresolved' } as const };
    const both = { ...draft, deadlines: [first, open] };
    expect(fieldOfWarning(warning('deadline_unresolved'), both)).toBe('deadlines.d2.rule');
  });

  it('is left out only where a choice at the start says the same', () => {
    const days: Ambiguity = { field: 'start', key: null, why: { code: 'several_days', params: {} }, readings: [] };
    const due: Ambiguity = { ...DUE, why: { code: 'weekday_or_date', params: {} } };
    expect(isSaidByChoice(warning('conflicting_dates'), [days])).toBe(true);
    expect(isSaidByChoice(warning('timezone_conflict'), [days])).toBe(false);
    expect(isSaidByChoice(warning('weekday_mismatch'), [due])).toBe(false);
  });
});
