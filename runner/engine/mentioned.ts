/**
 * Which providers a film may ask, as far as their names stand anywhere in what it is made from: one that nobody mentions
 * is not even imported.
 */
import type { Sources } from "../load/source.ts";

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
