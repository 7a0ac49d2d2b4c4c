/** How large the campaign of a plan may be: memory and time grow with it. */

export const MOST_REPLICATES = 1_000_000;

/** Rounds, each day on which one is held counted. */
export const MOST_ROUNDS = 20_000;

/** People in one replicate, from the pool, the paper files at its beginning and the arrivals to its end. */
export const MOST_PEOPLE = 50_000_000;

/** Declarations of the people in one replicate, each counted again as often as it may be submitted again. */
export const MOST_DECLARATIONS = 50_000_000;
