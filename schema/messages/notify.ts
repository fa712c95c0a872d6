/** What a person reads when somebody outside could not be told: one builder a sentence. */

/** @param url as it is written in vp.yaml, so that no secret is in it; of an address without a variable only the host is said */
export const notTold = (url: string, why: string): { readonly message: string; readonly fix: string } => ({
  message: `"${url.includes("${env:") ? url : (/^https?:\/\/[^/?#]+/.exec(url)?.[0] ?? url)}" could not be told: ${why}`,
  fix: 'see "notify" in vp.yaml',
});
