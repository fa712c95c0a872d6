/** What is said about expressions as they are evaluated on real values. One builder for each message; subjects come named. */
import { suggest } from "../suggest.ts";

export interface Told {
  readonly message: string;
  readonly fix?: string | undefined;
}

const told = (message: string, fix?: string): Told => ({ message, fix });

export const tooMuchWork = (): Told => told("the expression takes too much work", "move the work into a node type");
export const tooLong = (): Told => told("the value grows too long", "move the work into a node type");
export const notBoolean = (subject: string): Told => told(`${subject} is neither true nor false`, "compare it with something, e.g. == or !=");
export const noOptionalAccess = (): Told => told("optional access is not part of the language", "use has(x.field)");

export const nameNotKnown = (name: string, known: Iterable<string>): Told => told(`"${name}" is not known here`, meant(suggest(name, known)));
export const functionNotKnown = (name: string): Told => told(`"${name}" has no meaning here`);
export const methodNotKnown = (name: string): Told => told(`there is no method "${name}"`);

export const listIndex = (subject: string): Told => told(`a list is indexed by whole numbers, not by ${subject}`);
export const outOfList = (index: number, length: number): Told => told(`the list has no element ${index}, it has ${length}`);
export const noSuchField = (key: string, keys: readonly string[]): Told => told(`there is no field "${key}"`, choice(key, keys));
export const nullHasNoField = (key: string): Told => told(`null has no field "${key}"`, "what was skipped is null; guard it: x == null ? … : …");
export const hasNoField = (subject: string, key: string): Told => told(`${subject} has no field "${key}"`);
export const noSuchElement = (label: string, key: string, keys: readonly string[] | undefined): Told =>
  told(`"${label}" has no element "${key}"`, keys && choice(key, keys));
export const noSuchOutput = (label: string, key: string, keys: readonly string[] | undefined): Told =>
  told(`"${label}" has no output "${key}"`, keys && choice(key, keys));
export const noKeys = (label: string): Told => told(`"${label}" has no keys`);
export const noValue = (label: string): Told => told(`"${label}" has no value`);

export const notContainer = (subject: string): Told => told(`"in" looks into a list, a map or a fan-out, not into ${subject}`);
export const noElements = (subject: string): Told => told(`${subject} has no elements to walk over`);
export const noSize = (subject: string): Told => told(`${subject} has no size`);
export const noOrder = (left: string, right: string): Told => told(`${left} and ${right} have no order`, "compare two numbers or two texts");

export const noMeaning = (left: string, operator: string, right: string): Told =>
  told(`${left} ${operator} ${right} has no meaning`, left === "null" || right === "null" ? "guard against null: x == null ? … : …" : undefined);
export const mixedWithText = (left: string, operator: string, right: string): Told =>
  told(`${left} ${operator} ${right} has no meaning`, "turn the number into text with string(…)");
export const noNegative = (subject: string): Told => told(`-${subject} has no meaning`);
export const divisionByZero = (): Told => told("there is a division by zero", "guard the division");
export const notFinite = (): Told => told("the result is no finite number", "guard the division");
export const notExact = (subject: string): Told => told(`${subject} is too large to be exact`);

export const notText = (subject: string): Told => told(`${subject} is no text`, "turn it into text with string(…)");
export const notTextable = (subject: string): Told => told(`${subject} cannot be turned into text`, "name the field that holds the text");
export const notWhole = (subject: string): Told => told(`${subject} is no whole number`);
export const notNumber = (subject: string): Told => told(`${subject} is no number`);
export const notSpliced = (subject: string): Told => told(
  `${subject} cannot be spliced into text`,
  subject === "null" ? "guard it: x == null ? '' : x" : "name the field that holds the text, or let the expression stand alone to keep its type",
);

export const wrongOperand = (name: string, wanted: string, subject: string): Told => told(`${name}() takes ${wanted}, not ${subject}`);
export const unequalZip = (left: number, right: number): Told => told(`zip() takes lists of one length, not of ${left} and ${right}`);
export const sortsByNothing = (field: string): Told => told(`an element of the list has no field "${field}" to sort by`);
export const fileOutside = (path: string): Told =>
  told(`"${path}" leads out of the workspace`, "move the file into the workspace, or make it a param of type file");
export const badJson = (subject: string): Told => told(`json() was given text that is no JSON: ${subject}`);
export const badPattern = (pattern: string): Told => told(`"${pattern}" is no regular expression`);
export const outOfText = (start: number, end: number, length: number): Told =>
  told(`substring(${start}, ${end}) leads out of a text of ${length} characters`);

function meant(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `did you mean "${name}"?`;
}

function choice(key: string, keys: readonly string[]): string {
  const near = meant(suggest(key, keys));
  if (near !== undefined) return near;
  if (keys.length === 0) return "it is empty";
  return `there are: ${keys.slice(0, 12).join(", ")}${keys.length > 12 ? ", …" : ""}`;
}
