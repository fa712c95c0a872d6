/** Two beings in an idea and what passes between them: who, with whom, what is taught or done, what comes back. Words only. */

export interface Pair {
  /** Without an article: `old robot`. */
  readonly partner: string;
  /** A verb phrase that fits after "to": `make bread`. */
  readonly skill: string | undefined;
  /** What the other gives back, in the same form: `rest`. */
  readonly gift: string | undefined;
  /** The town or country that is named: `Lisbon`. */
  readonly where: string | undefined;
}

const VERBS =
  "teach(?:es)?|train(?:s)?|help(?:s)?|show(?:s)?|ask(?:s)?|persuade(?:s)?|convince(?:s)?|raise(?:s)?|hire(?:s)?|hide(?:s)?|follow(?:s)?|challenge(?:s)?|love(?:s)?|marr(?:y|ies)|miss(?:es)?|visit(?:s)?|guide(?:s)?|meet(?:s)?|builds? .{2,30}? (?:for|with)|cooks? (?:.{2,30}? )?(?:for|with)|dances? with|(?:falls? in love|make[s]? friends|lives?|travels?|works?|waits?) (?:with|for)";
const AFTER = "(?= (?:to|how|in|on|at|who|that|which|and|before|after|during|with|from|about|until|while|by|every|through|across)\\b|[,;.]|$)";

/** Nothing where an idea has one being alone. */
export function pairIn(idea: string): Pair | undefined {
  const partner = new RegExp(`\\b(?:${VERBS}) (?:an?|the|his|her|their|its) ([\\p{L}' -]+?)${AFTER}`, "iu").exec(idea)?.[1]?.toLowerCase();
  if (partner === undefined || partner.split(" ").length > 4 || !LIVING.test(partner)) return undefined;
  return {
    partner,
    skill: short(/\b(?:teach\w*|train\w*|help\w*|ask\w*|show\w*|persuade\w*|convince\w*)\b[^,;]*? (?:how )?to (\p{L}[^,;]*)/iu.exec(idea)?.[1]),
    gift: short(/(?:,|;| and| but| while) (?:the |an? |his |her |its )?[\p{L} ]*?(?:teach\w*|show\w*|help\w*|ask\w*) (?:her|him|it|them|the \p{L}+) (?:how )?to (\p{L}[^,;.]*)/iu.exec(idea)?.[1]),
    where: /\b(?:in|near|outside) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*)/u.exec(idea)?.[1],
  };
}

/** Up to where it begins to say when, where or with whom. */
function short(phrase: string | undefined): string | undefined {
  const said = phrase?.replace(/ (?:before|after|until|at|in|on|by|and|while|during|with|from|again)\b.*$/i, "").trim().toLowerCase();
  return said === undefined || said === "" || said.split(" ").length > 5 ? undefined : said;
}

const LIVING =
  /\b(robot|android|machine|dog|puppy|cat|kitten|horse|foal|bird|parrot|owl|crow|fox|wolf|bear|rabbit|whale|fish|dragon|ghost|monster|creature|alien|child|boy|girl|baby|man|woman|stranger|neighbou?r|friend|enemy|rival|brother|sister|mother|father|son|daughter|grand\p{L}+|aunt|uncle|wife|husband|widow|widower|soldier|thief|king|queen|prince|princess|teacher|student|pupil|apprentice|nurse|doctor|\p{L}+(?:er|or|ist|ian|ess))s?$/iu;
