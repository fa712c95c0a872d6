/** What befalls a place in a moment: it jolts, its lights fail, its door is held open. Reads by rule; pure. */

/** What throws people, or takes the light from them. */
export function jolts(text: string): boolean {
  return JOLTS.test(text);
}

/** `A hand stops the door.` */
export function holdsDoor(text: string): boolean {
  return HOLDS_DOOR.test(text);
}

/** A look at a thing that is answered by a face: `Ann looks at the fish. She begins to laugh.` */
export function isAnsweredLook(text: string, next: string): boolean {
  return LOOKS.test(text) && MOVED.test(next);
}

const JOLTS =
  /\b(?:jolts?|lurch(?:es)?|shudders?)\b|\b(?:lights?|lamps?) (?:flickers?|goes out|go out|fails?|dies|die)\b|\bthe power (?:fails|goes out|is cut)\b|(?<!\p{L})(?:свет|лампы?) (?:мига|гасн)\p{L}*|(?<!\p{L})(?:толч|встряхива)\p{L}*|(?:明かり|電気)が(?:消え|ちらつ|またた)/iu;
const HOLDS_DOOR = /\b(?:hand|foot|arm|boot|shoe|fingers?) (?:\w+ )?(?:stops?|catch(?:es)?|blocks?|holds?|keeps?) the (?:\w+ )?doors?\b|(?<!\p{L})(?:рука|нога) (?:\p{L}+ )?(?:останавлива|держ|придержива)\p{L}* двер/iu;
const LOOKS = /\blooks? (?:down )?(?:at|into) (?:the|a|an) /i;
const MOVED = /^(?:then )?(?:he|she|they|\p{Lu}\p{L}+) (?:begins? to |starts? to |bursts? out )?(?:laugh|smil|grin|cr(?:y|ies)|weep|gasp|giggl)/u;
