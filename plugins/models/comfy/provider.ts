/** One's own GPU as a provider: workflows of ComfyUI are its models. What speaks to the server is loaded when it is asked. */
import { defineProvider, type ImageRequest, type Json, type JobOperation, type ReturnedFile, type Usage, type VideoRequest } from "vp/plugin";
import { cardOf, fill, type Request } from "./fill.ts";
import type { Bench } from "./jobs.ts";
import type { Told } from "./listen.ts";
import { serverAt } from "./server.ts";
import { Settings, type Workflow } from "./settings.ts";

export default defineProvider({
  name: "comfy",
  settings: Settings,
  configure(settings: Settings) {
    const bench = { settings, server: serverAt(settings.url ?? "http://127.0.0.1:8188"), uploads: new Map<string, Promise<string>>(), told: new Map<string, Told>() };
    return {
      cards: Object.entries(settings.models ?? {}).map(([model, workflow]) => cardOf(model, workflow)),
      image: operationOf<ImageRequest, { readonly image: ReturnedFile }>(bench, "image", (image) => ({ image })),
      video: operationOf<VideoRequest, { readonly video: ReturnedFile }>(bench, "video", (video) => ({ video })),
    };
  },
});

function operationOf<R extends Request, Answer>(bench: Bench, operation: Workflow["operation"], answerOf: (made: ReturnedFile) => Answer & { readonly usage?: Usage }): JobOperation<R, Answer> {
  const jobs = () => import("./jobs.ts");
  return {
    body: (request) => bodyOf(bench, operation, request),
    submit: async (request, context) => (await jobs()).submit(bench, operation, request, context),
    poll: async (handle, context) => (await jobs()).poll(bench, handle, context),
    fetch: async (handle, context) => answerOf(await (await jobs()).fetchFile(bench, handle, context)),
    cancel: async (handle, context) => (await jobs()).cancel(bench, handle, context),
    find: async (idempotencyKey, context) => (await jobs()).find(bench, idempotencyKey, context),
  };
}

/** The seed is left out of it: that follows from the rest. */
function bodyOf({ settings }: Bench, operation: Workflow["operation"], request: Request): Json {
  const { graph, output } = fill(settings, operation, request, 0);
  return { workflow: { ...graph }, output };
}
