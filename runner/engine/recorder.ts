/** Writes the event stream to the run's folder and hands it to whoever listens. Knows nothing of what events mean. */
import { join } from "node:path";
import type { Event } from "../../schema/event.ts";
import type { Ports } from "../../schema/ports.ts";

export interface Recorder {
  record(event: Event): void;
  /** Resolves once every listener has done its last. */
  close(): Promise<void>;
}

export interface Listener {
  take(event: Event): void;
  close?(now: number): void | Promise<void>;
}

/** @param folder where `events.ndjson` is written; `undefined` writes nothing */
export function openRecorder({ files, clock }: Ports, folder: string | undefined, listeners: readonly Listener[]): Recorder {
  const descriptor = folder === undefined ? undefined : openLog(files, folder);
  return {
    record: (event) => {
      if (descriptor !== undefined) files.writeSync(descriptor, `${JSON.stringify(event)}\n`);
      for (const listener of listeners) listener.take(event);
    },
    close: async () => {
      if (descriptor !== undefined) files.closeSync(descriptor);
      for (const { close } of listeners) await close?.(clock.now());
    },
  };
}

function openLog(files: Ports["files"], folder: string): number {
  files.mkdirSync(folder, { recursive: true });
  return files.openSync(join(folder, "events.ndjson"), "a");
}
