/** Keeps a board within the shots that are wanted: what can be spared goes, then neighbours share a shot. */
import type { BoardBrief } from "../../film/types-briefs.ts";
import { isMontage, sideOf } from "../../film/types-scene.ts";
import { wordsIn } from "../../film/types-seconds.ts";
import { manner } from "./cover-talk.ts";
import { isSpoken, type Draft, type Kind } from "./draft.ts";
import { together } from "./who.ts";

/** Too many shots: reactions go first, then inserts, then neighbours share a shot, the last ones first. */
export function withinLimit(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  let kept = drafts;
  while (kept.length > brief.maxShots) {
    const fewer = without(kept, "reaction") ?? without(kept, "insert") ?? without(kept, "sight") ?? merged(brief, kept);
    if (fewer.length === kept.length) return kept;
    kept = fewer;
  }
  return kept;
}

function without(drafts: readonly Draft[], kind: Kind): readonly Draft[] | undefined {
  const at = drafts.findLastIndex((draft) => draft.kind === kind);
  return at === -1 ? undefined : drafts.toSpliced(at, 1);
}

/** Joins two neighbours: of the same kind if there are any, the shortest first. */
function merged(brief: BoardBrief, drafts: readonly Draft[]): readonly Draft[] {
  const length = (draft: Draft | undefined): number => (draft?.elements.length ?? 0) * 10 + wordsIn(draft?.elements.map((at) => brief.elements[at]?.text).join(" ") ?? "");
  const costs = drafts.slice(1).map((draft, at) => length(drafts[at]) + length(draft) + (isSpoken(drafts[at]) === isSpoken(draft) ? 0 : 60) + apart(brief, drafts[at], draft));
  const at = costs.indexOf(Math.min(...costs));
  const [a, b] = [drafts[at], drafts[at + 1]];
  if (!a || !b) return drafts;
  const people = together(brief, [...new Set([...a.people, ...b.people])]);
  const kind = a.kind === "establish" ? "establish" : isSpoken(a) || isSpoken(b) ? "exchange" : "action";
  return drafts.toSpliced(at, 2, { kind, elements: [...new Set([...a.elements, ...b.elements])], text: manner(a, b), people, thing: "" });
}

/** What a shot of both would hardly hold: words that fill the picture, two places. */
function apart(brief: BoardBrief, a: Draft | undefined, b: Draft): number {
  const card = a?.kind === "card" || b.kind === "card" ? 1000 : 0;
  const sides = brief.elsewhere !== undefined && sideOf(brief, a?.people[0] ?? "") !== sideOf(brief, b.people[0] ?? "") ? 200 : 0;
  return card + sides + (isMontage(brief, b.elements[0] ?? 0) ? 30 : 0);
}
