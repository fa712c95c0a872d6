/**
 * ElevenLabs: speech with the times of words, transcripts and music. Written against its own interface
 * (elevenlabs.io/docs/api-reference), as the SDK gives no times, makes no music and can be sent to no other address.
 */
import { defineProvider, Type } from "vp/plugin";
import type { Account } from "./elevenlabs/account.ts";
import { CARDS } from "./elevenlabs/cards.ts";
import { musicAt } from "./elevenlabs/music.ts";
import { speechAt } from "./elevenlabs/speech.ts";
import { transcriptAt } from "./elevenlabs/transcript.ts";
import { modelOptions } from "./sdk/settings.ts";

const HOME = "https://api.elevenlabs.io";
const VARIABLE = "ELEVENLABS_API_KEY";

export default defineProvider({
  name: "elevenlabs",
  settings: Type.Object({ url: Type.Optional(Type.String()), models: modelOptions }, { additionalProperties: false }),
  configure({ url = HOME, models = {} }) {
    const account: Account = {
      line: { title: "ElevenLabs", variables: [VARIABLE], url: url.replace(/\/$/, ""), headers: (key) => ({ "xi-api-key": key }) },
      models,
    };
    return { speech: speechAt(account), transcript: transcriptAt(account), music: musicAt(account), cards: CARDS, needs: { variables: [VARIABLE] } };
  },
});
