import type { DraftDeadline, ForumDraft, Found } from './draft';
import type { LocalMoment } from '../time';

const LABEL_WIDTH = 12;

function row(label: string, words: string | null): string[] {
  return words === null || words === '' ? [] : [`${label.padEnd(LABEL_WIDTH)}${words}`];
}

function moment(found: Found<LocalMoment> | null): string | null {
  if (found === null) return null;
  return `${found.value.local.replace('T', ' ')} ${found.value.timeZone ?? '(no zone stated)'}`;
}

function list(label: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : ['', `${label} (${items.length})`, ...items.map((item) => `  ${item}`)];
}

function people(draft: ForumDraft): string[] {
  return draft.people.map((person) => {
    const names = [person.name.value, ...person.aliases.map((alias) => alias.value)].join(' / ');
    const post = [person.title?.value, person.affiliation?.value].filter((part) => part !== undefined).join(', ');
    return `${person.role.value.padEnd(LABEL_WIDTH)}${names}${post === '' ? '' : `, ${post}`}`;
  });
}

function rule(deadline: DraftDeadline): string {
  const { rule: due } = deadline;
  if (due.type === 'absolute') return due.dateOnly ? due.at.local.slice(0, 10) : due.at.local.replace('T', ' ');
  if (due.type === 'before_start') return `${due.minutes} minutes before the start`;
  if (due.type === 'after_end') return `${due.minutes} minutes after the end`;
  if (due.type === 'days_before') return `${due.days} days before${due.time === null ? '' : `, ${due.time}`}`;
  if (due.type === 'days_after') return `${due.days} days after${due.time === null ? '' : `, ${due.time}`}`;
  return due.type === 'promptly' ? 'at once' : 'not resolvable';
}

function minutes(min: number | null, max: number | null): string {
  return min === null ? `at most ${max ?? '?'} min` : `${min} to ${max ?? '?'} min`;
}

/** Names for the keys of a list, as the prediction tells them. */
function addressees(draft: ForumDraft, keys: readonly string[]): string {
  const names = keys.map((key) => draft.people.find((person) => person.key === key)?.name.value ?? key);
  return names.length === 0 ? 'all' : names.join(', ');
}

/** A draft as plain text for the command line. Personal links and codes are named but not printed. */
export function summarise(draft: ForumDraft, name: string): string {
  const flags = [
    draft.recordRule?.value.replace(/_/g, ' '),
    draft.recorded === null ? undefined : draft.recorded.value ? 'recorded' : 'not recorded',
    draft.openToPublic === null ? undefined : draft.openToPublic.value ? 'open to the public' : 'closed',
    draft.reviewBeforePublication === null ? undefined : 'reviewed before publication',
  ].filter((flag) => flag !== undefined);
  return [
    `${name}: ${draft.outcome}`,
    ...row('title', draft.title?.value ?? '(none found)'),
    ...row('starts', moment(draft.start) ?? draft.startDay?.value ?? '(none found)'),
    ...row('ends', moment(draft.end)),
    ...row('minutes', draft.durationMinutes === null ? null : String(draft.durationMinutes.value)),
    ...row(
      'where',
      [draft.venue?.value, draft.platform?.value, draft.format?.value].filter((part) => part !== undefined).join(' · '),
    ),
    ...row('organiser', draft.organiser?.value ?? null),
    ...row('rules', flags.join(', ')),
    ...row('embargo', moment(draft.embargoUntil)),
    ...list('people', people(draft)),
    ...list(
      'questions',
      draft.questions.map(
        (question, index) => `${index + 1}. [${addressees(draft, question.addressees)}] ${question.text.value}`,
      ),
    ),
    ...list(
      'limits',
      draft.limits.map(
        (limit) =>
          `${limit.kind}: ${minutes(limit.minutesMin, limit.minutesMax)} (${typeof limit.who === 'string' ? limit.who : addressees(draft, limit.who)})`,
      ),
    ),
    ...list(
      'agenda',
      draft.agenda.map((item) => `${item.start?.value.local.slice(11) ?? '--:--'}  ${item.title.value}`),
    ),
    ...list(
      'deadlines',
      draft.deadlines.map((deadline) => `${deadline.what.value}: ${rule(deadline)}`),
    ),
    ...list(
      'to do',
      draft.todos.map((todo) => `[${todo.done ? 'x' : ' '}] ${todo.text.value}`),
    ),
    ...list(
      'links',
      draft.links.map((link) =>
        link.confidential ? `${link.kind}: (personal, not shown)` : `${link.kind}: ${link.url.value}`,
      ),
    ),
    ...list(
      'confidential',
      draft.confidential.map((item) => item.kind.replace(/_/g, ' ')),
    ),
    ...list(
      'warnings',
      draft.warnings.map((warning) => warning.code),
    ),
    '',
  ].join('\n');
}
