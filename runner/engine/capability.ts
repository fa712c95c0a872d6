/**
 * What of a request lies beyond what a model can do, by its card. What a card leaves out is not judged. Pure: asks no
 * provider.
 */
import { isObject, type Json } from "../../schema/json.ts";
import type { Estimate } from "../../schema/node-type.ts";
import type { ModelCard } from "../../schema/model-card.ts";
import type { Size } from "../../schema/model.ts";
import { beyondModel, endsOnNone, tooLong, tooManyReferences, type Excess } from "../../schema/messages/run.ts";
import type { Failure } from "../../schema/failure.ts";
import type { Operation } from "../../schema/type.ts";
import type { Registry } from "./host/executor.ts";

/** What is asked of a model, as far as it is known. */
export interface Wish {
  readonly size?: Size;
  readonly seconds?: number;
  readonly references?: number;
  readonly firstFrame?: boolean;
  readonly lastFrame?: boolean;
  /** Characters of the prompt, or of the line. */
  readonly characters?: number;
}

export interface Wished {
  readonly operation: Operation;
  /** `provider:model-id`. */
  readonly model: string;
  readonly wish: Wish;
}

/** Why a model cannot do what is wished, naming those that can; nothing when it can, or nobody knows. */
export function beyond(registry: Registry, { operation, model, wish }: Wished): Failure | undefined {
  const card = cardOf(registry, model, operation);
  const [first] = card === undefined ? [] : excesses(card, wish);
  return first === undefined ? undefined : beyondModel(model, first, ableModels(registry, operation, wish));
}

export function wishOfEstimate({ size, seconds, references, firstFrame, lastFrame, prompt }: Estimate): Wish {
  return JSON.parse(JSON.stringify({ size, seconds, references, firstFrame, lastFrame, characters: prompt?.length }));
}

export function wishOfRequest(request: Json): Wish {
  if (!isObject(request)) return {};
  const { size, seconds, references, firstFrame, lastFrame, prompt, text } = request;
  const words = typeof prompt === "string" ? prompt : text;
  return {
    ...(isSize(size) ? { size } : {}), ...(typeof seconds === "number" ? { seconds } : {}),
    references: Array.isArray(references) ? references.length : 0, firstFrame: isObject(firstFrame), lastFrame: isObject(lastFrame),
    ...(typeof words === "string" ? { characters: words.length } : {}),
  };
}

export function cardOf(registry: Registry, model: string, operation: Operation): ModelCard | undefined {
  const colon = model.indexOf(":");
  return registry.provider(model.slice(0, colon))?.cards.find((card) => card.model === model.slice(colon + 1) && card.operation === operation);
}

function ableModels(registry: Registry, operation: Operation, wish: Wish): readonly string[] {
  return registry.providerNames.flatMap((name) => {
    const able = (registry.provider(name)?.cards ?? []).filter((card) => card.operation === operation && excesses(card, wish).length === 0);
    return able.map(({ model }) => `${name}:${model}`);
  });
}

/** What is too much for a model. */
function excesses(card: ModelCard, wish: Wish): readonly Excess[] {
  const { size, seconds, references = 0, characters = 0 } = wish;
  const longest = longestOf(card);
  return [
    ...(card.references !== undefined && references > card.references ? [tooManyReferences(references, card.references)] : []),
    ...(card.firstFrame === false && wish.firstFrame === true ? [{ what: "does not start from a picture" }] : []),
    ...(card.lastFrame === false && wish.lastFrame === true ? [endsOnNone] : []),
    ...(longest !== undefined && seconds !== undefined && seconds > longest + 0.05 ? [tooLong(seconds, longest)] : []),
    ...(size !== undefined && !fitsShape(card, size) ? [{ what: `makes ${shapesOf(card)}, and ${size.width}x${size.height} is asked for` }] : []),
    ...(card.characters !== undefined && characters > card.characters ? [{ what: `takes at most ${card.characters} characters, and ${characters} are given` }] : []),
  ];
}

/** The longest that a model makes, seconds. */
export function longestOf({ seconds }: ModelCard): number | undefined {
  if (seconds === undefined) return undefined;
  return "most" in seconds ? seconds.most : Math.max(...seconds);
}

/** How much of the nearest shape may be cut off. */
const MOST_CUT = 0.2;

function fitsShape({ sizes = [], aspects = [] }: ModelCard, { width, height }: Size): boolean {
  const shapes = [...sizes.map((size) => size.width / size.height), ...aspects.map(ratioOf)];
  const wanted = width / height;
  return shapes.length === 0 || shapes.some((shape) => 1 - Math.min(shape, wanted) / Math.max(shape, wanted) <= MOST_CUT);
}

function ratioOf(aspect: string): number {
  const [width = 1, height = 1] = aspect.split(":").map(Number);
  return width / height;
}

function shapesOf({ sizes = [], aspects = [] }: ModelCard): string {
  return [...sizes.map(({ width, height }) => `${width}x${height}`), ...aspects].join(", ");
}

function isSize(value: unknown): value is Size {
  return isObject(value) && typeof value["width"] === "number" && typeof value["height"] === "number";
}
