/** Bytes that a JSON file may have that is read back. */
export const MOST_JSON_BYTES: number = 1 << 22;

/** Bytes that a list, or a grid beside criteria, may have, unpacked too. */
export const MOST_LIST_BYTES: number = 1 << 26;
