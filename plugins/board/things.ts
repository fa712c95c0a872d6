/** What stands about in a scene once it has been named: a table and a gate are there in every wide picture. Reads by rule; pure. */
import { propsIn, type NamedProp } from "../film/types-lexicon.ts";

/** Brings up to date what stands about once the text has been told. Each kind keeps the words that named it first, and so its place. */
export function standAbout(description: string, things: Map<string, NamedProp>): void {
  for (const named of propsIn(description)) if (STANDS.has(named.kind) && !things.has(named.kind)) things.set(named.kind, named);
}

const STANDS: ReadonlySet<string> = new Set([
  "table", "chair", "sofa", "bed", "bench", "door", "gate", "boat", "tree", "bicycle", "car", "telescope", "fire", "fireplace", "piano", "screen", "whiteboard", "server", "statue", "sign", "easel",
  "snowman", "puddle", "tram", "train", "bus", "motorcycle", "plane", "rocket", "ladder", "hoop", "lamp", "moon", "drum",
]);
