/**
 * Add an item to its group, which is returned; the first of a group opens it. Takes its time once, where a new list for
 * each would not.
 */
export function addTo<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): Item[] {
  let group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, (group = [item]));
  return group;
}

/** Items by what they have in common: groups in the order of their first item. What has no key (null) is in none. */
export function grouped<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key | null): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) addTo(groups, key, item);
  }
  return groups;
}

/** Of so few items a list is looked through more quickly than a set is made. */
const FEW = 16;

/** What items have in common, each once, in the order of the first. What has no key (null) is not among it. */
export function keysOf<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key | null): Key[] {
  if (items.length > FEW) return [...new Set(items.map(keyOf))].filter((key) => key !== null);
  const found: Key[] = [];
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null && !found.includes(key)) found.push(key);
  }
  return found;
}

/** How many items there are; none is kept. */
export function lengthOf(items: Iterable<unknown>): number {
  const walk = items[Symbol.iterator]();
  let length = 0;
  while (walk.next().done !== true) length++;
  return length;
}
