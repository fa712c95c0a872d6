/** `vp models`: which models there are, what each can do and costs, and whether one works from here. */
import { Option, type Command } from "commander";
import type { FailureType } from "../../../schema/failure.ts";
import { suggest, suggestion } from "../../../schema/suggest.ts";
import { EXIT_CODE } from "../../../schema/event.ts";
import type { Operation } from "../../../schema/type.ts";
import { modelsHere, type Catalogue, type CataloguedModel } from "../../engine/models-catalogue.ts";
import { tryModel, type TrialEnd, type Tried } from "../../engine/try-model.ts";
import { duration, money } from "../../report/figures.ts";
import { modelDetails, modelsList } from "../../report/models-report.ts";
import { USAGE } from "../asked.ts";
import { showDiagnostics } from "../diagnostics.ts";
import { interruption } from "../interruption.ts";
import { paintOf } from "../screen.ts";
import { complain, say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp models list
  vp models list video
  vp models show google:veo-3.1-generate-preview
  vp models test openai:gpt-image-1-mini   one small request, under 25 cents
  vp models test google:veo-3.1-generate-preview --max-cost 4`;

const OPERATIONS: readonly Operation[] = ["text", "image", "video", "speech", "music", "transcript"];
const AS = new Option("--as <operation>", "what it makes, of a model that vp knows nothing of").choices(OPERATIONS);

interface Flags {
  readonly json?: boolean;
}

interface ModelFlags extends Flags {
  readonly as?: string;
}

interface TestFlags extends ModelFlags {
  readonly maxCost: string;
}

export function define(command: Command, surroundings: Surroundings): void {
  command.addHelpText("after", EXAMPLES);
  command.command("list", { isDefault: true }).description("List the models that can be named").argument("[operation]", "text, image, video, speech, music or transcript")
    .option("--json", "write JSON for programs").action((operation: string | undefined, flags: Flags) => list(operation, flags, surroundings));
  command.command("show").description("Show what one model can do and what it costs").argument("<model>", "provider:model-id, or an alias such as video")
    .addOption(AS).option("--json", "write JSON for programs").action((model: string, flags: ModelFlags) => show(model, flags, surroundings));
  command.command("test").description("Make the cheapest real request to a model, and say what came back").argument("<model>", "provider:model-id, or an alias such as video")
    .option("--max-cost <usd>", "the most that it may cost", "0.25").addOption(AS).option("--json", "write JSON for programs").action((model: string, flags: TestFlags) => test(model, flags, surroundings));
}

async function list(operation: string | undefined, { json }: Flags, surroundings: Surroundings): Promise<void> {
  const { models, diagnostics, date } = await catalogue(surroundings);
  const wanted = models.filter((each) => operation === undefined || each.operation === operation);
  if (wanted.length === 0) return complain(surroundings, `vp: no model makes "${operation}"\n  ${suggestion(operation ?? "", models.map((each) => each.operation), "there are")}`, USAGE);
  if (json === true) return say(surroundings, JSON.stringify({ date, models: wanted }, null, 2));
  showDiagnostics(diagnostics, surroundings, {});
  const paint = paintOf(surroundings);
  say(surroundings, modelsList(wanted, paint));
  say(surroundings, `\n${paint.dim(`Prices of ${date}, without taxes and discounts; vp.yaml can say others. vp models show MODEL tells more.`)}`);
}

async function show(name: string, { json, as }: ModelFlags, surroundings: Surroundings): Promise<void> {
  const found = await catalogue(surroundings);
  showDiagnostics(found.diagnostics, surroundings, {});
  const models = named(found, name, as);
  if (models.length === 0) return unknown(name, found, surroundings);
  if (json === true) return say(surroundings, JSON.stringify(models, null, 2));
  say(surroundings, models.map((model) => modelDetails(model, found.date, paintOf(surroundings))).join("\n\n"));
}

async function test(name: string, { json, maxCost, as }: TestFlags, surroundings: Surroundings): Promise<void> {
  const most = Number(maxCost);
  if (!(most >= 0)) return complain(surroundings, `vp: --max-cost takes a number of dollars, and "${maxCost}" is none`, USAGE);
  const found = await catalogue(surroundings);
  const models = named(found, name, as);
  if (models.length === 0) return unknown(name, found, surroundings);
  const embedded = models.filter(({ model }) => found.providers.some((each) => each.embedded && model.startsWith(`${each.name}:`)));
  if (embedded.length === models.length) return say(surroundings, `${paintOf(surroundings).green("✓")} ${embedded.map(({ model }) => model).join(", ")} is embedded: it needs no key and no network, and a build is its test`);
  const askable = models.filter(({ operation }) => operation !== "transcript");
  if (askable.length === 0) return complain(surroundings, `vp: "${name}" writes down what it hears, and there is nothing to hear yet\n  try it on a sound with the node type sound.transcribe`, USAGE);
  const { signal, release } = interruption((message) => void surroundings.stderr.write(`${message}\n`));
  try {
    for (const model of askable) tell(model, await tryModel({ root: found.root, model, maxCost: most, signal }, await surroundings.world()), { json, surroundings });
  } finally {
    release();
  }
}

function tell(model: CataloguedModel, end: TrialEnd, { json, surroundings }: { readonly json: boolean | undefined; readonly surroundings: Surroundings }): void {
  if (end.type === "wrong") {
    showDiagnostics(end.diagnostics, surroundings, { json: json === true });
    return surroundings.end(EXIT_CODE.wrong);
  }
  if (end.settled.type === "failed") {
    const { type, message, fix } = end.settled.failure;
    return complain(surroundings, `${paintOf(surroundings).red("✗")} ${model.model} (${model.operation}): ${message}${fix === undefined ? "" : `\n  ${fix}`}`, exitFor(type));
  }
  if (json === true) say(surroundings, JSON.stringify({ model: model.model, operation: model.operation, ...end.settled.value }, null, 2));
  else say(surroundings, triedText(model, end.settled.value, surroundings));
}

function exitFor(type: FailureType): number {
  if (type === "unset") return EXIT_CODE.wrong;
  return type === "in-doubt" || type === "budget" ? EXIT_CODE.waiting : EXIT_CODE.failed;
}

function triedText({ model, operation, rates }: CataloguedModel, { durationMs, usd, used, resolved, answer }: Tried, surroundings: Surroundings): string {
  const paint = paintOf(surroundings);
  const units = Object.entries(used).map(([unit, count]) => `${count} ${unit}`).join(", ");
  const cost = usd === 0 && rates === undefined ? "for a price that nobody knows" : usd === 0 ? "for nothing" : `for ${money(usd)}`;
  return [
    `${paint.green("✓")} ${paint.bold(model)} (${operation}) answered in ${duration(durationMs)} ${cost}${units === "" ? "" : ` (${units})`}`,
    ...(resolved === undefined || model.endsWith(resolved) ? [] : [`  as ${resolved}`]),
    `  ${JSON.stringify(answer)}`,
  ].join("\n");
}

async function catalogue({ cwd, world }: Surroundings): Promise<Catalogue> {
  return modelsHere(cwd, await world());
}

/** @param as what a model makes that nobody wrote down */
function named({ models, providers }: Catalogue, name: string, as: string | undefined): readonly CataloguedModel[] {
  const own = models.filter((each) => (each.model === name || each.aliases.includes(name)) && (as === undefined || each.operation === as));
  if (own.length > 0 || as === undefined) return own;
  const provider = providers.find((each) => name.startsWith(`${each.name}:`) && as in each.operations);
  return provider === undefined ? [] : [{ model: name, operation: as as Operation, aliases: [], needsKey: false, unset: [] }];
}

function unknown(name: string, { models, providers }: Catalogue, surroundings: Surroundings): void {
  const provider = providers.find((each) => name.startsWith(`${each.name}:`));
  const names = provider === undefined ? providers.map((each) => `${each.name}:`) : models.filter(({ model }) => model.startsWith(`${provider.name}:`)).map(({ model }) => model);
  const [written = "", rest = ""] = name.split(":", 2);
  const other = provider === undefined ? suggest(written, providers.map((each) => each.name)) : undefined;
  const hint = other === undefined ? suggestion(name, names, provider === undefined ? "providers" : "there are") : `did you mean "${other}:${rest}"?`;
  const more = provider === undefined ? "" : `\n  a model that vp knows nothing of can be named all the same: say with --as what it makes (${Object.keys(provider.operations).join(", ")})`;
  complain(surroundings, `vp: no model is called "${name}"\n  ${hint}${more}\n  vp models list shows them`, USAGE);
}
