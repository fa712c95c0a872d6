/** Commands as a person can paste them into a shell. Knows which words make a command mean the same film, not what it does. */
import { canonicalJson, type Json } from "./json.ts";

/** What was asked for, as far as every other command about the same film needs it too. */
export interface AskedFilm extends FilmOptions {
  readonly pipeline: string;
}

/** The same without the pipeline itself. */
export interface FilmOptions {
  readonly set?: Readonly<Record<string, Json>>;
  readonly params?: string;
  readonly profile?: string;
  readonly out?: string;
}

/** `vp take film.yaml 'clips[b]' --drop`. @param name the command, e.g. `take` */
export function commandLine({ pipeline, ...film }: AskedFilm, name: string, words: readonly string[]): string {
  return ["vp", name, ...[pipeline, ...words].map(shellWord), filmOptions(film)].filter((part) => part !== "").join(" ");
}

/** The options as they are typed, quoted for a shell: `--set idea='a whale'`. */
export function filmOptions({ set = {}, params, profile, out }: FilmOptions): string {
  const given = Object.entries(set).flatMap(([param, value]) => ["--set", `${param}=${typeof value === "string" ? value : JSON.stringify(value)}`]);
  const options = Object.entries({ params, profile, out }).flatMap(([option, value]) => (value === undefined ? [] : [`--${option}`, value]));
  return [...given, ...options].map(shellWord).join(" ");
}

/** True when both mean one film, whatever the order they were typed in. Paths of both are absolute. */
export function isSameFilm(one: FilmOptions, other: FilmOptions): boolean {
  return canonicalJson({ ...one }) === canonicalJson({ ...other });
}

/** A word quoted for a shell where it needs to be. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
