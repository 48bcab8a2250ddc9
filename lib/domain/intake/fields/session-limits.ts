import type { DraftLimit } from '../draft';
import type { People } from '../people/find-people';
import type { Entry } from '../text/entries';
import type { Invitation } from '../text/invitation';
import { cutPassage, sourceStart } from '../text/passage';
import { timesOf } from '../when/readings';
import { cleanTitle } from './agenda-rows';

/** A session of the programme: its title, and the speakers who are told under it. */
export type Session = { title: string; keys: string[] };

const MIN_SESSIONS = 2;
/** No programme has more; it keeps the work linear. */
const MAX_SESSIONS = 200;
const MAX_LEAD = 24;

/** Begins with a time of day, and behind it says what happens then. */
function titleOf(entry: Entry): string | null {
  if (entry.kind === 'row' || entry.kind === 'heading' || entry.topic !== 'agenda') return null;
  const [time] = timesOf(entry.words);
  if (time === undefined || time.from > 1) return null;
  return cleanTitle(cutPassage(entry.words, time.to)).folded;
}

/** The sessions of a programme that tells the people of each below its line. Empty where it does not, or has but one. */
export function sessionsOf({ body }: Invitation, people: People): Session[] {
  const lines = body.flatMap((entry) => {
    const title = titleOf(entry);
    return title === null ? [] : [{ title, at: sourceStart(entry.words) }];
  });
  if (lines.length < MIN_SESSIONS || lines.length > MAX_SESSIONS) return [];
  const last = body.findLast((entry) => entry.topic === 'agenda');
  const end = last === undefined ? 0 : sourceStart(last.words) + last.words.text.length;
  const told = [
    ...people.people,
    ...people.repeated.map(({ key, candidate }) => ({ key, name: candidate.reading.name })),
  ];
  const panel = people.index.panel();
  const sessions = lines.map(({ title, at }, index) => {
    const to = lines[index + 1]?.at ?? end;
    const keys = told.flatMap(({ key, name }) => {
      const start = name.spans[0]?.start ?? -1;
      return at <= start && start < to && panel.includes(key) ? [key] : [];
    });
    return { title, keys: [...new Set(keys)] };
  });
  return sessions.filter(({ keys }) => keys.length > 0).length >= MIN_SESSIONS ? sessions : [];
}

/** "基調講演", "セッションA・B" at the head of a line, before a wide gap or a colon: the names of sessions. */
function leadOf(folded: string): string[] {
  const lead = /^([^\s:、。]{2,24})(?:\s?:|\s{1,12})(?=\S)/.exec(folded.slice(0, MAX_LEAD + 14))?.[1] ?? '';
  const several = /^(.{2,20}?)([A-Z\d])[・,&/と]([A-Z\d])$/.exec(lead);
  if (several === null) return lead === '' ? [] : [lead];
  return [`${several[1] ?? ''}${several[2] ?? ''}`, `${several[1] ?? ''}${several[3] ?? ''}`];
}

/**
 * Whose a limit for everybody is in a line that begins with the name of a session: of those who speak in it. Null where
 * the line names none, or where all of the panel speak there.
 */
export function speakersOfSession(
  words: { folded: string },
  kind: DraftLimit['kind'],
  sessions: readonly Session[],
  panel: readonly string[],
): string[] | null {
  if (sessions.length === 0 || kind === 'qa' || kind === 'question') return null;
  const leads = leadOf(words.folded);
  const named = sessions.flatMap(({ title, keys: own }) => (leads.some((lead) => title.startsWith(lead)) ? own : []));
  const keys = panel.filter((key) => named.includes(key));
  return keys.length > 0 && keys.length < panel.length ? keys : null;
}
