/**
 * Remembers the last value for equal arguments: a part that did not change stays the same object. Without arguments a
 * value is worked out once, when it is first wanted.
 */
export function remember<Args extends readonly unknown[], Value>(
  make: (...args: Args) => Value,
): (...args: Args) => Value {
  let last: { args: Args; value: Value } | null = null;
  return (...args) => {
    if (last?.args.every((arg, at) => arg === args[at]) !== true) last = { args, value: make(...args) };
    return last.value;
  };
}
