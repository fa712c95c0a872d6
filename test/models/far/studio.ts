/**
 * What a far side's models make of a request, whoever serves them: how it is put and answered on the wire is told by the
 * files beside this one. Left to itself it is the least that fits.
 */
import { smallClip } from "./clip.ts";
import { answerBy, SMALL_PICTURE, SMALL_SOUND } from "./made.ts";
import type { FarRequest } from "./server.ts";

export interface Studio {
  text(schema: unknown, request: FarRequest): string;
  picture(request: FarRequest): Buffer;
  speech(request: FarRequest): Uint8Array;
  /** How many tokens are billed for what was sent, and for a text that was answered; as in the fixtures when left out. */
  tokens?(of: FarRequest | string): number;
}

export interface VideoStudio extends Studio {
  clip(seconds: number, request: FarRequest): Buffer;
}

export const SMALL_STUDIO: Studio = { text: answerBy, picture: () => SMALL_PICTURE, speech: () => SMALL_SOUND };

export async function smallStudio(): Promise<VideoStudio> {
  const clip = await smallClip();
  return { ...SMALL_STUDIO, clip: () => clip };
}
