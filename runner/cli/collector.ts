/** A collector of OpenTelemetry: where it is, as the environment says it, and how traces get there. */

export interface Collector {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @param to a URL; `true` for what the environment says */
export function collectorOf(to: string | true, environment: Environment): Collector | undefined {
  const named = environment["OTEL_EXPORTER_OTLP_TRACES_ENDPOINT"];
  const base = to === true ? environment["OTEL_EXPORTER_OTLP_ENDPOINT"] : to;
  const url = to === true && named !== undefined ? named : base === undefined ? undefined : tracesUrl(base);
  return url === undefined ? undefined : { url, headers: headersIn(environment["OTEL_EXPORTER_OTLP_HEADERS"] ?? "") };
}

const LONGEST_MS = 10_000;

/** Why it was not taken; `undefined` when it was. */
export async function postTraces({ url, headers }: Collector, traces: object): Promise<string | undefined> {
  try {
    const signal = AbortSignal.timeout(LONGEST_MS);
    const response = await fetch(url, { method: "POST", headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(traces), signal });
    return response.ok ? undefined : `${response.status} ${(await response.text()).slice(0, 200)}`;
  } catch (error) {
    return error instanceof Error ? String(error.cause ?? error.message) : String(error);
  }
}

function tracesUrl(base: string): string {
  return base.endsWith("/v1/traces") ? base : `${base.replace(/\/$/, "")}/v1/traces`;
}

/** `a=1,b=2`, values as they stand in a URL. */
function headersIn(written: string): Readonly<Record<string, string>> {
  const pairs = written.split(",").filter((pair) => pair.includes("="));
  return Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf("=")).trim(), decodeURIComponent(pair.slice(pair.indexOf("=") + 1).trim())]));
}
