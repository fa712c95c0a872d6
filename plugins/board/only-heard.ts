/** Who speaks in a scene and is not there: behind a door, at the other end of a telephone. Reads by rule; pure. */
import { characterId, isMentioned } from "../film/types-names.ts";
import { comesIn, isOff, isOver } from "../film/types-scene.ts";
import type { ReadScene } from "./read.ts";

type Element = ReadScene["elements"][number];

/**
 * True when all that somebody says in the scene comes from elsewhere and nothing tells of them as being there. A call
 * that is cut into shows both, and a narrator may well be the one who is seen, but where others talk and nobody names them.
 */
export function isOnlyHeard({ elements, elsewhere }: Pick<ReadScene, "elements" | "elsewhere">, { id, name }: { readonly id: string; readonly name: string }): boolean {
  const own = elements.flatMap((element, at) => (element.character !== undefined && characterId(element.character) === id ? [{ element, at }] : []));
  const [first] = own;
  if (first === undefined || elsewhere !== undefined) return false;
  const others = elements.some((element) => element.character !== undefined && characterId(element.character) !== id && !isOff(element));
  if (!own.every(({ element }) => isFromElsewhere(element)) && !(others && own.every(({ element }) => isOver(element)))) return false;
  const told = elements.flatMap(({ type, text }, at) => (type === "action" ? [{ text, at }] : []));
  // `The door opens. He comes in.`
  return !told.some(({ text, at }) => isMentioned(name, text.replace(absent(name), "")) || (at > first.at && comesIn(text)));
}

function isFromElsewhere(element: Element): boolean {
  return (isOff(element) && !isOver(element)) || THROUGH.test(element.extension ?? "");
}

/** `INTO PHONE` is the one who holds it. */
const THROUGH = /^(?:on|over) (?:the )?(?:phone|radio|speaker)|^filtered|^電話/i;

/** Told of and not there: `Otto's voice`, `calls Otto`, `a photograph of Otto`. */
function absent(name: string): RegExp {
  const own = name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`\\b(?:calls?|dials?|rings?|phones?|texts?|hears?|listens? to|waits? for|thinks? of|misses|from|of|for) ${own}\\b|(?<![\\p{L}])${own}['’]s?\\b`, "giu");
}
