/** The real terminal as reports see it, and which report suits it. */
import { jsonReporter } from "../report/json.ts";
import { liveReporter } from "../report/live.ts";
import { paintFor, wantsColour, type Paint } from "../report/paint.ts";
import { plainReporter } from "../report/plain.ts";
import type { Reporter, Screen } from "../report/reporter.ts";
import { fold, type View } from "../report/view.ts";
import type { Surroundings } from "./surroundings.ts";

interface ReportFlags {
  readonly json?: boolean;
  readonly plain?: boolean;
  readonly quiet?: boolean;
}

export function paintOf({ ports, stdout }: Surroundings): Paint {
  return paintFor({ colour: wantsColour(ports.environment, stdout.isTTY === true) });
}

export function reporterFor(flags: ReportFlags, view: View, surroundings: Surroundings): Reporter {
  const screen = screenOf(surroundings);
  if (flags.json === true) return jsonReporter(view, screen);
  if (flags.quiet === true) return { take: (event) => void fold(view, event), close: () => {} };
  const paint = paintOf(surroundings);
  return isLive(flags, surroundings) ? liveReporter(view, screen, paint) : plainReporter(view, screen, paint);
}

function isLive(flags: ReportFlags, { stdout, ports }: Surroundings): boolean {
  return flags.plain !== true && stdout.isTTY === true && (ports.environment["CI"] ?? "") === "" && ports.environment["TERM"] !== "dumb";
}

function screenOf({ stdout, ports }: Surroundings): Screen {
  return {
    write: (text) => void stdout.write(text),
    columns: () => stdout.columns ?? 80,
    rows: () => stdout.rows ?? 24,
    now: () => ports.clock.now(),
    every(ms, tick) {
      const timer = setInterval(tick, ms);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}
