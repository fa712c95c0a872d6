/**
 * What this workspace remembers of one pipeline between runs: where each address last came from and what was published.
 * Derived and disposable: without it nothing is paid for again, only history is lost.
 */
import { join } from "node:path";
import { namesIn } from "../../cache/blobs.ts";
import { readState, writeState, type StateFile } from "../../cache/state-file.ts";
import type { Layout } from "../../cache/layout.ts";
import { digestOfBytes, hexOf, type Digest } from "../../schema/digest.ts";
import type { Failure } from "../../schema/failure.ts";
import type { FilmOptions } from "../../schema/command-line.ts";
import { isObject, type Json } from "../../schema/json.ts";
import type { Files } from "../../schema/ports.ts";
import { troubleWith } from "./disk-trouble.ts";

export interface Origin {
  readonly key: Digest;
  /** Receipt id. */
  readonly receipt: string;
}

export interface AddressRecord extends Origin {
  /** Where it came from before the last change. */
  readonly previous?: Origin;
  /** The run in which it last changed. */
  readonly run: string;
}

/** What a build was asked for. */
export interface BuiltFilm {
  /** As it was given; paths are absolute. */
  readonly asked: FilmOptions;
  /** Every param as it came to be. */
  readonly params: Readonly<Record<string, Json>>;
}

export interface PipelineState {
  readonly addresses: Map<string, AddressRecord>;
  /** Path relative to the output folder, to the digest last published there. */
  readonly published: Map<string, Digest>;
  /** The same paths, to the address that published there last. */
  readonly publishers: Map<string, string>;
  /** Address to what went wrong there last, and for which key; gone once it is made. */
  readonly failures: Map<string, { readonly key: Digest; readonly failure: Failure }>;
  /** Node as written, in its modules' members, to what it hung on when it last came to nothing. */
  readonly skipped: Map<string, Digest>;
  /** The film that was put into the output folder last. */
  built: BuiltFilm | undefined;
  /** The last build that ran to its end. */
  lastRun: string | undefined;
  /** Which other films have decisions beside the pipeline, as a person was told. */
  otherFilms: string | undefined;
  /** Gives back what stood in the way: without it nothing is lost but history. */
  save(): Failure | undefined;
}

interface Written {
  /** Absolute path of the output folder. */
  readonly out?: string;
  readonly addresses: Readonly<Record<string, AddressRecord>>;
  readonly published: Readonly<Record<string, Digest>>;
  readonly publishers?: Readonly<Record<string, string>>;
  readonly failures?: Readonly<Record<string, { readonly key: Digest; readonly failure: Failure }>>;
  readonly skipped?: Readonly<Record<string, Digest>>;
  readonly built?: BuiltFilm;
  readonly lastRun?: string;
  readonly otherFilms?: string;
}

export function openPipelineState(layout: Layout, files: Files, pipeline: string, out: string): PipelineState {
  const file = stateFile(layout, `pipeline-${hexOf(digestOfBytes(`${pipeline}\n${out}`)).slice(0, 16)}.json`);
  const read = readState(files, file);
  const known: Written = read.type === "known" ? read.value : { addresses: {}, published: {} };
  const state: PipelineState = {
    addresses: new Map(Object.entries(known.addresses)),
    published: new Map(Object.entries(known.published)),
    publishers: new Map(Object.entries(known.publishers ?? {})),
    failures: new Map(Object.entries(known.failures ?? {})),
    skipped: new Map(Object.entries(known.skipped ?? {})),
    built: known.built,
    lastRun: known.lastRun,
    otherFilms: known.otherFilms,
    save: () => {
      if (read.type === "newer") return undefined;
      return troubleWith(() => writeState(files, file, {
        out,
        addresses: Object.fromEntries(state.addresses),
        published: Object.fromEntries(state.published),
        publishers: Object.fromEntries(state.publishers),
        failures: Object.fromEntries(state.failures),
        skipped: Object.fromEntries(state.skipped),
        ...(state.built === undefined ? {} : { built: state.built }),
        ...(state.lastRun === undefined ? {} : { lastRun: state.lastRun }),
        ...(state.otherFilms === undefined ? {} : { otherFilms: state.otherFilms }),
      }));
    },
  };
  return state;
}

export type Origins =
  | { readonly type: "known"; readonly origins: readonly Origin[] }
  /** A newer vp wrote one of them. */
  | { readonly type: "newer"; readonly path: string };

/** Where the addresses of all pipelines of the workspace come from, now and before their last change. */
export function readOrigins(layout: Layout, files: Files): Origins {
  const origins: Origin[] = [];
  for (const file of statesIn(layout, files)) {
    const read = readState(files, file);
    if (read.type === "newer") return { type: "newer", path: file.path };
    const records = read.type === "known" ? Object.values(read.value.addresses) : [];
    for (const { previous, ...origin } of records) origins.push(origin, ...(previous ? [previous] : []));
  }
  return { type: "known", origins };
}

/** Absolute paths of what the pipelines of the workspace published, by digest; whether it still stands there is not looked at. */
export function publishedPlaces(layout: Layout, files: Files): ReadonlyMap<Digest, readonly string[]> {
  const places = new Map<Digest, string[]>();
  for (const read of statesIn(layout, files).map((file) => readState(files, file))) {
    if (read.type !== "known" || read.value.out === undefined) continue;
    const { out, published } = read.value;
    for (const [path, digest] of Object.entries(published)) places.set(digest, [...(places.get(digest) ?? []), join(out, path)]);
  }
  return places;
}

/** Every address that this workspace remembers, of all its pipelines; of what a newer vp wrote, none. */
export function addressesIn(layout: Layout, files: Files): readonly string[] {
  const states = statesIn(layout, files).map((file) => readState(files, file));
  return [...new Set(states.flatMap((state) => (state.type === "known" ? Object.keys(state.value.addresses) : [])))];
}

function statesIn(layout: Layout, files: Files): readonly StateFile<Written>[] {
  return namesIn(layout.state, files).filter((name) => /^pipeline-.*\.json$/.test(name)).map((name) => stateFile(layout, name));
}

function stateFile(layout: Layout, name: string): StateFile<Written> {
  return { path: join(layout.state, name), version: 1, parse };
}

/** Notes where an address now comes from. An address that comes from where it came before keeps its history. */
export function recordOrigin(state: PipelineState, address: string, origin: Origin, run: string): void {
  state.failures.delete(address);
  const known = state.addresses.get(address);
  if (known?.key === origin.key && known.receipt === origin.receipt) return;
  const previous = known && known.key !== origin.key ? { key: known.key, receipt: known.receipt } : known?.previous;
  state.addresses.set(address, { ...origin, ...(previous ? { previous } : {}), run });
}

/** The checksum has shown that this is what a `save` wrote; only what another edition of this version left out is looked for. */
function parse(value: unknown): Written | undefined {
  if (!isObject(value) || !isObject(value["addresses"]) || !isObject(value["published"])) return undefined;
  return value as unknown as Written;
}
