import fc from 'fast-check';

/**
 * Some of these members, each in one of four, without the others: a question with all its conditions at once has hardly
 * ever an answer, and then nothing is tested.
 */
export function someOf<T extends object>(members: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> {
  const seldom = Object.entries<fc.Arbitrary<unknown>>(members).map(([name, member]) => [
    name,
    fc.oneof(
      { withCrossShrink: true },
      { arbitrary: fc.constant(undefined), weight: 3 },
      { arbitrary: member, weight: 1 },
    ),
  ]);
  return fc
    .record(Object.fromEntries(seldom) as Record<string, fc.Arbitrary<unknown>>)
    .map((drawn) => Object.fromEntries(Object.entries(drawn).filter(([, value]) => value !== undefined)) as Partial<T>);
}
