/** `vp cache`: what the workspace's cache holds and what it cost to make; whether it is whole; what of it may go. */
import { shellWord } from "../../../schema/command-line.ts";
import { join } from "node:path";
import type { Command } from "commander";
import { openCas } from "../../../cache/cas.ts";
import { findGarbage, removeGarbage } from "../../../cache/garbage.ts";
import { openLayout, type Layout } from "../../../cache/layout.ts";
import { openReceipts } from "../../../cache/receipts.ts";
import { verifyCache } from "../../../cache/verify.ts";
import { whatIsNamed } from "../../engine/named.ts";
import { publishedPlaces } from "../../engine/pipeline-state.ts";
import { durationMs } from "../../load/fields.ts";
import { findWorkspaceRoot } from "../../load/workspace.ts";
import { bytes, counted, duration, money } from "../../report/figures.ts";
import { USAGE } from "../asked.ts";
import { garbageAsJson, garbageAsText, verifiedAsJson, verifiedAsText } from "../cache-text.ts";
import { paintOf } from "../screen.ts";
import { shortPathFrom } from "../../report/short-path.ts";
import { complain, say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp cache stats
  vp cache verify
  vp cache gc --keep 14d           shows what would go
  vp cache gc --keep 14d --yes     removes it`;

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
  command
    .command("verify")
    .description("Read every blob and receipt, move aside what is damaged, and say what is lost")
    .option("--json", "write JSON for programs")
    .action((flags: Flags) => verify(flags, surroundings));
  command
    .command("gc")
    .description("Show what nothing names any more, and remove it with --yes; never what was paid for, unless asked")
    .option("--keep <duration>", "leave alone what is younger", "30d")
    .option("--paid", "let go of what was paid for as well")
    .option("--quarantine", "let go of what was moved aside as damaged as well")
    .option("--yes", "remove it")
    .option("--json", "write JSON for programs")
    .action((flags: GarbageFlags) => collectGarbage(flags, surroundings));
}

async function verify({ json }: Flags, surroundings: Surroundings): Promise<void> {
  const { layout } = placeOf(surroundings);
  const found = await verifyCache(layout, surroundings.ports.files, publishedPlaces(layout, surroundings.ports.files));
  const short = shortPathFrom(surroundings.cwd);
  say(surroundings, json === true ? JSON.stringify(verifiedAsJson(found), null, 2) : verifiedAsText(found, { paint: paintOf(surroundings), short }));
  surroundings.end(found.damaged.length + found.lost.length > 0 ? 1 : 0);
}

interface GarbageFlags extends Flags {
  readonly keep: string;
  readonly paid?: boolean;
  readonly quarantine?: boolean;
  readonly yes?: boolean;
}

function collectGarbage(flags: GarbageFlags, surroundings: Surroundings): void {
  const { root, layout } = placeOf(surroundings);
  const { ports } = surroundings;
  const keepMs = durationMs(flags.keep);
  if (keepMs === undefined) return complain(surroundings, `vp: "${flags.keep}" is no duration\n  write it as 30d, 12h or 1h30m`, USAGE);
  const named = whatIsNamed(root, layout, ports.files);
  if (named.type === "failed") return complain(surroundings, `vp: ${named.failure.message}\n  ${named.failure.fix}`, 1);
  const { paid = false, quarantine = false } = flags;
  const garbage = findGarbage(layout, ports, { named: named.value, keepMs, paid, quarantine });
  if (flags.yes === true) removeGarbage(layout, ports, garbage);
  const told = { garbage, removed: flags.yes === true, again: `vp ${surroundings.argv.map(shellWord).join(" ")} --yes` };
  say(surroundings, flags.json === true ? JSON.stringify(garbageAsJson(told), null, 2) : garbageAsText(told, paintOf(surroundings)));
}

function placeOf({ cwd, ports }: Surroundings): { readonly root: string; readonly layout: Layout } {
  const root = findWorkspaceRoot(join(cwd, "pipeline.yaml"), { exists: ports.files.existsSync });
  return { root, layout: openLayout(root, ports.files) };
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
export function cacheStats(surroundings: Surroundings): CacheStats {
  const { ports } = surroundings;
  const { layout } = placeOf(surroundings);
  const receipts = openReceipts(layout, ports.files);
  let usd = 0;
  let workMs = 0;
  let count = 0;
  for (const receipt of receipts.all()) {
    count += 1;
    // A node's receipt sums up its calls; each call has a receipt of its own that holds the price.
    if (receipt.type === "call") usd += receipt.usd;
    else workMs += receipt.durationMs;
  }
  return { folder: layout.root, ...openCas(layout, ports.files).stats(), receipts: count, usd, durationMs: workMs };
}

function stats({ json }: Flags, surroundings: Surroundings): void {
  const found = cacheStats(surroundings);
  if (json === true) return say(surroundings, JSON.stringify(found, null, 2));
  const paint = paintOf(surroundings);
  say(surroundings, paint.bold(shortPathFrom(surroundings.cwd)(found.folder)));
  say(surroundings, `  ${counted(found.blobs, "blob")}, ${bytes(found.bytes)}`);
  say(surroundings, `  ${counted(found.receipts, "receipt")}: ${duration(found.durationMs)} of work and ${money(found.usd)} that need not be spent again`);
}
