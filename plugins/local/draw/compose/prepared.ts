/** A staging made ready to be framed: who sits sits on something, who embraces is close, animals have their size. Pure. */
import type { Staging } from "../../../film/types-staging.ts";
import { figureArtist } from "../figure/index.ts";
import { inProportion, onceEach, starring } from "./animals.ts";
import { keeping } from "./doorkeeper.ts";
import { embracing } from "./embrace.ts";
import { handing } from "./handing.ts";
import { lookedDownOn } from "./from-above.ts";
import { rained } from "./rained.ts";
import { seated } from "./seated.ts";
import { throwing } from "./throw.ts";
import { atWorktop } from "./at-worktop.ts";

export function prepared(plan: Staging): Staging {
  return lookedDownOn(rained(inProportion(starring(onceEach(throwing(handing(embracing(seated(keeping(atWorktop(plan)))), figureArtist.anchorsOf)))), figureArtist.anchorsOf)));
}
