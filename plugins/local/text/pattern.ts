/** Sizes and angles in the order in which the pictures of one kind take them. */
import type { PlannedShot } from "../../film/types-briefs.ts";

export type Frame = readonly [PlannedShot["size"], PlannedShot["angle"]];
export type Pattern = readonly Frame[];
