/** What is said about the values of params. One builder for each message. */
import type { Diagnostic, Span } from "../diagnostic.ts";
import type { Param } from "../pipeline.ts";
import { suggestion } from "../suggest.ts";
import { doubtful, wrong } from "./diagnostic-of.ts";
import { fileMissing } from "./yaml.ts";

export const missingParam = (span: Span, name: string): Diagnostic =>
  wrong(span, { code: "missing-param", message: `param "${name}" has no value and no default`, fix: `give one with --set ${name}=…` });

/** Of a param whose default is what counts. */
export const absentFiles = ({ absent = [] }: Param): readonly Diagnostic[] => absent.map(({ written, span }) => fileMissing(span, written));

export const unknownParam = (span: Span, name: string, known: readonly string[]): Diagnostic =>
  wrong(span, { code: "unknown-param", message: `the pipeline has no param "${name}"`, fix: suggestion(name, known, "params") });

export interface UnheardParam {
  readonly name: string;
  /** `profile "google"`. */
  readonly from: string;
  /** The node that takes a module with such a param. */
  readonly module: string;
}

export const unheardParam = (span: Span, { name, from, module }: UnheardParam): Diagnostic =>
  doubtful(span, {
    code: "unheard-param",
    message: `${from} sets "${name}", which this pipeline does not take, so "${module}" never hears of it`,
    fix: `add "${name}" to the pipeline's params, and to the "with" of "${module}": ${name}: \${{ params.${name} }}`,
  });

export interface WrongParam {
  readonly name: string;
  readonly wanted: string;
  readonly found: string;
  /** Where the value was written: `its default`, `--set`. */
  readonly from: string;
}

export const wrongParamType = (span: Span, { name, wanted, found, from }: WrongParam): Diagnostic =>
  wrong(span, { code: "wrong-param-type", message: `param "${name}" must be ${wanted}, and ${from} gives ${found}` });

export interface ParamOutOfRange {
  readonly name: string;
  readonly value: string;
  readonly bound: string;
  readonly from: string;
}

export const paramOutOfRange = (span: Span, { name, value, bound, from }: ParamOutOfRange): Diagnostic =>
  wrong(span, { code: "param-out-of-range", message: `param "${name}" must be ${bound}, and ${from} gives ${value}` });

export const unknownProfile = (span: Span, name: string, known: readonly string[]): Diagnostic =>
  wrong(span, { code: "unknown-profile", message: `no profile is called "${name}"`, fix: suggestion(name, known, "profiles") });

export const unfitForModule = (span: Span, misfit: string): Diagnostic => wrong(span, { code: "param-out-of-range", message: misfit });

/** Told while a module is taken, where it is given the value. */
export const moduleParam = (name: string, wanted: string, found: string): string => `the module's param "${name}" must be ${wanted}, and is given ${found}`;
