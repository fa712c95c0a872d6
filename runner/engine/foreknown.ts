/**
 * What a command's plans found out, kept in memory for as long as the command lasts and shared by them: the outputs by
 * the key of what was carried out, and the content that they name. Nothing of it comes into the workspace.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeInFolder } from "../../cache/atomic-write.ts";
import type { Cas } from "../../cache/cas.ts";
import type { ActionKey } from "../../schema/action.ts";
import type { Artifact } from "../../schema/artifact.ts";
import { digestOfBytes, type Digest } from "../../schema/digest.ts";
import type { Files } from "../../schema/ports.ts";
import { ok } from "../../schema/settled.ts";

export interface Foreknown {
  /** Nothing for what came to no end. */
  readonly outputs: Map<ActionKey, Promise<Readonly<Record<string, unknown>> | undefined>>;
  readonly contents: Map<Digest, Uint8Array>;
  /** Where it is worked: outside the workspace, made when it is first asked for. */
  readonly folder: () => string;
  /** Removes what was worked with. */
  readonly close: () => void;
}

export function openForeknown(): Foreknown {
  let folder: string | undefined;
  return {
    outputs: new Map(),
    contents: new Map(),
    folder: () => (folder ??= mkdtempSync(join(tmpdir(), "vp-plan-"))),
    close: () => {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The cache as a plan reads it: what is foreknown can be looked at, but it is not there. */
export function withForeknown(cas: Cas, { contents }: Foreknown, files: Files): Cas {
  return {
    ...cas,
    read: async (artifact) => {
      const bytes = contents.get(artifact.$artifact);
      return bytes ? ok(bytes) : cas.read(artifact);
    },
    copyOut: async (artifact, toPath) => {
      const bytes = contents.get(artifact.$artifact);
      return bytes ? ok(writeInFolder(files, toPath, bytes, { flag: "w" })) : cas.copyOut(artifact, toPath);
    },
  };
}

/** The cache as what is carried out for a plan sees it: what comes in stays in memory. */
export function inMemory(cas: Cas, { contents }: Foreknown, files: Files): Cas {
  const keep = (bytes: Uint8Array, mediaType: string): Artifact => {
    const digest = digestOfBytes(bytes);
    contents.set(digest, bytes);
    return { $artifact: digest, mediaType, size: bytes.byteLength };
  };
  return {
    ...cas,
    has: (artifact) => contents.has(artifact.$artifact) || cas.has(artifact),
    importFile: async (path, { mediaType }) => keep(files.readFileSync(path), mediaType),
    importBytes: async (bytes, mediaType) => keep(Buffer.from(bytes as Uint8Array), mediaType),
  };
}
