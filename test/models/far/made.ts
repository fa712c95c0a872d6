/** What far sides give: a small picture, a sound and a clip that are real, and JSON that fits the schema that was sent. */
import { createCanvas } from "@napi-rs/canvas";
import { isObject } from "../../../schema/json.ts";
import type { FarRequest } from "./server.ts";
import { writeWav } from "../../../plugins/media/wav.ts";

export const SMALL_PICTURE: Buffer = picture();
export const SMALL_SOUND: Uint8Array = writeWav({ sampleRate: 16_000, channels: [sine(24_000)] });

/** An answer by the schema; words when there is none. */
export function answerBy(schema: unknown, { body, unfit }: Pick<FarRequest, "body" | "unfit">): string {
  if (schema === undefined) return `an answer to ${body.length} letters`;
  return unfit === true ? '{"of":"another shape"}' : JSON.stringify(fitting(schema));
}

/** The least that fits: first values of lists to choose from, three elements of lists, words where words are wanted. */
export function fitting(schema: unknown): unknown {
  if (!isObject(schema)) return null;
  const { type, enum: values, const: constant, properties, items, anyOf, minimum, minItems, maxItems } = schema;
  if (constant !== undefined) return constant;
  if (Array.isArray(values)) return values[0];
  if (Array.isArray(anyOf)) return fitting(anyOf[0]);
  if (type === "object") return Object.fromEntries(Object.entries(isObject(properties) ? properties : {}).map(([name, part]) => [name, fitting(part)]));
  if (type === "array") return Array.from({ length: Math.min(Number(maxItems ?? 3), Math.max(3, Number(minItems ?? 0))) }, () => fitting(items));
  if (type === "number" || type === "integer") return typeof minimum === "number" ? minimum : 1;
  if (type === "boolean") return true;
  return "words";
}

function picture(): Buffer {
  const canvas = createCanvas(64, 36);
  const context = canvas.getContext("2d");
  context.fillStyle = "#335577";
  context.fillRect(0, 0, 64, 36);
  context.fillStyle = "#ffcc66";
  context.fillRect(20, 8, 20, 20);
  return canvas.toBuffer("image/png");
}

function sine(length: number): Float32Array {
  return Float32Array.from({ length }, (_, at) => 0.3 * Math.sin((at / 16_000) * 440 * 2 * Math.PI));
}
