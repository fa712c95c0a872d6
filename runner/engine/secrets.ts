/**
 * Keeps secrets out of what is written and told: the values of variables that are named like secrets, or that vp.yaml
 * takes by `${env:NAME}`. Knows nothing of who speaks.
 */
import { isObject, type Json } from "../../schema/json.ts";

export interface Secrets {
  /** What is said to people, with `***` for every secret. */
  hide(text: string): string;
  /** The same for the texts of a value; one so short that it may be a word of its own stays. */
  hideIn<T>(value: T): T;
  /** Names in place of values, for what must work again when it is read. */
  seal(value: Json): Json;
  unseal(value: Json): Json;
}

interface Secret {
  readonly value: string;
  /** What stands for it where it must work again. */
  readonly mark: string;
}

/** @param named variables that are secret whatever they are called */
export function secretsOf(variables: Readonly<Record<string, string | undefined>>, named: ReadonlySet<string>): Secrets {
  const secrets = Object.entries(variables).flatMap(([name, value]) => (value !== undefined && (named.has(name) || SECRET_NAME.test(name)) ? formsOf(name, value) : []));
  const longestFirst = secrets.toSorted((a, b) => b.value.length - a.value.length);
  const inContent = longestFirst.filter(({ value }) => value.length >= SHORTEST_IN_CONTENT);
  const hide = replacer(longestFirst, () => "***");
  return {
    hide,
    hideIn: (value) => (inContent.length === 0 ? value : inTexts(value, replacer(inContent, () => "***"))),
    seal: (value) => inTexts(value, replacer(longestFirst, ({ mark }) => mark)),
    unseal: (value) => inTexts(value, (text) => secrets.reduce((whole, secret) => whole.replaceAll(secret.mark, () => secret.value), text)),
  };
}

const SECRET_NAME = /(KEY|TOKEN|SECRET|PASSWORD)$/i;
const SHORTEST = 6;
/** No word of a film is as long, and every real key is longer. */
const SHORTEST_IN_CONTENT = 16;

/** The value, and each line of one with several, as programs print line by line; each also as part of a web address. */
function formsOf(name: string, value: string): readonly Secret[] {
  const lines = value.includes("\n") ? value.split(/\r?\n/) : [];
  const forms = [value, ...lines].flatMap((form) => [form, encodeURIComponent(form)]);
  const marked = [...new Set(forms)].map((form, index) => ({ value: form, mark: `\${env:${name}${index === 0 ? "" : `#${index}`}}` }));
  return marked.filter((form) => form.value.length >= SHORTEST);
}

function replacer(secrets: readonly Secret[], replacement: (secret: Secret) => string): (text: string) => string {
  return (text) => secrets.reduce((whole, secret) => (whole.includes(secret.value) ? whole.replaceAll(secret.value, () => replacement(secret)) : whole), text);
}

function inTexts<T>(value: T, change: (text: string) => string): T;
function inTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => inTexts(item, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [change(key), inTexts(part, change)]));
}
