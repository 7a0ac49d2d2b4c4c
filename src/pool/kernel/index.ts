/**
 * The kernel: reads batches of plain records from their bytes. Whatever is not plain it leaves to its caller.
 *
 * A record is plain if it has as many cells as the header and ends in LF or CRLF, and each cell either has no quote, CR or
 * LF in it, or stands between two quotes and has none inside. A record that differs in that alone that it has too few
 * cells is short. A cell is plain if it has the form that most cells of its column's type have: see `PlainForm`.
 */

export { amounts, nonCanonicalAmount } from './amounts';
export { layOut } from './batch';
export { codes, forget, tableBytes } from './codes';
export { days, moments, nonCanonicalMoment } from './days';
export { periods } from './periods';
export { count, next, rows, split } from './split';
export { ids, texts } from './texts';
