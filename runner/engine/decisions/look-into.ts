/**
 * Looks into a file that a person hands over for a picture, a clip or a sound: what is none of that kind is refused, what
 * would be published under the name of another kind is made that kind, and what differs from what would be made is told.
 */
import { basename, join } from "node:path";
import { makeFolder } from "../../../cache/atomic-write.ts";
import { extensionOf, mediaTypeOf } from "../../../schema/artifact.ts";
import type { Diagnostic } from "../../../schema/diagnostic.ts";
import { isObject } from "../../../schema/json.ts";
import type { Look } from "../../../schema/look.ts";
import * as say from "../../../schema/messages/given-files.ts";
import { failed, ok, type Settled } from "../../../schema/settled.ts";
import { publishPathsOf } from "../evaluate.ts";
import type { Run } from "../run.ts";
import type { Instance } from "../tree.ts";
import type { Port } from "./ports.ts";

/** A file as it is taken into keeping. */
export interface Fitting {
  /** Absolute. */
  readonly path: string;
  readonly mediaType: string;
  readonly doubts: readonly Diagnostic[];
}

/** Kinds of which there is something to see or hear; all else is taken as it is. */
export function isMedia({ media }: Port): boolean {
  return media.length > 0 && media.every((pattern) => /^(image|video|audio)\//.test(pattern));
}

export async function lookInto(run: Run, instance: Instance, port: Port, path: string): Promise<Settled<Fitting>> {
  const { default: looker } = await run.looker();
  const look = await looker.lookAt(path);
  const given: say.Given = { file: basename(path), address: instance.address, port: port.name, kinds: port.media.map((pattern) => pattern.split("/")[0] ?? "") };
  if (look.type === "none") return failed(say.noMedia(given, look.what));
  if (!port.media.some((pattern) => pattern.startsWith(`${look.type}/`))) return failed(say.otherMedia(given, look));
  const wanted = wantedType(instance, port, look);
  const doubts = say.unlike(given, look, expected(instance, port));
  if (wanted.mediaType === look.mediaType) return ok({ path, mediaType: look.mediaType, doubts });
  makeFolder(run.ports.files, run.workFolder, { durable: false });
  const out = join(run.workFolder, `given-${run.ports.random.hex(6)}.${extensionOf(wanted.mediaType)}`);
  if (!(await looker.convert(path, wanted.mediaType, out))) return failed(say.notMade(given, look, wanted));
  return ok({ path: out, mediaType: wanted.mediaType, doubts: [say.keptAs(given, look, wanted), ...doubts] });
}

/** What every reader of its kind takes, for files that have no name of their own here. */
const USUAL = { image: "image/png", video: "video/mp4", audio: "audio/wav" } as const;

/** What the name that it is published under says; else what it is. */
function wantedType(instance: Instance, { name, media }: Port, look: Exclude<Look, { type: "none" }>): say.Wanted {
  const named = publishPathsOf(instance).find(({ port }) => port === undefined || port === name);
  const [exact] = media.filter((pattern) => !pattern.endsWith("*"));
  const mediaType = named === undefined ? exact : mediaTypeOf(named.path);
  if (mediaType?.startsWith(`${look.type}/`) === true) return { mediaType, ...(named === undefined ? {} : { published: named.path }) };
  return { mediaType: extensionOf(look.mediaType) === "bin" ? USUAL[look.type] : look.mediaType };
}

/** What the inputs that the output's schema names say of it, as far as they are known. */
function expected({ action }: Instance, { fits = {} }: Port): say.Expected {
  const inputs = isObject(action?.inputs) ? action.inputs : {};
  const [size, seconds, fps] = [fits.size, fits.seconds, fits.fps].map((name) => (name === undefined ? undefined : inputs[name]));
  const { width, height } = isObject(size) ? size : {};
  return {
    ...(typeof width === "number" && typeof height === "number" ? { size: { width, height } } : {}),
    ...(typeof seconds === "number" ? { seconds } : {}), ...(typeof fps === "number" ? { fps } : {}),
  };
}
