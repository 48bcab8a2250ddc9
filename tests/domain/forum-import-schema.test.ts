import { describe, expect, it } from 'vitest';
import { FORUM_LIMITS, SOURCE_MAXIMUM_CHARACTERS } from '@/lib/domain/forum-draft';
import { createForumInput } from '@/lib/schemas/forum-import';
import { acceptedDraft, INVITATION, readDraft } from '../support/drafts';

const ID = '3f2c8a54-9f0e-4f0c-9a44-0a1b2c3d4e5f';

type Loose = Record<string, unknown>;

function submission(draft: Loose = {}, rest: Loose = {}): Loose {
  const source = { text: INVITATION, fileName: null, mediaType: 'text/plain' };
  return {
    forumId: ID,
    workspaceId: ID,
    me: 'p1',
    tlp: null,
    source,
    draft: { ...acceptedDraft(), ...draft },
    ...rest,
  };
}

function faults(input: unknown): string[] {
  const parsed = createForumInput.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'));
}

const [question] = acceptedDraft().questions;
const [deadline] = acceptedDraft().deadlines;
const [limit] = acceptedDraft().limits;
const [person] = acceptedDraft().people;

describe('createForumInput', () => {
  it('takes an untouched draft and drops what only the review needs', () => {
    const parsed = createForumInput.parse(submission());
    expect(parsed.draft.title).toEqual({
      value: 'Harbour Dialogue on Incident Response',
      spans: readDraft().title?.spans,
    });
    expect('reason' in (parsed.draft.deadlines[0] ?? {})).toBe(false);
  });

  it.each<[string, unknown, string]>([
    ['no title', submission({ title: null }), 'draft.title'],
    ['a blank title', submission({ title: { value: '   ', spans: [] } }), 'draft.title.value'],
    [
      'a day that does not exist',
      submission({ start: { value: { local: '2023-02-30T10:00', timeZone: null }, spans: [] } }),
      'draft.start.value.local',
    ],
    [
      'a year that no calendar needs',
      submission({ start: { value: { local: '0001-01-01T10:00', timeZone: null }, spans: [] } }),
      'draft.start.value.local',
    ],
    [
      'an abbreviation as a zone',
      submission({ start: { value: { local: '2023-02-03T10:00', timeZone: 'JST' }, spans: [] } }),
      'draft.start.value.timeZone',
    ],
    [
      'a length below one minute',
      submission({ durationMinutes: { value: 0, spans: [] } }),
      'draft.durationMinutes.value',
    ],
    [
      'a minimum above the maximum',
      submission({ limits: [{ ...limit, minutesMin: 20, minutesMax: 5 }] }),
      'draft.limits.0.minutesMax',
    ],
    ['a limit for nobody', submission({ limits: [{ ...limit, who: [] }] }), 'draft.limits.0.who'],
    [
      'a rule of another kind',
      submission({ deadlines: [{ ...deadline, rule: { type: 'whenever' } }] }),
      'draft.deadlines.0.rule.type',
    ],
    [
      'endless minutes',
      submission({ deadlines: [{ ...deadline, rule: { type: 'before_start', minutes: Infinity } }] }),
      'draft.deadlines.0.rule.minutes',
    ],
    [
      'a time of day that no clock shows',
      submission({ deadlines: [{ ...deadline, rule: { type: 'days_before', days: 1, time: '25:00' } }] }),
      'draft.deadlines.0.rule.time',
    ],
    ['the same key twice', submission({ questions: [question, question] }), 'draft.questions'],
    ['a key of the prototype', submission({ people: [{ ...person, key: '__proto__' }] }), 'draft.people.0.key'],
    [
      'a question to somebody else',
      submission({ questions: [{ ...question, addressees: ['constructor'] }] }),
      'draft.people',
    ],
    ['a viewer who is nobody', submission({}, { me: 'p9' }), 'draft.people'],
    [
      'a person without a name',
      submission({ people: [{ ...person, name: { value: '', spans: [] } }], questions: [] }),
      'draft.people.0.name.value',
    ],
    [
      'a span beyond the text',
      submission({ venue: { value: 'Hall', spans: [{ start: 0, end: INVITATION.length + 1 }] } }),
      'source.text',
    ],
    [
      'a span that ends before it begins',
      submission({ venue: { value: 'Hall', spans: [{ start: 5, end: 4 }] } }),
      'source.text',
    ],
    [
      'a negative span',
      submission({ venue: { value: 'Hall', spans: [{ start: -1, end: 4 }] } }),
      'draft.venue.spans.0.start',
    ],
    [
      'a span of fractions',
      submission({ venue: { value: 'Hall', spans: [{ start: 0.5, end: 4 }] } }),
      'draft.venue.spans.0.start',
    ],
    [
      'a character that the database cannot hold',
      submission({ venue: { value: 'Hall\u0000', spans: [] } }),
      'draft.venue.value',
    ],
    ['an id that is none', submission({}, { forumId: 'x' }), 'forumId'],
    [
      'a media type with a header in it',
      submission(
        {},
        { source: { text: 'a', fileName: null, mediaType: 'text/plain\r\nX: y' }, draft: { ...acceptedDraft() } },
      ),
      'source.mediaType',
    ],
    ['nothing at all', null, ''],
  ])('refuses %s', (_, input, path) => {
    expect(faults(input)).toContain(path);
  });

  it('bounds every list', () => {
    for (const [list, maximum] of Object.entries(FORUM_LIMITS)) {
      const items = Array.from({ length: maximum + 1 }, (_, index) => ({ key: `k${index}` }));
      expect(faults(submission({ [list]: items })), list).toContain(`draft.${list}`);
    }
  });

  it('bounds the source', () => {
    const source = { text: 'a'.repeat(SOURCE_MAXIMUM_CHARACTERS + 1), fileName: null, mediaType: 'text/plain' };
    expect(faults(submission({}, { source }))).toContain('source.text');
  });

  it('bounds the spans of one value', () => {
    const spans = Array.from({ length: 201 }, () => ({ start: 0, end: 1 }));
    expect(faults(submission({ venue: { value: 'Hall', spans } }))).toContain('draft.venue.spans');
  });

  it('carries no field that it does not know', () => {
    const parsed = createForumInput.parse({ ...submission({ createdById: ID }), createdById: ID });
    expect(parsed).not.toHaveProperty('createdById');
    expect(parsed.draft).not.toHaveProperty('createdById');
  });
});
