/** Who is cued now with a title and now without: `HALE` is `INSPECTOR HALE` where nobody else of that name has a title. Pure. */
import { characterId } from "../film/types-names.ts";

export interface Naming {
  /** Names that stand over lines. */
  readonly cued: readonly string[];
  /** Names that the action brings in. */
  readonly introduced: readonly string[];
}

/** The whole names of those who share a bare name and are told apart by their titles alone: `MR. HALE` and `MRS. HALE` by `hale`. */
export function sharedNames(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const wholes = new Map(names.filter((name) => TITLE.test(characterId(name))).map((name) => [characterId(name), name] as const));
  const bare = Map.groupBy(wholes, ([id]) => id.replace(TITLE, ""));
  return new Map([...bare].flatMap(([id, titled]) => (titled.length > 1 ? [[id, titled.map(([, name]) => name)] as const] : [])));
}

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
