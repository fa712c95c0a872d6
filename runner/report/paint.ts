/** Colours and signs of the terminal, decided once. Knows no event. */
import picocolors from "picocolors";
import type { InstanceState } from "../../schema/event.ts";

export type Paint = ReturnType<typeof picocolors.createColors>;

export function paintFor(given: { readonly colour: boolean }): Paint {
  return picocolors.createColors(given.colour);
}

/** NO_COLOR and FORCE_COLOR as https://no-color.org has them; else whether someone is looking. */
export function wantsColour(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  if ((environment["NO_COLOR"] ?? "") !== "") return false;
  const forced = environment["FORCE_COLOR"];
  if (forced !== undefined && forced !== "0") return true;
  return isTerminal && environment["TERM"] !== "dumb";
}

interface Look {
  readonly sign: string;
  readonly colour: "green" | "cyan" | "blue" | "yellow" | "red" | "dim" | "magenta";
}

const LOOKS: Readonly<Record<InstanceState, Look>> = {
  wanted: { sign: "·", colour: "dim" },
  ready: { sign: "·", colour: "dim" },
  queued: { sign: "·", colour: "dim" },
  fresh: { sign: "=", colour: "dim" },
  running: { sign: "▸", colour: "cyan" },
  done: { sign: "✓", colour: "green" },
  failed: { sign: "✗", colour: "red" },
  blocked: { sign: "?", colour: "yellow" },
  skipped: { sign: "–", colour: "dim" },
  cancelled: { sign: "–", colour: "yellow" },
  planned: { sign: "▸", colour: "cyan" },
  deferred: { sign: "…", colour: "magenta" },
};

export function signOf(state: InstanceState, paint: Paint): string {
  return inColourOf(state, LOOKS[state].sign, paint);
}

export function inColourOf(state: InstanceState, text: string, paint: Paint): string {
  return paint[LOOKS[state].colour](text);
}
