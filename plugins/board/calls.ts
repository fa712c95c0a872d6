/** Who has a telephone at the ear from shot to shot: from the first word into it until it is hung up. Reads by rule; pure. */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import { isOnPhone, namedIn } from "../film/types-scene.ts";
import { sentencesOf } from "../film/types-sentences.ts";
import type { Figure, Place } from "../film/types-staging.ts";

/** Both sides of a call that a scene is cut between are on it from the start. */
export function callersAt(brief: BoardBrief): Set<string> {
  return new Set(brief.elsewhere !== undefined && isOnPhone(brief, 0) ? brief.cast.filter(({ visible }) => visible).map(({ id }) => id) : []);
}

/** Brings it up to date with a shot. */
export function keepCalling(brief: BoardBrief, { description, characters, elements, silent }: PlannedShot, calling: Set<string>): void {
  const speakers = silent ? [] : elements.flatMap((at) => (isOnPhone(brief, at) ? (brief.elements[at]?.character ?? []) : []));
  for (const id of speakers) if (characters.includes(id)) calling.add(id);
  let meant: readonly string[] = characters.length === 1 ? characters : [];
  for (const sentence of sentencesOf(description)) {
    const named = namedIn(brief, sentence);
    meant = named.length > 0 ? named : meant;
    if (HANGS_UP.test(sentence)) for (const id of meant) calling.delete(id);
    else if (PICKS_UP.test(sentence)) for (const id of meant.slice(0, 1)) if (characters.includes(id)) calling.add(id);
  }
}

export function goesWithPhone(pose: Figure["pose"]): boolean {
  return !HANDS_OFF.has(pose);
}

/** While the receiver is in a hand it hangs on no hook. */
export function withReceiver(place: Place, figures: readonly Figure[]): Place {
  return figures.some(({ holding }) => holding === "receiver") ? { ...place, features: [...(place.features ?? []), "off_hook"] } : place;
}

/** Poses that no telephone at the ear goes with. */
const HANDS_OFF: ReadonlySet<Figure["pose"]> = new Set<Figure["pose"]>(["walking", "running", "lying", "hugging", "dancing", "climbing", "swimming", "driving"]);

/** What is in the other hand of who has a telephone at the ear. */
export function besidePhone<H extends Pick<Figure, "holding">>(hands: H, { features = [] }: Place): H {
  const free = hands.holding === undefined || hands.holding === "phone";
  return free ? { ...hands, holding: features.includes("wall_phone") ? "receiver" : undefined } : hands;
}

const HANGS_UP = /\bhangs? up\b|\bputs? (?:down )?the (?:phone|telephone|receiver)(?: down)?\b|\b(?:ends|finishes) the call\b|(?<!\p{L})(?:вешает|кладёт) трубку|電話を切/iu;
const PICKS_UP = /\b(?:picks? up|lifts?|answers) the (?:phone|telephone|receiver|call)\b|\b(?:phone|telephone|receiver) (?:to|at|against) (?:his|her|their|an|the) ear\b|(?<!\p{L})(?:снимает|берёт) трубку|電話に出/iu;
