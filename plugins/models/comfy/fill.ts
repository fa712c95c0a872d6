/** A workflow with a request in it, as it will be sent: words, numbers and pictures in their places. Sends nothing. */
import { Refused, type ArtifactFile, type ImageRequest, type Json, type ModelCard, type Size, type VideoRequest } from "vp/plugin";
import { meant } from "../nearest.ts";
import { sizeFor } from "../sdk/fit.ts";
import { PLACEHOLDER, readGraph, withInput, type Graph } from "./graph.ts";
import { picturesOf, placeOf, placesOf, VALUE_SLOTS, type PictureSlot, type Settings, type ValueSlot, type Workflow } from "./settings.ts";

export type Request = ImageRequest | VideoRequest;

export interface Filled {
  /** Pictures stand in it as `ArtifactFile`s. */
  readonly graph: Graph;
  readonly output: string;
  /** What of the request went where: `6.inputs.text` to `prompt`. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** @param seed 0 where the request is only looked at: which roll of it this is, its key tells otherwise */
export function fill(settings: Settings, operation: Workflow["operation"], request: Request, seed: number): Filled {
  const id = request.model.slice(request.model.indexOf(":") + 1);
  const workflow = workflowOf(settings, id, operation);
  const read = readGraph(id, workflow);
  if (read.type === "wrong") throw new Refused(read.reason);
  const values = valuesOf(workflow, cardOf(id, workflow), request, seed);
  const worded = placed(withPlaceholders(read.graph, values), workflow, values);
  return { graph: withPictures(worded, workflow, request), output: workflow.output, inputs: inputsOf(workflow) };
}

/** What a workflow can do, as far as what is said of it tells. */
export function cardOf(model: string, { operation, workflow, slots = {}, sizes, fps, most_frames: most, summary }: Workflow): ModelCard {
  const text = typeof workflow === "string" ? "" : workflow.text;
  return {
    model, operation, seed: true, references: slots.images?.length ?? 0, negative: slots.negative !== undefined || text.includes("{{negative}}"),
    ...(summary === undefined ? {} : { summary }),
    ...(sizes === undefined ? {} : { sizes: sizes.map(sizeIn) }),
    ...(operation === "video" ? { firstFrame: slots.first_frame !== undefined, lastFrame: slots.last_frame !== undefined } : {}),
    ...(operation === "video" && most !== undefined && fps !== undefined ? { seconds: { least: 0, most: most / fps } } : {}),
  };
}

function workflowOf({ models = {} }: Settings, id: string, operation: Workflow["operation"]): Workflow {
  const found = models[id];
  if (found === undefined) throw new Refused(`no workflow is set up as "${id}" in vp.yaml${meant(id, Object.keys(models))}`);
  if (found.operation === operation) return found;
  throw new Refused(`the workflow "${id}" is a model for ${found.operation}, and was asked for ${operation}`);
}

type Values = Readonly<Record<ValueSlot, string | number>>;

function valuesOf(workflow: Workflow, card: ModelCard, request: Request, seed: number): Values {
  const { width, height } = workflow.sizes === undefined ? inSixteens(request.size) : sizeFor(card, request.size);
  const film = "fps" in request ? request : { seconds: 0, fps: 1 };
  const fps = workflow.fps ?? film.fps;
  return { prompt: request.prompt, negative: request.negative ?? "", seed, width, height, seconds: film.seconds, fps, frames: framesFor(workflow, film.seconds * fps) };
}

/** No model takes any size; multiples of sixteen are what all take, and node types cut off what is too much. */
function inSixteens({ width, height }: Size): Size {
  return { width: 16 * Math.ceil(width / 16), height: 16 * Math.ceil(height / 16) };
}

/** At least as many as are needed, and no more than it makes. */
function framesFor({ frame_step: step = 1, most_frames: most = Infinity }: Workflow, needed: number): number {
  const least = Math.max(1, Math.ceil(needed - 1e-6));
  return Math.min(most, step === 1 ? least : 1 + step * Math.ceil((least - 1) / step));
}

function sizeIn(written: string): Size {
  const [width = 0, height = 0] = written.split("x").map(Number);
  return { width, height };
}

function withPlaceholders(graph: Graph, values: Values): Graph {
  return Object.fromEntries(Object.entries(graph).map(([id, node]) => {
    const inputs = Object.entries(node.inputs).map(([name, value]) => [name, typeof value === "string" ? replaced(value, values) : value]);
    return [id, { ...node, inputs: Object.fromEntries(inputs) }];
  }));
}

/** A text that is nothing but a placeholder becomes the value itself, so that a number stays one. */
function replaced(text: string, values: Values): string | number {
  const whole = VALUE_SLOTS.find((name) => text.replace(/\s/g, "") === `{{${name}}}`);
  if (whole !== undefined) return values[whole];
  const byName: Readonly<Record<string, string | number>> = values;
  return text.replace(PLACEHOLDER, (written: string, name: string) => String(byName[name] ?? written));
}

function placed(graph: Graph, { slots = {} }: Workflow, values: Values): Graph {
  const places = VALUE_SLOTS.flatMap((name) => placesOf(slots, name).map((place) => [place, values[name]] as const));
  return places.reduce((filled, [place, value]) => withInput(filled, place, value), graph);
}

/** What is missing is taken out from the last to the first, so that what stands for the first has the last word. */
function withPictures(graph: Graph, { slots = {} }: Workflow, request: Request): Graph {
  const given = picturesIn(request);
  const counts = { references: 0, firstFrame: 0, lastFrame: 0 };
  const pictures = picturesOf(slots).map(({ input, slot }) => ({ input, slot, picture: given[input][counts[input]++] }));
  return pictures.reduceRight((filled, { input, slot, picture }) => withPicture(filled, slot, { input, picture }), graph);
}

function picturesIn(request: Request): Readonly<Record<"references" | "firstFrame" | "lastFrame", readonly ArtifactFile[]>> {
  const { references = [] } = request;
  const listed = (picture: ArtifactFile | undefined): readonly ArtifactFile[] => (picture === undefined ? [] : [picture]);
  if (!("fps" in request)) return { references, firstFrame: [], lastFrame: [] };
  return { references, firstFrame: listed(request.firstFrame), lastFrame: listed(request.lastFrame) };
}

function withPicture(graph: Graph, slot: PictureSlot, { input, picture }: { readonly input: string; readonly picture: ArtifactFile | undefined }): Graph {
  if (picture !== undefined) return withInput(graph, placeOf(slot), { ...picture });
  if (typeof slot !== "string") return Object.entries<Json>(slot.without).reduce((filled, [place, value]) => withInput(filled, place, value), graph);
  throw new Refused(`the workflow needs a picture at "${slot}", and the request has none; give it one, or say with {at: ${slot}, without: {…}} what it does without`, { input });
}

function inputsOf({ slots = {} }: Workflow): ReadonlyMap<string, string> {
  const values = VALUE_SLOTS.flatMap((name) => placesOf(slots, name).map((place) => [place, CALLED[name]] as const));
  return new Map([...values, ...picturesOf(slots).map(({ input, slot }) => [placeOf(slot), input] as const)]);
}

const CALLED: Readonly<Record<ValueSlot, string>> = {
  prompt: "prompt", negative: "negative", seed: "seed", width: "size", height: "size", seconds: "seconds", frames: "seconds", fps: "fps",
};
