/** What `vp init` writes. */

export const STARTER: Readonly<Record<string, string>> = {
  "film.yaml": "name: film\nnodes: {}\n",
};
