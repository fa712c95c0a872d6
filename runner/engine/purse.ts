/** The money of one run: spent, and set aside for requests that are under way. Knows no call. */

export interface Purse {
  /** US dollars. */
  spentUsd: number;
  /** US dollars. */
  reservedUsd: number;
  /** Requests that it is set aside for. */
  underWay: number;
  /** Models that charged more than they had quoted, which is told. */
  readonly aboveQuote: Set<string>;
  /** Models of which nobody knows quite what they charged, which is told. */
  readonly vagueCharge: Set<string>;
  /** Who waits for some of it to be spent or set free. */
  readonly waiting: Set<() => void>;
}

export function emptyPurse(): Purse {
  return { spentUsd: 0, reservedUsd: 0, underWay: 0, aboveQuote: new Set(), vagueCharge: new Set(), waiting: new Set() };
}
