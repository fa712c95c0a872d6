/** ElevenLabs holds what every provider promises. */
import { holdsContract } from "./contract.ts";
import { errors, KEY, startElevenlabs } from "./far/elevenlabs.ts";

holdsContract({
  name: "elevenlabs",
  start: startElevenlabs,
  settings: (url) => `{ url: "${url}" }`,
  key: { variable: "ELEVENLABS_API_KEY", value: KEY },
  models: { speech: "eleven_multilingual_v2" },
  jobs: [],
  asksFor: ({ path }) => (path.startsWith("/v1/text-to-speech/") ? "speech" : undefined),
  pictures: () => 0,
  says: { rate: errors.rate, waitMs: 50, server: errors.server, policy: errors.prompt },
});
