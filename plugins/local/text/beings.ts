/** Words for those who can be somebody in a story, and what they are: people by trade or kin, animals, machines. Words only. */

/** True when the words end on somebody: `her last cub`, `the window cleaner`. */
export function isBeing(words: string): boolean {
  const last = /[\p{L}-]+$/u.exec(words)?.[0]?.toLowerCase() ?? "";
  return [last, singular(last)].some((noun) => CREATURE.test(noun) || (PERSON.test(noun) && !THINGS.test(noun)));
}

export function isCreature(words: string): boolean {
  const last = /[\p{L}-]+$/u.exec(words)?.[0]?.toLowerCase() ?? "";
  return CREATURE.test(last) || CREATURE.test(singular(last));
}

/** `sister` of `sisters`, `wolf` of `wolves`. */
export function singular(noun: string): string {
  return noun.replace(/ves$/, "f").replace(/ies$/, "y").replace(/(?<=x|sh|ch|ss)es$/, "").replace(/men$/, "man").replace(/(?<!s)s$/, "").replace(/children$/, "child").replace(/mice$/, "mouse");
}

/** Where such a creature is at home. */
export function habitatOf(words: string): string | undefined {
  return isCreature(words) ? (HABITATS.find(([pattern]) => pattern.test(words))?.[1] ?? "EXT. FOREST CLEARING") : undefined;
}

const CREATURE =
  /^(?:robot|android|machine|dog|pupp(?:y|ie)|cat|kitten|horse|foal|pony|donkey|cow|goat|sheep|lamb|pig|bird|parrot|owl|crow|raven|gull|seagull|pigeon|goose|geese|duck|duckling|swan|stork|sparrow|fox|wolf|wolves|bear|cub|rabbit|hare|deer|fawn|squirrel|badger|hedgehog|mouse|mice|rat|frog|toad|turtle|tortoise|snail|bee|butterfly|ant|spider|whale|calf|dolphin|seal|otter|shark|octopus|crab|fish|penguin|elephant|lion|tiger|monkey|giraffe|camel|dragon|ghost|monster|creature|alien|unicorn)(?:e?s)?$/;

const PERSON =
  /^(?:child(?:ren)?|kid|boy|girl|baby|teenager|\p{L}*man|\p{L}*men|stranger|neighbou?r|friend|enemy|rival|twin|brother|sister|mother|father|son|daughter|grand\p{L}+|aunt|uncle|cousin|wife|husband|widow|bride|groom|soldier|thief|thieves|spy|spies|guard|king|queen|prince|monk|nun|priest|witch|wizard|knight|pirate|hero|heroine|heir|nurse|cook|chef|coach|clown|maid|judge|mayor|guest|guide|orphan|captain|detective|native|captive|apprentice|pupil|student|astronaut|cosmonaut|champion|magician|musician|patient|tenant|migrant|immigrant|refugee|employee|couple|mime|nomad|shepherd|archivist|\p{L}{2,}(?:er|or|ist|ian|ess))(?:e?s)?$/u;

/** In the form of a trade, and nobody. */
const THINGS = new RegExp(
  `^(?:${[
    "winter|summer|weather|thunder|october|september|november|december|easter|river|glacier|crater|water|timber|flower|feather|pepper|butter|amber|ember|harbou?r|corner|border|frontier|barrier|boulder|tower|skyscraper|cellar|door|floor|corridor|elevator|theater",
    "snowman|paper|newspaper|wallpaper|letter|poster|sticker|chapter|number|order|cover|register|printer|computer|server|transmitter|generator|motor|tractor|helicopter|trailer|meteor|anchor|ladder|hammer|lever|razor|trigger|laser|mirror|meter|guitar|container|counter|locker|freezer|cooker|lighter|saucer|slipper|sweater|jumper|trouser|leather|layer|powder|rubber|silver",
    "dinner|supper|power|danger|fever|shower|finger|shoulder|liver|matter|wonder|murder|laughter|whisper|encounter|disaster|success|error|horror|humou?r|honou?r|terror|tremor|rumou?r|vapou?r|odou?r|colou?r|labou?r|favou?r|flavou?r|armou?r|factor|vector|sector|soccer|cancer",
    "mist|list|twist|wrist|fist|\\p{L}+ness|dress|stress|fortress|mattress|address|process|progress|express|chess|mess|less|ever|never|after|later|other|another|over|under|however|together|forever|quarter|remainder|nor|for|or|per",
  ].join("|")})s?$`,
  "u",
);

const HABITATS: readonly (readonly [RegExp, string])[] = [
  [/whale|calf|dolphin|seal|shark|octopus|crab|fish|turtle/i, "EXT. OPEN SEA"], [/penguin|gull/i, "EXT. ROCKY BEACH"], [/robot|android|machine/i, "INT. WORKSHOP"], [/alien/i, "INT. SPACESHIP COCKPIT"],
  [/dog|pupp|cat|kitten|parrot/i, "INT. LIVING ROOM"], [/horse|foal|pony|donkey|cow|goat|sheep|lamb|pig|duck|goose|geese/i, "EXT. FARM FIELD"], [/dragon|bear|monster/i, "EXT. MOUNTAIN CAVE"], [/ghost/i, "INT. ATTIC"],
  [/camel|lion|elephant|giraffe/i, "EXT. DESERT"], [/pigeon|mouse|mice|rat/i, "EXT. COURTYARD"],
];
