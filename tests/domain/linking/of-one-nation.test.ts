import { describe, expect, it } from 'vitest';
import { links } from '../../support/linking';

describe('texts that several nations have', () => {
  it('are of the only nation spoken of where they are said to be theirs', () => {
    expect(links('2016-02-18', 'I flew to Tokyo. Since 2014 they have the secrets law.')).toEqual([
      'jp-secrets-act-2013',
    ]);
    expect(links('2016-02-18', 'I flew to Seoul. Since 2014 they have the secrets law.')).toEqual([]);
    expect(links('2016-02-18', 'I flew to Tokyo and Seoul. Since 2014 they have the secrets law.')).toEqual([]);
    expect(links('2016-02-18', 'I flew to Tokyo. Since 2014 we have the secrets law.')).toEqual([]);
  });

  it('are accords as well as agreements', () => {
    expect(links('2016-02-18', 'The accord with Tokyo is on military secrets, is it not?')).toEqual([
      'us-jp-gsomia-2007',
    ]);
    expect(links('2016-02-18', 'The accord with Seoul is on military secrets, is it not?')).toEqual([]);
  });

  it('are pledged by states, not by a firm', () => {
    const pledge = 'made a pledge that they would not pay ransoms.';
    expect(links('2024-04-16', `Forty governments ${pledge}`)).toContain('cri-statement-2023');
    expect(links('2024-04-16', `Two hospitals ${pledge}`)).not.toContain('cri-statement-2023');
  });
});

describe('the Bureau', () => {
  it('is the FBI beside Justice, where it is no bureau of another name', () => {
    expect(links('2022-04-05', 'We heard from Justice that the Bureau felt left out.')).toContain('fbi');
    expect(links('2022-04-05', 'We heard from Justice that the Bureau of Prisons felt left out.')).not.toContain('fbi');
    expect(links('2022-04-05', 'There is no justice, and the Bureau felt left out.')).not.toContain('fbi');
  });
});
