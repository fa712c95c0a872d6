/** Where things are hung up in a room, which is the same in all its pictures: -1 its left edge, 1 its right edge. Constants only. */
export const HOOK = -0.3;
/** Where the post stands out of doors whose hook has a lamp. */
export const POST = -0.5;
