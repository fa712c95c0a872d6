/** Google holds what every provider promises. */
import { isObject } from "../../schema/json.ts";
import { holdsContract } from "./contract.ts";
import { errors, KEY, startGoogle } from "./far/google.ts";

holdsContract({
  name: "google",
  start: () => startGoogle(),
  settings: (url) => `{ url: "${url}/v1beta" }`,
  key: { variable: "GEMINI_API_KEY", value: KEY },
  models: { text: "gemini-3.8-flash", image: "gemini-2.5-flash-image", video: "veo-3.1-fast-generate-preview", speech: "gemini-3.8-flash-tts" },
  jobs: ["video"],
  asksFor({ path, fields }) {
    if (path.endsWith(":predictLongRunning")) return "video";
    if (!path.endsWith(":generateContent")) return undefined;
    const kind = JSON.stringify(isObject(fields["generationConfig"]) ? (fields["generationConfig"]["responseModalities"] ?? []) : []);
    return kind.includes("IMAGE") ? "image" : kind.includes("AUDIO") ? "speech" : "text";
  },
  asksAbout: ({ path }) => path.includes("/operations/"),
  pictures: ({ body }) => body.toString("latin1").match(/"(?:inlineData|bytesBase64Encoded)":/g)?.length ?? 0,
  says: { rate: errors.rate, waitMs: 60, server: errors.server, policy: errors.policy, failed: errors.videoFailed },
});
