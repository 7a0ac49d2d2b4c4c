/** What the table says, in both languages. */

/** @typedef {'fr' | 'en'} Language */
/** @typedef {Readonly<Record<Language, string>>} Words */

/**
 * The work on so many rows.
 * @param {Words} work
 * @param {number} rows
 * @returns {Words}
 */
export function onRows(work, rows) {
  return { fr: `${work.fr}, ${number(rows, 'fr')} lignes`, en: `${work.en}, ${number(rows, 'en')} rows` };
}

/**
 * The round on a kind of pool.
 * @param {Words} kind
 * @param {number} rows
 */
export function roundOn(kind, rows) {
  return onRows({ fr: `exercice, ${kind.fr}`, en: `round, ${kind.en}` }, rows);
}

/**
 * @param {number} value
 * @param {Language} language
 * @param {number} [decimals]
 */
export function number(value, language, decimals = 0) {
  const text = value.toLocaleString(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  // As the pages write it.
  return text.replaceAll('\u202F', ' ');
}
