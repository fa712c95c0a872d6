/**
 * Tells those outside whom vp.yaml names: a POST for a run that finished, a gate that asks, the first failure, the first
 * limit that was reached. Never fails a build, and holds up its end by no more than one time limit.
 */
import type { Notify, Occasion } from "../../schema/config.ts";
import type { Event } from "../../schema/event.ts";
import { notTold } from "../../schema/messages/notify.ts";
import { withVariables, type Variables } from "../load/environment.ts";
import type { Listener } from "./recorder.ts";

/** What is sent, as JSON. `text` is what chat services show. */
export interface Notification {
  readonly event: Occasion;
  readonly text: string;
  readonly pipeline: string;
  readonly name: string;
  readonly run: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly address?: string;
  readonly outcome?: string;
  readonly usd?: number;
  readonly durationMs?: number;
}

export interface Notifying {
  readonly notify: readonly Notify[];
  readonly variables: Variables;
  readonly pipeline: string;
  readonly name: string;
  /** Says that somebody could not be told. */
  readonly tell: (notice: { readonly message: string; readonly fix?: string }) => void;
}

const LONGEST_MS = 2_000;

export function openNotifier(notifying: Notifying): Required<Listener> {
  const sending: Promise<void>[] = [];
  const once = new Set<Occasion>();
  return {
    take(event) {
      const notification = notificationOf(event, notifying);
      if (notification === undefined || once.has(notification.event)) return;
      if (notification.event !== "gate") once.add(notification.event);
      const wanted = notifying.notify.filter(({ on }) => on.includes(notification.event));
      sending.push(...wanted.map((notify) => send(notify, notification, notifying)));
    },
    close: async () => void (await Promise.all(sending)),
  };
}

type Said = Pick<Notification, "event" | "text" | "address" | "outcome" | "usd" | "durationMs">;

function notificationOf(event: Event, { pipeline, name }: Notifying): Notification | undefined {
  const said = saidOf(event, name);
  return said && { ...said, pipeline, name, run: event.run, at: event.at };
}

function saidOf(event: Event, name: string): Said | undefined {
  if (event.type === "run-finished") {
    const { outcome, usd, durationMs } = event;
    return { event: "run-finished", text: `${name}: ${outcome} after ${Math.round(durationMs / 1000)} s, spent $${usd.toFixed(2)}`, outcome, usd, durationMs };
  }
  if (event.type === "gate" && event.outcome === "asks") {
    return { event: "gate", text: `${name}: ${event.address} asks for your approval${event.instructions === undefined ? "" : `: ${event.instructions}`}`, address: event.address };
  }
  if (event.type !== "instance-changed" || event.failure === undefined) return undefined;
  const { address, failure } = event;
  const text = `${name}: ${address}: ${failure.message}`;
  if (event.to === "failed") return { event: "failed", text, address };
  return event.to === "blocked" && failure.type === "budget" ? { event: "budget", text, address } : undefined;
}

async function send({ url, headers }: Notify, notification: Notification, { variables, tell }: Notifying): Promise<void> {
  const filled = [url, ...Object.values(headers)].map((text) => withVariables(text, variables));
  const missing = filled.find((text) => text.type === "missing");
  if (missing?.type === "missing") return tell(notTold(url, `the variable ${missing.name} is not set`));
  const [to = "", ...values] = filled.map((text) => (text.type === "text" ? text.text : ""));
  const sent = Object.fromEntries(Object.keys(headers).map((header, at) => [header, values[at] ?? ""]));
  const trouble = await post(to, sent, notification);
  if (trouble !== undefined) tell(notTold(url, trouble));
}

/** Names no part of the address or of a header, which may be secret. */
async function post(to: string, headers: Readonly<Record<string, string>>, notification: Notification): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(LONGEST_MS);
    const response = await fetch(to, { method: "POST", headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(notification), signal });
    await response.body?.cancel();
    return response.ok ? undefined : `it answered ${response.status}`;
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") return `no answer within ${LONGEST_MS / 1000} s`;
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && "code" in cause ? String(cause.code) : "the request could not be made";
}
