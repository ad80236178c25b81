/** All of a view as text: what stands in sets and maps too. */
export const written = (view: unknown): string =>
  JSON.stringify(view, (_, value: unknown) =>
    value instanceof Set || value instanceof Map ? [...(value as Iterable<unknown>)] : value,
  );
