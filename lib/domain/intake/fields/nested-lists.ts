/**
 * The lists of a text by how they stand in each other. `family` is the same for a list and for those set in under its
 * items; `group` is that of the item read last, which changes elsewhere where a heading or a lead begins anew.
 */
export type Nest = { family: number; group: number; open: readonly { style: string | null; indent: number }[] };

/** A nest in which no list is open yet. */
export const NO_NEST: Nest = { family: 0, group: -1, open: [] };

/**
 * The nest behind a further item. `before`: the group that held when the item was reached, `group`: its own. An item
 * further in belongs to the list above, and so does one that goes on with a list which is still open.
 */
export function nestWith(
  nest: Nest,
  before: number,
  group: number,
  item: { style: string | null; indent: number },
): Nest {
  const open = nest.group === before ? nest.open.filter(({ indent }) => indent <= item.indent) : [];
  const last = open.at(-1);
  const isInside = last !== undefined && last.indent < item.indent;
  const goesOn = last?.style === item.style && last.indent === item.indent;
  if (goesOn) return { ...nest, group, open };
  return isInside ? { ...nest, group, open: [...open, item] } : { family: group, group, open: [item] };
}
