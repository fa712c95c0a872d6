/** What of a model's card comes nearest to a wish: a length, a size, a shape, a voice. Knows no provider. */
import { isObject, type ModelCard, type Size, type VoiceCard } from "vp/plugin";

/** Seconds: the shortest that is long enough, else the longest there is. */
export function lengthFor(card: ModelCard | undefined, seconds: number): number {
  const lengths = card?.seconds;
  if (lengths === undefined) return Math.ceil(seconds);
  if ("least" in lengths) return Math.min(lengths.most, Math.max(lengths.least, Math.ceil(seconds)));
  const sorted = [...lengths].sort((a, b) => a - b);
  return sorted.find((length) => length >= seconds - 0.01) ?? sorted.at(-1) ?? Math.ceil(seconds);
}

/** The size nearest in shape; of equal shapes the smallest that is large enough, else the largest. */
export function sizeFor(card: ModelCard | undefined, wish: Size): Size {
  const sizes = card?.sizes ?? [];
  const nearest = Math.min(...sizes.map((size) => apart(shapeOf(size), shapeOf(wish))));
  const alike = sizes.filter((size) => apart(shapeOf(size), shapeOf(wish)) <= nearest + 0.01).sort((a, b) => a.width - b.width);
  return alike.find(({ width, height }) => width >= wish.width && height >= wish.height) ?? alike.at(-1) ?? wish;
}

/** `16:9`: the nearest of the card's shapes, else the wish in its lowest terms. */
export function aspectFor(card: ModelCard | undefined, wish: Size): `${number}:${number}` {
  const shapes = card?.aspects ?? ["16:9", "9:16", "1:1", "4:3", "3:4"];
  const sorted = [...shapes].sort((a, b) => apart(shapeNamed(a), shapeOf(wish)) - apart(shapeNamed(b), shapeOf(wish)));
  const [width = 16, height = 9] = (sorted[0] ?? "16:9").split(":").map(Number);
  return `${width}:${height}`;
}

export function sizeText({ width, height }: Size): `${number}x${number}` {
  return `${width}x${height}`;
}

function shapeOf({ width, height }: Size): number {
  return width / height;
}

function shapeNamed(name: string): number {
  const [width = 1, height = 1] = name.split(":").map(Number);
  return width / height;
}

function apart(a: number, b: number): number {
  return Math.abs(Math.log(a / b));
}

/** The voice that a character would have: of their gender, as high as they speak, and nobody else's while there is another. */
export function voiceFor(card: ModelCard | undefined, brief: unknown): VoiceCard | undefined {
  const wanted = isObject(brief) ? brief : {};
  const voices = card?.voices ?? [];
  const fitting = voices.filter(({ gender }) => gender === wanted["gender"]);
  const all = fitting.length > 0 ? fitting : voices;
  const before = Array.isArray(wanted["beside"]) ? wanted["beside"] : [];
  // Those who were cast before chose in the same way.
  const taken = before.reduce<readonly VoiceCard[]>((chosen, pitch) => [...chosen, ...[nearestVoice(all, pitch, chosen)].flatMap((voice) => voice ?? [])], []);
  return nearestVoice(all, wanted["pitch"], taken);
}

function nearestVoice(voices: readonly VoiceCard[], pitch: unknown, taken: readonly VoiceCard[]): VoiceCard | undefined {
  const height = heightOf(pitch);
  const uses = (voice: VoiceCard): number => taken.filter((each) => each === voice).length;
  return voices.toSorted((a, b) => uses(a) - uses(b) || Math.abs((a.height ?? 0.5) - height) - Math.abs((b.height ?? 0.5) - height))[0];
}

/** A pitch of 0.7 to 1.5 as 0 to 1. */
function heightOf(pitch: unknown): number {
  return typeof pitch === "number" ? Math.min(1, Math.max(0, (pitch - 0.7) / 0.8)) : 0.5;
}
