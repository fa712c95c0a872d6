/**
 * Asks a user's command one thing: a line of JSON on its standard input, lines of JSON back, the last of them the result or
 * what went wrong. Knows what is said, and leaves the process to `run-command.ts`.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isObject, NotAccepted, Refused, Transient, type CallContext, type JsonObject, type Operation } from "vp/plugin";
import { seedOf } from "../seed.ts";
import { runCommand, type Ended } from "./run-command.ts";
import { asWritten, idOf, type Command } from "./settings.ts";

interface Asked {
  readonly operation: Operation;
  readonly model: string;
  readonly request: JsonObject;
}

/** What it gave as its result; where it was told to write. */
export async function askCommand(command: Command, asked: Asked, context: CallContext): Promise<{ readonly said: JsonObject; readonly output: string }> {
  const output = join(context.workDir, OUTPUTS[asked.operation]);
  const verdict: Verdict = {};
  const ended = await runCommand(command.command.map(asWritten), {
    input: `${JSON.stringify(questionOf(asked, output, context))}\n`,
    workDir: context.workDir,
    environment: environmentFor(command, context),
    signal: context.signal,
    hear: (line) => hear(line, verdict, context),
    log: context.log,
  });
  if (verdict.error !== undefined) throw errorOf(verdict.error);
  if (ended.code !== 0) throw new CommandFailed(ended);
  if (verdict.result !== undefined) return { said: verdict.result, output };
  if (existsSync(output)) return { said: {}, output };
  throw new CommandFailed(ended);
}

const OUTPUTS: Readonly<Record<Operation, string>> = {
  text: "answer.txt", image: "answer.png", video: "answer.mp4", speech: "answer.wav", music: "answer.wav", transcript: "answer.txt",
};

function questionOf({ operation, model, request }: Asked, output: string, { idempotencyKey, take }: CallContext) {
  return { operation, model: idOf(model), ...request, take, seed: seedOf(idempotencyKey), id: idempotencyKey, output };
}

/** Only what is declared, and what programs cannot be found or started without. */
function environmentFor({ environment: declared = [] }: Command, { environment, workDir }: CallContext): Readonly<Record<string, string>> {
  const passed = [...ALWAYS, ...declared].flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]] as const]));
  return { ...Object.fromEntries(passed), TMPDIR: workDir, VP_WORK: workDir };
}

const ALWAYS = ["PATH", "HOME", "SystemRoot", "LANG", "LC_ALL"];

interface Verdict {
  result?: JsonObject;
  error?: Readonly<Record<string, unknown>>;
}

/** A line that is no message of ours is something it wanted to be seen. */
function hear(line: string, verdict: Verdict, { log, progress }: CallContext): void {
  const message = messageIn(line);
  if (message === undefined) return log(line);
  const { progress: fraction, note, log: words, result, error } = message;
  if (typeof fraction === "number") progress(Math.min(1, Math.max(0, fraction)), typeof note === "string" ? note : undefined);
  if (typeof words === "string") log(words);
  if (isAnswer(result)) verdict.result = result;
  if (isObject(error)) verdict.error = error;
}

function messageIn(line: string): Readonly<Record<string, unknown>> | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const message: unknown = JSON.parse(line);
    return isObject(message) && MESSAGES.some((name) => name in message) ? message : undefined;
  } catch {
    return undefined;
  }
}

const MESSAGES = ["progress", "log", "result", "error"];

/** It was parsed from JSON, so its parts are JSON. */
function isAnswer(value: unknown): value is JsonObject {
  return isObject(value);
}

/** What the command says went wrong, as the kind of trouble that it says it is. */
function errorOf({ type, message, input, retryAfterMs, usd }: Readonly<Record<string, unknown>>): Error {
  const reason = typeof message === "string" ? message : "the command says that it failed";
  const charged = typeof usd === "number" ? { usd } : {};
  switch (type) {
    case "refused": return new Refused(reason, { ...charged, ...(typeof input === "string" ? { input } : {}) });
    case "transient": return new Transient(reason, { ...charged, ...(typeof retryAfterMs === "number" ? { retryAfterMs } : {}) });
    case "not-accepted": return new NotAccepted(reason);
    default: return new Error(reason);
  }
}

class CommandFailed extends Error {
  /** What it said last. */
  readonly detail: string;
  constructor({ code, by, lastLines }: Ended) {
    const how = by === null ? `exit code ${code}` : `signal ${by}`;
    super(code === 0 ? "the command ended well and gave no result" : `the command ended with ${how}`);
    this.detail = lastLines.join("\n");
  }
}
