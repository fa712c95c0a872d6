/** What goes on from shot to shot: who sits, what is held, what a place has come to. Shapes only. */
import { Type } from "vp/plugin";

/** A character's id: its name in lower case with hyphens, so it is content and no ordinal. */
export const CharacterId = Type.String({ minLength: 1 });

/** Properties of a shot. */
export const Lasting = {
  /** Those of them who sit since an earlier shot. */
  seated: Type.Array(CharacterId),
  /** What those who sit sit on, where the text has named it: `suitcase`. */
  seat: Type.Optional(Type.String()),
  /** Who sit round one table of many, in the picture or not: from its left end to its right. */
  round: Type.Optional(Type.Array(CharacterId)),
  /** What some of them hold since an earlier shot, and the words that tell what a photograph shows. */
  held: Type.Optional(Type.Array(Type.Object({ character: CharacterId, thing: Type.String(), note: Type.Optional(Type.String()), tucked: Type.Optional(Type.Boolean()), shows: Type.Optional(Type.String()) }))),
  /** Who keeps a door open with one hand, standing in it. */
  door: Type.Optional(CharacterId),
  /** What passes from hand to hand. */
  handing: Type.Optional(Type.Object({ from: CharacterId, to: CharacterId, thing: Type.String() })),
  /** Who keep a hat on with one hand. */
  hats: Type.Optional(Type.Array(CharacterId)),
  /** Who have taken a hat off. */
  bare: Type.Optional(Type.Array(CharacterId)),
  /** Who are just out of bed. */
  untidy: Type.Optional(Type.Array(CharacterId)),
  /** Whom the rain has wetted. */
  wet: Type.Optional(Type.Array(CharacterId)),
  /** Who work bent over a table. */
  bent: Type.Optional(Type.Array(CharacterId)),
  /** Who stand at a table and knead dough on it. */
  kneading: Type.Optional(Type.Array(CharacterId)),
  /** Who have come no farther than the doorway. */
  entered: Type.Optional(Type.Array(CharacterId)),
  /** Who of them has a telephone at the ear. */
  calling: Type.Optional(Type.Array(CharacterId)),
  /** Who are farther off than the others. */
  far: Type.Optional(Type.Array(CharacterId)),
  /** Who are glad since they met. */
  glad: Type.Optional(Type.Array(CharacterId)),
  /** Who of them cry since an earlier shot. */
  crying: Type.Optional(Type.Array(CharacterId)),
  /** How some of them are down on the ground since an earlier shot: `lying`, `kneeling`, and the side they went down towards; and who is in their arms. */
  postures: Type.Optional(Type.Array(Type.Object({ character: CharacterId, pose: Type.String(), faces: Type.Optional(Type.Enum(["left", "right"])), holds: Type.Optional(CharacterId) }))),
  /** What stands about since it was named in the scene, with the words that named it first. */
  things: Type.Optional(Type.Array(Type.Object({ kind: Type.String(), note: Type.String() }))),
  /** Who are in the boat that it shows, out on the water. */
  aboard: Type.Optional(Type.Array(CharacterId)),
  /** Where it has changed since the scene opened. */
  weather: Type.Optional(Type.String()),
  /** What its clocks show since one of them struck. */
  hour: Type.Optional(Type.String()),
  /** Since an earlier shot, or in this. */
  hand_in_hand: Type.Optional(Type.Boolean()),
  /** What of the place has changed by then and stays so: `open_gate`. */
  state: Type.Optional(Type.Array(Type.String())),
};
