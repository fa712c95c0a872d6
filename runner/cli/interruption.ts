/** Ctrl-C once and twice, and the signals that mean "now", as two abort signals. Knows no build. */

export interface Interruption {
  /** Nothing new starts; what runs is finished and kept. */
  readonly signal: AbortSignal;
  /** What runs is ended at once. */
  readonly kill: AbortSignal;
  /** Gives the signals back to Node. */
  release(): void;
}

/** @param tell is called at the first Ctrl-C, for the person who pressed it */
export function interruption(tell: (message: string) => void): Interruption {
  const gentle = new AbortController();
  const hard = new AbortController();
  const pressed = () => {
    if (gentle.signal.aborted) return hard.abort();
    tell("finishing what runs, starting nothing new; Ctrl-C again ends it at once");
    gentle.abort();
  };
  const ended = () => {
    gentle.abort();
    hard.abort();
  };
  process.on("SIGINT", pressed).on("SIGTERM", ended).on("SIGHUP", ended);
  return {
    signal: gentle.signal,
    kill: hard.signal,
    release: () => void process.off("SIGINT", pressed).off("SIGTERM", ended).off("SIGHUP", ended),
  };
}
