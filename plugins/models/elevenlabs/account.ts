/** What the parts of ElevenLabs share: where it is reached, and what vp.yaml adds by model. Sends nothing. */
import type { JsonObject, QuantityRange } from "vp/plugin";
import { idOf } from "../sdk/service.ts";
import type { Line } from "../wire/line.ts";

export interface Account {
  readonly line: Omit<Line, "input" | "blame">;
  readonly models: Readonly<Record<string, JsonObject>>;
}

export function optionsAt({ models }: Account, request: { readonly model: string }): JsonObject {
  return models[idOf(request)] ?? {};
}

export function exactly(unit: string, amount: number): QuantityRange {
  return { least: { [unit]: amount }, most: { [unit]: amount } };
}
