import { describe, expect, it } from 'vitest';
import { soundsLike } from '@/lib/domain/linking/english-slips';
import { links } from '../../support/linking';

describe('long English names with one word misheard', () => {
  it.each([
    ['at the end', 'Did the Cyber Safety Review Bard ever meet?', 'csrb'],
    ['in the middle', 'Who runs the Cybersecurity and Infrastructure Scurity Agency?', 'cisa'],
    ['in small letters', 'was it the department of homeland securely that asked', 'us-dhs'],
  ])('are found: %s', (_, text, record) => expect(links('2023-06-01', text)).toContain(record));

  it.each([
    ['another word', 'Did the Cyber Safety Review Office ever meet?', 'csrb'],
    ['two words', 'Did the Cyber Safely Review Bored ever meet?', 'csrb'],
    ['parted by a comma', 'On Cyber Safety, Review Bored people first.', 'csrb'],
    ['another end', 'What is the Joint Cyber Defense Collection of stamps?', 'jcdc-cisa'],
  ])('are not found: %s', (_, text, record) => expect(links('2023-06-01', text)).not.toContain(record));

  it('sound alike where they begin and end alike', () => {
    expect(soundsLike('council', 'counsel')).toBe(true);
    expect(soundsLike('cooperation', 'coordination')).toBe(false);
    expect(soundsLike('policy', 'police')).toBe(false);
    expect(soundsLike('team', 'teem')).toBe(true);
    expect(soundsLike('for', 'far')).toBe(false);
  });
});

describe('long Japanese names with one wrong character', () => {
  it('are found', () => expect(links('2023-06-01', 'サイバー安全審差委員会の報告書を読みました。')).toEqual(['csrb']));

  it('are not found where the name is itself only a slip', () => {
    expect(links('2023-06-01', 'サイバー安全検討委員会の報告書を読みました。')).toEqual(['csrb']);
    expect(links('2023-06-01', 'サイバー安全検証委員会の報告書を読みました。')).toEqual([]);
  });
});

describe('letters written by their sound', () => {
  it('are the abbreviation', () => {
    expect(links('2025-12-01', 'Is see-eye-ess-ay still hiring?')).toContain('cisa');
    expect(links('2025-12-01', 'Eff-bee-eye agents came on Tuesday.')).toContain('fbi');
  });

  it('are not where they are words or in another order', () => {
    expect(links('2025-12-01', 'I see eye to eye, and ess is a letter.')).toEqual([]);
    expect(links('2025-12-01', 'Is see-ess-eye-ay still hiring?')).toEqual([]);
  });
});

describe('one of many', () => {
  it('is no body of the same letters', () => {
    expect(links('2024-09-26', 'They serve an IPA with the fish tonight, I hear.')).toEqual([]);
  });

  it('is the body where something of its own follows', () => {
    expect(links('2024-09-26', 'You quoted an IPA survey on phishing. Who answered it?')).toContain('ipa');
  });
});
