import { pairByWords } from '../text-likeness';
import { comparable } from '../intake/text/source-text';
import type { AgendaRow } from '../forum-plan/rows';
import { isListedAnew, type Comparison } from './comparison';
import type { StoredAgendaItem } from './stored-forum';
import { updateKey, type UpdateOf } from './update';

const SAME_ITEM = 0.6;

type AgendaUpdate = UpdateOf<'addAgendaItem' | 'changeAgendaItem' | 'removeAgendaItem'>;
type Timed = { title: string; startLocal: string | null; durationMinutes: number | null };

function withText<Item extends Timed>(item: Item): Item & { text: string } {
  return { ...item, text: item.title };
}

function add(comparison: Comparison, item: AgendaRow): AgendaUpdate {
  const { plan, personOf, spansOf } = comparison;
  const people = plan.agendaPeople.filter((one) => one.agendaItemId === item.id);
  return {
    key: updateKey('addAgendaItem', item.startLocal, comparable(item.title)),
    spans: spansOf(item.id, 'title'),
    type: 'addAgendaItem',
    title: item.title,
    startLocal: item.startLocal,
    durationMinutes: item.durationMinutes,
    people: people.map((one) => personOf(one.participantId)),
  };
}

/** What the mail states of an item's time, and what it leaves unsaid as it was. */
function timesAfter(before: Timed, stated: Timed): Pick<Timed, 'startLocal' | 'durationMinutes'> {
  return {
    startLocal: stated.startLocal ?? before.startLocal,
    durationMinutes: stated.durationMinutes ?? before.durationMinutes,
  };
}

/** Items that are new, stand at another time, or are gone from a run of show sent anew. */
export function agendaUpdates(comparison: Comparison): AgendaUpdate[] {
  const { plan, stored, spansOf } = comparison;
  const { pairs, onlyFirst, onlySecond } = pairByWords(
    plan.agenda.map(withText),
    stored.agenda.map(withText),
    SAME_ITEM,
  );
  const known = new Map(pairs.map(({ first, second }) => [first.id, second]));
  const fresh = new Set(onlyFirst.map((item) => item.id));
  const stated = plan.agenda.flatMap((item): AgendaUpdate[] => {
    const before = known.get(item.id);
    if (before === undefined) return fresh.has(item.id) ? [add(comparison, item)] : [];
    const { startLocal, durationMinutes } = before;
    const after = timesAfter(before, item);
    if (after.startLocal === startLocal && after.durationMinutes === durationMinutes) return [];
    return [
      {
        key: updateKey('changeAgendaItem', before.id, after.startLocal, String(after.durationMinutes)),
        spans: spansOf(item.id, 'start'),
        type: 'changeAgendaItem',
        itemId: before.id,
        title: before.title,
        before: { startLocal, durationMinutes },
        after,
      },
    ];
  });
  const gone = isListedAnew(pairs.length, stored.agenda.length) ? onlySecond : [];
  return [...stated, ...gone.map(remove)];
}

function remove({ id, title, startLocal }: StoredAgendaItem): AgendaUpdate {
  return { key: updateKey('removeAgendaItem', id), spans: [], type: 'removeAgendaItem', itemId: id, title, startLocal };
}
