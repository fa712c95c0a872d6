/** Why captions cannot be had in a language: told before anything is made, and where they are translated. */
import { isEmbedded } from "./types-models.ts";

/** Nothing for a model that may well know it. */
export function untranslated(model: string, language: string): string | undefined {
  return isEmbedded(model) ? `${model} writes by rules and knows no other language; name a text model that does in vp.yaml, or give the captions in "${language}" as an SRT file` : undefined;
}
