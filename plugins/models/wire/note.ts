/** What is kept of work that goes on at a provider: where it is, and what it will have used. Holds no key and no address. */
import { isObject, type Json, type Quantities, type Usage } from "vp/plugin";

export interface Note {
  readonly id: string;
  readonly model: string;
  readonly quantities?: Quantities;
}

export function noteOf({ id, model, quantities }: Note): Json {
  return { id, model, ...(quantities === undefined ? {} : { quantities: { ...quantities } }) };
}

export function noted(handle: Json): Note {
  const { id, model, quantities } = isObject(handle) ? handle : {};
  if (typeof id !== "string" || typeof model !== "string") throw new Error("internal: this is no note of work at a provider");
  return { id, model, ...(isObject(quantities) ? { quantities: numbersIn(quantities) } : {}) };
}

export function usageNoted({ model, quantities }: Note): Usage {
  return { model, ...(quantities === undefined ? {} : { quantities }) };
}

function numbersIn(quantities: Readonly<Record<string, unknown>>): Quantities {
  return Object.fromEntries(Object.entries(quantities).filter((each): each is [string, number] => typeof each[1] === "number"));
}
