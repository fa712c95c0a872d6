/** What a person reads about calls to models and the money they cost: one builder a sentence. */
import type { Failure } from "../failure.ts";
import type { Cap, OpenCall } from "../ledger.ts";

export interface Over {
  readonly cap: Cap;
  readonly spent: number;
  readonly reserved: number;
  readonly wanted: number;
}

export function overBudget(model: string, { cap, spent, reserved, wanted }: Over): Failure {
  const set = reserved > 0 ? `, and ${amount(cap, reserved)} set aside` : "";
  return {
    type: "budget",
    limit: cap.name,
    message: `asking "${model}" may cost up to ${amount(cap, wanted)}, which would cross the limit ${cap.name} of ${amount(cap, cap.most)}: ${amount(cap, spent)} spent${set}`,
    fix: cap.name === "--max-cost" ? "build again with a higher --max-cost; what is made is kept" : `raise "${cap.name}" in vp.yaml and build again; what is made is kept`,
  };
}

export function priceUnknown(model: string, cap: Cap): Failure {
  return {
    type: "budget",
    limit: cap.name,
    message: `what "${model}" asks for this cannot be told, so the limit ${cap.name} could be crossed`,
    fix: `say in vp.yaml what it costs (prices: { "${model}": { … } }), choose another model, or build without that limit`,
  };
}

export function leftAlone(model: string, usd: number | undefined): Failure {
  return {
    type: "unpaid",
    message: `asking "${model}" would cost ${usd === undefined ? "what nobody can tell before" : dollars(usd)}, and this build may not pay`,
    fix: "build with --spend auto; what is made is kept",
  };
}

export function inDoubt({ call, beganAt, reserved, doubt }: OpenCall): Failure {
  const price = reserved.usd > 0 ? ` of ${dollars(reserved.usd)}` : "";
  const sent = `a request${price} was being sent to "${call.provider}:${call.model}" at ${new Date(beganAt).toISOString()}`;
  const why = doubt === undefined ? "" : `: ${doubt}`;
  return {
    type: "in-doubt",
    message: `${sent} when ${doubt === undefined ? "its build ended" : "there was trouble"}, and nobody knows whether it was accepted${why}`,
    fix: "look at the provider's own list of requests, then say what became of it with vp resolve: --lost, --resend or --import FILE",
  };
}

export function fateUnknown(model: string, failure: Failure): Failure {
  return {
    ...failure,
    type: "in-doubt",
    message: `nobody knows whether "${model}" accepted the request: ${failure.message}`,
    fix: "look at the provider's own list of requests, then say what became of it with vp resolve: --lost, --resend or --import FILE",
  };
}

export function whichFilm(options: readonly string[]): Failure {
  return {
    type: "contract",
    message: "no request of this film waits there, and of others some do",
    fix: `name the film by the options it was built with: ${options.map((each) => (each === "" ? "none" : each)).join(" | ")}`,
  };
}

export function parked(model: string, why: string): Failure {
  return {
    type: "parked",
    message: `its work goes on at "${model}": ${why}`,
    fix: "build again: the work is taken up where it is and not paid for again; vp cancel ends it there, and vp resolve --lost forgets what the provider knows nothing of",
  };
}

export const PARKED_BY_END = "the build was asked to end";
export const PARKED_BY_TIMEOUT = "the node's timeout passed";

export function jobFailed(model: string, reason: string): Failure {
  return { type: "transient", message: `"${model}" gave the work up: ${reason}` };
}

export function silent(model: string, ms: number): Failure {
  return { type: "transient", fateUnknown: true, message: `"${model}" said nothing for ${ms / 60_000} minutes` };
}

export function lostAnswer(model: string, usd: number): Failure {
  return {
    type: "lost",
    message: `the answer of "${model}" was paid for (${dollars(usd)}) and is gone from the cache`,
    fix: "bring the cache's files back, or buy it again with: vp build --rebuy",
  };
}

export function lostReceipt(model: string, usd: number | undefined): Failure {
  return {
    type: "lost",
    message: `an answer of "${model}" was paid for${usd === undefined ? "" : ` (${dollars(usd)})`} and its receipt was damaged on disk`,
    fix: "bring the cache's files back, or buy it again with: vp build --rebuy",
  };
}

export function chargedAbove(model: string, quoted: number, charged: number): { readonly message: string; readonly fix: string } {
  return {
    message: `"${model}" charged ${dollars(charged)} for a request that it had quoted at ${dollars(quoted)}`,
    fix: "mend the price that its provider plugin gives: the bill, the budget and --max-cost count on it",
  };
}

export function bookedAtMost(model: string, usd: number): { readonly message: string; readonly fix: string } {
  return {
    message: `"${model}" did not tell what a request used, so it is booked at the most that it may have cost, ${dollars(usd)}`,
    fix: "its own bill may say less",
  };
}

export interface Unmet {
  readonly type: "variable" | "package";
  readonly provider: string;
  /** Of variables, any one will do. */
  readonly names: readonly string[];
}

/** Nothing was asked of anybody yet. */
export function unmetNeeds(unmet: readonly Unmet[]): Failure {
  const told = unmet.map(({ type, provider, names }) => {
    const bare = names.map((name) => name.replace(/(?<=.)@[^@/]*$/, ""));
    return type === "variable" ? `${names.join(" or ")} is not set, and provider "${provider}" needs it` : `${bare.map((name) => `"${name}"`).join(" and ")} ${bare.length === 1 ? "is" : "are"} not installed, and provider "${provider}" needs ${bare.length === 1 ? "it" : "them"}`;
  });
  const variables = unmet.filter(({ type }) => type === "variable").flatMap(({ names: [name = ""] }) => [name]);
  const packages = [...new Set(unmet.filter(({ type }) => type === "package").flatMap(({ names }) => names))];
  const ways = [
    ...(variables.length === 0 ? [] : [`set ${variables.join(", ")} in the environment or in .env beside vp.yaml`]),
    ...(packages.length === 0 ? [] : [`npm install ${packages.join(" ")}`]),
  ];
  return { type: "unset", message: `${told.join("; ")}; nothing was spent`, fix: ways.join("; ") };
}

export function spentUnknown(model: string): { readonly message: string; readonly fix: string } {
  return {
    message: `nobody knows what "${model}" charged: its price is not in the table, so it is in no sum and under no limit of money`,
    fix: `say in vp.yaml what it costs: prices: { "${model}": { … } }; vp models show ${model} tells the units`,
  };
}

export function claimLost(model: string): Failure {
  return { type: "transient", message: `another process took over the request to "${model}" while this one was held up` };
}

export function heldBy(holder: { readonly host: string; readonly pid: number }, here: string): string {
  return holder.host === here ? `waits for process ${holder.pid}, which makes the same request` : `waits for ${holder.host}, which makes the same request`;
}

export function fallsBack(next: string, why: string): string {
  return `asks "${next}" instead: ${why}`;
}

function amount({ measure }: Cap, value: number): string {
  if (measure === "usd") return dollars(value);
  return measure === "calls" ? `${value} calls` : `${value} s`;
}

function dollars(usd: number): string {
  return `$${usd < 0.1 ? usd.toFixed(4).replace(/0{1,2}$/, "") : usd.toFixed(2)}`;
}
