/** Which scenes are cut into each other, and who is at the other place. Knows the word INTERCUT and no other syntax. */
import { featuresIn } from "../film/types-features.ts";
import { characterId, isMentioned } from "../film/types-names.ts";
import type { Heading, OtherPlace, Scene } from "../film/types.ts";
import { readHeading } from "./headings.ts";
import { isIntercutMark } from "./markers.ts";

/** Scenes with what is told of the other side of those that are intercut. */
export function withIntercuts(scenes: readonly Scene[]): Scene[] {
  return scenes.map((scene, at) => {
    const { heading, elsewhere } = sidesOf(scene, scenes.slice(0, at));
    const before = scenes.slice(0, at);
    const here = { ...scene, heading, ...featuresOf({ heading }, before) };
    return elsewhere.length === 0 ? here : { ...here, elsewhere: elsewhere.map((place) => ({ ...place, ...featuresOf(place, before) })) };
  });
}

/** What was told of the place while the film was there. */
function featuresOf({ heading: { location } }: Pick<OtherPlace, "heading">, before: readonly Scene[]): Pick<OtherPlace, "features"> {
  const told = before.filter(({ heading }) => heading.location.toUpperCase() === location.toUpperCase()).flatMap(({ elements }) => elements.flatMap(({ type, text }) => (type === "action" ? [text] : [])));
  const features = featuresIn(told.join(" "));
  return features.length === 0 ? {} : { features: [...features] };
}

interface Sides {
  readonly heading: Heading;
  readonly elsewhere: readonly OtherPlace[];
}

function sidesOf(scene: Scene, before: readonly Scene[]): Sides {
  const split = splitHeading(scene.heading);
  if (split) return { heading: split[0], elsewhere: [{ heading: split[1], cast: atSecond(scene, before, split) }] };
  const last = before.at(-1);
  const mark = scene.elements.findIndex(({ text }, at) => isIntercutMark(text) && at < scene.elements.length - 1);
  const carried = last !== undefined && isIntercutMark(last.elements.at(-1)?.text ?? "");
  if (mark === -1 && !carried) return { heading: scene.heading, elsewhere: [] };
  const written = headingIn(scene.elements[mark]?.text ?? "");
  const heading = written ?? last?.heading;
  if (!heading) return { heading: scene.heading, elsewhere: [] };
  const cast = written === undefined && last ? awayFrom(scene, last, mark) : scene.cast.filter((id) => !isHere(scene, id, mark));
  return { heading: scene.heading, elsewhere: cast.length === 0 ? [] : [{ heading, cast }] };
}

/** `INT. FLAT / OFFICE - NIGHT - INTERCUT`, `INTERCUT - FLAT / OFFICE`: the two places of one heading. */
function splitHeading(heading: Heading): readonly [Heading, Heading] | undefined {
  if (!/\bINTERCUT\b/i.test(`${heading.location} ${heading.time}`)) return undefined;
  const bare = heading.location.replace(/\W*\bINTERCUT\b\W*/i, "").trim();
  const [first, second] = bare.split(/\s*\/\s*|\s+AND\s+/i).map((part) => part.replace(/^(INT|EXT)\.\s*/i, ""));
  if (!first || !second) return undefined;
  const time = heading.time.replace(/\W*\bINTERCUT\b\W*/i, "");
  return [{ ...heading, location: first, time }, { ...heading, location: second, time }];
}

/** Those who were last seen at the second place; of who was at neither, the second to speak. */
function atSecond(scene: Scene, before: readonly Scene[], [, second]: readonly [Heading, Heading]): string[] {
  const there = scene.cast.filter((id) => before.findLast(({ cast }) => cast.includes(id))?.heading.location.toUpperCase() === second.location.toUpperCase());
  return there.length > 0 ? there : scene.cast.slice(1, 2);
}

function headingIn(text: string): Heading | undefined {
  return readHeading(text.replace(/^\P{L}*INTERCUT(?:TING)?\P{L}*(?:WITH|BETWEEN)?\s*:?\s*/iu, ""))?.heading;
}

/** Those who were seen in the scene before and are not told of in this one before the two are cut together. */
function awayFrom(scene: Scene, last: Scene, mark: number): string[] {
  return scene.cast.filter((id) => last.cast.includes(id) && isSeen(last, id) && !isHere(scene, id, mark));
}

function isSeen({ elements, characters, cast }: Scene, id: string): boolean {
  const name = characters[cast.indexOf(id)] ?? "";
  return elements.some(({ character, extension, type, text }) =>
    character === undefined ? type === "action" && isMentioned(name, text) : characterId(character) === id && extension === undefined);
}

function isHere(scene: Scene, id: string, mark: number): boolean {
  const opening = scene.elements.slice(0, mark === -1 ? scene.elements.findIndex(({ type }) => type === "dialogue") : mark);
  return isSeen({ ...scene, elements: opening }, id);
}
