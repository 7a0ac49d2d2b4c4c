/** How a round compares with what was expected of it, in French. */

export const expect = {
  missed: (path: string, wanted: string, got: string) => `attente manquée\u00a0: ${path} devait être ${wanted}, l’exercice donne ${got}`,
  met: (path: string, got: string) => `attente tenue\u00a0: ${path} = ${got}`,
  nothing: 'rien',
  between: (from: string, to: string) => `de ${from} à ${to}`,
};
