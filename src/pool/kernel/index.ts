/** The kernel: reads batches of plain records from their bytes. Whatever is not plain it leaves to its caller. */

export { amounts, nonCanonicalAmount } from './amounts';
export { layOut } from './batch';
export { codes, forget, tableBytes } from './codes';
export { days, moments, nonCanonicalMoment } from './days';
export { periods } from './periods';
export { count, next, rows, split } from './split';
export { ids, texts } from './texts';
