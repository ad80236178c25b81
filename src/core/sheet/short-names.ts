import type { SvgElement } from '../figure/svg.ts';

const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The names of one letter, then those of two, and so on. */
const shortName = (place: number): string =>
  (place < alphabet.length ? '' : shortName(Math.floor(place / alphabet.length) - 1)) +
  (alphabet[place % alphabet.length] ?? '');

/** What stands around a name in the attributes that give one, or lead to one. */
const around: Readonly<Record<string, readonly [before: string, after: string]>> = {
  id: ['', ''],
  href: ['#', ''],
  'marker-end': ['url(#', ')'],
};

/** A drawing with each name that an attribute gives, or leads to, put through `rename`. */
const renamed = ({ name, attributes, children }: SvgElement, rename: (known: string) => string): SvgElement => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => {
      const [before, after] = around[key] ?? [];
      if (before === undefined || after === undefined) return [key, value];
      const known = String(value).slice(before.length, after === '' ? undefined : -after.length);
      return [key, before + rename(known) + after];
    }),
  ),
  children: children.map((child) => (typeof child === 'string' ? child : renamed(child, rename))),
});

/** A drawing whose elements have short names: the shortest, what is used most. */
export function withShortNames(root: SvgElement): SvgElement {
  const times = new Map<string, number>();
  renamed(root, (name) => {
    times.set(name, (times.get(name) ?? 0) + 1);
    return name;
  });
  const byUse = [...times].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  const names = new Map(byUse.map(([name], place) => [name, shortName(place)]));
  return renamed(root, (name) => names.get(name) ?? name);
}
