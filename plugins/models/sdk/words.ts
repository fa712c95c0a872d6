/** The words of a picture or a clip as they are sent: what must not be seen stands in them where no option takes it. */
import type { JsonObject } from "vp/plugin";

interface Worded {
  readonly prompt: string;
  readonly negative?: string;
}

/** @param options the provider's own, as they are sent */
export function wordsFor({ prompt, negative = "" }: Worded, options: JsonObject): string {
  const isSaid = Object.keys(options).some((name) => /^negative/i.test(name));
  return prompt === "" || negative === "" || isSaid ? prompt : `${prompt}\n\nNot to be seen: ${negative}.`;
}
