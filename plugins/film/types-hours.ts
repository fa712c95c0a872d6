/** The hour that a clock shows, as a text tells it. Reads by rule; pure. */
import { sentencesOf } from "./types-sentences.ts";

/** `9:00` of `The clock jumps to nine`; nothing where no clock and no hour is told. */
export function hourIn(text: string): string | undefined {
  return sentencesOf(text).map(hourOf).find((hour) => hour !== undefined);
}

/** What the clock shows before it comes to the hour told, for all to see that it moves: `8:55`. */
export function hourBefore(hour: string): string {
  const [hours = 0, minutes = 0] = hour.split(":").map(Number);
  const before = (hours * 60 + minutes + 715) % 720;
  return written(Math.floor(before / 60), before % 60);
}

function hourOf(sentence: string): string | undefined {
  if (/\b(?:noon|midday|midnight)\b|полдень|полночь|正午|真夜中/iu.test(sentence)) return "12:00";
  if (TOGETHER.test(sentence)) return "12:00";
  if (!CLOCK.test(sentence)) return undefined;
  const digits = /\b(\d{1,2})[:.](\d\d)\b/.exec(sentence);
  if (digits) return written(Number(digits[1]) % 12, Number(digits[2]));
  const said = SAID.exec(sentence);
  const hour = HOURS.indexOf((said?.[2] ?? "").toLowerCase()) + 1;
  if (said === null || hour === 0) return undefined;
  const part = (said[1] ?? "").toLowerCase();
  if (part.startsWith("half")) return written(hour % 12, 30);
  if (part.endsWith("past")) return written(hour % 12, 15);
  return part.endsWith("to") && part.startsWith("quarter") ? written((hour + 11) % 12, 45) : written(hour % 12, 0);
}

const CLOCK = /\bclocks?\b|\bo['’]clock\b|\bwatch\b/i;
/** Clocks that strike as one strike noon, unless another hour is told. */
const TOGETHER = /\bclocks (?:all )?(?:strike|chime|ring)(?: all)?(?: at once| together|$|[.!])/i;
const HOURS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const SAID = new RegExp(`\\b(half past|quarter past|quarter to|to|at|strikes|shows|says|reads)\\s+(${HOURS.join("|")})\\b(?!\\s+(?:\\w+ )?(?:of|people|times|men|women))`, "i");

function written(hours: number, minutes: number): string {
  return `${hours === 0 ? 12 : hours}:${String(minutes).padStart(2, "0")}`;
}
