/**
 * Requests that are not settled, as a person is told of them: where each stands, whether the film still asks for it, and
 * the ways on, each as a command about the film that it was sent for. Knows no ledger.
 */
import type { Digest } from "../../schema/digest.ts";
import type { View } from "./view.ts";
import { commandFor, waysOut, type Naming, type Way } from "./ways-out.ts";

/** A priced request that is not settled, as the ledger knows it. */
export interface OpenRequest {
  readonly address: string;
  /** `provider:model-id`. */
  readonly model: string;
  /** `abandoned`: whoever was sending it is gone, and the next build may look for it, send it again or book its answer. */
  readonly standing: "underway" | "parked" | "in-doubt" | "abandoned";
  /** Milliseconds since 1970. */
  readonly beganAt: number;
  /** US dollars, set aside. */
  readonly usd: number;
  /** What it was sent for; absent where that was not written down. */
  readonly origin?: RequestOrigin;
}

export interface RequestOrigin {
  readonly action: Digest;
  /** The options that commands about its film need, quoted for a shell. */
  readonly options: string;
  /** It is the film that is asked about. */
  readonly isThisFilm: boolean;
}

export interface CallStatus extends Omit<OpenRequest, "origin"> {
  /** Who asks for it now. `nobody`: what it was sent for is something else by now, or is made, or is gone. */
  readonly askedBy: "this-film" | "another-film" | "nobody" | "unknown";
  /** The options of the film that it was sent for. */
  readonly options: string;
  readonly ways: readonly Way[];
}

export function callStatusOf(view: View, { origin, ...request }: OpenRequest, { pipeline, options = "" }: Naming): CallStatus {
  const askedBy = origin === undefined ? "unknown" : origin.isThisFilm ? askedIn(view, request.address, origin.action) : "another-film";
  const naming = { pipeline, options: origin?.options ?? options };
  return { ...request, askedBy, options: naming.options, ways: waysOf(request, askedBy, naming) };
}

/** A renamed node asks for the same; one that waits for others may ask for anything. */
function askedIn(view: View, address: string, action: Digest): CallStatus["askedBy"] {
  const instances = [...view.instances.values()];
  if (instances.some(({ key, state }) => key === action && state !== "fresh")) return "this-film";
  const here = view.instances.get(address);
  const isOpen = here === undefined ? instances.some(({ state }) => state === "deferred") : here.key === undefined;
  return isOpen ? "unknown" : "nobody";
}

function waysOf({ address, standing }: Omit<OpenRequest, "origin">, askedBy: CallStatus["askedBy"], naming: Naming): readonly Way[] {
  if (standing === "underway") return [];
  if (standing === "in-doubt") return waysOut({ type: "in-doubt" }, address, naming);
  if (askedBy !== "nobody") return waysOut({ type: "parked" }, address, naming);
  return [
    { command: commandFor("vp cancel", [address], naming), what: "ends it; its price is booked" },
    { command: commandFor("vp build", [], naming), what: "takes it up only with the inputs that it was sent for" },
  ];
}
