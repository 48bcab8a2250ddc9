import type { TlpLabel } from '../../../prisma/generated/enums';
import type { AcceptedDraft } from '../forum-draft';
import { joinSearchText } from '../map/search';
import { instantToLocal, localToInstant, type LocalMoment } from '../time';
import type { ForumRow } from './rows';
import { upperCase } from './upper-case';

/** The instant of a wall time; null when neither it nor the forum names a zone. */
function instantOf(moment: LocalMoment | null, forumZone: string | null): Date | null {
  const zone = moment?.timeZone ?? forumZone;
  return moment === null || zone === null ? null : localToInstant(moment.local, zone);
}

/** A wall time in the forum's zone: one told in another zone is converted. */
export function inForumZone(moment: LocalMoment | null, forumZone: string | null): string | null {
  if (moment === null || moment.timeZone === null || forumZone === null || moment.timeZone === forumZone)
    return moment?.local ?? null;
  return instantToLocal(localToInstant(moment.local, moment.timeZone), forumZone);
}

/** What a forum is found by: its name, who holds it and where. Whoever changes one of them stores this again. */
export function forumSearchText(forum: Pick<ForumRow, 'title' | 'organiser' | 'venue'>): string {
  return joinSearchText([forum.title, forum.organiser, forum.venue]);
}

export function planForumRow(draft: AcceptedDraft, id: string, tlp: TlpLabel | null): ForumRow {
  const start = draft.start?.value ?? null;
  const timeZone = start?.timeZone ?? null;
  const embargo = draft.embargoUntil?.value ?? null;
  const named = {
    title: draft.title?.value ?? '',
    organiser: draft.organiser?.value ?? null,
    venue: draft.venue?.value ?? null,
  };
  return {
    ...named,
    id,
    tlp,
    startLocal: start?.local ?? null,
    timeZone,
    startsAt: instantOf(start, null),
    durationMinutes: draft.durationMinutes?.value ?? null,
    platform: draft.platform?.value ?? null,
    format: draft.format?.value ?? null,
    recordRule: draft.recordRule === null ? null : upperCase(draft.recordRule.value),
    recorded: draft.recorded?.value ?? null,
    openToPublic: draft.openToPublic?.value ?? null,
    reviewBeforePublication: draft.reviewBeforePublication?.value ?? null,
    embargoLocal: inForumZone(embargo, timeZone),
    embargoUntil: instantOf(embargo, timeZone),
    language: draft.language,
    searchText: forumSearchText(named),
  };
}
