/**
 * Runs the long form of everything that tortures vp, one after the other, and prints the figures as a table in Markdown.
 * `node --conditions=vp-source test/torture/long.ts [part of a name …]` runs only what is named.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join } from "node:path";

interface Part {
  readonly name: string;
  readonly files: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** What is counted, for the table. */
  readonly size: string;
}

const CONTRACTS = ["anthropic", "compatible", "elevenlabs", "fal", "google", "openai", "replicate", "xai"].map((name) => `models/${name}.contract.test.ts`);

const PARTS: readonly Part[] = [
  { name: "killed at every point of a paid call", files: ["torture/money.test.ts"], environment: { VP_LONG: "1" }, size: "4 kinds of provider, every point, every request" },
  { name: "every paid provider killed at every point of a call", files: CONTRACTS, environment: { VP_LONG: "1" }, size: "8 providers" },
  { name: "random histories in one process", files: ["torture/property.test.ts"], environment: { VP_HISTORIES: "2000" }, size: "2,000 histories" },
  { name: "random histories of real processes", files: ["behaviours/property.test.ts"], environment: { VP_PROPERTY_RUNS: "60" }, size: "60 histories" },
  { name: "kill -9 of a film", files: ["torture/film-kills.test.ts"], environment: { VP_FILM_KILLS: "200" }, size: "200 kills over 8 films" },
  { name: "kill -9 of the ledger's writer", files: ["cache/ledger-file.test.ts"], environment: { VP_KILLS: "100" }, size: "100 kills" },
  { name: "a holder stopped for a minute, and processes beside each other", files: ["torture/together.test.ts"], environment: { VP_LONG: "1" }, size: "T16–T20" },
  { name: "a person's word, trouble at the provider, limits", files: ["torture/doubt.test.ts", "torture/provider-trouble.test.ts", "torture/caps.test.ts"], environment: {}, size: "T03, T34, T35" },
  { name: "trouble with the disk", files: ["torture/disk.test.ts"], environment: { VP_LONG: "1" }, size: "T08–T15" },
];

const named = process.argv.slice(2);
const wanted = PARTS.filter(({ name, files }) => named.length === 0 || named.some((word) => name.includes(word) || files.join().includes(word)));
const rows: string[] = [];
for (const part of wanted) {
  process.stdout.write(`${part.name} …\n`);
  const began = performance.now();
  const { passed, failed, seed } = await run(part);
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  rows.push(`| ${part.name} | ${part.size} | ${passed} passed, ${failed} failed | ${minutes} min | ${seed} |`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
process.stdout.write(`\nNode ${process.versions.node}, ${process.platform} ${process.arch}, ${availableParallelism()} cores, ${new Date().toISOString().slice(0, 10)}\n\n`);
process.stdout.write(`| what | how much | tests | time | seed |\n|---|---|---|---|---|\n${rows.join("\n")}\n`);

interface Figures {
  readonly passed: number;
  readonly failed: number;
  readonly seed: string;
}

async function run({ files, environment }: Part): Promise<Figures> {
  const paths = files.map((file) => join(import.meta.dirname, "..", file));
  const child = spawn(process.execPath, ["--conditions=vp-source", "--test", "--test-reporter=tap", ...paths], {
    env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
  await once(child, "close");
  const failures = text.split("\n").filter((line) => /^\s*not ok /.test(line));
  if (failures.length > 0) process.stdout.write(`${text}\n`);
  return { passed: countOf("pass", text), failed: countOf("fail", text), seed: /VP_SEED=(\d+)/.exec(text)?.[1] ?? "" };
}

function countOf(what: "pass" | "fail", text: string): number {
  return Number(new RegExp(`^# ${what} (\\d+)`, "m").exec(text)?.[1] ?? 0);
}
