import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '@/lib/domain/linking/gazetteer';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { readMapData } from '@/lib/files/map-data';
import { links } from '../../support/linking';

const data = await readMapData();

type Case = [name: string, asOf: string, text: string, expected: string[]];

describe('office-holders who are addressed', () => {
  it.each<Case>([
    ['at the beginning', '2020-06-10', 'Director Krebs, thank you. Who answers the phone at ten at night?', ['cisa']],
    ['acting', '2023-03-15', 'Acting Director Walden, good morning. What did you ask for?', ['oncd']],
    ['after thanks', '2023-05-01', 'Thank you, Ambassador Fick. You said others are ahead.', ['state-cdp']],
    ['at the end', '2023-05-01', 'What keeps you up at night, Director Easterly?', ['cisa']],
    ['in full', '2023-05-01', 'Director Jen Easterly, how are you?', ['cisa']],
    ['without marks', '2026-04-22', 'director cairncross thank you for being here how many are you', ['oncd']],
    ['as one of two', '2023-05-01', 'Director Easterly and Director Wray, thank you both for coming.', ['cisa']],
    ['as whom a question is for', '2023-05-01', 'My question is for Ambassador Fick: why now?', ['state-cdp']],
    ['as the head of an office', '2022-04-03', 'Mr. Inglis, how large is your office now?', ['oncd']],
    [
      'as one of a large body',
      '2022-03-30',
      'Mr. Vorndran, when a plant calls your field office, who answers?',
      ['fbi'],
    ],
    [
      'without being called "you"',
      '2022-11-20',
      'Ambassador Fick, others got their treaty. Did we lose?',
      ['state-cdp'],
    ],
    ['within a question', '2024-07-24', 'After Friday, Director Easterly, did your agency sleep?', ['cisa']],
    ['as a witness', '2023-03-07', '山内政府参考人に伺います。御省の現状は。', ['mic-cyber']],
    ['in Japanese', '2025-03-08', '逢阪局長に伺います。捜査は進んでいますか。', ['npa-cab']],
    ['as an ambassador', '2026-01-08', '三宅大使、各国とはどこまで話が進んでいますか。', ['mofa-cyber']],
    ['as a minister of a body', '2023-06-01', '河野大臣、これは大臣の役所が束ねているはずです。', ['digital-agency']],
  ])('are their bodies: %s', (_, asOf, text, expected) => {
    expect(links(asOf, text)).toEqual(expected);
  });

  it.each<Case>([
    ['spoken of', '2023-10-03', 'Is General Nakasone wearing two hats? What do you think?', []],
    ['spoken of with an aside', '2023-05-01', 'General Nakasone, who is not here, left you a note.', []],
    ['spoken of as the head', '2023-05-01', 'You know that its chief, General Nakasone, told us more.', []],
    ['spoken of after an office', '2023-05-01', 'General Nakasone, after years in it, retired. Who is next?', []],
    ['whose words are told', '2023-05-01', 'So, Director Easterly, she said, you must act.', []],
    ['known not to be there', '2023-05-01', 'Senator, General Nakasone, as you know, is not here.', []],
    ['met with the speaker', '2023-05-01', 'Then, Director Easterly, Director Wray and I went to see you.', []],
    [
      'whose time is gone back to',
      '2023-05-01',
      "Let us go back to Director Easterly's first year. Were you there?",
      [],
    ],
    ['owners of something', '2024-04-10', "To Director Easterly's credit, you got there first.", []],
    ['in a row', '2023-10-03', 'General Nakasone, Director Easterly and Mr. Inglis all left. Who is left?', []],
    ['no longer in office', '2023-06-01', 'Director Krebs, thank you for coming.', []],
    ['called only by a name', '2022-04-03', 'Mr. Inglis, how are you?', []],
    ['with a title not theirs', '2023-06-01', 'General Easterly, how are you?', []],
    ['with a name that is a place', '2025-03-08', 'Osaka, thank you. Bean, Wales and Fick, you too.', []],
    ['not to answer', '2022-10-13', '河野大臣でなく、大臣の役所の方で結構です。', []],
    ['ministers of several things', '2025-07-08', '平大臣に伺います。看板を替えただけではありませんか。', []],
    ['in a row in Japanese', '2023-06-01', '河野大臣、平大臣と続きましたが、大臣の役所は変わりましたか。', []],
    ['a longer name', '2025-07-08', '大平大臣、大臣の役所は何をするのですか。', []],
    ['spoken of in Japanese', '2025-03-08', '逢阪局長は先日こう述べました。', []],
  ])('are nothing: %s', (_, asOf, text, expected) => {
    expect(links(asOf, text)).toEqual(expected);
  });

  it.each<Case>([
    ['agency', '2023-05-10', 'General Nakasone, when your agency listens in, who reads it?', ['nsa']],
    ['command', '2023-05-10', 'General Nakasone, when your command goes abroad, who pays?', ['uscybercom']],
    ['neither', '2023-05-10', 'General Nakasone, do you sleep at night?', ['uscybercom', 'nsa']],
    [
      'what one of them does',
      '2023-05-10',
      'General Nakasone, will you keep the hunt forward teams?',
      ['uscybercom', 'concept-hunt-forward'],
    ],
    ['one by name', '2023-05-10', 'General Nakasone, does NSA let you sleep at night?', ['nsa']],
  ])('of two bodies mean what is said of them: %s', (_, asOf, text, expected) => {
    expect(links(asOf, text).sort()).toEqual([...expected].sort());
  });

  it('are those of the map as it was edited', () => {
    const [term] = data.leaders.filter(({ id }) => id === 'cisa-krebs');
    const leaders = term === undefined ? [] : [{ ...term, personEn: 'Pat Example', to: '2021-06-01' }];
    const edited = buildGazetteer({ ...data, leaders });
    const of = (text: string): string[] =>
      suggestLinks(edited, { text, asOf: '2021-03-01' }).map(({ recordId }) => recordId);
    expect(of('Director Example, thank you.')).toEqual(['cisa']);
    expect(of('Director Wales, thank you.')).toEqual([]);
  });

  it('are found only where the day is known', () => {
    expect(links(null, 'Director Krebs, thank you.')).toEqual([]);
  });

  it.each<Case>([
    ['strategy', '2024-05-22', 'Ambassador Fick, what does your strategy say on Africa?', ['us-icdps-2024']],
    ['plan', '2023-08-22', "Acting Director Walden, your office's plan is out.", ['us-ncs-implementation-plan-2023']],
    [
      'strategy without its field',
      '2023-03-15',
      'Acting Director Walden, the strategy that the White House released two weeks ago, did you write it?',
      ['us-national-cybersecurity-strategy-2023'],
    ],
  ])('are whose text is spoken of: %s', (_, asOf, text, expected) => {
    expect(links(asOf, text)).toEqual(expect.arrayContaining(expected));
  });

  it.each<Case>([
    ['any plan', '2023-08-22', 'Acting Director Walden, you came without slides. What is the plan?', ['oncd']],
    ['one of no body of the map', '2020-08-22', 'Director Krebs, does your strategy reach the counties?', ['cisa']],
  ])('are not whose text is meant: %s', (_, asOf, text, expected) => {
    expect(links(asOf, text)).toEqual(expected);
  });
});
