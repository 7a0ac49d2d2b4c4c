/** How a round compares with what was expected of it, in French. */

/** Which round or plan was compared, on which pool. */
export interface ComparedWords {
  readonly kind: 'round' | 'plan';
  readonly id: string;
  readonly pool: string;
}

const of = ({ kind, id, pool }: ComparedWords): string => `${kind === 'round' ? 'exercice' : 'plan'} ${id}, banque ${pool}`;

export const expect = {
  missed: (path: string, wanted: string, got: string, compared: ComparedWords) =>
    `vérification échouée (${of(compared)})\u00a0: ${path} devait être ${wanted}, l’outil obtient ${got}`,
  emptyPool: (compared: ComparedWords) =>
    `vérification échouée (${of(compared)})\u00a0: la banque n’a qu’un en-tête et aucune personne candidate, il n’y a rien à vérifier`,
  met: (path: string, got: string, published = '') =>
    `vérification réussie\u00a0: ${path} = ${got}${published === '' ? '' : `\u00a0; publié\u00a0: ${published}`}`,
  metByOther: (path: string, got: string, published: string) =>
    `vérification réussie par l’autre chiffre\u00a0: ${path} = ${got}\u00a0; publié\u00a0: ${published}`,
  fitted: 'ajusté',
  nothing: 'rien',
  between: (from: string, to: string) => `de ${from} à ${to}`,
};
