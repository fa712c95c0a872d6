/** How it is told that another model than the wanted one answered. */
import type { Substitute } from "../../schema/receipt.ts";
import type { Paint } from "./paint.ts";

export function substituteText(address: string, { wanted, used, because }: Substitute, paint: Paint): string {
  return `${paint.yellow("~")} ${paint.bold(address)} was made by ${used} instead of ${wanted}${paint.dim(`: ${because}`)}`;
}
