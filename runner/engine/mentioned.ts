/**
 * What stands anywhere in what a film is made from. Which providers it may ask: one that nobody mentions is not even
 * imported. Which files it may name: those are nobody's leavings.
 */
import type { Files } from "../../schema/ports.ts";
import { decisionsFile } from "../load/decisions.ts";
import type { Sources } from "../load/source.ts";
import type { Opened } from "./open.ts";

export interface Mentions {
  /** For reading pipelines: notes all that is read. */
  readonly sources: Sources;
  note(value: unknown): void;
  isMentioned(provider: string): boolean;
}

export function openMentions({ readFile, exists }: Sources): Mentions {
  const texts: string[] = [];
  return {
    sources: {
      exists,
      readFile: (path) => {
        const bytes = readFile(path);
        texts.push(new TextDecoder().decode(bytes));
        return bytes;
      },
    },
    note: (value) => void texts.push(JSON.stringify(value) ?? ""),
    isMentioned: (provider) => texts.some((text) => text.includes(provider)),
  };
}

/** Pipelines, vp.yaml, files of params, plugins, and what the params came to be; all but the decisions. */
export function textsOf({ sources, params, pipeline }: Pick<Opened, "sources" | "params" | "pipeline">, files: Files): readonly string[] {
  const read = [...sources.keys()].filter((path) => path !== decisionsFile(pipeline.file) && files.existsSync(path));
  return [...read.map((path) => files.readFileSync(path, "utf8")), ...[...params.values()].map(({ value }) => JSON.stringify(value))];
}
