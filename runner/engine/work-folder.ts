/** The folder that one run works in. Those of runs that were killed are swept away. Knows nothing of what is in it. */
import { join } from "node:path";
import type { Layout } from "../../cache/layout.ts";
import type { Files, Ports } from "../../schema/ports.ts";
import { settleDisk, troubleWith } from "./disk-trouble.ts";

/** Where a run of this process works: named after the process, so that others can tell whether it still lives. */
export function workFolderOf(layout: Layout, { machine }: Ports, run: string): string {
  return join(layout.work, `${machine.pid}-${run}`);
}

/** Removes what was worked with. What cannot be removed now is swept away by a later build. */
export async function sweepAway(files: Files, path: string): Promise<void> {
  if (!files.existsSync(path)) return;
  await settleDisk(() => files.promises.rm(path, { recursive: true, force: true }));
}

/** Makes the folder that all runs work below, and removes what dead runs left in it. */
export function prepareWork(layout: Layout, { files, isAlive }: Ports): void {
  layout.prepare();
  files.mkdirSync(layout.work, { recursive: true });
  for (const name of files.readdirSync(layout.work)) {
    if (!isAlive(Number.parseInt(name, 10))) troubleWith(() => files.rmSync(join(layout.work, name), { recursive: true, force: true }));
  }
}
