/** Where things lie under `.vp/`. Knows the folders' names and makes them when first asked; not what is in them. */
import { join } from "node:path";
import type { Files } from "../schema/ports.ts";
import { makeFolder } from "./atomic-write.ts";

export interface Layout {
  /** Absolute path of `.vp`. */
  readonly root: string;
  readonly cas: string;
  readonly ac: string;
  readonly state: string;
  readonly runs: string;
  readonly work: string;
  /** What is under way and what was paid. */
  readonly ledger: string;
  /** What was found damaged and moved aside, kept for a person to look at. */
  readonly quarantine: string;
  /** Makes `.vp/` with its two marker files. Called before anything is written, so that reading leaves no trace. */
  prepare(): void;
}

const CACHEDIR_TAG =
  "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache made by vp. Back-up programs may leave it out.\n";

/** @param root absolute path of the workspace */
export function openLayout(root: string, files: Files): Layout {
  const folder = join(root, ".vp");
  let prepared = false;
  return {
    root: folder,
    cas: join(folder, "cas", "sha256"),
    ac: join(folder, "ac"),
    state: join(folder, "state"),
    runs: join(folder, "runs"),
    work: join(folder, "work"),
    ledger: join(folder, "ledger.db"),
    quarantine: join(folder, "quarantine"),
    prepare() {
      if (prepared) return;
      markFolder(folder, files);
      prepared = true;
    },
  };
}

function markFolder(folder: string, files: Files): void {
  // What is paid for is made sure of up to these, so that a power cut cannot take away the way to it.
  for (const each of [join(folder, "cas", "sha256"), join(folder, "ac")]) if (!files.existsSync(each)) makeFolder(files, each, { durable: true });
  writeUnlessThere(join(folder, "CACHEDIR.TAG"), CACHEDIR_TAG, files);
  writeUnlessThere(join(folder, ".gitignore"), "*\n", files);
}

function writeUnlessThere(path: string, text: string, files: Files): void {
  if (!files.existsSync(path)) files.writeFileSync(path, text);
}
