/** Limits that a requirement sets in words: `no more than 3 scenes and 20 shots`. Reads by rule; pure. */

/** The most shots that are wanted; nothing when no limit is said. */
export function shotsSaid(requirement: string): number | undefined {
  const foreign = FOREIGN_SHOTS.exec(requirement);
  return mostSaid(requirement, SHOTS) ?? (foreign === null ? undefined : Number(foreign[1] ?? foreign[2]));
}

/** One shot that lasts: the whole scene without a cut. */
export function isOneTake(requirement: string): boolean {
  return /\b(?:(?:one|single|continuous|long)[- ](?:continuous |unbroken |long )?take|one[- ]?shot film|oner|without (?:a cut|cuts))\b|одним (?:кадром|планом)|без склеек|ワンカット|一镜到底/iu.test(requirement);
}

export function scenesSaid(requirement: string): number | undefined {
  return mostSaid(requirement, SCENES);
}

const COUNT = String.raw`(\b(?:at least|no fewer than|no less than|minimum of)\s+)?(\d+|\b(?:one|a single|single|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty))\s+(?:[a-z]+\s+)?`;
const SHOTS = new RegExp(String.raw`${COUNT}shots?\b`, "i");
const FOREIGN_SHOTS = /(?:не бол(?:ее|ьше)|максимум|до)\s+(\d+)\s+(?:план|кадр)|(\d+)\s*(?:カット|ショット|个?镜头)/iu;
const SCENES = new RegExp(String.raw`${COUNT}scenes?\b`, "i");

function mostSaid(requirement: string, pattern: RegExp): number | undefined {
  const [, least, number = ""] = pattern.exec(requirement) ?? [];
  if (number === "" || least !== undefined) return undefined;
  return NUMBERS[number.toLowerCase()] ?? Number(number);
}

const NUMBERS: Readonly<Record<string, number>> = {
  one: 1, "a single": 1, single: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30,
};
