/** Counts for publication, in French. */

import { number } from './numbers.ts';

export const minimumCell = {
  hidden: 'masqué',
  note: (minimum: number) =>
    `Comptes arrondis au multiple de ${number(minimum)} le plus proche\u00a0; ceux de 1 à ${number(minimum - 1)} sont masqués, et d’autres qui les trahiraient\u00a0: les sommes peuvent ne pas tomber juste.`,
};
