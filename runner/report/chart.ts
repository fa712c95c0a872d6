/** What a drawn graph shows, as plain values. Knows neither pipelines nor pictures. */
import type { InstanceState } from "../../schema/event.ts";

/** A pipeline, or a module of it. */
export interface Chart {
  readonly title: string;
  /** Each after all that it reads. */
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly { readonly from: string; readonly to: string; /** Known only while the film is made. */ readonly isDynamic: boolean }[];
}

export interface ChartNode {
  readonly name: string;
  readonly uses: string;
  readonly isFanOut: boolean;
  readonly isGate: boolean;
  readonly state?: InstanceState;
  /** How many of them are made: `12/24`; `~24` when that is not known yet. */
  readonly count?: string;
}
