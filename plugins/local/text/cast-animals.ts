/** Whether somebody is an animal or a machine, and of which colour: by the name and by how it is brought in. Pure. */
import { PERSON_WORDS } from "./cast-note.ts";

const KINDS = "cat|kitten|tabby|dog|puppy|hound|terrier|whale|dolphin|bird|owl|crow|gull|parrot|raven|bear|robot|android|horse|pony|foal|fox|wolf|rabbit|hare|bunny|goldfish|fish|dragon|monster|creature|alien";
/** `dog at his heels` is somebody else. */
const ANIMALS = new RegExp(`\\b(${KINDS})s?\\b(?!['’]s)(?! (?:at|on|under|beside|by|behind|between|near|next to)\\b)`, "i");

/** What the name says, else the first piece of the note that says who it is: `woman, dog` is no dog. */
export function animalIn(name: string, note: string): string | undefined {
  const own = kindIn(name);
  if (own !== undefined) return own;
  const telling = note.split(/,|;/).find((piece) => kindIn(piece) !== undefined || PERSON_WORDS.test(piece));
  return telling === undefined ? undefined : kindIn(telling);
}

function kindIn(text: string): string | undefined {
  return ANIMALS.exec(text.replace(/\b(dog|cat|bird|horse|fish|robot)[- ](owner|walker|lover|trainer|keeper|catcher|monger|maker)\b/gi, ""))?.[1]?.toLowerCase();
}

const COLOUR = "(black|white|grey|gray|brown|ginger|orange|red|golden|silver|blue|spotted)";

/** The colour in the note, else one that a sentence gives to fur or to such a being, and not to what stands beside it. */
export function coatSaid(note: string, words: string): string | undefined {
  const said = new RegExp(`\\b${COLOUR}\\b`, "i").exec(note) ?? new RegExp(`\\b${COLOUR},? (?:\\p{L}+ ){0,2}(?:fur|coat|feathers|${KINDS})\\b`, "iu").exec(words);
  return said?.[1]?.toLowerCase();
}
