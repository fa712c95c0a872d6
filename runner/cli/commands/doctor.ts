/** `vp doctor`: looks at this machine and says what would make it better. */
import type { Command } from "commander";
import { modelsHere } from "../../engine/models-catalogue.ts";
import { knownNodeTypes } from "../../engine/own-node-types.ts";
import { bytes, counted, money, pad } from "../../report/figures.ts";
import type { Paint } from "../../report/paint.ts";
import { shortPathFrom } from "../../report/short-path.ts";
import { lookAtMachine, type Finding } from "../machine.ts";
import { paintOf } from "../screen.ts";
import { say, type Surroundings } from "../surroundings.ts";
import { cacheStats } from "./cache.ts";

const EXAMPLES = `
Examples
  vp doctor
  vp doctor --json`;

interface Flags {
  readonly json?: boolean;
}

export function define(command: Command, surroundings: Surroundings): void {
  command.option("--json", "write JSON for programs").addHelpText("after", EXAMPLES).action((flags: Flags) => examine(flags, surroundings));
}

async function examine({ json }: Flags, surroundings: Surroundings): Promise<void> {
  const findings = [...(await lookAtMachine(surroundings)), await modelsFinding(surroundings), cacheFinding(surroundings), ...(await pluginFindings(surroundings))];
  surroundings.end(findings.some(({ verdict }) => verdict === "bad") ? 1 : 0);
  if (json === true) return say(surroundings, JSON.stringify({ version: surroundings.version, findings }, null, 2));
  const paint = paintOf(surroundings);
  const columns = Math.max(...findings.map(({ about }) => about.length));
  say(surroundings, [paint.bold(`vp ${surroundings.version}`), "", ...findings.flatMap((finding) => findingLines(finding, columns, paint)), "", verdict(findings)].join("\n"));
}

/** Whose keys are there. Nothing is asked of anybody. */
async function modelsFinding(surroundings: Surroundings): Promise<Finding> {
  const { models } = await modelsHere(surroundings.cwd, await surroundings.world());
  const keyed = new Map(models.filter(({ needsKey }) => needsKey).map(({ model, unset }) => [model.slice(0, model.indexOf(":")), unset.length === 0]));
  const ready = [...keyed].flatMap(([name, isSet]) => (isSet ? [name] : []));
  if (ready.length > 0) return { about: "Models", verdict: "good", text: `those embedded, and with the keys that are set ${ready.join(", ")}; vp models list shows them` };
  return { about: "Models", verdict: "good", text: `those embedded; no key is set for ${[...keyed.keys()].join(", ")}`, fix: "vp models list shows what each needs" };
}

function cacheFinding(surroundings: Surroundings): Finding {
  const { blobs, bytes: size, usd } = cacheStats(surroundings);
  const paid = usd > 0 ? `, ${money(usd)} of answers` : "";
  return { about: "Cache", verdict: "good", text: blobs === 0 ? "empty here" : `${counted(blobs, "blob")}, ${bytes(size)}${paid}` };
}

/** What a build would stumble over in vp.yaml, and in the plugins that it names. */
async function pluginFindings(surroundings: Surroundings): Promise<readonly Finding[]> {
  const { diagnostics } = await knownNodeTypes({ cwd: surroundings.cwd, plugins: [], pipelines: [] }, await surroundings.world());
  const short = shortPathFrom(surroundings.cwd);
  return diagnostics.filter(({ severity }) => severity === "error").map(({ message, fix, span: { file, line, column } }) => ({
    about: "vp.yaml", verdict: "bad", text: `${short(file)}:${line}:${column} ${message}`, ...(fix === undefined ? {} : { fix }),
  }));
}

function findingLines({ about, verdict: how, text, fix }: Finding, columns: number, paint: Paint): readonly string[] {
  const sign = { good: paint.green("✓"), fair: paint.yellow("!"), bad: paint.red("✗") }[how];
  return [`  ${sign} ${paint.bold(pad(about, columns))}  ${text}`, ...(fix === undefined ? [] : [`    ${" ".repeat(columns)}  ${paint.cyan(fix)}`])];
}

function verdict(findings: readonly Finding[]): string {
  const bad = findings.filter((finding) => finding.verdict === "bad").length;
  if (bad > 0) return `${counted(bad, "thing")} must be put right before a film can be made`;
  return findings.some((finding) => finding.verdict === "fair") ? "Films can be made; the lines marked ! would make it better" : "All is well";
}
