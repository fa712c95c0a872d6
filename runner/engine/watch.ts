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
import { dirname } from "node:path";
import { watch as watchFolders, type FSWatcher } from "chokidar";
import type { BuildOptions, BuildResult } from "./api.ts";
import { buildAndTell } from "./build.ts";
import { identityOf, sha256 } from "./no-op.ts";
import type { World } from "./world.ts";

export type WatchState = "watching" | "debouncing" | "building" | "queued";

export interface WatchOptions extends BuildOptions {
  readonly onState?: (state: WatchState) => void;
  readonly onResult?: (result: BuildResult) => void;
}

/** Quiet time after the last event before a build, milliseconds: an editor writes a file in several moves. */
const DEBOUNCE_MS = 80;

/** Builds, and builds again after every edit, until `options.signal` is aborted. */
export async function watch(options: WatchOptions, world: World): Promise<void> {
  const stop = options.signal ?? new AbortController().signal;
  const edits = openEdits(stop, options.onState ?? (() => undefined));
  try {
    while (!stop.aborted) {
      options.onState?.("building");
      const { result, read } = await buildAndTell(options, world);
      options.onResult?.(result);
      const seen = new Map([...read].map((path) => [path, contentOf(world, path)]));
      edits.follow([...read]);
      if (stop.aborted) return;
      options.onState?.(edits.pending() ? "queued" : "watching");
      do await edits.next();
      while (!stop.aborted && ![...seen].some(([path, content]) => contentOf(world, path) !== content));
    }
  } finally {
    await edits.close();
  }
}

function contentOf({ ports }: World, path: string): string | undefined {
  return identityOf(path) === null ? undefined : sha256(ports.files.readFileSync(path));
}

interface Edits {
  /** Watches these files from now on. */
  follow(paths: readonly string[]): void;
  pending(): boolean;
  /** Resolves once a followed file was touched and things have been quiet for a moment, or watching stops. */
  next(): Promise<void>;
  close(): Promise<void>;
}

/** Folders are watched rather than files, so that a file saved by rename stays watched. */
function openEdits(stop: AbortSignal, tell: (state: WatchState) => void): Edits {
  const followed = new Set<string>();
  let watcher: FSWatcher | undefined;
  let touched = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wake = (): void => undefined;
  const quiet = (): void => {
    timer = undefined;
    wake();
  };
  const hint = (path: string): void => {
    if (!followed.has(path)) return;
    touched = true;
    tell("debouncing");
    clearTimeout(timer);
    timer = setTimeout(quiet, DEBOUNCE_MS);
  };
  stop.addEventListener("abort", () => wake(), { once: true });
  return {
    follow: (paths) => {
      for (const path of paths) followed.add(path);
      const folders = [...new Set(paths.map((path) => dirname(path)))];
      watcher ??= watchFolders([], { depth: 0, ignoreInitial: true, persistent: true }).on("all", (_event, path) => hint(path));
      watcher.add(folders);
    },
    pending: () => touched,
    next: async () => {
      while (!stop.aborted && (!touched || timer)) await new Promise<void>((resolve) => { wake = resolve; });
      touched = false;
    },
    close: async () => {
      clearTimeout(timer);
      await watcher?.close();
    },
  };
}
