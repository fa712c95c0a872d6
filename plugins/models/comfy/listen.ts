/**
 * ComfyUI's word on a running workflow as it comes over the WebSocket. A socket that cannot be opened or breaks is no
 * trouble: it ends the listening, and what is so is asked over HTTP.
 */
import { isObject, type CallContext } from "vp/plugin";
import { objectIn } from "./server.ts";

export interface Listening {
  readonly socket: string;
  readonly promptId: string;
  readonly context: CallContext;
  /** What was heard before: the next word may be long in coming. */
  readonly last: Told;
  /** What a node is, by its id. */
  nodeClass(node: string): string;
  /** Asked once messages can arrive: what ended before that is told by none. */
  isOver(): Promise<boolean>;
}

/** How far it is. */
export interface Told {
  readonly fraction: number;
  readonly note?: string;
}

export interface Heard extends Told {
  /** Why the listening ended: the work did, the connection did, or it was long enough. */
  readonly how: "over" | "dropped" | "enough";
}

/** No longer than this, as a provider is to give a word now and then. */
const LONG_ENOUGH_MS = 20_000;

export function listen({ socket: url, promptId, context, last, nodeClass, isOver }: Listening): Promise<Heard> {
  const { promise, resolve } = Promise.withResolvers<Heard>();
  let heard = last;
  const socket = new WebSocket(url);
  const end = (how: Heard["how"]): void => {
    clearTimeout(timer);
    context.signal.removeEventListener("abort", abort);
    socket.close();
    resolve({ how, ...heard });
  };
  const abort = (): void => end("enough");
  const timer = setTimeout(end, LONG_ENOUGH_MS, "enough");
  context.signal.addEventListener("abort", abort, { once: true });
  socket.addEventListener("open", () => void isOver().then((over) => (over ? end("over") : undefined), () => end("dropped")));
  socket.addEventListener("close", () => end("dropped"));
  socket.addEventListener("error", () => end("dropped"));
  socket.addEventListener("message", ({ data }) => {
    const message = messageIn(data);
    if (message === undefined || (message.of !== undefined && message.of !== promptId)) return;
    if (isLast(message)) return end("over");
    heard = folded(heard, message, nodeClass);
    context.progress(heard.fraction, heard.note);
  });
  return promise;
}

interface Message {
  readonly type: string;
  /** The workflow that it is about; older servers leave it out. */
  readonly of?: string;
  readonly said: Readonly<Record<string, unknown>>;
}

/** What is not text is a preview of the picture. */
function messageIn(text: unknown): Message | undefined {
  if (typeof text !== "string") return undefined;
  try {
    const message: unknown = JSON.parse(text);
    if (!isObject(message) || typeof message["type"] !== "string") return undefined;
    const said = objectIn(message["data"]);
    return { type: message["type"], said, ...(typeof said["prompt_id"] === "string" ? { of: said["prompt_id"] } : {}) };
  } catch {
    return undefined;
  }
}

const LAST: ReadonlySet<string> = new Set(["execution_success", "execution_error", "execution_interrupted"]);

function isLast({ type, said }: Message): boolean {
  return LAST.has(type) || (type === "executing" && said["node"] === null);
}

/** How far the node is that works now, which for the one that takes long is how far it is. */
function folded(heard: Told, { type, said }: Message, nodeClass: (node: string) => string): Told {
  const { node, value, max } = said;
  if (type === "executing" && typeof node === "string") return { fraction: heard.fraction, note: nodeClass(node) };
  if (type !== "progress" || typeof value !== "number" || typeof max !== "number" || max <= 0) return heard;
  const name = typeof node === "string" ? nodeClass(node) : "step";
  return { fraction: Math.min(1, value / max), note: `${name} ${value} of ${max}` };
}
