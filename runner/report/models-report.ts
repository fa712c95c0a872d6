/** Models as a person reads them: a list by operation, and one with all that is known of it. Says; asks nobody. */
import type { ModelCard } from "../../schema/model-card.ts";
import { BY_THE_MILLION, type Rates } from "../../schema/prices.ts";
import type { Paint } from "./paint.ts";
import { table } from "./table.ts";

export interface ListedModel {
  readonly model: string;
  readonly operation: string;
  readonly card?: ModelCard;
  readonly rates?: Rates;
  readonly aliases: readonly string[];
  readonly unset: readonly (readonly string[])[];
}

export function modelsList(models: readonly ListedModel[], paint: Paint): string {
  return [...Map.groupBy(models, ({ operation }) => operation)].map(([operation, alike]) => {
    const rows = alike.map(({ model, card, rates, aliases, unset }) => [
      model, priceText(rates), abilities(card), [...aliases, ...(unset.length === 0 ? [] : [paint.yellow(`needs ${unset.map((names) => names[0]).join(", ")}`)])].join(", "),
    ]);
    return [paint.bold(operation), ...table(["model", "price", "makes", "serves as"], rows, paint).map((line) => `  ${line}`)].join("\n");
  }).join("\n\n");
}

export function modelDetails({ model, operation, card, rates, aliases, unset }: ListedModel, date: string, paint: Paint): string {
  const facts: readonly (readonly [string, string])[] = [
    ["makes", operation],
    ...(card?.summary === undefined ? [] : [["is", card.summary] as const]),
    ...cardFacts(card),
    ["costs", rates === undefined ? "nobody knows: say so in vp.yaml under prices" : Object.keys(rates).length === 0 ? "nothing" : Object.entries(rates).map(rateText).join(", ")],
    ...(rates === undefined || Object.keys(rates).length === 0 ? [] : [["prices of", date] as const]),
    ["serves as", aliases.length === 0 ? "nothing here" : aliases.join(", ")],
    ...(unset.length === 0 ? [] : [["needs", paint.yellow(`${unset.map((names) => names.join(" or ")).join(", ")}, not set`)] as const]),
  ];
  const columns = Math.max(...facts.map(([name]) => name.length));
  return [paint.bold(model), ...facts.map(([name, fact]) => `  ${paint.dim(name.padEnd(columns))}  ${fact}`)].join("\n");
}

function cardFacts(card: ModelCard | undefined): readonly (readonly [string, string])[] {
  if (card === undefined) return [["can do", "nobody wrote it down; it may be asked for anything"]];
  const { seconds, sizes, aspects, voices, characters, negative, seed } = card;
  return [
    ...(card.references === undefined ? [] : [["references", card.references === 0 ? "none" : `up to ${card.references}`] as const]),
    ...(card.firstFrame === undefined ? [] : [["first frame", yes(card.firstFrame)] as const]),
    ...(card.lastFrame === undefined ? [] : [["last frame", yes(card.lastFrame)] as const]),
    ...(seconds === undefined ? [] : [["seconds", "least" in seconds ? `${round(seconds.least)} to ${round(seconds.most)}` : seconds.join(", ")] as const]),
    ...(sizes === undefined ? [] : [["sizes", sizes.map(({ width, height }) => `${width}x${height}`).join(", ")] as const]),
    ...(aspects === undefined ? [] : [["shapes", aspects.join(", ")] as const]),
    ...(negative === undefined ? [] : [["negative", yes(negative)] as const]),
    ...(seed === undefined ? [] : [["takes", seed ? "vary by a seed" : "vary by chance"] as const]),
    ...(card.schema === undefined ? [] : [["by schema", yes(card.schema)] as const]),
    ...(voices === undefined ? [] : [["voices", voices.map(({ name, gender }) => `${name} (${gender})`).join(", ")] as const]),
    ...(card.times === undefined ? [] : [["word times", yes(card.times)] as const]),
    ...(characters === undefined ? [] : [["longest", `${characters} characters`] as const]),
  ];
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}

function yes(can: boolean): string {
  return can ? "yes" : "no";
}

/** What it makes, in the width of a column. */
function abilities(card: ModelCard | undefined): string {
  if (card === undefined) return "";
  const { seconds, references, firstFrame, lastFrame, voices, times, schema } = card;
  return [
    ...(seconds === undefined ? [] : ["least" in seconds ? `${round(seconds.least)}-${round(seconds.most)} s` : `${seconds.join("/")} s`]),
    ...(firstFrame === true ? [lastFrame === true ? "first and last frame" : "first frame"] : []),
    ...(references === undefined || references === 0 ? [] : [`${references} reference${references === 1 ? "" : "s"}`]),
    ...(voices === undefined ? [] : [`${voices.length} voices`]),
    ...(times === true ? ["word times"] : []),
    ...(schema === true ? ["schema"] : []),
  ].join(", ");
}

/** The first rate, with a sign when there are more. */
function priceText(rates: Rates | undefined): string {
  if (rates === undefined) return "unknown";
  const [input, output] = [rates["input"], rates["output"]];
  if (input !== undefined && output !== undefined) return `$${input} in, $${output} out /M`;
  const telling = TELLING.map((unit) => Object.entries(rates).filter(([name]) => name.split("/")[0] === unit).toSorted(([, a], [, b]) => a - b)).find(({ length }) => length > 0) ?? Object.entries(rates);
  const [first] = telling;
  return first === undefined ? "free" : `${telling.length === 1 ? "" : "from "}${rateText(first)}`;
}

/** What most of a price comes from, by the kind of unit. */
const TELLING = ["second", "image", "output", "characters", "call", "input"];

function rateText([unit, usd]: readonly [string, number]): string {
  const [name = "", ...kind] = unit.split("/");
  const each = BY_THE_MILLION.has(name) ? `million ${name === "characters" ? name : `${name} tokens`}` : name;
  return `$${usd} ${/^[aeiou]/.test(each) ? "an" : "a"} ${each}${kind.length === 0 ? "" : ` (${kind.join(", ")})`}`;
}
