/** Annotations of a workflow, in French. */

export const github = {
  inPool: 'voir la banque à cet endroit\u00a0: la commande, lancée ailleurs que dans un journal public, dit ce qu’il en est',
};
