import { describe, expect, it } from 'vitest';
import { typedZone } from '@/lib/domain/review/typed-zone';

describe('a zone as somebody types it', () => {
  it.each([
    ['Asia/Tokyo', 'Asia/Tokyo'],
    ['asia/tokyo', 'Asia/Tokyo'],
    [' America/New York ', 'America/New_York'],
    ['US/Eastern', 'US/Eastern'],
    ['utc', 'UTC'],
    ['Tokyo', 'Asia/Tokyo'],
    ['Ｔｏｋｙｏ', 'Asia/Tokyo'],
    ['york', 'America/New_York'],
    ['knox', 'America/Indiana/Knox'],
    ['Washington', 'America/New_York'],
    ['JST', 'Asia/Tokyo'],
    ['Eastern Time', 'America/New_York'],
    ['UTC+9', 'Asia/Tokyo'],
  ])('%j is %s', (typed, zone) => {
    expect(typedZone(typed, 'en')).toBe(zone);
  });

  it.each([
    ['東京', 'Asia/Tokyo'],
    ['日本', 'Asia/Tokyo'],
    ['日本標準時', 'Asia/Tokyo'],
    ['ホノルル', 'Pacific/Honolulu'],
    ['ニューヨーク', 'America/New_York'],
    ['インディアナ州ノックス', 'America/Indiana/Knox'],
  ])('%s is %s in Japanese', (typed, zone) => {
    expect(typedZone(typed, 'ja')).toBe(zone);
  });

  it.each(['', 'T', 'Tokio', 'America', 'Indiana', 'Asia/Tokio', 'a hall in Tokyo', '東京の会場'])(
    '%j is none, or may be several',
    (typed) => {
      expect(typedZone(typed, 'en')).toBeNull();
      expect(typedZone(typed, 'ja')).toBeNull();
    },
  );
});
