/** What ComfyUI says of a workflow that it will not run, or that went wrong while it ran. Asks nothing. */
import { NotAccepted, Refused, Transient, type Poll } from "vp/plugin";
import { meant } from "../nearest.ts";
import type { Filled } from "./fill.ts";
import { objectIn } from "./server.ts";

/** The end of a run by its entry in the history: done, failed, or refused, which is thrown. */
export function verdictOf(entry: Readonly<Record<string, unknown>>): Poll {
  const status = objectIn(entry["status"]);
  if (status["status_str"] !== "error") return { type: "done" };
  const messages = Array.isArray(status["messages"]) ? status["messages"] : [];
  const said = (event: string): Readonly<Record<string, unknown>> | undefined => messages.filter((message) => Array.isArray(message) && message[0] === event).map((message) => objectIn(message[1]))[0];
  const error = said("execution_error");
  if (error === undefined) return { type: "failed", reason: said("execution_interrupted") === undefined ? "it says no reason" : "somebody interrupted it there" };
  const reason = `node ${String(error["node_id"])} (${String(error["node_type"])}) failed: ${firstLine(error["exception_message"])}`;
  // It empties the memory of the GPU after that, so another try may do.
  if (/OutOfMemory/i.test(String(error["exception_type"]))) return { type: "failed", reason };
  throw new Refused(reason);
}

/** Why ComfyUI did not take a workflow, in terms of the request where the fault is in that. */
export function refusalOf(answer: unknown, { inputs }: Pick<Filled, "inputs">): Error {
  const { error, node_errors: nodes } = objectIn(answer);
  const [fault] = faultsIn(nodes);
  if (fault === undefined) return refusalOfWhole(error);
  const where = `node ${fault.node} (${fault.nodeClass})`;
  const input = inputs.get(`${fault.node}.inputs.${fault.input}`);
  if (input !== undefined && fault.type === "custom_validation_failed") return new Transient(`ComfyUI does not find the picture for ${where} any more`, { retryAfterMs: 10 });
  if (input !== undefined) return new Refused(`${where} does not take "${fault.input}": ${fault.words}`, { input });
  if (fault.type === "value_not_in_list") return notInstalled(where, fault);
  return new NotAccepted(`${where} does not take "${fault.input}": ${fault.words}`);
}

/** Whether a workflow was taken although what is wanted of it will not be made. */
export function isLeftOut(answer: unknown, output: string): boolean {
  return faultsIn(objectIn(answer)["node_errors"]).some(({ outputs }) => outputs.includes(output));
}

interface Fault {
  readonly node: string;
  readonly nodeClass: string;
  readonly type: string;
  readonly input: string;
  readonly words: string;
  readonly extra: Readonly<Record<string, unknown>>;
  /** The outputs that cannot be made for it. */
  readonly outputs: readonly unknown[];
}

function faultsIn(nodes: unknown): readonly Fault[] {
  return Object.entries(objectIn(nodes)).flatMap(([node, said]) => {
    const { errors, class_type: nodeClass, dependent_outputs: outputs } = objectIn(said);
    return (Array.isArray(errors) ? errors : []).map((each) => {
      const { type, message, details, extra_info: info } = objectIn(each);
      const extra = objectIn(info);
      const words = [message, details].filter((part) => typeof part === "string" && part !== "").join(": ");
      return { node, nodeClass: String(nodeClass), type: String(type), input: String(extra["input_name"] ?? "its inputs"), words, extra, outputs: Array.isArray(outputs) ? outputs : [] };
    });
  });
}

function refusalOfWhole(error: unknown): Error {
  const { message, details } = objectIn(error);
  const words = [message, details].filter((part) => typeof part === "string" && part !== "").join(": ");
  return new NotAccepted(`ComfyUI does not take the workflow${words === "" ? "" : `: ${words}`}`);
}

/** A file that a loader is told to load and that the server does not have: not the request's fault, and soon mended. */
function notInstalled(where: string, { input, words, extra }: Fault): Error {
  const value = String(extra["received_value"]);
  const options = optionsIn(extra["input_config"]);
  if (options === undefined) return new NotAccepted(`${where} does not take "${input}": ${words}`);
  const more = options.length === 0 ? ", and has none installed; put one into the folder of its models" : meant(value, options);
  return new NotAccepted(`ComfyUI has no "${value}" for "${input}" of ${where}${more}`);
}

/** Either the list itself or what describes it stands first. */
function optionsIn(config: unknown): readonly string[] | undefined {
  if (!Array.isArray(config)) return undefined;
  const [list, described] = config;
  const options = Array.isArray(list) ? list : objectIn(described)["options"];
  return Array.isArray(options) ? options.map(String) : undefined;
}

function firstLine(said: unknown): string {
  return String(said).trim().split("\n")[0] ?? "";
}
