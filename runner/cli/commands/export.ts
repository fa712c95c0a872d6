/**
 * `vp export`: a build as a trace file for Perfetto and chrome://tracing, or to a collector of OpenTelemetry; a film's
 * provenance as a file.
 */
import { basename, dirname, resolve } from "node:path";
import type { Command } from "commander";
import { EXIT_CODE, type Event } from "../../../schema/event.ts";
import { chromeTrace } from "../../report/chrome-trace.ts";
import { otlpTraces } from "../../report/otlp.ts";
import { spansOf, type Span } from "../../report/spans.ts";
import { provenance } from "../../engine/provenance.ts";
import { askedFor, USAGE } from "../asked.ts";
import { addFilmFlags, type FilmFlags } from "../build-flags.ts";
import { optionsOf } from "../carry-out.ts";
import { readEvents } from "../event-file.ts";
import { eventsFile, layoutOf } from "../look-back.ts";
import { collectorOf, postTraces } from "../collector.ts";
import { chooseRun, recordedRuns } from "../past-runs.ts";
import { showDiagnostics } from "../diagnostics.ts";
import { complain, say, type Surroundings } from "../surroundings.ts";

const EXAMPLES = `
Examples
  vp export --chrome-trace build.json      then open it at https://ui.perfetto.dev
  vp export 20261121T063431-500900 --otlp http://localhost:4318
  OTEL_EXPORTER_OTLP_ENDPOINT=http://localhost:4318 vp export --otlp
  vp export film.yaml --profile google --provenance film.json`;

interface Flags extends FilmFlags {
  readonly chromeTrace?: string;
  readonly otlp?: string | true;
  readonly provenance?: string;
}

export function define(command: Command, surroundings: Surroundings): void {
  addFilmFlags(command.argument("[words...]", "the id of a build, the last one when left out; for --provenance the pipeline"))
    .option("--chrome-trace <file>", "write it for Perfetto and chrome://tracing")
    .option("--otlp [to]", "send it to a collector, or write it to a file; to OTEL_EXPORTER_OTLP_ENDPOINT when left out")
    .option("--provenance <file>", "write where a film comes from: what made each file of what, which models answered, what was paid and decided")
    .addHelpText("after", EXAMPLES)
    .action(async (words: readonly string[], flags: Flags) => {
      if (flags.provenance !== undefined) await exportProvenance(words, flags, flags.provenance, surroundings);
      else await exportRun(words, flags, surroundings);
    });
}

async function exportProvenance(words: readonly string[], flags: Flags, file: string, surroundings: Surroundings): Promise<void> {
  const asked = askedFor(words, surroundings);
  if (asked === undefined || hasStray(asked.rest, surroundings)) return;
  const told = await provenance(optionsOf(asked, flags, surroundings), await surroundings.world());
  if (told.type === "ok") return write(file, told.value, surroundings);
  showDiagnostics(told.diagnostics, surroundings, {});
  surroundings.end(EXIT_CODE.wrong);
}

function hasStray([stray]: readonly string[], surroundings: Surroundings): boolean {
  if (stray !== undefined) complain(surroundings, `vp: "${stray}" is one too many\n  one build or one film is exported at a time`, USAGE);
  return stray !== undefined;
}

async function exportRun([word, ...rest]: readonly string[], flags: Flags, surroundings: Surroundings): Promise<void> {
  if (flags.chromeTrace === undefined && flags.otlp === undefined) return complain(surroundings, "vp: nothing says how to export\n  add --chrome-trace FILE, --otlp or --provenance FILE", USAGE);
  if (hasStray(rest, surroundings)) return;
  const layout = layoutOf(surroundings);
  const id = chooseRun(recordedRuns(layout, surroundings), word, surroundings);
  if (id === undefined) return;
  const run = spansOf(await eventsOf(eventsFile(layout, id)));
  if (run === undefined) return complain(surroundings, `vp: the build ${id} left no events`, 1);
  if (flags.chromeTrace !== undefined) write(flags.chromeTrace, chromeTrace(run), surroundings);
  if (flags.otlp !== undefined) await toCollector(run, flags.otlp, surroundings);
}

async function eventsOf(file: string): Promise<readonly Event[]> {
  const events: Event[] = [];
  for await (const event of readEvents(file)) events.push(event);
  return events;
}

function write(file: string, content: object, surroundings: Surroundings): void {
  const { files } = surroundings.ports;
  const path = resolve(surroundings.cwd, file);
  if (!files.existsSync(dirname(path))) return complain(surroundings, `vp: there is no folder "${dirname(file)}" to write "${basename(file)}" to\n  make the folder, or name a file elsewhere`, USAGE);
  files.writeFileSync(path, `${JSON.stringify(content)}\n`);
  say(surroundings, file);
}

async function toCollector(run: Span, to: string | true, surroundings: Surroundings): Promise<void> {
  const traces = otlpTraces(run, surroundings.version);
  if (to !== true && !/^https?:/.test(to)) return write(to, traces, surroundings);
  const collector = collectorOf(to, surroundings.ports.environment);
  if (collector === undefined) return complain(surroundings, "vp: no collector is named\n  --otlp http://localhost:4318, or set OTEL_EXPORTER_OTLP_ENDPOINT", USAGE);
  const trouble = await postTraces(collector, traces);
  if (trouble !== undefined) return complain(surroundings, `vp: ${collector.url} did not take the trace: ${trouble}`, 1);
  say(surroundings, `sent to ${collector.url}`);
}
