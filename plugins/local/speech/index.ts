/**
 * The offline voice: speaks a line in a character's own voice, with the times of its words and mouth shapes.
 * It never fails for a line it cannot pronounce: it murmurs, and says so in the log.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { file, isObject, type CallContext, type QuickOperation, type ReturnedFile, type SpeechAnswer, type SpeechRequest } from "vp/plugin";
import { GENDERS, VOICE_QUALITIES } from "../../film/types.ts";
import { seeded } from "../../media/random.ts";
import { writeWav } from "../../media/wav.ts";
import { rollOf } from "../roll.ts";
import { speakWithEspeak } from "./espeak.ts";
import { speakWithFlite } from "./flite.ts";
import { murmur } from "./murmur.ts";
import { isLatin, speakable } from "./speakable.ts";
import { trimmed, type Speech } from "./speech.ts";
import { timbreOf, type VoiceWanted } from "./voices.ts";

type Answer = Omit<SpeechAnswer, "audio"> & { readonly audio: ReturnedFile };

export const speech: QuickOperation<SpeechRequest, Answer> = {
  version: 2,
  async generate(request, context) {
    const { sound, words, visemes } = trimmed(await speak(request, context));
    const out = path.join(context.workDir, "speech.wav");
    await writeFile(out, writeWav(sound));
    return { audio: file(out), words, visemes };
  },
};

async function speak(request: SpeechRequest, context: CallContext): Promise<Speech> {
  const voice = saidOtherwise(wantedVoice(request.brief?.["voice"]), rollOf(request, context));
  const language = request.language ?? "en";
  const english = /^en\b/i.test(language) && isLatin(request.text);
  if (!english) {
    const { workDir, signal } = context;
    const spoken = await speakWithEspeak({ line: request.text, language: english ? "en" : languageOf(request.text, language), voice, workDir, signal });
    if (spoken !== undefined) return spoken;
  }
  return isLatin(request.text) ? await speakLatin(request, voice, context) : murmured(request, voice, context);
}

async function speakLatin(request: SpeechRequest, voice: VoiceWanted, context: CallContext): Promise<Speech> {
  const words = speakable(request.text);
  if (words.length === 0) return murmured(request, voice, context);
  const delivery = request.brief?.["delivery"];
  const timbre = timbreOf(voice, typeof delivery === "string" ? delivery : "", request.voice);
  return await speakWithFlite(words, timbre, context.signal);
}

function murmured(request: SpeechRequest, voice: VoiceWanted, context: CallContext): Speech {
  const { text, language = "en" } = request;
  const wanted = languageOf(text, language);
  context.log(`nothing here can pronounce "${text}" in ${languageName(wanted)}, so it is murmured; to hear it spoken: apt install espeak-ng`);
  return murmur(text, voice);
}

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, "ja"], [/\p{Script=Hangul}/u, "ko"], [/\p{Script=Han}/u, "cmn"], [/\p{Script=Cyrillic}/u, "ru"],
  [/\p{Script=Greek}/u, "el"], [/\p{Script=Arabic}/u, "ar"], [/\p{Script=Devanagari}/u, "hi"], [/\p{Script=Hebrew}/u, "he"],
];

/** The language asked for, or what the letters look like when English was. */
function languageOf(line: string, asked: string): string {
  if (!/^en\b/i.test(asked)) return asked;
  return SCRIPTS.find(([letters]) => letters.test(line))?.[1] ?? asked;
}

/** `Russian (ru)`; a code that has no name stays a code. */
function languageName(code: string): string {
  try {
    const name = new Intl.DisplayNames(["en"], { type: "language" }).of(code === "cmn" ? "zh" : code);
    return name === undefined || name === code ? code : `${name} (${code})`;
  } catch {
    return code;
  }
}

function wantedVoice(brief: unknown): VoiceWanted {
  const given = isObject(brief) ? brief : {};
  const { gender, pitch, rate, accent, quality } = given;
  return {
    gender: GENDERS.find((each) => each === gender) ?? "neutral",
    quality: VOICE_QUALITIES.find((each) => each === quality) ?? "plain",
    pitch: typeof pitch === "number" ? pitch : 1,
    rate: typeof rate === "number" ? rate : 1,
    accent: typeof accent === "string" ? accent : "",
  };
}

/** The same voice, which says the line again a little faster or slower, higher or lower. */
function saidOtherwise(voice: VoiceWanted, roll: string): VoiceWanted {
  if (roll === "") return voice;
  const random = seeded(roll);
  const faster = random() < 0.5 ? 0.88 + random() * 0.07 : 1.05 + random() * 0.07;
  return { ...voice, rate: voice.rate * faster, pitch: voice.pitch * (0.97 + random() * 0.06) };
}
