import { describe, expect, it } from 'vitest';
import { readInvitation } from '@/lib/domain/intake/read-invitation';

function linksOf(text: string): boolean[] {
  return readInvitation(text).links.map((link) => link.confidential);
}

function secretsOf(text: string): string[] {
  return readInvitation(text).confidential.map(({ kind, value }) => `${kind} ${value?.value ?? '-'}`);
}

describe('a link with its code on the line below', () => {
  it.each([
    'Files go here: https://files.example/box\nBox password: tern-88',
    'The folder: https://files.example/box\nPasscode: 5521',
    '資料置き場：https://files.example/box\n閲覧パスワード：umi-77',
  ])('is not for everybody: %s', (text) => {
    expect(linksOf(text)).toEqual([true]);
  });

  it.each([
    'Anyone may register at https://x.example/reg\nPasscode for the dinner: 5521',
    'Programme: https://x.example/day\n\nPasscode of the staff door: 5521',
    'Programme: https://x.example/day\nPassports are checked at the gate.',
  ])('stays open where the code is of something else: %s', (text) => {
    expect(linksOf(text)).toEqual([false]);
  });
});

describe('a page called "upload"', () => {
  it('is one for the people who appear', () => {
    expect(linksOf('Upload: https://x.example/in')).toEqual([true]);
    expect(linksOf('Upload to: https://x.example/in')).toEqual([true]);
  });

  it('is for everybody where anyone is asked, or what is uploaded is shown', () => {
    expect(linksOf('Anyone may upload: https://x.example/photos')).toEqual([false]);
    expect(linksOf('Latest uploads: https://video.example/channel')).toEqual([false]);
  });
});

describe('a host key', () => {
  it('is read in groups of three digits too', () => {
    expect(secretsOf('Host key 482 119, for Ana and Tomo only')).toContain('host_key 482 119');
    expect(secretsOf('Host key (Ana only): 482119')).toContain('host_key 482119');
  });

  it('is not a year or a time beside it', () => {
    expect(secretsOf('The host key is sent on 3 May at 14 30 by Ana.').join()).not.toContain('host_key');
  });
});
