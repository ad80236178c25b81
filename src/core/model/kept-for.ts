/** What is worked out of an object, worked out once and kept while the object is. */
export function keptFor<Of extends object, Found extends object>(find: (of: Of) => Found): (of: Of) => Found {
  const kept = new WeakMap<Of, Found>();
  return (of) => {
    const known = kept.get(of);
    if (known) return known;
    const found = find(of);
    kept.set(of, found);
    return found;
  };
}
