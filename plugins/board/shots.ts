/** From an answered plan to shots: words and lengths filled in from the scene, what goes on from shot to shot kept, unchanged ones restored. */
import type { BoardBrief, PlannedShot } from "../film/types-briefs.ts";
import { roundOf } from "../film/types-round.ts";
import { isSaidToAnother } from "../film/types-scene.ts";
import type { Shot } from "../film/types.ts";
import { keeperSince, withKeeper } from "./behind-stalls.ts";
import { isCloseOn, type Desk } from "./desk.ts";
import { looksIn } from "./eyelines.ts";
import type { Hands } from "./held.ts";
import { goesOn, openingOf, type Before, type Lasting } from "./lasting.ts";
import { lastingIn } from "./lasting-shown.ts";
import { stillLooking } from "./looks.ts";
import { brokenStill } from "./notes.ts";
import { restored } from "./restored.ts";
import { shotTold } from "./shot-told.ts";
import { seatedIn, settle, sittingFrom, withSeated, type Sitting } from "./sitting.ts";

export function shotsOf(brief: BoardBrief, planned: readonly PlannedShot[], earlier: readonly Shot[], told: Before = {}): Shot[] {
  const left = [...earlier];
  const lasting = openingOf(brief, told);
  const sitting = sittingFrom(brief, lasting.desk?.owner);
  const keeper = keeperSince(planned);
  if (keeper !== undefined) lasting.states.far.add(keeper);
  return withKeeper(brief, planned).map((said, at) => {
    const plan = withSeated(brief, said, sitting);
    settle(brief, plan, sitting);
    return restored(shotOf(brief, plan, { id: ordinal(at), lasting, sitting }), left);
  });
}

function ordinal(at: number): string {
  return String(at + 1).padStart(2, "0");
}

/** What a shot is of is read as things were before it; what it shows of them, as they are by its end. */
function shotOf(brief: BoardBrief, plan: PlannedShot, { id, lasting, sitting }: { readonly id: string; readonly lasting: Lasting; readonly sitting: Sitting }): Shot {
  const told = { ...shotTold(brief, brokenStill(stillLooking(brief, inBowl(plan, lasting.hands)), lasting.notes), id), ...sideOfDesk(brief, plan, lasting.desk) };
  const shot = { ...told, ...seatedIn(told.characters, sitting), ...roundIn(brief, told) };
  const handing = goesOn(brief, plan, lasting);
  const shown = lastingIn(brief, plan, lasting);
  return { ...shot, ...shown, ...(handing === undefined ? {} : { handing }), looks: turnedAway(brief, shot, shown.calling) };
}

/** Those at its table are behind a thing that lies on it, too. */
function roundIn(brief: BoardBrief, { insert, characters }: Pick<Shot, "insert" | "characters">): Pick<Shot, "round"> {
  const round = roundOf(brief);
  return round.length > 0 && (insert !== undefined || characters.some((id) => round.includes(id))) ? { round: [...round] } : {};
}

/** Who takes a call among others turns away from them, unless they sit, and back to whom they talk to. */
function turnedAway(brief: BoardBrief, { characters, looks, seated, elements }: Pick<Shot, "characters" | "looks" | "seated" | "elements">, calling: readonly string[] = []): Shot["looks"] {
  const among = brief.elsewhere === undefined && characters.length === 1 && seated.length === 0 && brief.cast.filter(({ visible }) => visible).length > 1;
  return among && calling.length === 1 && !isSaidToAnother(brief, elements) ? (looks === "left" ? "right" : "left") : looks;
}

/** The fish that somebody carries about is looked at in its bowl. */
function inBowl(plan: PlannedShot, hands: Hands): PlannedShot {
  const [holder] = [...hands].find(([, thing]) => thing === "fishbowl") ?? [];
  return holder !== undefined && /\bfish\b/i.test(plan.insert) ? { ...plan, insert: "goldfish bowl", characters: [holder] } : plan;
}

/** What lies on a desk is seen from where its owner is seen. */
function sideOfDesk(brief: BoardBrief, plan: PlannedShot, desk: Desk | undefined): Partial<Pick<Shot, "looks">> {
  return desk !== undefined && isCloseOn(plan, desk) ? { looks: looksIn(brief, { ...plan, focus: desk.owner, characters: [desk.owner] }) } : {};
}
