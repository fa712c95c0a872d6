/**
 * Watches what a pipeline reads and builds again when its content changes. Events of the file system are hints,
 * content decides; a build that runs is never cut short by an edit, it is followed by another.
 *
 * ```
 * watching → debouncing → building → watching
 *                ↑            ↓ (edited meanwhile)
 *                └──────── queued
 * ```
 */
import { once } from "node:events";
import { dirname } from "node:path";
import { watch as watchFolders, type FSWatcher } from "chokidar";
import type { BuildOptions, BuildResult } from "./api.ts";
import { buildAndTell } from "./build.ts";
import { identityOf, sha256 } from "./no-op.ts";
import type { World } from "./world.ts";

export type WatchState = "watching" | "debouncing" | "building" | "queued";

export interface WatchOptions extends BuildOptions {
  readonly onState?: (state: WatchState) => void;
  /** @param payNow runs the next pass at once, and lets it pay for what was left alone */
  readonly onResult?: (result: BuildResult, payNow: () => void) => void;
}

/** Quiet time after the last event before a build, milliseconds: an editor writes a file in several moves. */
const DEBOUNCE_MS = 80;

/** Builds, and builds again after every edit, until `options.signal` is aborted. */
export async function watch(options: WatchOptions, world: World): Promise<void> {
  const stop = options.signal ?? new AbortController().signal;
  const tell = options.onState ?? (() => undefined);
  const edits = openEdits(stop, tell);
  let { spend } = options;
  const payNow = (): void => {
    spend = "auto";
    edits.wake();
  };
  try {
    while (!stop.aborted) {
      tell("building");
      const { result, read } = await buildAndTell({ ...options, spend }, world);
      spend = options.spend;
      options.onResult?.(result, payNow);
      await edits.follow([...read.keys()]);
      // What was edited while it was built is not what was read, whether or not anybody saw the edit happen.
      const isEdited = (): boolean => [...read].some(([path, content]) => contentOf(world, path) !== content);
      tell(isEdited() ? "queued" : "watching");
      await edits.quiet();
      while (!stop.aborted && !isEdited() && spend === options.spend) await edits.next();
    }
  } finally {
    await edits.close();
  }
}

function contentOf({ ports }: World, path: string): string | undefined {
  return identityOf(path) === null ? undefined : sha256(ports.files.readFileSync(path));
}

interface Edits {
  /** Watches these files from now on; resolves once no edit can go unseen. */
  follow(paths: readonly string[]): Promise<void>;
  /** Resolves once a followed file was touched and things have been quiet for a moment, or watching stops. */
  next(): Promise<void>;
  /** Resolves once things have been quiet for a moment, or watching stops. */
  quiet(): Promise<void>;
  /** Makes `next` resolve although nothing was touched. */
  wake(): void;
  close(): Promise<void>;
}

/** Folders are watched rather than files, so that a file saved by rename stays watched. */
function openEdits(stop: AbortSignal, tell: (state: WatchState) => void): Edits {
  let followed: ReadonlySet<string> = new Set();
  let folders: ReadonlySet<string> = new Set();
  let watcher: FSWatcher | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wake = (): void => undefined;
  const settled = (): void => {
    timer = undefined;
    wake();
  };
  const hint = (path: string): void => {
    if (!followed.has(path)) return;
    tell("debouncing");
    clearTimeout(timer);
    timer = setTimeout(settled, DEBOUNCE_MS);
  };
  const woken = (): Promise<void> => new Promise((resolve) => { wake = resolve; });
  stop.addEventListener("abort", () => wake(), { once: true });
  return {
    follow: async (paths) => {
      followed = new Set(paths);
      const wanted = new Set(paths.map((path) => dirname(path)));
      if ([...wanted].every((folder) => folders.has(folder))) return;
      await watcher?.close();
      folders = wanted;
      watcher = watchFolders([...folders], { depth: 0, ignoreInitial: true }).on("all", (_event, path) => hint(path));
      await once(watcher, "ready");
    },
    next: () => (stop.aborted ? Promise.resolve() : woken()),
    quiet: async () => {
      while (timer && !stop.aborted) await woken();
    },
    wake: () => wake(),
    close: async () => {
      clearTimeout(timer);
      await watcher?.close();
    },
  };
}
