import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '@/lib/files/text-encoding';

describe('decodeBytes', () => {
  it.each([
    ['cp932', 'shift_jis', '　会議のお知らせ\r\n　日時：３月４日（火）午後二時\r\n　　場所：第二会議室（髙島㈱）'],
    ['eucjp', 'euc-jp', '　会議のお知らせ\n　日時：３月４日（火）午後二時\n　場所：第二会議室'],
    ['cp1252', 'windows-1252', 'Don’t be late – the “second” session at the café begins at 10…\nWe’re in Room 3.'],
  ])('reads %s as what it is', (written, encoding, text) => {
    const decoded = decodeBytes(iconv.encode(text, written));
    expect(decoded.encoding).toBe(encoding);
    expect(decoded.text).toBe(text.replaceAll('\r\n', '\n'));
    expect(decoded.warnings.map((warning) => warning.code)).toEqual(['encoding_detected']);
  });
});
