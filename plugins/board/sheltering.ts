/** Two under one umbrella: who holds it, who is under it, and that a grown person stoops to a child. Reads by rule; pure. */
import type { Figure } from "../film/types-staging.ts";

export function isSheltered(description: string): boolean {
  return UNDER_ONE.test(description);
}

/** One holds it, the other stands close under it. */
export function underOne(figures: readonly Figure[]): Figure[] {
  const holder = figures.find(({ holding }) => holding === "umbrella");
  const other = figures.find((figure) => figure !== holder);
  if (holder === undefined || other === undefined || other.holding === "umbrella") return [...figures];
  // Both faces are under it, and near each other; who is small is before who stoops, whose free arm is about their shoulders.
  const down = isSmall(other) && !isSmall(holder) && STANDS.has(holder.pose);
  return figures.map((figure) => ({ ...figure, x: (figure.x < 0 ? -1 : 1) * (down ? 0.17 : 0.14), depth: down && figure === holder ? 0.34 : 0.3, ...(down ? { gaze: figure === holder ? "down" : "up" } : {}), ...(figure === holder ? { over: other.character, ...(down ? { reach: TO_SHOULDERS } : {}) } : {}) }));
}

const STANDS: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["holding", "standing"]);
/** Degrees that an arm is raised which lies about a child's shoulders. */
const TO_SHOULDERS = 30;

function isSmall({ look }: Figure): boolean {
  return look.species === "person" && (look.age === "child" || look.age === "toddler");
}

const UNDER_ONE = /\bumbrella (?:\w+ )?(?:over|above) |\bunder (?:the|an?|one|her|his|their) (?:\w+ )?umbrella|\bshar(?:e|es|ing) (?:the|an?|one|her|his|their) (?:\w+ )?umbrella|(?<!\p{L})под (?:одним |\p{L}+ )?зонтом|傘の下|相合い?傘/iu;
