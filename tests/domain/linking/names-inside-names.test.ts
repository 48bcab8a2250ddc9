import { describe, expect, it } from 'vitest';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { gazetteer, links } from '../../support/linking';

describe('names that hold another', () => {
  it('name the body with whose name that of its text begins, in wide letters too', () => {
    expect(links('2024-02-08', 'ＩＰＡの十大脅威を読みました。')).toEqual(['ipa', 'ipa-10-threats']);
    expect(links('2024-02-08', 'Did you read the SEC’s breach disclosure rule?')).toEqual([
      'sec',
      'us-sec-disclosure-rule-2023',
    ]);
    const [body, text] = suggestLinks(gazetteer, { text: 'ＩＰＡの十大脅威', asOf: null });
    expect([body?.surface, text?.surface]).toEqual(['ＩＰＡ', 'ＩＰＡの十大脅威']);
  });

  it('name no body without that name', () => {
    expect(links('2024-02-08', '十大脅威を読みました。')).toEqual(['ipa-10-threats']);
  });

  it('are of the allies where they are of a group of attackers, whose nation stands before it', () => {
    expect(links('2024-12-26', '北朝鮮のトレイダートレーターの仕業だという発表です。')).toEqual([
      'advisory-tradertraitor-2024',
    ]);
    expect(links('2024-12-26', '韓国のトレイダートレーターの仕業だという発表です。')).toEqual([]);
  });
});
