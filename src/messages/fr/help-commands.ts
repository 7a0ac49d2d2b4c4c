/** What each command is for, and examples of its use, in French. */

export const commands = {
  round: {
    about: 'Réalise un exercice d’invitations.',
    examples: [
      { note: 'quatre mille personnes inventées, pour essayer', line: 'arrima-sim generate prtq-2020-01-16 -o banque.csv' },
      {
        note: 'l’exercice du 16 janvier 2020\u00a0: 23 invitations publiées, 23 simulées',
        line: 'arrima-sim round -c prtq-2020-01-16 -p banque.csv --expect published',
      },
      { note: 'tous les résultats dans un dossier', line: 'arrima-sim round -c prtq-2020-01-16 -p banque.csv --out-dir resultats' },
      {
        note: 'et si le séjour au Québec n’était pas demandé\u00a0?',
        line: 'arrima-sim round -c prtq-2020-01-16 -p banque.csv --drop in-quebec-on-2019-06-16',
      },
      {
        note: 'une page avec des graphiques, et un classeur pour tableur',
        line: 'arrima-sim round -c prtq-2020-01-16 -p banque.csv --report exercice.html --xlsx exercice.xlsx',
      },
      {
        note: 'la liste des personnes invitées, envoyée dans un tube',
        line: 'arrima-sim round -c prtq-2020-01-16 -p banque.csv --invited - --quiet | head -3',
      },
    ],
  },
  compare: {
    about:
      'Compare une réforme à une référence, sur la même banque\u00a0: ce qui change dans la règle, qui gagne et qui perd une invitation.',
    examples: [
      { note: 'quatre mille personnes inventées, pour essayer', line: 'arrima-sim generate prtq-2020-01-16 -o banque.csv' },
      {
        note: 'et si le séjour au Québec n’était pas demandé\u00a0?',
        line: 'arrima-sim compare -c prtq-2020-01-16 -p banque.csv --drop in-quebec-on-2019-06-16 --by region',
      },
      {
        note: 'deux règles, qui change et pour qui, tout dans un dossier',
        line: 'arrima-sim compare -c prtq-2020-01-16-reported --baseline prtq-2020-01-16 -p banque.csv --out-dir resultats',
      },
      {
        note: 'une date limite plus tardive, personne ne doit y perdre',
        line: 'arrima-sim compare -c prtq-2020-01-16 -p banque.csv --set groups.priority-bill9.criteria.declared-before-2019-12-17.test.before=2019-12-24 --expect left=0',
      },
    ],
  },
  sweep: {
    about: 'Balaye les valeurs d’un chemin ou de deux\u00a0: un exercice à chaque point, sur une seule lecture de la banque.',
    examples: [
      { note: 'quatre mille personnes inventées, pour essayer', line: 'arrima-sim generate prtq-2020-01-16 -o banque.csv' },
      {
        note: 'combien seraient invités pour chaque date limite de décembre 2019\u00a0?',
        line: 'arrima-sim sweep -c prtq-2020-01-16 -p banque.csv --vary groups.priority-bill9.criteria.declared-before-2019-12-17.test.before=2019-12-01..2019-12-31:7d',
      },
      {
        note: 'tous les jours de ce mois, dans un tableau pour un tableur',
        line: 'arrima-sim sweep -c prtq-2020-01-16 -p banque.csv --vary groups.priority-bill9.criteria.declared-before-2019-12-17.test.before=2019-12-01..2019-12-31 -o balayage.csv',
      },
    ],
  },
  solve: {
    about: 'Cherche la valeur qui donne un nombre d’invitations, ou celles des deux côtés du saut.',
    examples: [
      { note: 'quatre mille personnes inventées, pour essayer', line: 'arrima-sim generate prtq-2020-01-16 -o banque.csv' },
      {
        note: 'jusqu’à quel jour de dépôt pour 30 invitations\u00a0?',
        line: 'arrima-sim solve -c prtq-2020-01-16 -p banque.csv --find groups.priority-bill9.criteria.declared-before-2019-12-17.test.before --for invited=30',
      },
      {
        note: 'le même, en ne comptant qu’une région',
        line: 'arrima-sim solve -c prtq-2020-01-16 -p banque.csv --find groups.priority-bill9.criteria.declared-before-2019-12-17.test.before --for invited=3 --where region=Estrie',
      },
    ],
  },
  audit: {
    about: 'Dit à quoi tient un résultat\u00a0: qui est près des limites, quels critères décident, les cellules vides, les égalités.',
    examples: [
      { note: 'quatre mille personnes inventées, pour essayer', line: 'arrima-sim generate prtq-2020-01-16 -o banque.csv' },
      {
        note: 'à quoi tiennent les 23 invitations, et qui est à un jour de la limite\u00a0?',
        line: 'arrima-sim audit -c prtq-2020-01-16 -p banque.csv --days 1',
      },
    ],
  },
  verify: {
    about: 'Refait les résultats d’un dossier à partir de leurs entrées, et les compare octet pour octet.',
    examples: [
      { note: 'quatre mille personnes inventées, pour essayer', line: 'arrima-sim generate prtq-2020-01-16 -o banque.csv' },
      {
        note: 'les résultats d’un exercice dans un dossier',
        line: 'arrima-sim round -c prtq-2020-01-16 -p banque.csv --out-dir resultats',
      },
      { note: 'ces résultats sont-ils bien ceux de cette banque\u00a0?', line: 'arrima-sim verify resultats -p banque.csv' },
    ],
  },
  report: {
    about: 'Fait une page HTML de résultats, avec graphiques et tableaux\u00a0: sans réseau, sans script, à imprimer ou à joindre.',
    examples: [
      { note: 'quatre mille personnes inventées, pour essayer', line: 'arrima-sim generate prtq-2020-01-16 -o banque.csv' },
      {
        note: 'les résultats d’un exercice dans un dossier',
        line: 'arrima-sim round -c prtq-2020-01-16 -p banque.csv --out-dir resultats',
      },
      { note: 'une page de ces résultats, et ses graphiques', line: 'arrima-sim report resultats -o rapport.html --charts graphiques' },
    ],
  },
  init: {
    about: 'Écrit un fichier de critères pour commencer, avec des commentaires.',
    examples: [
      { note: 'un fichier à changer', line: 'arrima-sim init -o criteres.yaml' },
      { note: 'celui d’un exercice livré, avec ses listes', line: 'arrima-sim init --from prtq-2023-10-26 -o exercice.yaml' },
    ],
  },
  validate: {
    about: 'Vérifie des fichiers de critères et une banque, exécute les exemples\u00a0; n’écrit rien.',
    examples: [
      { note: 'un fichier de critères pour commencer', line: 'arrima-sim init -o criteres.yaml' },
      { note: 'tout ce qui n’y va pas, et ses exemples', line: 'arrima-sim validate -c criteres.yaml' },
      { note: 'quatre mille personnes inventées, pour essayer', line: 'arrima-sim generate prtq-2020-01-16 -o banque.csv' },
      { note: 'une banque sous des critères', line: 'arrima-sim validate -c prtq-2020-01-16 -p banque.csv' },
    ],
  },
  explain: {
    about: 'Explique l’issue de personnes candidates\u00a0: chaque groupe, chaque critère, la valeur vue.',
    examples: [
      { note: 'quatre mille personnes inventées, pour essayer', line: 'arrima-sim generate prtq-2020-01-16 -o banque.csv' },
      {
        note: 'pourquoi cette personne n’est-elle pas invitée\u00a0?',
        line: 'arrima-sim explain DI-000001 -c prtq-2020-01-16 -p banque.csv',
      },
      { note: 'et qu’est-ce qui aurait suffi\u00a0?', line: 'arrima-sim explain DI-000001 -c prtq-2020-01-16 -p banque.csv --enough' },
    ],
  },
  score: {
    about: 'Calcule le pointage de personnes candidates selon une grille, par bloc et par facteur\u00a0; sans banque, montre la grille.',
    examples: [
      { note: 'la grille elle-même (-v\u00a0: les points de chaque valeur)', line: 'arrima-sim score --grid pstq-2025-07-02' },
      { note: 'des personnes inventées, avec ce que la grille demande', line: 'arrima-sim generate pstq-2025 --rows 3000 -o banque.csv' },
      {
        note: 'les points de tout le monde selon la grille du PSTQ',
        line: 'arrima-sim score --grid pstq-2025-07-02 -p banque.csv --date 2025-07-17 -o points.csv',
      },
    ],
  },
  generate: {
    about: 'Génère une banque synthétique selon une recette\u00a0: toutes les personnes y sont inventées.',
    examples: [
      {
        note: 'une banque où 23 des 4 000 personnes inventées satisfont la règle du 16 janvier 2020',
        line: 'arrima-sim generate prtq-2020-01-16 -o banque.csv',
      },
      {
        note: '20 000 personnes, d’autres pour chaque germe',
        line: 'arrima-sim generate benchmark --rows 20000 --seed 2 -o personnes.csv',
      },
      { note: 'envoyées dans un tube', line: 'arrima-sim generate prtq-2020-01-16 -o - | head -3' },
    ],
  },
  rounds: {
    about:
      'Liste les exercices publiés. « show NOM » dit les critères d’un exercice en langage clair\u00a0; « check » compare les sommes aux totaux publiés.',
    examples: [
      {
        note: 'ce qui a été publié en 2023, et par quels fichiers de critères le simuler',
        line: 'arrima-sim rounds --from 2023 --to 2023',
      },
      { note: 'les critères d’un exercice, en langage clair', line: 'arrima-sim rounds show prtq-2020-01-16' },
      { note: 'les exercices un par un font-ils les totaux publiés\u00a0?', line: 'arrima-sim rounds check' },
    ],
  },
  list: {
    about: 'Dit ce qui est livré avec l’outil\u00a0: colonnes, exercices, plans, recettes, grilles.',
    examples: [
      { note: 'les exercices qui peuvent se refaire', line: 'arrima-sim list rounds --shipped' },
      { note: 'les colonnes qu’une banque peut avoir, dans un tableau', line: 'arrima-sim list fields --format csv' },
    ],
  },
  completion: {
    about: 'Écrit un script par lequel bash, zsh ou fish complète commandes, options, fichiers et noms livrés.',
    examples: [{ note: 'puis, dans bash\u00a0: source arrima-sim.bash', line: 'arrima-sim completion bash > arrima-sim.bash' }],
  },
  campaign: {
    about:
      'Simule un plan au fil du temps, de la déclaration à la résidence permanente\u00a0; à côté, sur les mêmes personnes, l’ancienne file papier.',
    examples: [
      { note: '20 000 déclarations inventées', line: 'arrima-sim generate prtq-2019-2020 -o personnes.csv' },
      {
        note: 'les dix exercices de juillet 2019 à janvier 2020, comparés aux chiffres publiés',
        line: 'arrima-sim campaign prtq-2019-2020 -p personnes.csv --expect published',
      },
      {
        note: 'deux réplications sur deux fils, tous les résultats dans un dossier',
        line: 'arrima-sim campaign prtq-2019-2020 -p personnes.csv --replicates 2 --jobs 2 --out-dir resultats',
      },
      {
        note: 'la première de deux tranches, pour un lot de tâches',
        line: 'arrima-sim campaign prtq-2019-2020 -p personnes.csv --replicates 2 --shard 1/2 --out-dir tranches/1',
      },
    ],
  },
  merge: {
    about: 'Réunit les tranches d’une campagne (--shard)\u00a0: les mêmes fichiers, octet pour octet, que d’un seul coup.',
    examples: [
      { note: '20 000 déclarations inventées', line: 'arrima-sim generate prtq-2019-2020 -o personnes.csv' },
      {
        note: 'les deux tranches d’une campagne…',
        line: 'arrima-sim campaign prtq-2019-2020 -p personnes.csv --replicates 2 --shard 1/2 --out-dir tranche-1',
      },
      {
        note: '… chacune à son tour',
        line: 'arrima-sim campaign prtq-2019-2020 -p personnes.csv --replicates 2 --shard 2/2 --out-dir tranche-2',
      },
      { note: 'les mêmes fichiers que d’un seul coup', line: 'arrima-sim campaign merge tranche-1 tranche-2 --out-dir resultats' },
    ],
  },
};
