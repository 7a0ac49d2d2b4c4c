/** The batch of records that is worked on: where each cell of each begins and ends. */

/** Where each cell begins and, next to it, ends: record after record, four bytes each. */
export let cells: usize = 0;
/** Cells of a record. */
export let columns: i32 = 0;

/** Where the addresses of cells are kept, and how many cells a record has. */
export function layOut(cellsAt: usize, columnCount: i32): void {
  cells = cellsAt;
  columns = columnCount;
}

@inline
export function startOf(row: i32, position: i32): usize {
  return load<u32>(cells + (((row * columns + position) as usize) << 3));
}

@inline
export function endOf(row: i32, position: i32): usize {
  return load<u32>(cells + (((row * columns + position) as usize) << 3), 4);
}
