/** What help says in French, apart from all else, since it is shown without running anything. */

import type { Language } from '../language.ts';

export const help = {
  language: 'fr' as Language,
  colon: '\u00a0: ',
  help: {
    examples: 'Exemples',
    usage: 'Usage',
    options: 'Options',
    commands: 'Commandes',
    exit: 'Codes de sortie',
    /** Between the last two of several words. */
    or: ' ou ',
    exitCodes: [
      '0  terminé',
      '1  une vérification (--expect), un exemple ou une comparaison a échoué',
      '2  usage',
      '3  critères ou autre configuration',
      '4  données de la banque',
      '5  un fichier n’a pas pu être lu ou écrit',
      '70 défaillance de l’outil',
      '129, 130, 143  raccroché, interrompu, terminé',
    ],
    program:
      'Simule les exercices d’invitations d’Arrima\u00a0: une banque de personnes candidates (CSV) et les critères du ministère (YAML) donnent qui est invité, pourquoi, et pourquoi pas.',
    /** What each command is for, and examples of its use. */
    command: {
      round: {
        about: 'Réalise un exercice d’invitations.',
        examples: [
          {
            note: 'l’exercice du 16 janvier 2020\u00a0: 23 invitations publiées, 23 simulées',
            line: 'arrima-sim round -c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv --expect published',
          },
          { note: 'tous les résultats dans un dossier', line: 'arrima-sim round -c criteres.yaml -p banque.csv --out-dir resultats' },
          {
            note: 'et si le score minimal était 580\u00a0?',
            line: 'arrima-sim round -c criteres.yaml -p banque.csv --set groups.francais.select.minimum_score=580',
          },
          {
            note: 'la liste des personnes invitées, envoyée dans un tube',
            line: 'arrima-sim round -c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv --invited - --quiet | head -3',
          },
        ],
      },
      compare: {
        about:
          'Compare une réforme à une référence, sur la même banque\u00a0: ce qui change dans la règle, qui gagne et qui perd une invitation.',
        examples: [
          {
            note: 'et si le séjour au Québec n’était pas demandé\u00a0?',
            line: 'arrima-sim compare -c prtq-2020-01-16 --drop in-quebec-on-2019-06-16 -p fixtures/prtq-2020-01-16/pool.csv',
          },
          {
            note: 'deux fichiers, qui change et pour qui, tout dans un dossier',
            line: 'arrima-sim compare -c reforme.yaml --baseline criteres.yaml -p banque.csv --by region --out-dir resultats',
          },
          {
            note: 'un score minimal plus bas, personne ne doit y perdre',
            line: 'arrima-sim compare -c criteres.yaml --set groups.francais.select.minimum_score=560 -p banque.csv --expect left=0',
          },
        ],
      },
      sweep: {
        about: 'Balaye les valeurs d’un chemin ou de deux\u00a0: un exercice à chaque point, sur une seule lecture de la banque.',
        examples: [
          {
            note: 'combien seraient invités pour chaque date limite de décembre 2019\u00a0?',
            line: 'arrima-sim sweep -c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv --vary groups.priority-bill9.criteria.declared-before-2019-12-17.test.before=2019-12-01..2019-12-31:7d',
          },
          {
            note: 'tous les scores minimaux de 500 à 700, dans un tableau pour un tableur',
            line: 'arrima-sim sweep -c criteres.yaml -p banque.csv --vary groups.francais.select.minimum_score=500..700:10 -o balayage.csv',
          },
          {
            note: 'deux chemins, ventilés par région',
            line: 'arrima-sim sweep -c criteres.yaml -p banque.csv --vary limit=1000,1500 --vary groups.francais.select.top=200..400:50 --by region --out-dir resultats',
          },
        ],
      },
      solve: {
        about: 'Cherche la valeur qui donne un nombre d’invitations, ou celles des deux côtés du saut.',
        examples: [
          {
            note: 'jusqu’à quel jour de dépôt pour 30 invitations\u00a0?',
            line: 'arrima-sim solve -c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv --find groups.priority-bill9.criteria.declared-before-2019-12-17.test.before --for invited=30',
          },
          {
            note: 'quel score minimal en donne 1 500\u00a0?',
            line: 'arrima-sim solve -c criteres.yaml -p banque.csv --find groups.francais.select.minimum_score --for invited=1500',
          },
          {
            note: 'le même, en ne comptant qu’une région',
            line: 'arrima-sim solve -c criteres.yaml -p banque.csv --find groups.francais.select.minimum_score --for groups.francais.invited=100 --where region=Estrie',
          },
        ],
      },
      audit: {
        about: 'Dit à quoi tient un résultat\u00a0: qui est près des limites, quels critères décident, les cellules vides, les égalités.',
        examples: [
          {
            note: 'à quoi tiennent les 23 invitations, et qui est à un jour de la limite\u00a0?',
            line: 'arrima-sim audit -c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv --days 1',
          },
        ],
      },
      verify: {
        about: 'Refait les résultats d’un dossier à partir de leurs entrées, et les compare octet pour octet.',
        examples: [
          {
            note: 'ces résultats sont-ils bien ceux de cette banque\u00a0?',
            line: 'arrima-sim verify fixtures/prtq-2020-01-16/expected -p fixtures/prtq-2020-01-16/pool.csv',
          },
        ],
      },
      validate: {
        about: 'Vérifie des fichiers de critères et une banque, exécute les exemples\u00a0; n’écrit rien.',
        examples: [
          { note: 'tous les problèmes des deux fichiers', line: 'arrima-sim validate -c criteres.yaml -p banque.csv' },
          { note: 'un fichier de critères seul, avec ses exemples', line: 'arrima-sim validate -c prtq-2020-01-16' },
        ],
      },
      explain: {
        about: 'Explique l’issue de personnes candidates\u00a0: chaque groupe, chaque critère, la valeur vue.',
        examples: [
          {
            note: 'pourquoi cette personne n’est-elle pas invitée\u00a0?',
            line: 'arrima-sim explain DI-000001 -c prtq-2020-01-16 -p fixtures/prtq-2020-01-16/pool.csv',
          },
        ],
      },
      score: {
        about:
          'Calcule le pointage de personnes candidates selon une grille, par bloc et par facteur\u00a0; sans banque, montre la grille.',
        examples: [
          {
            note: 'les points de tout le monde selon la grille du PSTQ',
            line: 'arrima-sim score --grid pstq-2025-07-02 -p banque.csv --date 2025-07-17 -o points.csv',
          },
          { note: 'la grille elle-même (-v\u00a0: les points de chaque valeur)', line: 'arrima-sim score --grid pstq-2025-07-02' },
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
            note: 'un million de personnes, une autre banque pour chaque germe',
            line: 'arrima-sim generate benchmark --rows 1000000 --seed 2 -o banque.csv',
          },
          { note: 'votre recette, envoyée dans un tube', line: 'arrima-sim generate recette.yaml -o - | head -3' },
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
      campaign: {
        about:
          'Simule un plan au fil du temps, de la déclaration à la résidence permanente\u00a0; à côté, sur les mêmes personnes, l’ancienne file papier.',
        examples: [
          {
            note: 'les dix exercices de juillet 2019 à janvier 2020, comparés aux chiffres publiés',
            line: 'arrima-sim campaign prtq-2019-2020 -p banque.csv --expect published',
          },
          {
            note: '500 réplications de votre plan sur deux fils, tous les résultats dans un dossier',
            line: 'arrima-sim campaign plan.yaml -p banque.csv --replicates 500 --jobs 2 --out-dir resultats',
          },
          {
            note: 'la troisième de seize tranches, pour un lot de tâches',
            line: 'arrima-sim campaign plan.yaml -p banque.csv --replicates 500 --shard 3/16 --out-dir tranches/3',
          },
          { note: 'tous les chiffres, pour un script', line: 'arrima-sim campaign plan.yaml -p banque.csv --format json --quiet' },
        ],
      },
      merge: {
        about: 'Réunit les tranches d’une campagne (--shard)\u00a0: les mêmes fichiers, octet pour octet, que d’un seul coup.',
        examples: [
          {
            note: 'les tranches d’une campagne en une seule, comme si elle avait été faite d’un coup',
            line: 'arrima-sim campaign merge tranches/* --out-dir resultats',
          },
        ],
      },
    },
    value: {
      file: 'FICHIER',
      folder: 'DOSSIER',
      criteria: 'FICHIER|NOM',
      recipe: 'NOM|RECETTE.yaml',
      number: 'NOMBRE',
      plan: 'NOM|PLAN.yaml',
      expectation: 'VÉRIFICATION',
      change: 'CHEMIN=VALEUR',
      variation: 'CHEMIN=A..B[:PAS]|V1,V2…',
      path: 'CHEMIN',
      target: 'CIBLE=N',
      range: 'A..B[:PAS]',
      where: 'COLONNE=VALEUR',
      drop: '[GROUPE:]ID',
      text: 'TEXTE',
      day: 'JOUR',
      names: 'NOMS',
      name: 'NOM',
      points: 'POINTS',
      shard: 'K/N',
      character: 'CARACTÈRE',
      blankWord: '[COLONNE=]MOT',
      id: 'ID',
      command: 'commande',
      options: 'options',
      date: 'DATE',
      program: 'PROGRAMME',
      action: 'show|check',
    },
    option: {
      criteria: 'fichier de critères, ou NOM d’un exercice livré avec l’outil',
      criteriaMany: 'fichier de critères ou NOM\u00a0; répétable',
      pool: 'banque de personnes candidates (CSV, gzip ou non\u00a0; - pour l’entrée standard)\u00a0; répétable\u00a0: plusieurs fichiers en font une',
      invited: 'liste des personnes invitées (CSV\u00a0; - pour la sortie standard)',
      statistics: 'statistiques (JSON\u00a0; - pour la sortie standard)',
      decisions: 'une décision par personne (CSV)',
      rejects: 'met de côté dans ce fichier (CSV) les enregistrements dont des cellules sont mauvaises, au lieu de refuser la banque',
      outDir: 'dossier pour tous les résultats, avec un manifeste',
      columns: 'colonnes à copier dans la liste\u00a0; répétable',
      by: 'ventilation par une colonne\u00a0; répétable',
      band: 'largeur des tranches de pointage (50)',
      expect: 'vérification\u00a0: published, ou CHEMIN=N, >=N, <=N, =A..B\u00a0; répétable',
      expectPublished: 'published\u00a0: compare chaque exercice aux chiffres publiés\u00a0; sortie 1 si l’un manque',
      campaignSeed: 'germe du hasard, au lieu de celui du plan',
      replicates: 'combien de fois le hasard est tiré, au lieu de ce que dit le plan (1)',
      jobs: 'fils d’exécution\u00a0; le résultat est le même (1)',
      shard: 'une tranche seulement des réplications, par exemple 3/16\u00a0; « campaign merge » les réunit',
      set: 'change une valeur des critères, ou du plan, CHEMIN=VALEUR\u00a0; répétable',
      baseline: 'la référence\u00a0: fichier de critères ou NOM (celui de la réforme, tel quel)',
      baselineSet: 'change une valeur de la référence, CHEMIN=VALEUR\u00a0; répétable',
      baselineDrop: 'laisse de côté un critère ou un plafond de la référence\u00a0; répétable',
      changes: 'liste des personnes dont l’issue ou le groupe change (CSV)',
      expectOwn: 'vérification d’un chiffre du JSON\u00a0: CHEMIN=N, >=N, <=N, =A..B\u00a0; répétable',
      vary: 'valeurs à essayer à un chemin\u00a0: un intervalle de nombres ou de jours (PAS\u00a0: 10, 7d, 1m), ou une liste\u00a0; une deuxième fois pour un second chemin',
      outputPoints: 'un tableau de tous les points (CSV\u00a0; - pour la sortie standard)',
      find: 'chemin dont on cherche la valeur, comme dans --set',
      target: 'le nombre à atteindre\u00a0: invited=N, ou groups.ID.invited=N',
      between: 'n’essaye que les valeurs de cet intervalle, de nombres ou de jours',
      where: 'ne compte que les personnes qui ont cette valeur dans cette colonne',
      points: 'de chaque côté du dernier score, au plus tant de points (10)',
      days: 'de chaque côté d’une limite de temps, tant de jours (7)',
      drop: 'laisse de côté un critère ou un plafond, dans tous les groupes ou dans un seul\u00a0; répétable',
      seed: 'germe du tirage au sort',
      rows: 'nombre de personnes\u00a0; les groupes de la recette gardent le leur',
      seedOfPool: 'germe du hasard, au lieu de celui de la recette',
      outputPool: 'la banque (CSV\u00a0; - pour la sortie standard)',
      delimiter: 'délimiteur de la banque\u00a0: le caractère, ou tab',
      encoding: 'encodage de la banque (UTF-8)',
      allowLineBreaks: 'accepte les sauts de ligne dans les cellules',
      dateFormat: 'comment la banque écrit les jours\u00a0: 2020-01-16 (iso), et aussi 16/01/2020 (dmy) ou 01/16/2020 (mdy)',
      blank: 'mot que la banque écrit au lieu de rien, dans toute colonne ou dans une\u00a0; répétable',
      rawCells: 'copie les cellules sans les protéger des tableurs',
      force: 'remplace aussi un fichier qui n’est pas un résultat antérieur, ou qui a été modifié',
      grid: 'grille\u00a0: NOM d’une grille livrée avec l’outil, ou fichier',
      date: 'jour où l’âge est compté, si la banque donne la date de naissance (AAAA-MM-JJ)',
      output: 'fichier à écrire (- pour la sortie standard)',
      program: 'PRTQ ou PSTQ',
      from: 'à partir de ce jour, de ce mois ou de cette année',
      to: 'jusqu’à ce jour, ce mois ou cette année',
      explainCriteria: 'dit les critères en langage clair',
      quiet: 'rien que les données et les problèmes',
      verbose: 'plus de détails',
      help: 'cette aide',
      version: 'la version',
    },
  },
};

/** What help says in a language. */
export type HelpWords = typeof help;

/** A command that help describes, those below others too. */
export type CommandName = keyof HelpWords['help']['command'];
