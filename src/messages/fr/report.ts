/** A report as a page, in French. */

import { plural } from './numbers.ts';

export const report = {
  title: 'Rapport',
  contents: 'Sommaire',
  asked: 'Ce qui était demandé',
  asTable: 'Les mêmes chiffres en tableau',
  provenance: 'Provenance',
  program: (name: string, version: string) => `Calculé par ${name}, version ${version}.`,
  role: 'Rôle',
  file: 'Fichier',
  bytes: 'Octets',
  hash: 'SHA-256',
  arguments: 'Arguments qui changent les résultats, comme le manifeste les garde\u00a0; les autres n’étaient pas donnés\u00a0:',
  noArguments: 'Aucun argument qui change les résultats n’était donné.',
  sentences: (count: number) => plural(count, 'phrase', 'phrases'),
  argument: 'Argument',
  value: 'Valeur',
};
