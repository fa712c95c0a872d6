/** A draft: what of a scene one shot shows, before it is framed. Shapes, and what several kinds of coverage ask of them. */
import type { BoardBrief } from "../../film/types-briefs.ts";
import { displayName } from "../../film/types-names.ts";

export type Kind =
  /** The place, and who is in it. */
  | "establish"
  | "action"
  /** Somebody runs, and somebody after them. */
  | "chase"
  | "montage"
  /** A thing fills the picture. */
  | "insert"
  /** What people see happen: a door that opens, a light far off. */
  | "sight"
  /** Words fill the picture. */
  | "card"
  | "line"
  /** Several lines in one picture of who says them. */
  | "exchange"
  /** A line over the picture of something or somebody else. */
  | "cutaway"
  /** A voice over the picture. */
  | "over"
  | "reaction";

export interface Draft {
  readonly kind: Kind;
  /** Numbers of the scene's elements. */
  readonly elements: readonly number[];
  /** What is seen, for what happens; how it is said, for lines. */
  readonly text: string;
  /** Ids in order of importance. */
  readonly people: readonly string[];
  /** The thing an insert shows. */
  readonly thing: string;
}

export function isSpoken(draft: Draft | undefined): boolean {
  return draft?.kind === "line" || draft?.kind === "exchange" || draft?.kind === "cutaway" || draft?.kind === "over";
}

/** What two say at once to what both have just seen far out. */
export function isCryAtSight({ elements }: BoardBrief, at: number): boolean {
  const before = elements[at - 1];
  return before?.type === "action" && SEEN_BY_BOTH.test(before.text);
}

/** What is told of lines that nobody is named for. */
export const A_SONG = "A song is heard.";

/** What is far off is seen by all who are there. */
export const SEEN_BY_BOTH = /\b(?:both|they|all)\b[^.]*\b(?:see it|look out|stare out|watch it|turn to look)\b/i;

/** Words as they are read: names without the capitals and the note in brackets of a first appearance, no marks of a list. */
export function asSeen(brief: { readonly cast: readonly Pick<BoardBrief["cast"][number], "name">[] }, text: string): string {
  const bare = text.replace(/^(?:[-–•]\s+|[A-Z]\)\s|\d{1,2}\)\s)/u, "").replace(/^(?:ANGLE|CLOSE) ON:?\s*/u, "");
  // Longer names first: `TOM` stands in `TOM'S MOTHER` too.
  return brief.cast.toSorted((a, b) => b.name.length - a.name.length).reduce((told, { name }) => {
    const parts = [name, name.split(" ").at(-1) ?? name].filter((part, at) => at === 0 || part.length > 2);
    return parts.reduce((seen, part) => seen.replace(new RegExp(`(?<!\\p{L})${escaped(part)}(?!\\p{L})`, "giu"), (found) => (/\p{Lu}.*\p{Lu}/u.test(found) ? part : found)).replace(new RegExp(`(${escaped(part)})\\s?[(（][^()（）]*[)）]`, "u"), "$1"), withSurname(name, told));
  }, bare);
}

/** `BEATRIX OAKES (61)` of Beatrix is `BEATRIX Oakes`. */
function withSurname(name: string, text: string): string {
  const introduced = new RegExp(`(?<!\\p{L})(${escaped(name)})((?-i:(?: \\p{Lu}[\\p{L}'’-]+){1,2}))(?:\\s?[(（][^()（）]*[)）]|(?=, (?:\\d|an? )))`, "giu");
  return text.replace(introduced, (_, own: string, surname: string) => `${own}${displayName(surname)}`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
