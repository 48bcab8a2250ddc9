import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

const HEAD = 'Panel: Salt and Signals\n\nDate: Thursday 14 May 2026, 14:00-15:30 BST\nVenue: Harbour Hall, Bristol\n\n';

describe('whether a recording is made', () => {
  it.each([
    ['There will be neither a web page nor a recording.', false],
    ['Neither the hall nor the overflow room will be taped.', false],
    ['I promise there will be no recorder under the table.', false],
    ['We never keep recordings of these evenings.', false],
    ['A video will be made.', true],
    ['The exchange records all calls for its minutes.', true],
    ['We tape the evening and put it up on Monday.', true],
    ['A video will be put online two days later.', true],
    ['The student newspaper will film it.', true],
    ['録音のうえ、議事要旨を作成します。', true],
    ['どなたでも傍聴可、収録と中継あり', true],
    ['It stays between us and I shall not record it.', false],
    ['We shall be glad to record your thanks in the minutes.', null],
    ['We have no objection to a recording.', null],
    ['Not only the hall but also the garden is open.', null],
  ])('%s', (line, expected) => {
    expect(readInvitation(`${HEAD}${line}\n`).recorded?.value ?? null).toBe(expected);
  });

  it('stands where it is made of one part and refused for others, and where only pictures are refused on a call', () => {
    const parts = 'The lecture is on the record and will be recorded. Both panels are not recorded.';
    expect(readInvitation(`${HEAD}${parts}\n`).recorded?.value).toBe(true);
    const call = 'Format: telephone call, no video\n\nThe operator records the call for the transcript.';
    expect(readInvitation(`${HEAD}${call}\n`).recorded?.value).toBe(true);
  });
});

describe('the rule of record in words of its own', () => {
  it.each([
    ['発言は役職名とともに報道されます。', 'on_record'],
    ['当日以降は、お名前を添えて記事でご紹介いただけます。', 'on_record'],
    ['All remarks are for quotation, under your name.', 'on_record'],
    ['会場での発言は外部に漏らさないようお願いします。', 'off_record'],
    ['Nothing that you hear leaves this room.', 'off_record'],
    ['ここでのお話は口外をご遠慮ください。', 'off_record'],
    ['引用は自由ですが、だれが話したかは書かないでください。', 'not_for_attribution'],
    ['You may quote what you hear, not who said it.', 'not_for_attribution'],
    ['会議はすべて公開とし、録画を後日掲載する。', 'on_record'],
    ['None of it is for attribution.', null],
    ['資料は外部のサーバーに置きません。', null],
    ['Please do not take the papers outside the room.', null],
  ])('%s', (line, expected) => {
    expect(readInvitation(`${HEAD}${line}\n`).recordRule?.value ?? null).toBe(expected);
  });
});

describe('until when nothing is published', () => {
  const untilOf = (line: string): string | undefined => readInvitation(`${HEAD}${line}\n`).embargoUntil?.value.local;

  it.each([
    ['Nothing from the tape is published, by us or by you, before Fri 22 May 2026, 06:00 BST.', '2026-05-22T06:00'],
    ['No part of it is to be printed by any paper until Friday 22 May 2026, 06:00 BST.', '2026-05-22T06:00'],
    ['Nothing on the subject was published; the survey came in the spring, long before Friday 22 May 2026.', undefined],
  ])('%s', (line, until) => expect(untilOf(line)).toBe(until));
});
