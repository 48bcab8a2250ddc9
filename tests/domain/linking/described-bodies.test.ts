import { describe, expect, it } from 'vitest';
import { suggestLinks } from '@/lib/domain/linking/suggest';
import { gazetteer } from '../../support/linking';

const links = (text: string, asOf = '2026-01-10'): string[] =>
  suggestLinks(gazetteer, { text, asOf }).map(({ recordId }) => recordId);

describe('bodies told by what they are or do', () => {
  it.each([
    ['what they oversee', 'Would the ministry that regulates the telecoms in Japan say so?', 'mic'],
    ['of a nation named elsewhere', 'In the United States, who asks the agency responsible for hospitals?', 'hhs'],
    ['in Japanese', '鉄道会社を監督しておられるお役所の方に伺います。', 'mlit'],
    ['what they followed', 'Since the NISC was closed, what has the office that took its place done?', 'nco'],
    ['what followed, in Japanese', 'NISCの時代と、後継組織の今とで何が違いますか。', 'nco'],
    ['what they replaced, beside it', 'On 5 January the office that replaced NISC wrote to us.', 'nco'],
    ['what they replaced, in Japanese', 'NISCを改組した新しい室ですが、人は足りていますか。', 'nco'],
    ['what was before them', 'Is the National Cybersecurity Office in Japan stronger than its predecessor?', 'nisc'],
    ['what they say', 'Justice unsealed a second indictment in Ohio.', 'us-doj'],
    ['where one is', 'I spent nine years over at State, mostly on cables.', 'us-state'],
    ['what only they do', 'Congress passed it twice.', 'us-congress'],
    ['their unit the other way round', 'Who leads the emerging threats bureau now?', 'state-et'],
    ['a post', 'Is the assistant secretary for cyber policy in the room?', 'asd-cyber-policy'],
    ['with a nation', "Would Japan's aid agency pay for it?", 'jica'],
    ['with what stands beside them', 'EPA sends one letter, the cyber agency another.', 'cisa'],
  ])('are found: %s', (_, text, expected) => expect(links(text)).toContain(expected));

  it.each([
    ['of no nation', 'Would the ministry that regulates the telecoms say so?', 'mic'],
    ['of another nation', 'Would the ministry that regulates the telecoms in Brazil say so?', 'mic'],
    ['of another nation in Japanese', 'ドイツで鉄道会社を監督しておられるお役所はどこですか。', 'mlit'],
    ['which oversees no field of theirs', 'Who answers for the ministry in charge of weddings in Japan?', 'mic'],
    ['a part of a firm', 'Who at Toyota in Japan runs the department in charge of trade?', 'meti'],
    ['no body', '鉄道会社を監督する映画の話です。', 'mlit'],
    ['a person followed', 'Who was the successor to Director Suzuki at NISC?', 'nco'],
    ['a text was replaced', "The memo that replaced METI's guide is long; did NISC write it?", 'nco'],
    ['nothing followed', 'Since METI moved, what has the office that took its place done?', 'nco'],
    [
      'two that could be meant',
      'NISC and JFHQ-DODIN were renamed. What does the office that took its place do?',
      'nco',
    ],
    ['a word', 'Justice delayed is justice denied.', 'us-doj'],
    ['one of many', 'The State said nothing of it.', 'us-state'],
    ['another congress', "The National People's Congress passed it twice.", 'us-congress'],
    ['only spoken of', 'Is there a report to Congress on it?', 'us-congress'],
    ['with another nation', "Would Germany's aid agency pay for it?", 'jica'],
    ['of a nation beside it', "Would Germany's cyber agency and EPA say so?", 'cisa'],
  ])('are not: %s', (_, text, refused) => expect(links(text)).not.toContain(refused));

  it('are marked with the words that tell them', () => {
    const [link] = suggestLinks(gazetteer, { text: '病院を所管する省庁に伺います。', asOf: '2026-01-10' });
    expect(link).toMatchObject({ recordId: 'mhlw', surface: 'を所管する省庁', via: 'description' });
  });
});
