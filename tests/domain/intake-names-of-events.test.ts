import { describe, expect, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const WHEN = 'Thursday 15 October 2026, 18:00-19:30 BST';

function titleOf(text: string): string | undefined {
  return readInvitation(text).title?.value;
}

describe('the name of the event', () => {
  test('is what the subject ends with and the letter says again, not a heading of a part', () => {
    const letter = `Subject: Last details before Thursday - Night Boats on the Grey River\n\nDear all,\n\nTopic: Night Boats on the Grey River\nTime: ${WHEN}\n\nWHO IS WHO\nMs Ida Holm, Director, Quay Institute`;
    expect(titleOf(letter)).toBe('Night Boats on the Grey River');
    expect(titleOf(letter.replace(' - Night Boats on the Grey River', ''))).not.toBe('Last details before Thursday');
  });

  test('is quoted behind what is done with it, where the subject is only a day and what comes then', () => {
    const letter = `Subject: Thursday 15 October - order of the evening\n\nDear Ida,\n\nHere is how I should like to run "Night Boats: Who Lights Them?" next week.\n\nWhen: ${WHEN}`;
    expect(titleOf(letter)).toBe('Night Boats: Who Lights Them?');
  });

  test('is the subject that begins with a day and says what kind of event it is', () => {
    const letter = `Subject: 15 October panel on night boats\n\nDear Ida,\n\nWe look forward to seeing you.\n\nWhen: ${WHEN}`;
    expect(titleOf(letter)).toBe('15 October panel on night boats');
  });

  test('stands at the head of a note also where a word of it is that of a house', () => {
    expect(
      titleOf(
        `# Boats and Nets: Alliance Check-Up 2026\n\n- ${WHEN}\n\n## What they say about it\n\nMore than last year.`,
      ),
    ).toBe('Boats and Nets: Alliance Check-Up 2026');
    expect(titleOf(`# Quay Alliance\n\n## Night Boats on the Grey River\n\n- ${WHEN}`)).toBe(
      'Night Boats on the Grey River',
    );
  });
});

describe('who gives the event', () => {
  const letter = (line: string): string =>
    `日時：2026年10月15日（木）18:00〜19:30\n題名：夜の舟\n\n${line}\n\n白河倶楽部事務局`;

  test.each([
    ['昨年4月25日の例会では、灯りの話が出ました。'],
    ['・紙面に載せるためのオンレコの対談です。録画します。'],
  ])('is not what a sentence speaks of by its day or its purpose: %s', (line) => {
    expect(readInvitation(letter(line)).organiser?.value).toMatch(/^白河倶楽部/);
  });

  test('is a house whose name says for whom it is', () => {
    expect(readInvitation(letter('子どものための海の学校の講座です。')).organiser?.value).toBe(
      '子どものための海の学校',
    );
  });
});

test.each([
  ['発言はすべて公開とし、主催者が録画を保存する。', 'on_record'],
  ['発言は公開となります。', 'on_record'],
  ['発言は公開しない。', undefined],
])('words that are public are on the record: %s', (line, rule) => {
  const draft = readInvitation(`公開討論「夜の舟」\n日時：2026年10月15日（木）18:00〜19:30\n\n${line}`);
  expect(draft.recordRule?.value).toBe(rule);
});

test.each([['P1 → Holm'], ['A2 -> Holm'], ['Reserve → Holm'], ['番外 → Holm']])(
  'an arrow behind the number of a prompt says to whom it is put: %s',
  (lead) => {
    const draft = readInvitation(
      `# Night Boats\n\n${WHEN}\n\n## Cast\n- Ida Holm, Director, Quay Institute\n- Omar Said, Secretary, Signals Union\n\n## Prompts\n- **P0 → all** Which signal is the oldest?\n- **${lead}** Who lights the quay at night?`,
    );
    const names = new Map(draft.people.map(({ key, name }) => [key, name.value]));
    const [, question] = draft.questions;
    expect(question?.text.value).toBe('Who lights the quay at night?');
    expect(question?.addressees.map((key) => names.get(key))).toEqual(['Ida Holm']);
  },
);
