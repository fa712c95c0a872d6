/** The thing that fills a picture: what it is and, of a picture, what it shows. Reads by rule; pure. */
import { hourIn } from "../film/types-hours.ts";
import { propsIn } from "../film/types-lexicon.ts";
import type { Look } from "../film/types.ts";
import type { Place, Staging } from "../film/types-staging.ts";
import { depictedIn } from "./depicted.ts";
import type { ReadShot } from "./read.ts";

/** @param owner how somebody looks who holds it */
export function insertOf({ insert, description }: ReadShot, place: Place, owner: Look | undefined): Staging["insert"] {
  if (insert === undefined) return undefined;
  const kind = propsIn(insert)[0]?.kind ?? "other";
  const depicts = kind === "photograph" || kind === "painting" ? depictedIn(description, place, owner) : undefined;
  return { kind, note: `${insert}${inPuddle(description)}`, ...hourOf(description), ...(depicts === undefined ? {} : { depicts }) };
}

function hourOf(text: string): { hour?: string } {
  const hour = hourIn(text);
  return hour === undefined ? {} : { hour };
}

/** What lies in a puddle is one picture with it. */
export function inPuddle(text: string): string {
  return IN_PUDDLE.test(text) ? " in a puddle" : "";
}

const IN_PUDDLE = /\b(?:lies|lying|floats|floating|lands|falls|sits) in (?:a|the) (?:\w+ )?puddle\b|(?<!\p{L})(?:лежит|плавает|падает) в луж|水たまりに(?:落ち|浮)/iu;
