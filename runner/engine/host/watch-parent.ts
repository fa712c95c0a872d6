/**
 * The thread of a host that notices when its parent is gone, also while the plugin spins, and ends the host with all
 * it started. Knows no questions.
 */
import { workerData } from "node:worker_threads";
import { endOwnTree } from "./end-tree.ts";

const LOOK_EVERY_MS = 500;

const { parent, mark }: { readonly parent: number; readonly mark: string } = workerData;
let orphaned = false;

setInterval(() => {
  // The first time what runs is left to end its own children.
  if (orphaned) endOwnTree(mark);
  orphaned = process.ppid !== parent;
}, LOOK_EVERY_MS);
