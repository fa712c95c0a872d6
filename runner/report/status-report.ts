/** How a film stands, as text: its state, a row a node, what is in trouble and the commands that lead on. */
import { barOf } from "./bar.ts";
import { failureLines, indented } from "./failure-text.ts";
import { clock, duration, money, pad, padLeft } from "./figures.ts";
import { countsText, waitedFor, wordOf } from "./groups.ts";
import { inColourOf, signOf, type Paint } from "./paint.ts";
import type { ProductionState, Standing } from "./production.ts";
import type { CallStatus } from "./open-requests.ts";
import type { EditedStatus, NodeStatus, Status, Trouble } from "./status.ts";
import type { View } from "./view.ts";
import { commandFor, type Naming, type Way } from "./ways-out.ts";
import { substituteText } from "./substitute-text.ts";

export interface StatusOptions extends Naming {
  readonly paint: Paint;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Shortens an absolute path for the person who reads it. */
  readonly shortPath: (path: string) => string;
}

export function statusReport(status: Status, view: View, options: StatusOptions): string {
  const { paint } = options;
  const columns = Math.max(4, ...status.nodes.map(({ node }) => node.length));
  const parts = [
    [headline(status, paint), ...statesLine(status, paint)],
    status.nodes.map((node) => nodeRow(node, columns, paint)),
    status.troubles.flatMap((trouble) => troubleLines(trouble, view, options)),
    status.edited.flatMap((edited) => editedLines(edited, options)),
    status.calls.flatMap((call) => callLines(call, status, options)),
    substituteLines(status, options),
    [...openLine(status, view), `  ${countsText(view)}`].map((line) => paint.dim(line)),
  ];
  return `${parts.filter((lines) => lines.length > 0).map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function headline(status: Status, paint: Paint): string {
  const { name, state, production, percent, mostPercent = percent } = status;
  const isStuck = production.standing === "failed" || production.standing === "waiting";
  const where = isStuck && production.state !== undefined ? ` in ${production.state}` : "";
  const share = percent === mostPercent ? `${percent}%` : `${percent} to ${mostPercent}%`;
  return `${paint.bold(name)}  ${barOf([percent / 100, mostPercent / 100], 24, paint)} ${share}  ${state}${where}${paint.dim(leftText(status))}`;
}

/** What the range is of, and what ends it. */
function openLine({ percent, mostPercent = percent }: Status, view: View): readonly string[] {
  const ahead = waitedFor(view, [...view.instances.values()].filter(({ state }) => state === "deferred"));
  if (percent === mostPercent || ahead === "") return [];
  return [`  ${percent}% is sure; what is not known yet may stay as it is or run again, which ${ahead} will tell`];
}

/** Nothing while it is not known of all that is open. What is deferred may come to less, and what waits for a person waits. */
function leftText({ production, counts, percent, remainingMs }: Status): string {
  if (remainingMs === undefined || percent === 100) return "";
  const then = production.standing === "waiting" ? "then " : "";
  return `, ${then}${(counts.deferred ?? 0) > 0 ? "at most" : "about"} ${clock(remainingMs)} to go`;
}

const SIGNS: Readonly<Record<Standing, "done" | "running" | "wanted" | "blocked" | "failed">> = {
  complete: "done", underway: "running", pending: "wanted", waiting: "blocked", failed: "failed",
};

/** States without anything to make are passed over. */
function statesLine({ production }: Status, paint: Paint): readonly string[] {
  const shown = production.states.filter(({ total }) => total > 0);
  const asIs = (state: ProductionState) => (state.standing === "pending" && state.name === production.state ? { ...state, standing: "underway" as const } : state);
  return shown.length === 0 ? [] : ["", `  ${shown.map((state) => stateText(asIs(state), paint)).join("  ")}`];
}

function stateText({ name, standing, made, total }: ProductionState, paint: Paint): string {
  const count = standing === "complete" || standing === "pending" ? "" : paint.dim(` ${made}/${total}`);
  const word = standing === "pending" ? paint.dim(name) : name;
  return `${signOf(SIGNS[standing], paint)} ${word}${count}`;
}

function nodeRow({ node, state, made, total, why }: NodeStatus, columns: number, paint: Paint): string {
  const count = total === 1 ? "" : state === "deferred" && made === 0 ? `~${total}` : `${made}/${total}`;
  return `  ${signOf(state, paint)} ${pad(node, columns)} ${padLeft(count, 7)}  ${inColourOf(state, wordOf(state), paint)}${why === "" ? "" : paint.dim(`  ${why}`)}`;
}

function troubleLines({ address, nodeType, state, what, failure, ways }: Trouble, view: View, { paint }: StatusOptions): readonly string[] {
  const heading = `  ${signOf(state, paint)} ${paint.bold(address)} ${paint.dim(nodeType)} ${inColourOf(state, what, paint)}`;
  const lines = failure === undefined ? [] : failureLines(failure, view.instances.get(address)?.lines ?? [], paint);
  return [heading, ...indented([...lines, ...wayLines(ways, paint)], "      ")];
}

function editedLines({ address, path, ways }: EditedStatus, options: StatusOptions): readonly string[] {
  const { paint, shortPath } = options;
  const heading = `  ${paint.yellow("!")} ${paint.bold(shortPath(path))} ${paint.yellow("was changed by hand")}${paint.dim(`, so ${address} leaves it alone`)}`;
  return [heading, ...indented(wayLines(ways, paint), "      ")];
}

function wayLines(ways: readonly Way[], paint: Paint): readonly string[] {
  const columns = Math.max(0, ...ways.map(({ command }) => command.length));
  return ways.map(({ command, what }) => `${paint.cyan(pad(command, columns))}   ${paint.dim(what)}`);
}

const STANDINGS: Readonly<Record<CallStatus["standing"], string>> = {
  "underway": "is under way",
  "parked": "goes on at the provider",
  "in-doubt": "waits for you: nobody knows whether it was accepted",
  "abandoned": "may have arrived, which the next build finds out,",
};

/** Nothing where the trouble that it is to its instance says the same. */
function callLines(call: CallStatus, { troubles }: Status, options: StatusOptions): readonly string[] {
  const isTold = call.askedBy === "this-film" && troubles.some(({ address, failure }) => address === call.address && (failure?.type === "in-doubt" || failure?.type === "parked"));
  return isTold ? [] : requestLines(call, options);
}

function requestLines({ address, model, standing, beganAt, usd, askedBy, options: film, ways }: CallStatus, options: StatusOptions): readonly string[] {
  const { paint, now } = options;
  const state = standing === "in-doubt" ? "blocked" : "running";
  const price = usd === 0 ? "" : `, ${money(usd)} set aside`;
  const heading = `  ${signOf(state, paint)} ${paint.bold(address)} ${paint.dim(`request to ${model}`)} ${STANDINGS[standing]} ${paint.dim(`since ${duration(now - beganAt)}${price}`)}`;
  const whose = askedBy === "nobody" ? ["nobody asks for it any more: what it was sent for has changed since"] : askedBy === "another-film" ? [`sent for ${film === "" ? "the film without options" : film}`] : [];
  return [heading, ...indented([...whose.map((line) => paint.dim(line)), ...wayLines(ways, paint)], "      ")];
}

function substituteLines({ substitutes }: Status, options: StatusOptions): readonly string[] {
  const { paint } = options;
  if (substitutes.length === 0) return [];
  const lines = substitutes.map((each) => `  ${substituteText(each.address, each, paint)}`);
  const way = { command: `${commandFor("vp build", [], options)} --retry-fallbacks`, what: "asks the first models again" };
  return [...lines, ...indented(wayLines([way], paint), "      ")];
}
