import { describe, expect, it, test } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

/** The forum is on Thursday 17 September 2026 at 14:00; its doors open twenty minutes before. */
const FORUM = 'When: Thursday 17 September 2026, 14:00-15:30 SGT\nDoors 13:40\n\n';
const KAISAI = '日時：2028年3月10日（金）14:00〜16:00（開場13:30）\n\n';

function owed(text: string): string[] {
  return readInvitation(text).deadlines.map(({ what, rule, precision }) => {
    const due =
      rule.type === 'absolute'
        ? rule.at.local.slice(5, rule.dateOnly ? 10 : 16)
        : rule.type === 'days_before'
          ? `-${rule.days} ${rule.time ?? ''}`.trim()
          : rule.type === 'days_after'
            ? `+${rule.days} ${rule.time ?? ''}`.trim()
            : rule.type === 'before_start'
              ? `${rule.minutes} minutes before`
              : rule.type === 'after_end'
                ? `${rule.minutes} minutes after`
                : rule.type;
    return `${what.value} | ${due} | ${precision}`;
  });
}

describe('what is due once the forum is over', () => {
  test.each([
    [
      '- Corrections of quotes: within 24 hours after the end.',
      ['Corrections of quotes | 1440 minutes after | minute'],
    ],
    ['- Expense claims within ten days of the close.', ['Expense claims | +10 | day']],
    ['- Travel receipts: two weeks after we close', ['Travel receipts | +14 | day']],
    ['- Feedback form: by noon the day after.', ['Feedback form | +1 12:00 | minute']],
    ['- your verdict on the motion, the morning after, 10:00 SGT', ['verdict | +1 10:00 | minute']],
    ['- Feedback form by the Monday after the event', ['Feedback form | +4 | day']],
  ])('%s', (words, expected) => {
    expect(owed(FORUM + words)).toEqual(expected);
  });

  test.each([
    ['・旅費の書類は会議終了後10日以内に返送してください。', ['旅費の書類 | +10 | day']],
    ['・アンケートは翌日の正午までにご回答ください。', ['アンケート | +1 12:00 | minute']],
    ['事後アンケート　終了の翌日 17:00 JST', ['アンケート | +1 17:00 | minute']],
    ['・修正のご希望は会の翌週金曜までに', ['修正 | +7 | day']],
    ['■締切\n・講演録の校正：シンポジウムの30日後', ['講演録の校正 | +30 | day']],
  ])('%s', (words, expected) => {
    expect(owed(KAISAI + words)).toEqual(expected);
  });

  test.each([
    'The forms are printed two weeks after we close the office.',
    'The day after tomorrow I will send the slides.',
    'The next day we walk to the harbour with our slides.',
  ])('is nothing of what others do: %s', (words) => {
    expect(owed(FORUM + words).filter((due) => due.includes('+1 '))).toEqual([]);
  });

  it('is nothing of what the organisers send then', () => {
    expect(owed(`${KAISAI}公開前の音源は収録の1週間後にお送りします。`)).toEqual([]);
    expect(owed(`${KAISAI}翌日の懇親会では資料をお配りします。`)).toEqual([]);
  });
});

describe('what is due before the doors open', () => {
  it('is counted from the doors, where the source tells when that is', () => {
    expect(owed(`${FORUM}- Final decks 24 hours before doors.`)).toEqual(['decks | 1460 minutes before | minute']);
    expect(owed(`${KAISAI}発表資料は開場の2時間前までにお送りください。`)).toEqual([
      '発表資料 | 150 minutes before | minute',
    ]);
  });

  it('is counted from the start where it names the start, or nobody tells when the doors open', () => {
    expect(owed(`${FORUM}- Final decks 24 hours before we sit down.`)).toEqual([
      'decks | 1440 minutes before | minute',
    ]);
    expect(owed(`${FORUM.replace('Doors 13:40', '')}- Final decks 24 hours before doors.`)).toEqual([
      'decks | 1440 minutes before | minute',
    ]);
  });
});

describe('a date in a list of what is owed', () => {
  it('stands behind a colon, points or a wide gap, and may end with the end of its day', () => {
    expect(owed(`${FORUM}- Signed release form: Tuesday 15 September, close of business.`)).toEqual([
      'Signed release form | 09-15T17:00 | day',
    ]);
    expect(owed(`${KAISAI}スライド……2028年3月3日（金）23:59`)).toEqual(['スライド | 03-03T23:59 | minute']);
    expect(owed(`${KAISAI}スライド　　　2028年3月3日（金）23:59`)).toEqual(['スライド | 03-03T23:59 | minute']);
    expect(owed(`${KAISAI}懇親会……2028年3月3日（金）18:00`)).toEqual([]);
  });

  it('is that of the day that was counted before it', () => {
    expect(owed(`${FORUM}- conflict form: 5 business days before, that is Thursday, 10 September, 5 p.m. SGT`)).toEqual(
      ['form | 09-10T17:00 | minute'],
    );
    expect(owed(`${FORUM}- slides 5 business days before; bio by Monday, 7 September`)).toEqual([
      'slides | -7 | day',
      'bio | 09-07 | day',
    ]);
  });

  it('names its own thing between semicolons', () => {
    expect(
      owed(`${FORUM}Owed to me: dietary wishes by Tuesday 8 September; a statement 72 hours before we sit down.`),
    ).toEqual(['dietary | 09-08 | day', 'statement | 4320 minutes before | minute']);
  });

  it('is none that an earlier letter told', () => {
    expect(owed(`${KAISAI}先の案内で 2月21日 とした資料の締切は一週間ずれます。`)).toEqual([]);
    expect(owed(`${KAISAI}資料の締切は2月21日です。`)).toEqual(['資料 | 02-21 | day']);
  });

  it('stands under what somebody by name is asked for', () => {
    expect(
      owed(`${KAISAI}氷室先生へのお願い\n1. 投影資料……登壇日の2日前の正午\n2. 写真撮影の可否……2月25日（金）17:00`),
    ).toEqual(['投影資料 | -2 12:00 | minute', '写真撮影の可否 | 02-25T17:00 | minute']);
  });
});

describe('a list to be ticked off', () => {
  it('begins with its first box, whatever that is about', () => {
    const { todos } = readInvitation(
      `${KAISAI}宿題\n　□ 3月3日（金）17時までに略歴をメール\n　□ 写真は3月1日（水）まで`,
    );
    expect(todos.map(({ text }) => text.value)).toEqual([
      '3月3日（金）17時までに略歴をメール',
      '写真は3月1日（水）まで',
    ]);
  });
});
