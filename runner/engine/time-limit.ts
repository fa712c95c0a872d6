/** How long a plugin may take, counted from the moment that its turn has come. Knows nothing of what it does. */

export interface TimeLimit {
  /** Aborted once the time is over, and at its end: nothing new is begun for what has ended. */
  readonly signal: AbortSignal;
  begin(): void;
  end(): void;
}

/** The longest that a timer can run, milliseconds: one that is asked for more fires at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** @param ms milliseconds; no limit when left out */
export function openTimeLimit(ms: number | undefined): TimeLimit {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  return {
    signal: over.signal,
    begin: () => {
      if (ms === undefined) return;
      timer ??= setTimeout(() => over.abort(new DOMException("its time is over", "TimeoutError")), Math.min(ms, LONGEST_TIMER_MS));
    },
    end: () => {
      clearTimeout(timer);
      over.abort();
    },
  };
}
