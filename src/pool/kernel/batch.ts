/** The batch of records that is worked on: where each cell of each begins and ends. */

/** Places of the first bytes of cells, record after record. */
export let starts: usize = 0;
/** Places after their last bytes. */
export let ends: usize = 0;
/** Cells of a record. */
export let columns: i32 = 0;

/** Where the places of cells are kept, and how many cells a record has. */
export function layOut(startsAt: usize, endsAt: usize, columnCount: i32): void {
  starts = startsAt;
  ends = endsAt;
  columns = columnCount;
}

// @ts-expect-error: decorator
@inline
export function startOf(row: i32, place: i32): usize {
  return load<u32>(starts + (((row * columns + place) as usize) << 2));
}

// @ts-expect-error: decorator
@inline
export function endOf(row: i32, place: i32): usize {
  return load<u32>(ends + (((row * columns + place) as usize) << 2));
}
