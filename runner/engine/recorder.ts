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
  let log: Log | undefined = folder === undefined ? undefined : { path: join(folder, "events.ndjson") };
  const tell = (event: Event): void => {
    for (const listener of listeners) listener.take(event);
  };
  const write = (event: Event): void => {
    const open = log;
    if (open === undefined) return;
    const trouble = troubleWith(() => append(files, open, event));
    if (trouble === undefined) return;
    closeLog(files, open);
    log = undefined;
    tell({ type: "notice", ...notRemembered("the events of this run are not kept", trouble), at: event.at, run: event.run });
  };
  return {
    record: (event) => {
      write(event);
      tell(event);
    },
    close: async () => {
      if (log !== undefined) closeLog(files, log);
      log = undefined;
      for (const { close } of listeners) await close?.(clock.now());
    },
  };
}

interface Log {
  readonly path: string;
  descriptor?: number;
}

function append(files: Ports["files"], log: Log, event: Event): void {
  log.descriptor ??= openLog(files, log.path);
  files.writeSync(log.descriptor, `${JSON.stringify(event)}\n`);
}

function openLog(files: Ports["files"], path: string): number {
  files.mkdirSync(dirname(path), { recursive: true });
  return files.openSync(path, "a");
}

function closeLog(files: Ports["files"], { descriptor }: Log): void {
  // What a close reports is about a log that nobody waits for.
  if (descriptor !== undefined) troubleWith(() => files.closeSync(descriptor));
}
