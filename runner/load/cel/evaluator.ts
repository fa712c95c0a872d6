/**
 * Evaluates one parsed expression over values that may not be ready. Touching one of those parks the evaluation, and
 * is recorded besides, so that no operator can swallow it. Knows no templates and no YAML.
 */
import type { ASTNode } from "@marcbachmann/cel-js";
import { isLazy, type LazyRecord, type Reading } from "../../../schema/lazy.ts";
import * as say from "../../../schema/messages/evaluation.ts";
import { isCelNamespace, MACROS } from "./ast.ts";
import { functions, textOf, type CallContext } from "./functions.ts";
import { runMacro } from "./macros.ts";
import { methods } from "./methods.ts";
import { withName, type Names } from "./names.ts";
import { areEqual, arithmetic, isOrdered, negate } from "./operators.ts";
import {
  doubleOf, isInt, isList, isPlainMap, keysOf, nameOfValue, Park, plainOf, Trouble, type Reader,
} from "./values.ts";

export interface EvaluatorOptions {
  readonly scope: Names;
  /** What the caller adds or replaces, e.g. `feedback`. Arguments come as plain JSON. */
  readonly functions: ReadonlyMap<string, (args: unknown[]) => unknown>;
  readonly folder: string;
  readonly root: string;
}

/** Elements that comprehensions may visit and values that may be read, in one evaluation. */
const MAX_WORK = 3_000_000;

const NOTHING: ReadonlySet<string> = new Set();

export class Evaluator implements Reader {
  readonly #options: EvaluatorOptions;
  readonly #context: CallContext;
  #parkedOn: Set<string> | undefined;
  #work = 0;

  constructor(options: EvaluatorOptions) {
    this.#options = options;
    this.#context = { reader: this, folder: options.folder, root: options.root };
  }

  /** What was touched and not ready. */
  get parkedOn(): ReadonlySet<string> {
    return this.#parkedOn ?? NOTHING;
  }

  /** The value as plain JSON. Throws `Trouble` or `Park`. */
  valueOf(ast: ASTNode): unknown {
    return plainOf(this.run(ast, this.#options.scope), this);
  }

  read<T>(reading: Reading<T>): T | undefined {
    if (reading.type === "ready") return reading.value;
    if (reading.type === "missing") return undefined;
    this.#parkedOn ??= new Set();
    for (const address of reading.on) this.#parkedOn.add(address);
    throw Park.thrown;
  }

  spend(count: number): void {
    this.#work += count;
    if (this.#work > MAX_WORK) throw new Trouble(say.tooMuchWork());
  }

  run(node: ASTNode, names: Names): unknown {
    try {
      return this.#runNode(node, names);
    } catch (error) {
      if (error instanceof Trouble) error.place ??= { start: node.start, end: node.end };
      throw error;
    }
  }

  /** Runs all, so that everything that is not ready is found at once. */
  runAll(nodes: readonly ASTNode[], names: Names): readonly unknown[] {
    let park: Park | undefined;
    const values = nodes.map((node) => {
      try {
        return this.run(node, names);
      } catch (error) {
        if (!(error instanceof Park)) throw error;
        park = error;
        return undefined;
      }
    });
    if (park !== undefined) throw park;
    return values;
  }

  condition(node: ASTNode, names: Names): boolean {
    const value = this.run(node, names);
    if (typeof value === "boolean") return value;
    const trouble = new Trouble(say.notBoolean(nameOfValue(value)));
    trouble.place = { start: node.start, end: node.end };
    throw trouble;
  }

  #runNode(node: ASTNode, names: Names): unknown {
    switch (node.op) {
      case "value": return literal(node.args);
      case "id": return this.#name(node.args, names);
      case ".": return this.#part(this.run(node.args[0], names), node.args[1]);
      case "[]": return this.#index(this.runAll(node.args, names));
      case "list": return this.runAll(node.args, names);
      case "map": return this.#map(node.args, names);
      case "?:": return this.run(this.condition(node.args[0], names) ? node.args[1] : node.args[2], names);
      case "||": return this.#either(node.args, names, true);
      case "&&": return this.#either(node.args, names, false);
      case "!_": return !this.condition(node.args, names);
      case "-_": return negate(this.run(node.args, names));
      case "call": return this.#call(node.args[0], node.args[1], names);
      case "rcall": return this.#method(node, names);
      case ".?":
      case "[?]": throw new Trouble(say.noOptionalAccess());
      default: return this.#binary(node.op, this.runAll(node.args, names));
    }
  }

  #name(name: string, names: Names): unknown {
    if (names.has(name)) return names.get(name) ?? null;
    throw new Trouble(say.nameNotKnown(name, names.keys()));
  }

  #index([value, index]: readonly unknown[]): unknown {
    if (!isList(value)) return this.#part(value, textOf(index));
    if (!isInt(index)) throw new Trouble(say.listIndex(nameOfValue(index)));
    if (index < 0 || index >= value.length) throw new Trouble(say.outOfList(index, value.length));
    return value[index] ?? null;
  }

  #part(value: unknown, key: string): unknown {
    if (isLazy(value)) return this.#recordPart(value, key);
    if (isPlainMap(value)) {
      if (Object.hasOwn(value, key) && value[key] !== undefined) return value[key];
      throw new Trouble(say.noSuchField(key, Object.keys(value)));
    }
    throw new Trouble(value === null || value === undefined ? say.nullHasNoField(key) : say.hasNoField(nameOfValue(value), key));
  }

  #recordPart(record: LazyRecord, key: string): unknown {
    const part = this.read(record.get(key));
    if (part !== undefined) return part;
    const keys = record.keys();
    const known = keys.type === "ready" ? keys.value : undefined;
    throw new Trouble(record.kind === "fanout" ? say.noSuchElement(record.label, key, known) : say.noSuchOutput(record.label, key, known));
  }

  #map(entries: readonly (readonly [ASTNode, ASTNode])[], names: Names): unknown {
    const keys = this.runAll(entries.map(([key]) => key), names).map(textOf);
    const values = this.runAll(entries.map(([, value]) => value), names);
    return Object.fromEntries(keys.map((key, index) => [key, values[index]]));
  }

  /** `||` for `decisive` true and `&&` for false: the other side may still decide where one side has no value. */
  #either([left, right]: readonly [ASTNode, ASTNode], names: Names, decisive: boolean): boolean {
    try {
      if (this.condition(left, names) === decisive) return decisive;
    } catch (error) {
      if (!(error instanceof Trouble) || this.condition(right, names) !== decisive) throw error;
      return decisive;
    }
    return this.condition(right, names);
  }

  #binary(operator: BinaryOperator, [left, right]: readonly unknown[]): unknown {
    switch (operator) {
      case "==": return areEqual(this.#compared(left), this.#compared(right));
      case "!=": return !areEqual(this.#compared(left), this.#compared(right));
      case "in": return this.#contains(right, left);
      case "<":
      case "<=":
      case ">":
      case ">=": return isOrdered(operator, left, right);
      default: return arithmetic(operator, left, right);
    }
  }

  /** Records are compared by their values; scalars need no reading. */
  #compared(value: unknown): unknown {
    return typeof value === "object" && value !== null ? plainOf(value, this) : value;
  }

  #contains(container: unknown, key: unknown): boolean {
    if (isList(container)) return container.some((item) => areEqual(this.#compared(item), this.#compared(key)));
    if (isLazy(container)) return keysOf(container, this).includes(textOf(key));
    if (isPlainMap(container)) return Object.hasOwn(container, textOf(key));
    throw new Trouble(say.notContainer(nameOfValue(container)));
  }

  #call(name: string, args: readonly ASTNode[], names: Names): unknown {
    const [first] = args;
    if (name === "has" && first?.op === ".") return this.#has(this.run(first.args[0], names), first.args[1]);
    const values = this.runAll(args, names);
    const own = this.#options.functions.get(name);
    if (own !== undefined) return own(values.map((value) => plainOf(value, this)));
    const known = functions.get(name);
    if (known === undefined) throw new Trouble(say.functionNotKnown(name));
    return known(values, this.#context);
  }

  #has(value: unknown, key: string): boolean {
    if (isLazy(value)) return value.kind === "node" ? this.read(value.get(key)) !== undefined : keysOf(value, this).includes(key);
    return isPlainMap(value) && Object.hasOwn(value, key) && value[key] !== undefined;
  }

  #method(node: ASTNode & { readonly op: "rcall" }, names: Names): unknown {
    const [name, receiver, args] = node.args;
    const [variable, bound, body] = args;
    if (name === "bind" && isCelNamespace(receiver) && variable?.op === "id" && bound !== undefined && body !== undefined) {
      return this.run(body, withName(names, variable.args, this.run(bound, names)));
    }
    if (MACROS.has(name)) return runMacro({ name, args, names, range: this.run(receiver, names) }, this);
    const [value, ...values] = this.runAll([receiver, ...args], names);
    const method = methods.get(name);
    if (method === undefined) throw new Trouble(say.methodNotKnown(name));
    return method(value, values, this.#context);
  }
}

type BinaryOperator = "==" | "!=" | "in" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%";

function literal(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return typeof value === "number" ? doubleOf(value) : value;
}
