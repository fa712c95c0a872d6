/** Writes the event stream to the run's folder and hands it to whoever listens. Knows nothing of what events mean. */
import { join } from "node:path";
import type { Event } from "../../schema/event.ts";
import type { Ports } from "../../schema/ports.ts";

export interface Recorder {
  record(event: Event): void;
  close(): void;
}

/** @param folder where `events.ndjson` is written; `undefined` writes nothing */
export function openRecorder({ files }: Ports, folder: string | undefined, listen: (event: Event) => void): Recorder {
  const descriptor = folder === undefined ? undefined : openLog(files, folder);
  return {
    record: (event) => {
      if (descriptor !== undefined) files.writeSync(descriptor, `${JSON.stringify(event)}\n`);
      listen(event);
    },
    close: () => {
      if (descriptor !== undefined) files.closeSync(descriptor);
    },
  };
}

function openLog(files: Ports["files"], folder: string): number {
  files.mkdirSync(folder, { recursive: true });
  return files.openSync(join(folder, "events.ndjson"), "a");
}
