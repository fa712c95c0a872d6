/** Writes figures into README.md between its two marks. Measures nothing. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform, release, totalmem } from "node:os";
import { join } from "node:path";
import type { Semantics } from "./semantics.ts";
import { toolOf } from "./tools/index.ts";

export interface Figure {
  readonly measure: string;
  readonly tool: string;
  /** Medians. */
  readonly ms?: number;
  readonly cpuMs?: number;
  /** The largest process, at its largest. */
  readonly peakMB?: number;
  readonly runs?: number;
  /** True when others used the machine in every run. */
  readonly disturbed?: boolean;
  /** Why there is no figure. */
  readonly trouble?: string;
  readonly semantics?: Semantics;
}

const README = join(import.meta.dirname, "README.md");
const [START, END] = ["<!-- figures -->", "<!-- /figures -->"];

export function writeFigures(where: string, figures: readonly Figure[]): void {
  const text = readFileSync(README, "utf8");
  const [before = "", rest = ""] = text.split(START);
  const after = rest.split(END)[1] ?? "";
  writeFileSync(README, `${before}${START}\n${figuresText(where, figures)}${END}${after}`);
}

export function machine(): string {
  const [first] = cpus();
  const names = ["vp", "least", "make", "ninja", "turbo", "nx", "wireit", "snakemake", "doit"];
  const versions = names.map((name) => `${name === "least" ? "Node" : name} ${versionOf(name)}`);
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  return `${cpus().length} cores (${first?.model ?? "unknown"}), ${memory}, ${platform()} ${release()} ${arch()}; ${versions.join(", ")}.`;
}

function versionOf(name: string): string {
  const [program = "", ...words] = toolOf(name).version;
  try {
    return /\d+(\.\d+)+/.exec(execFileSync(program, words, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }))?.[0] ?? "of unknown version";
  } catch {
    return "not installed";
  }
}

function figuresText(where: string, figures: readonly Figure[]): string {
  const measures = [...new Set(figures.map(({ measure }) => measure))].filter((name) => name !== "semantics");
  const tables = measures.map((name) => table(name, figures.filter(({ measure }) => measure === name)));
  return `\n${where}\n\n${tables.join("\n")}\n${semanticsTable(figures)}\n`;
}

function table(name: string, figures: readonly Figure[]): string {
  const least = Math.min(...figures.map(({ ms }) => ms ?? Infinity));
  const rows = figures.map((figure) => `| ${figure.tool} | ${figure.trouble === undefined ? cells(figure, least) : `${figure.trouble.replaceAll("|", "/")} | | | |`}`);
  return `### ${name}\n\n| | ms | processor ms | × the quickest | peak MB |\n|---|---:|---:|---:|---:|\n${rows.join("\n")}\n`;
}

function cells({ ms = 0, cpuMs = 0, peakMB = 0, runs = 0, disturbed = false }: Figure, least: number): string {
  const marks = `${disturbed ? "~" : ""}${whole(ms)}${runs < 3 ? ` (${runs} run${runs === 1 ? "" : "s"})` : ""}`;
  return `${marks} | ${whole(cpuMs)} | ${(ms / least).toFixed(1)} | ${whole(peakMB)} |`;
}

function semanticsTable(figures: readonly Figure[]): string {
  const rows = figures.flatMap(({ tool, semantics: seen }) => (seen === undefined ? [] : [
    `| ${tool} | ${[seen.cold, seen.nothing, seen.leaf, seen.reverted, seen.comment, seen.touch, seen.deleted].join(" | ")} | ${seen.deletedIsBack ? "yes" : "no"} | ${seen.tampered} |`,
  ]));
  if (rows.length === 0) return "";
  const head = "| | from nothing | nothing changed | one leaf | that undone | comment | touch | output deleted | it is back | output tampered with |";
  return `### What runs again\n\n${head}\n|---|${"---:|".repeat(7)}---|---|\n${rows.join("\n")}\n`;
}

function whole(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en");
}
