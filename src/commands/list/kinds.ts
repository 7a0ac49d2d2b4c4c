/** The kinds of things that can be listed, in the order in which they are shown. */

export const KINDS = ['fields', 'rounds', 'plans', 'recipes', 'grids', 'conditions', 'measures'] as const;
export type Kind = (typeof KINDS)[number];
