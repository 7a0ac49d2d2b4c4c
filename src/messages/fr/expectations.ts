/** How a round compares with what was expected of it, in French. */

export const expect = {
  missed: (path: string, wanted: string, got: string) =>
    `vérification échouée\u00a0: ${path} devait être ${wanted}, l’exercice donne ${got}`,
  met: (path: string, got: string) => `vérification réussie\u00a0: ${path} = ${got}`,
  nothing: 'rien',
  between: (from: string, to: string) => `de ${from} à ${to}`,
};
