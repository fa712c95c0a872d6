/** How long no word has come from the models that are asked, once that is long. Reads a view; knows no clock. */
import { duration } from "./figures.ts";
import type { View } from "./view.ts";

/** Milliseconds. */
export const LONG_SILENCE_MS = 60_000;

/** `no news from google:veo for 2m 00s`; nothing while there is nothing to say. @param now milliseconds since 1970 */
export function silenceText({ at, asking, finished }: View, now: number): string | undefined {
  if (finished !== undefined || asking.size === 0 || now - at < LONG_SILENCE_MS) return undefined;
  return `no news from ${[...new Set(asking.values())].join(", ")} for ${duration(now - at)}`;
}
