/** What is said about a picture, a clip or a sound that a person hands over: one builder for each message. */
import type { Diagnostic } from "../diagnostic.ts";
import type { Failure } from "../failure.ts";
import type { Look } from "../look.ts";
import { doubtful, nowhere } from "./diagnostic-of.ts";

export interface Given {
  readonly file: string;
  readonly address: string;
  readonly port: string;
  /** `image`, `video`, `audio`: what the output may be. */
  readonly kinds: readonly string[];
}

type Seen = Exclude<Look, { type: "none" }>;

const KINDS: Readonly<Record<string, string>> = { image: "a picture", video: "a clip", audio: "a sound" };
const FILES: Readonly<Record<string, string>> = { image: "a PNG, JPEG or WebP", video: "an MP4, MOV or WebM", audio: "a WAV, MP3 or M4A" };

const wordsFor = (words: Readonly<Record<string, string>>, kinds: readonly string[]): string => kinds.map((kind) => words[kind] ?? kind).join(" or ");

const refused = (message: string, fix: string): Failure => ({ type: "input", message, fix: `nothing was decided; ${fix}` });

/** @param what in words, as `text` */
export const noMedia = ({ file, address, port, kinds }: Given, what: string): Failure =>
  refused(`"${file}" is ${what}, and "${port}" of ${address} is ${wordsFor(KINDS, kinds)}`, `give ${wordsFor(FILES, kinds)}, whatever it is called`);

export const otherMedia = ({ file, address, port, kinds }: Given, { type, mediaType }: Seen): Failure =>
  refused(`"${file}" is ${KINDS[type] ?? type} (${mediaType}), and "${port}" of ${address} is ${wordsFor(KINDS, kinds)}`, `give ${wordsFor(FILES, kinds)}, whatever it is called`);

export interface Wanted {
  readonly mediaType: string;
  /** Relative to the output folder. */
  readonly published?: string;
}

export const notMade = ({ file, address }: Given, { mediaType }: Seen, wanted: Wanted): Failure =>
  refused(`"${file}" is ${mediaType}, and ${because(address, wanted)} ${wanted.mediaType}: it cannot be made that without loss`, `give it as ${wanted.mediaType}${wanted.published === undefined ? "" : `, or publish it under a name that ends in what it is`}`);

const because = (address: string, { published }: Wanted): string => (published === undefined ? `${address} is kept as` : `it is published as ${published}, which is`);

const told = ({ address }: Given, code: string, message: string, fix?: string): Diagnostic => doubtful(nowhere(address), { code, message, fix });

export const keptAs = (given: Given, { mediaType }: Seen, wanted: Wanted): Diagnostic =>
  told(given, "given-converted", `"${given.file}" is ${mediaType} and was made ${wanted.mediaType} without loss${wanted.published === undefined ? "" : `, as it is published as ${wanted.published}`}`);

/** What a file would be like if it were made here, as far as that is known. */
export interface Expected {
  /** Pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  readonly seconds?: number;
  /** Frames a second. */
  readonly fps?: number;
}

/** Each way in which a file is unlike what would be made. */
export function unlike(given: Given, look: Seen, expected: Expected): readonly Diagnostic[] {
  const tell = (message: string, fix: string): Diagnostic => told(given, "given-unlike", `"${given.file}" ${message}`, fix);
  return [
    ...(look.type === "audio" || expected.size === undefined ? [] : unlikeInSize(look, expected.size, { address: given.address, tell })),
    ...(look.type === "video" ? unlikeInTime(look, expected, tell) : []),
  ];
}

type Tell = (message: string, fix: string) => Diagnostic;
type Size = NonNullable<Expected["size"]>;

/** Half a pixel more or less is no other shape. */
function unlikeInSize(look: Size & Pick<Seen, "type">, size: Size, { address, tell }: { readonly address: string; readonly tell: Tell }): readonly Diagnostic[] {
  if (look.width === size.width && look.height === size.height) return [];
  const scale = Math.max(size.width / look.width, size.height / look.height);
  const [across, down] = [Math.round(look.width - size.width / scale), Math.round(look.height - size.height / scale)];
  const both = `is ${look.width}x${look.height}, and ${address} is ${size.width}x${size.height}`;
  const scaled = scale > 1 ? `enlarged ${scale.toFixed(1)} times` : scale < 1 ? "made smaller" : "";
  const fix = `give one of ${size.width}x${size.height}, or of that shape, to have all of it as it is`;
  if (across === 0 && down === 0) return [tell(`${both}: it is ${scaled}`, fix)];
  const beyond = across > 0 ? `${across} of its ${look.width} columns` : `${down} of its ${look.height} rows`;
  const shown = look.type === "video" ? "shown whole, with bars where the film's shape is another" : `made to fill that, and ${beyond} lie beyond the edges: they are cut off, or seen only while the camera passes over them`;
  return [tell(`${both}: it is ${[scaled, shown].filter((part) => part !== "").join(" and ")}`, fix)];
}

function unlikeInTime({ seconds, fps }: { readonly seconds: number; readonly fps: number }, expected: Expected, tell: Tell): readonly Diagnostic[] {
  const late = expected.seconds === undefined ? 0 : seconds - expected.seconds;
  const frame = 1 / (expected.fps ?? fps);
  return [
    ...(expected.seconds === undefined || Math.abs(late) <= frame ? [] : [tell(
      `lasts ${seconds.toFixed(2)} s, and its shot ${expected.seconds.toFixed(2)} s: the pictures after it come ${Math.abs(late).toFixed(2)} s ${late > 0 ? "later" : "sooner"} than their sound and captions`,
      `give one of ${expected.seconds.toFixed(2)} s`)]),
    ...(expected.fps === undefined || Math.abs(fps - expected.fps) < 0.05 ? [] : [tell(`has ${fps} pictures a second, and the film ${expected.fps}: it is made ${expected.fps}`, `give one of ${expected.fps} a second to have each of its pictures`)]),
  ];
}

/** A file that a person decided on. */
export interface Decided {
  readonly what: "use" | "edit";
  readonly address: string;
  /** Relative to the decisions. */
  readonly file: string;
  /** The command that takes it back. */
  readonly drop: string;
}

const MOST_TOLD = 3;

/** Why something failed that was made of them: nobody knows whether by them. */
export function madeOfGiven(failure: Failure, given: readonly Decided[]): Failure {
  const files = given.slice(0, MOST_TOLD).map(({ what, address, file, drop }) =>
    `it was given ${file}, which ${address} ${what === "use" ? "uses" : "has as your edit"}; if that is why, decide on another file, or take it back: ${drop}`);
  return { ...failure, fix: [...(failure.fix === undefined ? [] : [failure.fix]), ...files].join("\n  ") };
}
