/** The names an expression can see: a scope, and what macros bind on top of it. Knows no values. */

export interface Names {
  has(name: string): boolean;
  get(name: string): unknown;
  keys(): Iterable<string>;
}

/** One more name on top of others, without copying them. */
export function withName(names: Names, name: string, value: unknown): Names {
  return new OneMore(names, name, value);
}

/** A class, as one is made for every evaluation of every element. */
class OneMore implements Names {
  readonly #names: Names;
  readonly #name: string;
  readonly #value: unknown;

  constructor(names: Names, name: string, value: unknown) {
    this.#names = names;
    this.#name = name;
    this.#value = value;
  }

  has(asked: string): boolean {
    return asked === this.#name || this.#names.has(asked);
  }

  get(asked: string): unknown {
    return asked === this.#name ? this.#value : this.#names.get(asked);
  }

  keys(): Iterable<string> {
    return [this.#name, ...this.#names.keys()];
  }
}
