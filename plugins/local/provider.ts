/** The offline studio as a provider: rules instead of models, no key, no network. Each part is loaded when it is asked. */
import { defineProvider, type QuickOperation } from "vp/plugin";

export default defineProvider({
  name: "local",
  embedded: true,
  pool: "cpu",
  text: lazily(async () => (await import("./text/index.ts")).text),
  image: lazily(async () => (await import("./image/index.ts")).image),
  video: lazily(async () => (await import("./video/index.ts")).video),
  speech: lazily(async () => (await import("./speech/index.ts")).speech),
  music: lazily(async () => (await import("./music/index.ts")).music),
});

function lazily<Request, Answer>(load: () => Promise<QuickOperation<Request, Answer>>): QuickOperation<Request, Answer> {
  return {
    async generate(request, context) {
      return (await load()).generate(request, context);
    },
  };
}
