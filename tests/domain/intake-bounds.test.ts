import { describe, expect, it } from 'vitest';
import { acceptDraft, FORUM_LIMITS } from '@/lib/domain/forum-draft';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import { complaintsOf } from '../support/draft-claims';
import { found, readDraft } from '../support/drafts';

function numbered(count: number, words: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => words(index)).join('\n');
}

describe('what a forum can hold bounds what is read', () => {
  it('no year is read out of a longer number, and none in which no forum meets', () => {
    const day = (text: string): string | undefined => readInvitation(text).start?.value.local;
    expect(day('日時：2026年2月6日（金）10時〜11時')).toBe('2026-02-06T10:00');
    expect(day('日時：61900399年2月6日 10時〜11時')).toBeUndefined();
    expect(day('Date: 6 February 2026, 10:00 JST')).toBe('2026-02-06T10:00');
    expect(day('日時：0399年2月6日 10時〜11時')).toBeUndefined();
  });

  it('a run of words too long for a title is none, and signs alone are no house', () => {
    const list = (post: string): string =>
      `Harbour Dialogue\n\nSpeakers:\n- Jane Doe, ${post}\n- John Roe, Example Institute\n`;
    const people = (text: string) => readInvitation(text).people.map(({ name, title }) => [name.value, title?.value]);
    expect(people(list('Director, Example University'))[0]).toEqual(['Jane Doe', 'Director']);
    expect(people(list(`Director ${'of the harbour '.repeat(90)}`))[0]).toEqual(['Jane Doe', undefined]);
    const quoted = '> Harbour Dialogue\r> \r> \n> Press officer: Joanna Price\r> \r> \n> Ms Nwosu will present.';
    expect(complaintsOf(readInvitation(quoted), quoted)).toEqual([]);
  });

  it('a list goes as far as a forum does, nobody left out is referred to, and the draft says so', () => {
    const tasks = numbered(FORUM_LIMITS.todos + 3, (index) => `- [ ] carry box ${index} to the hall`);
    const text = `Harbour Dialogue\n\n17 February 2026, 10:00 JST\n\nTo do:\n${tasks}\n`;
    const draft = readInvitation(text);
    expect(draft.todos).toHaveLength(FORUM_LIMITS.todos);
    expect(draft.warnings).toContainEqual({ code: 'left_out', params: { count: 3 }, spans: [] });
    expect(complaintsOf(draft, text)).toEqual([]);
  });

  it('an end months after the start tells no duration', () => {
    const lasting = (local: string) =>
      acceptDraft({ ...readDraft(), durationMinutes: null, end: found({ local, timeZone: null }, '60 minutes') });
    expect(lasting('2023-03-10T11:00').durationMinutes?.value).toBe(60);
    expect(lasting('2023-06-10T11:00').durationMinutes).toBeNull();
  });

  it('tells the words of a start in reading order, also where the time stands before the date', () => {
    const text =
      'Harbour Dialogue\n\n09:15 – 09:30 Welcome\n09:30 – 10:00 Talk\n10:00 – 10:30 Close\n\nWednesday 12 November 2025 (JST)\n';
    const { start } = readInvitation(text);
    expect(start?.spans.map((span) => text.slice(span.start, span.end))).toEqual([
      '09:15 – 09:30',
      'Wednesday 12 November 2025',
    ]);
  });
});
