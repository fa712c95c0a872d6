/** The names an expression can see: a scope, and what macros bind on top of it. Knows no values. */

export interface Names {
  has(name: string): boolean;
  get(name: string): unknown;
  keys(): Iterable<string>;
}

/** One more name on top of others, without copying them. */
export function withName(names: Names, name: string, value: unknown): Names {
  return {
    has: (asked) => asked === name || names.has(asked),
    get: (asked) => (asked === name ? value : names.get(asked)),
    keys: () => [name, ...names.keys()],
  };
}
