/** What a test tells the mock server to do: rules for its replies, and requests that it holds. Knows no transport. */
import { fits, type Ask, type Matcher, type Reply } from "./mock-language.ts";

export interface Behaviour {
  /** Answers what matches with `reply`, until a later rule says otherwise. */
  when(matcher: Matcher, reply: (ask: Ask) => Reply): void;
  /** Forgets every rule. */
  behave(): void;
  /** Accepts and charges what matches, but answers only when released. */
  hold(matcher: Matcher): Hold;
}

export interface Hold {
  /** The first ask that is held. */
  readonly asked: Promise<Ask>;
  /** When so many are held. */
  count(asks: number): Promise<void>;
  release(): void;
}

export interface OpenBehaviour extends Behaviour {
  /** What the newest rule that fits says. */
  reply(ask: Ask): Reply | undefined;
  /** Once nothing holds it any more. */
  passed(ask: Ask): Promise<void>;
  /** Lets go of everything that is held. */
  release(): void;
}

interface Rule {
  readonly matcher: Matcher;
  readonly reply: (ask: Ask) => Reply;
  left: number;
}

interface Gate {
  readonly matcher: Matcher;
  readonly opened: PromiseWithResolvers<void>;
  readonly held: Ask[];
  readonly waiting: (() => void)[];
}

export function openBehaviour(): OpenBehaviour {
  let rules: Rule[] = [];
  const gates: Gate[] = [];
  return {
    when: (matcher, reply) => void rules.unshift({ matcher, reply, left: matcher.times ?? Infinity }),
    behave: () => void (rules = []),
    hold(matcher) {
      const gate: Gate = { matcher, opened: Promise.withResolvers(), held: [], waiting: [] };
      gates.push(gate);
      const count = (asks: number): Promise<void> => counted(gate, asks);
      return { asked: count(1).then(() => firstOf(gate)), count, release: gate.opened.resolve };
    },
    reply(ask) {
      const rule = rules.find((each) => each.left > 0 && fits(each.matcher, ask));
      if (rule !== undefined) rule.left -= 1;
      return rule?.reply(ask);
    },
    async passed(ask) {
      const met = gates.filter(({ matcher }) => fits(matcher, ask));
      for (const gate of met) arrive(gate, ask);
      await Promise.all(met.map(({ opened }) => opened.promise));
    },
    release: () => gates.forEach(({ opened }) => opened.resolve()),
  };
}

function arrive(gate: Gate, ask: Ask): void {
  gate.held.push(ask);
  for (const look of gate.waiting) look();
}

function counted(gate: Gate, asks: number): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => void (gate.held.length >= asks && resolve());
    gate.waiting.push(look);
    look();
  });
}

function firstOf({ held: [first] }: Gate): Ask {
  if (first === undefined) throw new Error("internal: nothing is held");
  return first;
}
