/** Who is cued now with a title or a first name and now without: `HALE` is `INSPECTOR HALE` where nobody else of that name has a title. Pure. */
import { characterId, displayName } from "../film/types-names.ts";

export interface Naming {
  /** Names that stand over lines. */
  readonly cued: readonly string[];
  /** Names that the action brings in. */
  readonly introduced: readonly string[];
}

/** The whole names of those who share a bare name and are told apart by their titles or first names alone: `MR. HALE` and `MRS. HALE` by `hale`, `IDA HALE` and `OTTO HALE` too. */
export function sharedNames({ cued, introduced }: Naming): ReadonlyMap<string, readonly string[]> {
  const broughtIn = new Set(introduced.map(characterId));
  const wholes = new Map([...cued, ...introduced].map((name) => [characterId(name), name] as const));
  const [titled, untitled] = [[...wholes].filter(([id]) => TITLE.test(id)), [...wholes].filter(([id]) => !TITLE.test(id))];
  const bare = [...Map.groupBy(untitled, ([, name]) => surnameOf(name)), ...Map.groupBy(titled, ([id]) => id.replace(TITLE, ""))];
  // Who is brought in by it alone is one more of that name.
  return new Map(bare.flatMap(([id, those]) => (id !== "" && those.length > 1 && !broughtIn.has(id) ? [[id, those.map(([, name]) => name)] as const] : [])));
}

/** Those of one bare name whom a scene tells of by more than it. */
export function toldApart(names: readonly string[], text: string): readonly string[] {
  return names.filter((name) => {
    const before = escaped(beforeLast(name));
    const last = escaped(name.split(" ").at(-1) ?? "");
    const forms = [before, displayName(before), before.toUpperCase()];
    const whole = TITLE.test(characterId(name)) ? `\\.? (?:${[last, displayName(last), last.toUpperCase()].join("|")})` : "";
    return new RegExp(`(?<!\\p{L})(?:${forms.join("|")})${whole}(?!\\p{L})`, "u").test(text);
  });
}

export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** `OTTO` of `OTTO HALE`, `MR` of `MR. HALE`. */
export function beforeLast(name: string): string {
  return name.split(" ").slice(0, -1).join(" ").replace(/\.$/, "");
}

/** Empty for who has none, as `TOM'S MOTHER`, `GUARD 2` and `OLD WOMAN`. */
function surnameOf(name: string): string {
  const last = /^\p{L}[\p{L} -]*[\p{L}-] (\p{L}{3,})$/u.exec(name)?.[1] ?? "";
  return last === "" || NO_SURNAME.test(last) ? "" : characterId(last);
}

const NO_SURNAME =
  /^(?:m[ae]n|wom[ae]n|boys?|girls?|child|children|kids?|baby|teenager|lady|gentleman|person|voice|guard|cop|officer|soldier|doctor|nurse|driver|worker|waiter|waitress|clerk|student|teacher|customer|reporter|neighbou?r|friend|stranger|guest|passenger|twin|brother|sister|son|daughter|mother|father|wife|husband|dog|cat|bird|horse|robot)$/i;

/** The id of each bare name to the whole name of the person. */
export function titledNames({ cued, introduced }: Naming): ReadonlyMap<string, string> {
  const wholes = new Map([...cued, ...introduced].map((name) => [characterId(name), name] as const));
  const broughtIn = new Set(introduced.map(characterId));
  return new Map([...new Set(cued.map(characterId))].flatMap((bare) => {
    const titled = [...wholes].filter(([id]) => TITLE.test(id) && id.replace(TITLE, "") === bare);
    const [only] = titled;
    // Two who are brought in each for themselves are two.
    return only === undefined || titled.length > 1 || (broughtIn.has(bare) && broughtIn.has(only[0])) ? [] : [[bare, only[1]] as const];
  }));
}

const TITLE =
  /^(?:mr|mrs|ms|miss|sir|lady|madame|dr|doctor|prof|professor|inspector|detective|constable|sergeant|sgt|officer|sheriff|captain|capt|lieutenant|lt|major|colonel|general|commander|admiral|nurse|father|mother|sister|brother|reverend|rev|judge|aunt|auntie|uncle|grandma|grandpa|grandmother|grandfather|chef|coach)-(?=.)/;
