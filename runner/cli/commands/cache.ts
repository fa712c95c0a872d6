/** `vp cache`: what the workspace's cache holds and what it cost to make. */
import { join } from "node:path";
import type { Command } from "commander";
import { openCas } from "../../../cache/cas.ts";
import { openLayout } from "../../../cache/layout.ts";
import { openReceipts } from "../../../cache/receipts.ts";
import { findWorkspaceRoot } from "../../load/workspace.ts";
import { bytes, counted, duration, money } from "../../report/figures.ts";
import { paintOf } from "../screen.ts";
import { shortPathFrom } from "../../report/short-path.ts";
import { say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp cache stats
  vp cache stats --json`;

interface Flags {
  readonly json?: boolean;
}

export function define(command: Command, surroundings: Surroundings): void {
  command.addHelpText("after", EXAMPLES);
  command
    .command("stats", { isDefault: true })
    .description("Count and weigh what is cached, and what making it again would cost")
    .option("--json", "write JSON for programs")
    .action((flags: Flags) => stats(flags, surroundings));
}

export interface CacheStats {
  readonly folder: string;
  readonly blobs: number;
  readonly bytes: number;
  readonly receipts: number;
  readonly usd: number;
  readonly durationMs: number;
}

/** Reads the cache of the workspace that a folder is in; leaves no trace where there is none. */
export function cacheStats({ cwd, ports }: Surroundings): CacheStats {
  const layout = openLayout(findWorkspaceRoot(join(cwd, "pipeline.yaml"), { exists: ports.files.existsSync }), ports.files);
  const receipts = openReceipts(layout, ports.files);
  let usd = 0;
  let durationMs = 0;
  let count = 0;
  for (const receipt of receipts.all()) {
    count += 1;
    // A node's receipt sums up its calls; each call has a receipt of its own that holds the price.
    if (receipt.type === "call") usd += receipt.usd;
    else durationMs += receipt.durationMs;
  }
  return { folder: layout.root, ...openCas(layout, ports.files).stats(), receipts: count, usd, durationMs };
}

function stats({ json }: Flags, surroundings: Surroundings): void {
  const found = cacheStats(surroundings);
  if (json === true) return say(surroundings, JSON.stringify(found, null, 2));
  const paint = paintOf(surroundings);
  say(surroundings, paint.bold(shortPathFrom(surroundings.cwd)(found.folder)));
  say(surroundings, `  ${counted(found.blobs, "blob")}, ${bytes(found.bytes)}`);
  say(surroundings, `  ${counted(found.receipts, "receipt")}: ${duration(found.durationMs)} of work and ${money(found.usd)} that need not be spent again`);
}
