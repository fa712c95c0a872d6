/** Keeps what a person gave: content in the cache, and a copy beside the decisions that is committed with them. */
import { basename, dirname, extname, join } from "node:path";
import { extensionOf, mediaTypeOf, type Artifact } from "../../../schema/artifact.ts";
import type { Diagnostic } from "../../../schema/diagnostic.ts";
import type { GivenOutput } from "../../../schema/decisions.ts";
import { digestOfBytes, digestOfJson, hexOf } from "../../../schema/digest.ts";
import type { Failure } from "../../../schema/failure.ts";
import type { Json } from "../../../schema/json.ts";
import * as say from "../../../schema/messages/decisions.ts";
import { inputUnreadable } from "../../../schema/messages/run.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { makeFolder, publishFile, temporaryBeside } from "../../../cache/atomic-write.ts";
import { assetsFolder } from "../../load/decisions.ts";
import { parseGiven } from "../../load/given-value.ts";
import { rubbishGiven } from "../plain-rubbish.ts";
import type { Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import { isMedia, lookInto } from "./look-into.ts";
import { takesFile, type Port } from "./ports.ts";

/** What a person hands over for a port: a file of theirs (absolute path), a value, or a value as they wrote it. */
export type Handed =
  /** `asIs`: it lies where it is published, and stays what it is there. */
  | { readonly type: "file"; readonly path: string; readonly asIs?: true }
  | { readonly type: "value"; readonly value: Json }
  | { readonly type: "written"; readonly text: string };

/** What was handed over, in the cache; `lay` puts a copy beside the decisions, in place of what lay there. */
export interface Kept {
  readonly given: GivenOutput;
  /** What of it is not as it would be made. */
  readonly doubts?: readonly Diagnostic[];
  readonly lay?: () => Promise<Settled<void>>;
}

/** Takes what was handed over for one port into keeping. Nothing beside the decisions changes before it is laid there. */
export async function keepHanded(run: Run, instance: Instance, port: Port, handed: Handed): Promise<Settled<Kept>> {
  const { address } = instance;
  if (handed.type === "value") return ok({ given: handed });
  if (port.media.length === 0) return asKept(handed.type === "file" ? valueInFile(run, port, handed.path) : valueOf(port, handed.text, port.name));
  if (handed.type === "written") return failed(say.needsFile(address, port.name, port.kind));
  const unusable = unusableFile(run, handed.path);
  if (unusable) return failed(unusable);
  if (isMedia(port) && handed.asIs !== true) return keepMedia(run, instance, port, handed.path);
  const found = mediaTypeOf(handed.path);
  const wrong = { address, port: port.name, file: basename(handed.path), found, wanted: port.media.join(" or ") };
  if (!takesFile(port, handed.path)) return failed(say.wrongMedia(wrong));
  return keepFile(run, assetName(address, port.name, extname(handed.path)), handed.path);
}

function unusableFile({ ports: { files } }: Run, path: string): Failure | undefined {
  if (!files.existsSync(path) || !files.statSync(path).isFile()) return inputUnreadable(path, "there is no such file");
  return rubbishGiven(files, path);
}

/** Its name says what it is from here on, whatever it was called. */
async function keepMedia(run: Run, instance: Instance, port: Port, path: string): Promise<Settled<Kept>> {
  const fitting = await lookInto(run, instance, port, path);
  if (fitting.type === "failed") return fitting;
  const { mediaType, doubts } = fitting.value;
  const kept = await keepFile(run, assetName(instance.address, port.name, `.${extensionOf(mediaType)}`), fitting.value.path);
  return kept.type === "failed" ? kept : ok({ ...kept.value, doubts });
}

function asKept(given: Settled<GivenOutput>): Settled<Kept> {
  return given.type === "failed" ? given : ok({ given: given.value });
}

async function keepFile(run: Run, wanted: string, path: string): Promise<Settled<Kept>> {
  const name = freeName(run, wanted);
  const artifact = await run.store.cas.importFile(path, { durable: true, mediaType: mediaTypeOf(name) });
  const to = join(assetsFolder(run.pipelineFile), name);
  // An earlier file of that name may have been read already: from here on this is what it says.
  run.store.snapshots.set(to, Promise.resolve(ok(artifact)));
  const given: GivenOutput = { type: "file", file: fileIn(run.pipelineFile, name), digest: artifact.$artifact, size: artifact.size };
  return ok({ given, lay: () => copyDurably(run, artifact, to) });
}

/** What another film of the pipeline keeps under a name stays what it is. */
function freeName({ pipelineFile, filmFiles, decisions, otherDecisions }: Run, name: string): string {
  const file = fileIn(pipelineFile, name);
  const others = [...otherDecisions.uses, ...otherDecisions.edits, ...[...decisions.uses, ...decisions.edits].filter(({ film }) => film === undefined)];
  const isTaken = filmFiles !== undefined && others.some(({ outputs }) => Object.values(outputs).some((output) => output.type === "file" && output.file === file));
  return isTaken ? `${hexOf(digestOfJson(filmFiles)).slice(0, 8)}.${name}` : name;
}

/** As the decisions name it. */
function fileIn(pipelineFile: string, name: string): string {
  return `${basename(assetsFolder(pipelineFile))}/${name}`;
}

async function copyDurably({ ports, store }: Run, artifact: Artifact, to: string): Promise<Settled<void>> {
  makeFolder(ports.files, dirname(to), { durable: true });
  const temporary = temporaryBeside(to);
  const copied = await store.cas.copyOut(artifact, temporary);
  if (copied.type === "failed") return copied;
  publishFile(ports.files, temporary, to, { durable: true });
  return ok(undefined);
}

/** What no file system takes in a name, and what the parts are told apart by. */
const UNSAFE = /[<>:"\\|?*%~]|\p{Cc}/gu;
const LONGEST_NAME = 150;

/** `scenes[s1]/frames[s1-03]`, `image` and `.png` make `scenes.s1~frames.s1-03.image.png`. */
function assetName(address: string, port: string, extension: string): string {
  const escaped = address.replaceAll(UNSAFE, (character) => `%${character.charCodeAt(0).toString(16).padStart(2, "0")}`);
  const readable = escaped.replaceAll("[", ".").replaceAll("]", "").replaceAll("/", "~");
  const name = Buffer.byteLength(readable) > LONGEST_NAME ? hexOf(digestOfBytes(address)).slice(0, 32) : readable;
  return `${name}.${port}${extension.toLowerCase()}`;
}

function valueInFile(run: Run, port: Port, path: string): Settled<GivenOutput> {
  const { files } = run.ports;
  if (!files.existsSync(path)) return failed(inputUnreadable(path, "there is no such file"));
  return valueOf(port, files.readFileSync(path, "utf8"), basename(path));
}

function valueOf({ isText }: Port, text: string, name: string): Settled<GivenOutput> {
  if (isText) return ok({ type: "value", value: text });
  const parsed = parseGiven(text, name);
  return parsed.type === "value" ? ok(parsed) : failed(say.unreadableGiven(name, parsed.why));
}
