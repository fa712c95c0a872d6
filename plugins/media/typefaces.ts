/**
 * Which typeface has which signs: Inter for Latin, Cyrillic and Greek, Noto Sans for Japanese, and others of Noto's where
 * somebody has installed them. Knows their tables only; nothing is loaded or drawn here.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";

export interface Typeface {
  /** The package it comes in. */
  readonly name: string;
  /** Signs that a part of it shows, by the name of the part. */
  readonly parts: ReadonlyMap<string, readonly Range[]>;
  readonly folder: string;
  readonly isVariable: boolean;
}

/** Code points, both ends included. */
type Range = readonly [number, number];

export interface Part {
  readonly typeface: Typeface;
  readonly name: string;
}

/** Signs of a text that no installed typeface can show, each once; they are drawn as boxes. */
export function unshown(text: string): readonly string[] {
  return [...new Set(text)].filter((sign) => /\S/.test(sign) && partOf(sign) === undefined);
}

/** The part of a typeface that shows a sign. */
export function partOf(sign: string): Part | undefined {
  if (!shownBy.has(sign)) shownBy.set(sign, findPart(sign.codePointAt(0) ?? 0));
  return shownBy.get(sign);
}

const OURS = ["@fontsource/inter", "@fontsource-variable/noto-sans-jp"];
/** Used where they are installed beside vp. */
const OTHERS = ["sc", "tc", "kr", "arabic", "hebrew", "devanagari", "bengali", "tamil", "thai", "armenian", "georgian"].map((script) => `@fontsource-variable/noto-sans-${script}`);

const typefaces = new Map<string, Typeface | undefined>();
const partsOf = new Map<string, Part>();
const shownBy = new Map<string, Part | undefined>();

function findPart(point: number): Part | undefined {
  for (const name of [...OURS, ...OTHERS]) {
    const typeface = typefaceOf(name);
    for (const [part, ranges] of typeface?.parts ?? []) {
      if (typeface && ranges.some(([from, to]) => point >= from && point <= to)) return typefacePart(typeface, part);
    }
  }
  return undefined;
}

/** One object for each part, so that a text names it once. */
function typefacePart(typeface: Typeface, name: string): Part {
  const key = `${typeface.name} ${name}`;
  const part = partsOf.get(key) ?? { typeface, name };
  partsOf.set(key, part);
  return part;
}

function typefaceOf(name: string): Typeface | undefined {
  if (!typefaces.has(name)) typefaces.set(name, openTypeface(name));
  return typefaces.get(name);
}

function openTypeface(name: string): Typeface | undefined {
  const file = found(`${name}/unicode.json`);
  if (file === undefined) return undefined;
  const written: unknown = JSON.parse(readFileSync(file, "utf8"));
  const parts = Object.entries(written ?? {}).map(([part, ranges]) => [part.replace(/[[\]]/g, ""), rangesIn(String(ranges))] as const);
  // Latin is in all of them; what comes first is asked first.
  const latinFirst = parts.toSorted(([a], [b]) => Number(b === "latin") - Number(a === "latin"));
  return { name, parts: new Map(latinFirst), folder: dirname(file), isVariable: name.includes("variable") };
}

function found(path: string): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(path);
  } catch {
    return undefined;
  }
}

function rangesIn(written: string): readonly Range[] {
  return written.split(",").map((range) => {
    const [from = "0", to = from] = range.trim().replace("U+", "").split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
