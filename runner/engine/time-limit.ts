/** How long a plugin may take, counted from the moment that its turn has come. Knows nothing of what it does. */

export interface TimeLimit {
  /** Aborted by `kill`, once the time is over, and at its end: nothing new is begun for what has ended. */
  readonly signal: AbortSignal;
  isOver(): boolean;
  begin(): void;
  end(): void;
}

/** The longest that a timer can run, milliseconds: one that is asked for more fires at once. */
export const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Made once: thousands of runs come to their end, and nobody asks how. */
const ENDED = new DOMException("it has ended", "AbortError");

/** @param ms milliseconds; no limit when left out */
export function openTimeLimit(ms: number | undefined, kill: AbortSignal): TimeLimit {
  const limit = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  const killed = (): void => limit.abort(kill.reason);
  const over = (): void => {
    isOver = !limit.signal.aborted;
    limit.abort(new DOMException("its time is over", "TimeoutError"));
  };
  if (kill.aborted) killed();
  else kill.addEventListener("abort", killed, { once: true });
  return {
    signal: limit.signal,
    isOver: () => isOver,
    begin: () => {
      if (ms !== undefined) timer ??= setTimeout(over, Math.min(ms, LONGEST_TIMER_MS));
    },
    end: () => {
      clearTimeout(timer);
      kill.removeEventListener("abort", killed);
      limit.abort(ENDED);
    },
  };
}
