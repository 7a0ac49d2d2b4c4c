/**
 * The kernel: splits CSV into records and cells, and reads batches of cells from their bytes. A cell is *plain* where the
 * kernel reads it; what is not plain it leaves to its caller, and what is no CSV too.
 */

export { amounts } from './amounts.as';
export { layOut } from './batch.as';
export { codes, forget, learn, tableBytes } from './codes.as';
export { days, moments } from './days.as';
export { ids } from './ids.as';
export { periods } from './periods.as';
export { filled } from './space.as';
export { breaks, count, line, next, rows, split } from './split.as';
export { texts } from './texts.as';
