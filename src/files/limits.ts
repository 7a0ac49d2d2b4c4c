/** Bytes that a list, or a grid beside criteria, may have, unpacked too. */
export const MOST_LIST_BYTES: number = 1 << 26;
