/** What is said of each operator, in French. */

import type { OperatorWords } from '../operator-words.ts';

export const operators: OperatorWords = {
  is: { sign: '=', phrase: (value) => value },
  is_not: { sign: '≠', phrase: (value) => `autre ${/^(?!oui)[aàeéiou]/.test(value) ? 'qu’' : 'que '}${value}` },
  in: { sign: 'parmi', phrase: (values) => `parmi ${values}` },
  not_in: { sign: 'pas parmi', phrase: (values) => `autre ${/^(?!oui)[aàeéiou]/.test(values) ? 'qu’' : 'que '}${values}` },
  at_least: { sign: '≥', phrase: (value) => `au moins ${value}` },
  at_most: { sign: '≤', phrase: (value) => `au plus ${value}` },
  more_than: { sign: '>', phrase: (value) => `plus que ${value}` },
  less_than: { sign: '<', phrase: (value) => `moins que ${value}` },
  between: { sign: 'entre', phrase: (from, to, ofMoments) => (ofMoments ? `du ${from} au ${to}` : `de ${from} à ${to}`) },
  before: { sign: 'avant', phrase: (value) => `avant le ${value}` },
  on_or_before: { sign: 'au plus tard', phrase: (value) => `au plus tard le ${value}` },
  after: { sign: 'après', phrase: (value) => `après le ${value}` },
  on_or_after: { sign: 'à partir du', phrase: (value) => `à partir du ${value}` },
  starts_with: { sign: 'commence par', phrase: (values) => `commence par ${values}` },
  contains: { sign: 'contient', phrase: (values) => `contient au moins un de ${values}` },
  covers: { sign: 'couvre', phrase: (value) => `couvre le ${value}` },
  present: { sign: 'rempli', phrase: (state) => state },
};
