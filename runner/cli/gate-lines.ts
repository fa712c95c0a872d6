/** A gate as lines of text, down to the commands that decide on exactly what is shown. */
import { commandLine } from "../../schema/command-line.ts";
import { hexOf, type Digest } from "../../schema/digest.ts";
import type { BuildOptions } from "../engine/api.ts";
import type { GateReport } from "../engine/gate-list.ts";
import { counted, money } from "../report/figures.ts";
import type { Paint } from "../report/paint.ts";

export interface GateTelling {
  readonly options: BuildOptions;
  readonly paint: Paint;
  readonly shortPath: (path: string) => string;
}

export function gateLines(gate: GateReport, telling: GateTelling): readonly string[] {
  const { paint, shortPath } = telling;
  const look = gate.look === undefined ? [] : [`    look at  ${shortPath(gate.look)}`];
  return [
    `  ${paint.bold(gate.address)}  ${verdictOf(gate, paint)}`,
    ...(gate.instructions === undefined ? [] : [`    ${gate.instructions}`]),
    ...look,
    ...behindLines(gate),
    ...(gate.state === "blocked" && gate.subject ? decisionLines(gate.address, gate.subject, telling) : []),
  ];
}

function verdictOf({ state, decision, because }: GateReport, paint: Paint): string {
  const why = decision?.reason === undefined ? "" : `: "${decision.reason}"`;
  const who = decision?.by === undefined ? "" : ` by ${decision.by}`;
  if (decision?.verdict === "rejected") return paint.red(`rejected${who}${why}`);
  if (state === "blocked") return paint.yellow("asks for your approval");
  if (state === "fresh") return decision ? paint.green(`approved${who}`) : paint.green("lets pass: nothing behind it asks for money");
  return paint.dim(`has no subject yet${because.length === 0 ? "" : `; waits for ${because.join(", ")}`}`);
}

/** How much it holds back, then what of that has a price. */
function behindLines({ behind }: GateReport): readonly string[] {
  if (behind === undefined) return [];
  const { nodes, addresses, usd, knownUsd } = behind;
  if (nodes.length === 0) return ["    behind it  nothing that would run"];
  if (addresses.length === 0) return [`    behind it  ${waiting(nodes.length)}, at no cost: ${listed(nodes)}`];
  const price = usd !== undefined ? money(usd) : knownUsd > 0 ? `${money(knownUsd)} and a price that is not known yet` : "a price that is not known yet";
  const which = addresses.length === nodes.length ? `${waiting(nodes.length)}, for` : `${waiting(nodes.length)}, ${addresses.length} of ${nodes.length === 1 ? "it" : "them"} for`;
  return [`    behind it  ${which} ${price}: ${listed(addresses)}`];
}

function waiting(count: number): string {
  return `${counted(count, "node")} ${count === 1 ? "waits" : "wait"}`;
}

function listed(addresses: readonly string[]): string {
  return `${addresses.slice(0, 4).join(", ")}${addresses.length > 4 ? ` and ${addresses.length - 4} more` : ""}`;
}

/** Digits of a subject's digest that name it. */
const DIGITS = 12;

export function shortDigest(subject: Digest): string {
  return hexOf(subject).slice(0, DIGITS);
}

/** The commands that decide on exactly this subject. */
export function decisionLines(address: string, subject: Digest, { options, paint }: GateTelling): readonly string[] {
  const seen = ["--subject", shortDigest(subject)];
  return [
    `    ${paint.cyan(commandLine(options, "approve", [address, ...seen]))}`,
    `    ${paint.cyan(commandLine(options, "reject", [address, ...seen, "--reason", "what should be different"]))}`,
  ];
}
