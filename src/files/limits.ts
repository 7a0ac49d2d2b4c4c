/** Bytes that a JSON file may have that is read back. */
export const MOST_JSON_BYTES: number = 1 << 22;

/** Bytes that a list, or a grid beside criteria, may have, unpacked too. */
export const MOST_LIST_BYTES: number = 1 << 26;

/** A file of results that is read back for a report. */
export const MOST_RESULT_BYTES: number = 1 << 26;
