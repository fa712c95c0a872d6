/** Reads the events that a run wrote, as far as they are whole: the last line of a killed run may be cut. */
import { createReadStream, existsSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import type { Event } from "../../schema/event.ts";

export async function* readEvents(file: string): AsyncGenerator<Event> {
  const input = createReadStream(file);
  try {
    for await (const line of createInterface({ input })) {
      const event = eventIn(line);
      if (event !== undefined) yield event;
    }
  } finally {
    // Whoever has seen enough leaves no file open.
    input.destroy();
  }
}

const LOOK_EVERY_MS = 200;

/** Tells the events that are there and those that come, until the run is finished, or nobody goes on with it. */
export async function followEvents(file: string, tell: (event: Event) => void, goesOn: () => boolean): Promise<void> {
  let read = 0;
  let rest = "";
  for (let more = true; more && existsSync(file); ) {
    more = goesOn();
    const { size } = statSync(file);
    if (size > read) {
      const lines = (rest + (await textBetween(file, read, size))).split("\n");
      rest = lines.pop() ?? "";
      read = size;
      const events = lines.flatMap((line) => eventIn(line) ?? []);
      events.forEach(tell);
      if (events.some(({ type }) => type === "run-finished")) return;
    }
    if (more) await pause(LOOK_EVERY_MS);
  }
}

/** Events are written whole, so no character is cut in two. */
async function textBetween(file: string, start: number, end: number): Promise<string> {
  let text = "";
  for await (const chunk of createReadStream(file, { start, end: end - 1, encoding: "utf8" })) text += String(chunk);
  return text;
}

function eventIn(line: string): Event | undefined {
  return line.startsWith("{") && line.endsWith("}") ? (JSON.parse(line) as Event) : undefined;
}
