/** A user's own commands as models: one line of JSON in, lines of JSON out. Each part is loaded when it is asked. */
import { defineProvider, type CallContext, type Json, type JsonObject, type Operation } from "vp/plugin";
import { asCounted, commandOf, Settings } from "./settings.ts";

export default defineProvider({
  name: "exec",
  settings: Settings,
  configure(settings: Settings) {
    return {
      pool: settings.pool ?? "cpu",
      cards: Object.entries(settings.models ?? {}).map(([model, { operation, summary }]) => ({ model, operation, ...(summary === undefined ? {} : { summary }) })),
      text: operationOf(settings, "text", async () => (await import("./answers.ts")).textOf),
      image: operationOf(settings, "image", async () => (await import("./answers.ts")).imageOf),
      video: operationOf(settings, "video", async () => (await import("./answers.ts")).videoOf),
      speech: operationOf(settings, "speech", async () => (await import("./answers.ts")).speechOf),
      music: operationOf(settings, "music", async () => (await import("./answers.ts")).musicOf),
      transcript: operationOf(settings, "transcript", async () => (await import("./answers.ts")).transcriptOf),
    };
  },
});

interface AnyRequest {
  readonly model: string;
  readonly roll?: number;
  readonly brief?: unknown;
}

/** What a command said, as the answer of an operation. */
type Reader<Answer> = (said: JsonObject, asked: { readonly request: AnyRequest; readonly output: string }) => Answer;

function operationOf<Answer>(settings: Settings, operation: Operation, reader: () => Promise<Reader<Answer>>) {
  const mayCost = Object.values(settings.models ?? {}).some((model) => model.operation === operation && (model.price ?? 0) > 0);
  return {
    body: (request: AnyRequest) => bodyOf(settings, operation, request),
    ...(mayCost ? { price: (request: AnyRequest) => commandOf(settings, request.model, operation).price ?? 0 } : {}),
    async generate(request: AnyRequest, context: CallContext) {
      const { askCommand } = await import("./ask-command.ts");
      const { said, output } = await askCommand(commandOf(settings, request.model, operation), { operation, request: wordsOf(request), model: request.model }, context);
      return { ...(await reader())(said, { request, output }), ...usageOf(said) };
    },
  };
}

/** The command is the model, so all that decides what it answers counts: its words, its files and its version. */
function bodyOf(settings: Settings, operation: Operation, request: AnyRequest): Json {
  const { command, files = [], version = 0 } = commandOf(settings, request.model, operation);
  return { command: command.map(asCounted), files: files.map(asCounted), version, request: wordsOf(request) };
}

/** The request without what is told otherwise. */
function wordsOf(request: AnyRequest): JsonObject {
  const { model: _model, roll: _roll, brief: _brief, ...words } = request;
  return words;
}

function usageOf({ usd, usage }: JsonObject) {
  const told = { ...(typeof usd === "number" ? { usd } : {}), ...(isCounts(usage) ? { quantities: usage } : {}) };
  return Object.keys(told).length === 0 ? {} : { usage: told };
}

function isCounts(value: Json | undefined): value is Readonly<Record<string, number>> {
  return typeof value === "object" && value !== null && Object.values(value).every((count) => typeof count === "number");
}
