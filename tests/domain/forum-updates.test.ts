import { describe, expect, it } from 'vitest';
import type { StoredForum } from '@/lib/domain/forum-updates/stored-forum';
import { missingPeople, type ForumUpdate } from '@/lib/domain/forum-updates/update';
import { updatesFor } from '@/lib/domain/forum-updates/updates';
import { findWithdrawals } from '@/lib/domain/forum-updates/withdrawals';
import type { PersonRole } from '@/lib/domain/intake/draft';
import { readInvitation } from '@/lib/domain/intake/read-invitation';
import { INVITATION_OF_MARCH as FIRST, storedFrom } from '@/tests/support/stored-forum';

function updatesOf(mail: string, stored: StoredForum = storedFrom(FIRST)): ForumUpdate[] {
  const known = stored.people.map(({ name, aliases, role }) => ({
    name,
    aliases,
    role: role.toLowerCase() as PersonRole,
  }));
  const receivedAt = { local: '2026-02-05T09:00', timeZone: 'Asia/Tokyo' };
  return updatesFor(stored, readInvitation(mail, { receivedAt, known }), mail);
}

/** "type words" of each update, with the new value where there is one. */
function briefly(updates: readonly ForumUpdate[]): string[] {
  return updates.map((update) => {
    switch (update.type) {
      case 'setFact':
        return `${update.field}: ${update.choices.map(({ facts }) => String(facts[update.field])).join(' or ')}`;
      case 'addPerson':
        return `add ${update.name} as ${update.role}`;
      case 'removePerson':
        return `${update.name} ${update.why}`;
      case 'changePerson':
        return `${update.name}: ${update.field} ${update.after}`;
      case 'addQuestion':
        return `ask ${update.addressees.map((one) => one.name).join(', ') || 'all'}: ${update.text}`;
      case 'rewordQuestion':
        return `reword: ${update.after}`;
      case 'readdressQuestion':
        return `put to ${update.after.map((one) => one.name).join(', ')}: ${update.text}`;
      case 'removeQuestion':
        return `drop question: ${update.text}`;
      case 'addDeadline':
        return `due: ${update.what}`;
      case 'changeDeadline':
        return `due: ${update.before.what} ${update.after.dueAt?.toISOString()}`;
      case 'addLink':
        return `link ${update.kind}${update.confidential ? ' (confidential)' : ''}`;
      default:
        return update.type;
    }
  });
}

const QUESTIONS = FIRST.slice(FIRST.indexOf('Questions'), FIRST.indexOf('Please send'));

describe('a later mail about a forum', () => {
  it('changes nothing when it is the first one again', () => {
    expect(updatesOf(FIRST)).toEqual([]);
  });

  it('moves the forum, and nothing that it does not mention', () => {
    const moved = 'Subject: New date\n\nThe webinar has been moved to Friday, 13 March 2026, 10:00-11:30 JST.\n';
    expect(briefly(updatesOf(moved))).toEqual(['startLocal: 2026-03-13T10:00']);
  });

  it('sets an embargo by the clock of the forum, and how the forum is held', () => {
    const told = 'Subject: Press\n\nFormat: hybrid\nEmbargo: 11 March 2026, 22:30 EDT\n';
    const stored = storedFrom(FIRST);
    expect(briefly(updatesOf(told, stored))).toEqual(['format: hybrid', 'embargoLocal: 2026-03-12T11:30']);
    const known = { ...stored.facts, format: 'Hybrid event', embargoLocal: '2026-03-12T11:30' };
    expect(updatesOf(told, { ...stored, facts: known })).toEqual([]);
  });

  it('takes the same instant told in another zone for no change', () => {
    const abroad = 'Subject: Reminder\n\nThe webinar takes place on Wednesday, 11 March 2026, 21:00-22:30 EDT.\n';
    expect(updatesOf(abroad)).toEqual([]);
  });

  it('keeps the time of day where it gives only a new day, and says so', () => {
    const [update, ...others] = updatesOf('Subject: New date\n\nDate: Friday, 13 March 2026\n');
    expect(others).toEqual([]);
    expect(update).toMatchObject({
      field: 'startLocal',
      choices: [{ facts: { startLocal: '2026-03-13T10:00', timeZone: 'Asia/Tokyo' }, clockKept: true }],
    });
  });

  it('offers every reading of a start that can be read in two ways', () => {
    const unsure = `Subject: New date

Date: Friday, 13 March 2026, 10:00-11:30 JST

As announced on our website, the webinar takes place on Friday, 20 March 2026, 10:00-11:30 JST.
`;
    const [update] = updatesOf(unsure);
    expect(update?.type === 'setFact' ? update.choices.map(({ facts }) => facts.startLocal) : []).toEqual([
      '2026-03-13T10:00',
      '2026-03-20T10:00',
    ]);
  });

  it('puts a further question to the person it names by name alone', () => {
    const further = 'One more question for John Miller:\n5. What would change if the final rule came into force?\n';
    expect(briefly(updatesOf(further))).toEqual([
      'ask John Miller: What would change if the final rule came into force?',
    ]);
  });

  it('finds a question again in other words, and one that goes to somebody else', () => {
    const list = QUESTIONS.replace('How has Japan’s approach', 'How has Japan’s whole approach').replace(
      /(3\. .*\n)/,
      '',
    );
    const moved = list
      .replace('What should allies do', '$&')
      .replace('John Miller\n', `John Miller\n${/2\. .*\n/.exec(list)?.[0]}`);
    const regrouped = moved.replace(/2\. .*\n/, '');
    expect(briefly(updatesOf(regrouped))).toEqual([
      expect.stringMatching(/^reword: How has Japan’s whole approach/),
      'put to John Miller: What should allies do together on incident response?',
      'drop question: Which lessons from Volt Typhoon matter most for Japanese operators?',
    ]);
  });

  it('drops no question because a mail brings one that is new', () => {
    const further = 'Questions\nHanako Sato\n1. What role should insurers play?\n';
    expect(updatesOf(further).map((one) => one.type)).toEqual(['addQuestion']);
  });

  it('names people whom it needs and the forum does not have', () => {
    const mail = `${FIRST.slice(FIRST.indexOf('Speakers:'), FIRST.indexOf('Moderator:'))}- Mary Chen, Analyst, Example Labs

Questions
Mary Chen
1. What do investors ask about security today?
`;
    const updates = updatesOf(mail);
    expect(briefly(updates)).toEqual([
      'add Mary Chen as SPEAKER',
      'ask Mary Chen: What do investors ask about security today?',
    ]);
    expect(updates.map(missingPeople)).toEqual([[], ['Mary Chen']]);
  });

  it('takes a speaker off a list that is sent anew, not because a mail is silent about them', () => {
    const anew = FIRST.replace('- Aiko Tanaka, Director, Example CERT\n', '');
    expect(briefly(updatesOf(anew))).toEqual(['Aiko Tanaka notListed']);
    const moderated = FIRST.replace(
      'Moderator: Peter Novak, Example Policy Forum',
      'Moderator: Mary Chen, Example Labs',
    );
    expect(briefly(updatesOf(moderated))).toEqual(['add Mary Chen as MODERATOR', 'Peter Novak notListed']);
    expect(updatesOf('Speakers:\n- John Miller, Senior Fellow, Example Institute\n')).toEqual([]);
  });

  it.each([
    [
      'Aiko Tanaka can no longer join us. We are glad that Kenji Mori, Deputy Director, Example CERT, will speak instead.',
      ['add Kenji Mori as SPEAKER', 'Aiko Tanaka said'],
    ],
    [
      'Kenji Mori (Deputy Director, Example CERT) will replace Aiko Tanaka.',
      ['add Kenji Mori as SPEAKER', 'Aiko Tanaka said'],
    ],
    [
      'なお、John Miller氏は都合によりご欠席となりました。代わりに Mary Chen 氏（Example Labs 研究員）が登壇いたします。',
      ['add Mary Chen as SPEAKER', 'John Miller said'],
    ],
  ])('puts one person in the place of another: %s', (words, changes) => {
    expect(briefly(updatesOf(`Dear all,\n\n${words}\n`))).toEqual(changes);
  });

  it('moves a deadline, and leaves those alone that it does not repeat', () => {
    const later = 'Please send your slides by 10 March 2026, 17:00 JST.\n';
    expect(briefly(updatesOf(later))).toEqual(['due: slides 2026-03-10T08:00:00.000Z']);
  });

  it('gives a speaker another role, and another post, where it presents them with it', () => {
    const anew = FIRST.replace('- John Miller, Senior Fellow, Example Institute\n', '').replace(
      'Moderator: Peter Novak, Example Policy Forum',
      'Moderator: John Miller, President, Example Institute',
    );
    expect(briefly(updatesOf(anew)).slice(0, 2)).toEqual([
      'John Miller: role MODERATOR',
      'John Miller: title President',
    ]);
  });

  it('brings a personal link as confidential', () => {
    const link = 'Your personal panelist link: https://zoom.example/w/99912345?tk=abcDEF\n';
    expect(briefly(updatesOf(link))).toEqual(['link PANELIST (confidential)']);
  });

  it('takes no subject line for a new title', () => {
    expect(updatesOf('Subject: Logistics for the speakers\n\nThank you all for your patience.\n')).toEqual([]);
  });

  it('gives each update a key of its own that stays the same when it is read again', () => {
    const anew = FIRST.replace('- Aiko Tanaka, Director, Example CERT\n', '').replace('10:00-11:30', '11:00-12:30');
    const keys = updatesOf(anew).map((one) => one.key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(1);
    expect(updatesOf(anew).map((one) => one.key)).toEqual(keys);
  });

  it('points at words of the mail that say it', () => {
    const mail = 'The webinar has been moved to Friday, 13 March 2026, 10:00-11:30 JST.\n';
    const [update] = updatesOf(mail);
    expect(update?.spans.map(({ start, end }) => mail.slice(start, end)).join(' ')).toContain('13 March 2026');
  });
});

describe('who a mail says will not come', () => {
  const { people } = storedFrom(FIRST);
  const withdrawn = (text: string): string[] =>
    people.filter((person) => findWithdrawals(text, people).has(person.id)).map((person) => person.name);

  it.each([
    ['Dr. Tanaka can no longer join us because of a scheduling conflict.', ['Aiko Tanaka']],
    ['Unfortunately John Miller is unable to attend.', ['John Miller']],
    ['Mary Chen will replace Hanako Sato on the panel.', ['Hanako Sato']],
    ['Kenji Mori will speak in place of Ms. Tanaka.', ['Aiko Tanaka']],
    ['John Miller has been replaced by Mary Chen.', []],
    ['John Miller is replaced by Mary Chen.', ['John Miller']],
    ['なお、John Miller氏は都合によりご欠席となりました。', ['John Miller']],
    ['Peter Novak is happy that Aiko Tanaka can join after all.', []],
    ['Hanako Sato will speak first. Questions can no longer be accepted.', []],
    ['Satoshi Inc. is unable to attend.', []],
  ])('%s', (text, names) => {
    expect(withdrawn(text)).toEqual(names);
  });

  it('does not believe a mail that is only quoted below', () => {
    expect(
      withdrawn(
        'All as planned.\n\nOn 3 Feb 2026, Peter Novak wrote:\n> Dear all,\n> John Miller is unable to attend.\n> Best\n',
      ),
    ).toEqual([]);
  });
});
