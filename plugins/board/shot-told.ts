/** A planned shot with what the scene tells in it: the words that are said, how, for how long, and where that is. Pure. */
import { canonicalJson } from "vp/plugin";
import type { BoardBrief, PlannedElement, PlannedShot } from "../film/types-briefs.ts";
import { characterId } from "../film/types-names.ts";
import { tenths } from "../film/types-rounding.ts";
import { secondsToSay } from "../film/types-seconds.ts";
import type { DialogueLine, Heading, Shot } from "../film/types.ts";
import { elsewhereOf } from "./elsewhere.ts";
import { looksIn } from "./eyelines.ts";

/** @param id its number in the scene, which its lines share */
export function shotTold(brief: BoardBrief, plan: PlannedShot, id: string): Omit<Shot, "seated"> {
  const told = plan.elements.flatMap((at) => brief.elements[at] ?? []);
  const dialogue = plan.silent ? [] : told.filter(({ character }) => character !== undefined).map((element, at) => lineOf(element, `${id}-${at + 1}`));
  const axis = brief.cast.filter(({ visible }) => visible).map((each) => each.id);
  // Two who speak at once take as long as the slower one.
  const saying = dialogue.reduce((sum, { seconds, dual }) => (dual ? Math.max(sum, seconds) : sum + seconds), 0);
  const card = told.length > 0 && told.every(({ type }) => type === "centred") ? told.map(({ text }) => text).join("\n") : "";
  const where = elsewhereOf(brief, plan);
  return {
    id,
    camera: characterId(plan.camera),
    size: plan.size,
    angle: plan.angle,
    movement: plan.movement,
    description: plan.description,
    variation: plan.variation,
    // Left to right as they first appeared in the scene: the line that the camera does not cross.
    characters: axis.filter((each) => plan.characters.includes(each)),
    looks: looksIn(brief, plan),
    ...(plan.focus === "" ? {} : { focus: plan.focus }),
    ...(plan.insert === "" ? {} : { insert: plan.insert }),
    ...(card === "" ? {} : { card }),
    ...(where === undefined ? {} : { where, ...featuresAt(brief, where) }),
    dialogue,
    sound: plan.sound,
    seconds: tenths(Math.max(plan.seconds, saying)),
    transition: plan.transition,
    elements: [...plan.elements],
    source_text: canonicalJson([dialogue.length > 0, told]),
    picture_text: canonicalJson([dialogue.length > 0, told.map(({ character, text, ...how }) => (character === undefined ? { text, ...how } : { character, ...how }))]),
  };
}

function featuresAt({ elsewhere = [] }: BoardBrief, where: Heading): Pick<Shot, "features"> {
  const features = elsewhere.find(({ heading }) => heading === where)?.features;
  return features === undefined ? {} : { features };
}

function lineOf({ character = "", text, parenthetical = "", extension = "", dual = false }: PlannedElement, id: string): DialogueLine {
  return { id, character, line: text, parenthetical, extension, dual, delivery: deliveryOf(text, parenthetical), seconds: secondsToSay(text) };
}

/** How a line is said: as the writer notes, and as its end shows. */
function deliveryOf(line: string, parenthetical: string): string {
  const ending = /!["'”’]?$/.test(line) ? "with energy" : /\?["'”’]?$/.test(line) ? "asking" : /(…|\.\.\.)$/.test(line) ? "trailing off" : "";
  return [parenthetical, ending].filter((part) => part !== "").join(", ");
}
