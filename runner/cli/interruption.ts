/** Ctrl-C once and twice, and what means "now" (two signals, the death of the launcher), as two abort signals. Knows no build. */

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
  const heard = { direct: 0, passedOn: 0 };
  const pressed = (way: keyof typeof heard) => {
    const before = Math.max(heard.direct, heard.passedOn);
    heard[way] += 1;
    if (heard[way] <= before) return;
    if (gentle.signal.aborted) return hard.abort();
    tell("finishing what runs here, leaving what providers work on to them, starting nothing new; Ctrl-C again ends it at once");
    gentle.abort();
  };
  const ended = () => {
    gentle.abort();
    hard.abort();
  };
  const direct = () => pressed("direct");
  const passedOn = () => pressed("passedOn");
  const launcher = watchLauncher(ended);
  process.on("SIGINT", direct).on(PASSED_ON, passedOn).on("SIGTERM", ended).on("SIGHUP", ended);
  return {
    signal: gentle.signal,
    kill: hard.signal,
    release() {
      clearInterval(launcher);
      process.off("SIGINT", direct).off(PASSED_ON, passedOn).off("SIGTERM", ended).off("SIGHUP", ended);
    },
  };
}

/** A Ctrl-C that the launcher got. From a terminal both get it: the two are one press. */
const PASSED_ON = "SIGUSR2";
const LOOK_EVERY_MS = 500;

/** The launcher is vp to whoever started it; when it is killed outright, it can pass nothing on. */
function watchLauncher(ended: () => void): NodeJS.Timeout | undefined {
  const launcher = process.ppid;
  if (process.env["VP_LAUNCHER"] !== String(launcher)) return undefined;
  return setInterval(() => process.ppid !== launcher && ended(), LOOK_EVERY_MS).unref();
}
