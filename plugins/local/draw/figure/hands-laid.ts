/** A skeleton with its hands on what they hold, or on its knees. Knows each hold only by name. */
import type { Figure } from "../../../film/types-staging.ts";
import { bracedOnKnees } from "./braced.ts";
import type { Build } from "./build.ts";
import { armfulOf, withArmful } from "./held-armful.ts";
import { isBetweenHands, withBall } from "./held-ball.ts";
import { readsBook, withBook } from "./held-book.ts";
import type { Skeleton } from "./skeleton.ts";

export function handsLaid(bones: Skeleton, figure: Figure, build: Build): Skeleton {
  const armful = armfulOf(figure);
  if (armful !== undefined) return withArmful(bones, build, armful);
  if (isBetweenHands(figure)) return withBall(bones, build);
  if (readsBook(figure)) return withBook(bones, build);
  return figure.pose === "winded" ? bracedOnKnees(bones, build) : bones;
}
