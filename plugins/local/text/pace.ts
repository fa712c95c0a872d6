/** How long the shots of a board last: words, what happens, the mood of the scene and what the requirement asks. Pure. */
import type { BoardBrief } from "../../film/types-briefs.ts";
import { moodIn } from "../../film/types-moods.ts";
import { timeIn } from "../../film/types-lexicon.ts";
import { isSilent } from "../../film/types-scene.ts";
import { tenths } from "../../film/types-rounding.ts";
import { secondsToSay, secondsToSee, wordsIn } from "../../film/types-seconds.ts";
import type { Draft } from "./draft.ts";

/** Seconds; words are never hurried, only what happens around them. */
export function secondsOf(brief: BoardBrief, draft: Draft): number {
  const pace = paceOf(brief);
  const spoken = draft.elements.map((at) => brief.elements[at]).filter((element) => element?.character !== undefined);
  // Said together, two lines take as long as the longer one.
  const saying = spoken.reduce((sum, element) => (element?.dual === true ? Math.max(sum, secondsToSay(element.text)) : sum + secondsToSay(element?.text ?? "")), 0);
  const breath = spoken.length > 0 && pace > 1 ? 0.4 : 0;
  return Math.min(15, Math.max(1.6, tenths(draft.kind === "over" ? saying + 1 : Math.max(saying + breath, over(draft, saying) + seeing(brief, draft) * pace))));
}

/** What happens is seen before a line that is said in the same shot, and under a voice that lies over it. */
function over({ kind }: Draft, saying: number): number {
  return kind === "action" || kind === "establish" || kind === "montage" || kind === "chase" ? 0 : saying;
}

function seeing(brief: BoardBrief, { kind, text }: Draft): number {
  switch (kind) {
    case "line":
    case "exchange":
    case "cutaway":
    case "over":
      return 0;
    case "reaction":
      return 1.8;
    case "sight":
    case "insert":
      return isSilent(brief) ? 2.8 : 2.2;
    case "card":
      // Long enough to be read twice.
      return Math.max(2.4, 1.2 + wordsIn(text) / 2.2);
    case "chase":
      return Math.min(2.6, Math.max(1.5, 1 + wordsIn(text) / 10));
    case "montage":
      return Math.min(2.6, Math.max(1.6, 1 + wordsIn(text) / 9));
    case "establish":
      return Math.max(3, secondsToSee(text));
    case "action":
      return secondsToSee(text);
  }
}

/** 1 as usual; less is faster. What the requirement says weighs more than the mood. */
function paceOf(brief: BoardBrief): number {
  const { requirement, heading, elements } = brief;
  if (/\b(fast|quick|rapid|energetic|snappy|brisk|pacy)\b|(?<!\p{L})(быстр|динамичн)|テンポ(?:よく|の良い|が速い)|スピーディ/iu.test(requirement)) return 0.8;
  if (/\b(slow|slowly|meditative|contemplative|lingering|unhurried|dreamy)\b|(?<!\p{L})(медленн|неспешн)|ゆっくり|静かなテンポ/iu.test(requirement)) return 1.3;
  const mood = moodIn(elements.filter(({ type }) => type === "action").map(({ text }) => text).join(" "), timeIn(heading.time) ?? "day");
  return PACES[mood] ?? 1;
}

const PACES: Readonly<Partial<Record<ReturnType<typeof moodIn>, number>>> = { tense: 0.85, triumphant: 0.9, melancholy: 1.15 };
