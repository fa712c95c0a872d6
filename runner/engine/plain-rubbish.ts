/**
 * Tells from its first bytes that a file which claims to be a picture, a clip or a sound is plainly none: a service that
 * is down answers with a page. Judges no more than that: what it is good for is for those to find out who use it.
 */
import { isAbsolute, join } from "node:path";
import { isReturnedFile, mediaTypeOf } from "../../schema/artifact.ts";
import type { Failure } from "../../schema/failure.ts";
import { isObject } from "../../schema/json.ts";
import { givenIsRubbish, outputIsRubbish, type Rubbish } from "../../schema/messages/run.ts";
import type { Files } from "../../schema/ports.ts";

/** The failure of the first returned file in a value that is plainly not what it claims to be; of those that are there. */
export function rubbishIn(files: Files, workDir: string, value: unknown): Failure | undefined {
  if (isReturnedFile(value)) return rubbishAt(files, workDir, value, outputIsRubbish);
  for (const part of Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []) {
    const found = rubbishIn(files, workDir, part);
    if (found) return found;
  }
  return undefined;
}

/** The same of a file that a person gave. @param path absolute */
export function rubbishGiven(files: Files, path: string): Failure | undefined {
  return rubbishAt(files, "", { $file: path }, givenIsRubbish);
}

interface Claimed {
  /** Relative to the work folder, or absolute. */
  readonly $file: string;
  readonly mediaType?: string;
}

function rubbishAt(files: Files, workDir: string, { $file, mediaType = mediaTypeOf($file) }: Claimed, say: typeof outputIsRubbish): Failure | undefined {
  const path = isAbsolute($file) ? $file : join(workDir, $file);
  if (!/^(image|video|audio)\//.test(mediaType) || files.statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  const found = rubbish(headOf(files, path), mediaType);
  return found && say($file, mediaType, found);
}

/** Enough to see what a text begins with, behind the empty lines that templates leave. */
const HEAD = 1024;

/** As one character a byte; without a byte order mark and leading white space. */
function headOf(files: Files, path: string): string {
  const head = Buffer.alloc(HEAD);
  const open = files.openSync(path, "r");
  try {
    return head.toString("latin1", 0, files.readSync(open, head, 0, HEAD, 0)).replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
  } finally {
    files.closeSync(open);
  }
}

function rubbish(head: string, mediaType: string): Rubbish | undefined {
  if (head === "") return "empty";
  if (/^<(!doctype\s+html|html)\b/i.test(head)) return "html";
  if (/^<(\?xml|!|[a-z])/i.test(head) && mediaType !== "image/svg+xml") return "xml";
  return /^(\{\s*["}]|\[\s*["{[\]])/.test(head) ? "json" : undefined;
}
