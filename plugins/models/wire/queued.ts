/**
 * A request that a provider queues, as vp sees it: handed in, asked about, fetched, stopped, each from its note alone.
 * How one operation is put and what comes of it is told by its ways; how the queue is spoken to, by the queue.
 */
import type { CallContext, Json, JobOperation, JsonObject, Poll, Quantities, QuantityRange } from "vp/plugin";
import { givenIn } from "../sdk/failures.ts";
import { idOf } from "../sdk/service.ts";
import type { Line } from "./line.ts";
import { noted, usageNoted } from "./note.ts";

/** A request as it is sent: to which endpoint, with which inputs. Files stand in it as they are in a body. */
export interface Put {
  readonly endpoint: string;
  readonly input: JsonObject;
}

export interface Handed extends Put {
  readonly quantities: Quantities;
}

export interface Queue<Answer> {
  submit(line: Line, handed: Handed, context: CallContext): Promise<Json>;
  poll(line: Line, handle: Json, context: CallContext): Promise<Poll>;
  /** What was made, once it is done. */
  result(line: Line, handle: Json, context: CallContext): Promise<Answer>;
  cancel(line: Line, handle: Json, context: CallContext): Promise<void>;
}

export interface Ways<Request, Answer, Made> {
  put(id: string, request: Request, options: JsonObject): Put;
  measure(id: string, request: Request, options: JsonObject): QuantityRange;
  /** Throws for what no endpoint takes, so that nothing is paid for that was not wanted. */
  refuse?(id: string, request: Request): void;
  take(answer: Answer, context: CallContext): Promise<Made>;
}

export interface QueuedLine extends Line {
  /** What vp.yaml adds to the inputs, by model. */
  readonly models: Readonly<Record<string, JsonObject>>;
}

export function queued<Answer, Request extends { readonly model: string }, Made>(queue: Queue<Answer>, line: QueuedLine, ways: Ways<Request, Answer, Made>): JobOperation<Request, Made> {
  const parts = (request: Request): readonly [string, Request, JsonObject] => [idOf(request), request, line.models[idOf(request)] ?? {}];
  return {
    body: (request) => ({ ...ways.put(...parts(request)) }),
    measure: (request) => ways.measure(...parts(request)),
    async submit(request, context) {
      ways.refuse?.(idOf(request), request);
      return await queue.submit({ ...line, given: givenIn(request) }, { ...ways.put(...parts(request)), quantities: ways.measure(...parts(request)).most }, context);
    },
    poll: async (handle, context) => await queue.poll(line, handle, context),
    fetch: async (handle, context) => ({ ...(await ways.take(await queue.result(line, handle, context), context)), usage: usageNoted(noted(handle)) }),
    cancel: async (handle, context) => await queue.cancel(line, handle, context),
  };
}
