/** Pictures by the SDK: words, and pictures to stay close to, in; one picture out. */
import type { GenerateImageResult } from "ai";
import { isObject, Refused, type CallContext, type ImageRequest, type Json, type JsonObject, type ModelCard, type Quantities, type QuantityRange, type QuickOperation, type ReturnedFile, type Usage } from "vp/plugin";
import { bytesOf, inBody, written } from "./files.ts";
import { givenIn, translated, type Blame } from "./failures.ts";
import { aspectFor, sizeFor, sizeText } from "./fit.ts";
import { loadSdk } from "./load.ts";
import { cardOf, chargedBy, idOf, keyOf, notThere, optionsOf, ownOptions, sending, tellIgnored, type Service } from "./service.ts";
import { wordsFor } from "./words.ts";

/** How a size is put: as pixels, as a shape, or by options of the provider's own alone. */
export interface Shape {
  readonly size?: `${number}x${number}`;
  readonly aspectRatio?: `${number}:${number}`;
}

/** A request for a picture and what it becomes for this model. */
export interface ImageWish {
  readonly id: string;
  readonly card: ModelCard | undefined;
  readonly request: ImageRequest;
  readonly options: JsonObject;
  readonly shape: Shape;
}

export interface ImageService extends Service {
  readonly image?: {
    /** Options that every request gets: a negative prompt, a resolution, a quality. */
    options?(request: ImageRequest, card: ModelCard | undefined): JsonObject;
    /** Pixels or a shape, when the card alone does not tell. */
    shape?(request: ImageRequest, card: ModelCard | undefined): Shape;
    /** What it will use; one `image` when left out. */
    measure?(wish: ImageWish): QuantityRange | undefined;
    /** What it used; what was measured at most when left out. */
    used?(wish: ImageWish, answer: GenerateImageResult): Quantities | undefined;
    readonly blame?: Blame;
  };
}

type Answer = { readonly image: ReturnedFile };

export function imageBySdk(service: ImageService): QuickOperation<ImageRequest, Answer> {
  return {
    body: (request) => ({ ...putImage(service, request), ...referencesIn(request) }),
    measure: (request) => measured(service, wishOf(service, request)),
    generate: async (request, context) => await translated({ ...asked(service), given: givenIn(request) }, async () => await ask(service, request, context)),
  };
}

function asked({ title, variables, refusal, image }: ImageService) {
  return { title, variables, refusal, input: "prompt", blame: image?.blame ?? [["references", /"param":\s*"image|(input|invalid|uploaded|reference) image|image (input|file)|inline_?data/i]] } as const;
}

export function wishOf(service: ImageService, request: ImageRequest): ImageWish {
  const id = idOf(request);
  const card = cardOf(service, "image", id);
  const options = optionsOf(service, id, service.image?.options?.(request, card));
  return { id, card, request, options, shape: service.image?.shape?.(request, card) ?? shapeOf(request, card) };
}

function shapeOf({ size }: ImageRequest, card: ModelCard | undefined): Shape {
  return card?.aspects === undefined ? { size: sizeText(sizeFor(card, size)) } : { aspectRatio: aspectFor(card, size) };
}

function measured({ image }: ImageService, wish: ImageWish): QuantityRange | undefined {
  return image?.measure === undefined ? { least: { image: 1 }, most: { image: 1 } } : image.measure(wish);
}

/** The request as it is put to the SDK, but for its pictures. */
function putImage(service: ImageService, request: ImageRequest) {
  const { shape, options } = wishOf(service, request);
  return { prompt: wordsFor(request, options), ...shape, ...ownOptions(options) };
}

function referencesIn({ references = [] }: ImageRequest): { readonly [name: string]: Json } {
  return references.length === 0 ? {} : { references: references.map(inBody) };
}

async function ask(service: ImageService, request: ImageRequest, context: CallContext) {
  const { generateImage, NoImageGeneratedError } = await loadSdk();
  const wish = wishOf(service, request);
  const model = (await service.connect(keyOf(service, context))).imageModel?.(wish.id);
  if (model === undefined) throw notThere(service.title, "image");
  try {
    const answer = await generateImage({ model, prompt: await promptOf(request, wish.options), ...wish.shape, ...seedOf(wish, context), ...sending(service, wish, context) });
    tellIgnored(service, answer.warnings, context);
    const { uint8Array: data, mediaType } = answer.image;
    return { image: await written("image", { data, mediaType }, context), usage: usageOf(service, wish, answer) };
  } catch (error) {
    if (!NoImageGeneratedError.isInstance(error)) throw error;
    throw new Refused(`${service.title} made no picture of this${reasonOf(service, error.calls)}`, { input: "prompt" });
  }
}

/** What the provider says of how it ended, in its own word. */
function reasonOf({ namespace }: ImageService, calls: GenerateImageResult["calls"] = []): string {
  const told: unknown = calls[0]?.providerMetadata?.[namespace];
  const reason = isObject(told) ? told["finishReason"] : undefined;
  return typeof reason === "string" ? `: ${reason}` : "";
}

async function promptOf(request: ImageRequest, options: JsonObject) {
  const { references = [] } = request;
  const text = wordsFor(request, options);
  if (references.length === 0) return text;
  const read = await Promise.all(references.map(bytesOf));
  return { text, images: read.map(({ data }) => data) };
}

/** Equal requests differ by it; 0 means "any" to some. */
function seedOf({ card }: ImageWish, { take }: CallContext): { readonly seed?: number } {
  return card?.seed === true ? { seed: take + 1 } : {};
}

function usageOf(service: ImageService, wish: ImageWish, answer: GenerateImageResult): Usage {
  const quantities = service.image?.used?.(wish, answer) ?? measured(service, wish)?.most;
  const model = answer.responses[0]?.modelId;
  const told = chargedBy(service, answer.calls?.[0]?.providerMetadata ?? answer.providerMetadata);
  return { ...(quantities === undefined ? {} : { quantities }), ...(model === undefined ? {} : { model }), ...told };
}
