/** Writes the event stream to the run's folder and hands it to whoever listens. Knows nothing of what events mean. */
import { dirname, join } from "node:path";
import type { Event } from "../../schema/event.ts";
import { notRemembered } from "../../schema/messages/cache.ts";
import type { Ports } from "../../schema/ports.ts";
import { troubleWith } from "./disk-trouble.ts";

export interface Recorder {
  record(event: Event): void;
  /** Resolves once every listener has done its last. */
  close(): Promise<void>;
}

export interface Listener {
  take(event: Event): void;
  close?(now: number): void | Promise<void>;
}

/**
 * The log of a run is for people to look back at: when it cannot be written that is told once, and the run goes on.
 * @param folder where `events.ndjson` is written; `undefined` writes nothing
 */
export function openRecorder({ files, clock }: Ports, folder: string | undefined, listeners: readonly Listener[]): Recorder {
  let log: Log | undefined = folder === undefined ? undefined : { path: join(folder, "events.ndjson"), waiting: [] };
  const tell = (event: Event): void => {
    for (const listener of listeners) listener.take(event);
  };
  const flush = (): void => {
    const [open, first] = [log, log?.waiting[0]];
    if (open === undefined || first === undefined) return;
    const trouble = troubleWith(() => append(files, open));
    if (trouble === undefined) return;
    closeLog(files, open);
    log = undefined;
    tell({ type: "notice", ...notRemembered("the events of this run are not kept", trouble), at: first.at, run: first.run });
  };
  return {
    record: (event) => {
      if (log?.waiting.push(event) === 1) setImmediate(flush);
      if ((log?.waiting.length ?? 0) >= MOST_WAITING) flush();
      tell(event);
    },
    close: async () => {
      flush();
      if (log !== undefined) closeLog(files, log);
      log = undefined;
      for (const { close } of listeners) await close?.(clock.now());
    },
  };
}

/** Events of one turn of the process are written together: thousands are told in a turn when nothing is stale. */
const MOST_WAITING = 256;

interface Log {
  readonly path: string;
  descriptor?: number;
  readonly waiting: Event[];
}

function append(files: Ports["files"], log: Log): void {
  log.descriptor ??= openLog(files, log.path);
  files.writeSync(log.descriptor, log.waiting.splice(0).map((event) => `${JSON.stringify(event)}\n`).join(""));
}

function openLog(files: Ports["files"], path: string): number {
  files.mkdirSync(dirname(path), { recursive: true });
  return files.openSync(path, "a");
}

function closeLog(files: Ports["files"], { descriptor }: Log): void {
  // What a close reports is about a log that nobody waits for.
  if (descriptor !== undefined) troubleWith(() => files.closeSync(descriptor));
}
