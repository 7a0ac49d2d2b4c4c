/** What is wrong with a plan, and what to do about it, in French. */

import type { ProblemSentences } from '../../sentences.ts';
import { number, plural } from '../numbers.ts';
import { didYouMean, listed, quoted } from '../phrases.ts';
import { typeNames } from '../values.ts';

export const planProblems = {
  plan_too_large: ({ what, most }) => [
    {
      people: `plus de ${number(most)} personnes et dossiers dans une réplication, avec la banque, la file papier et les arrivées`,
      declarations: `plus de ${number(most)} déclarations dans une réplication, si chacune était renouvelée à son expiration`,
      rounds: `plus de ${number(most)} exercices`,
      replicates: `plus de ${number(most)} réplications`,
    }[what],
    {
      people: 'prenez une banque plus petite, moins d’arrivées ou moins de mois',
      declarations: 'prenez une banque plus petite, moins de mois, ou un validity_months plus long',
      rounds: 'prenez moins de mois, ou un intervalle plus long',
      replicates: 'une moyenne n’en demande pas tant',
    }[what],
  ],
  unknown_plan: ({ value, near, known }) => [
    `aucun plan ${quoted(value)} n’est livré avec l’outil`,
    `${didYouMean(near, `plans livrés\u00a0: ${listed(known)}.`)} Un fichier se donne avec son extension ou un chemin`,
  ],
  not_whole_months: ({ key, value, wanted }) => [
    key === 'from' ? `${quoted(value)} n’est pas le premier jour d’un mois` : `${quoted(value)} n’est pas le dernier jour d’un mois`,
    `un plan couvre des mois entiers\u00a0: écrivez « ${key}: ${wanted} »`,
  ],
  end_before_start: ({ value, from, keys }) => [
    `la fin ${value} est avant le début ${from}`,
    `corrigez ${quoted(keys[0])} ou ${quoted(keys[1])}`,
  ],
  round_outside_plan: ({ id, value, from, to }) => [
    `l’exercice ${quoted(id)} du ${value} est hors du plan, de ${from} à ${to}`,
    'retirez-le, ou élargissez « from » et « to »',
  ],
  rounds_out_of_order: ({ id, value, first }) => [
    `l’exercice ${quoted(id)} du ${value} vient après un exercice du ${first}`,
    'placez les exercices dans l’ordre de leurs dates',
  ],
  criteria_outside_folder: ({ name }) => [
    `le fichier de critères ${quoted(name)} est hors du dossier du plan`,
    'placez-le dans ce dossier ou au-dessous, et donnez un chemin relatif',
  ],
  wrong_interval: ({ value }) => [
    `${quoted(value)} n’est pas un intervalle`,
    'écrivez « N days », « N weeks » ou « N months », par exemple « every: 2 weeks »',
  ],
  every_needed: ({ key }) => [
    `${quoted(key)} sans « every »`,
    'un exercice sans « every » a lieu à la date de son fichier\u00a0: retirez cette clé, ou ajoutez « every: N weeks »',
  ],
  validity_differs: ({ id, months, plan }) => [
    `l’exercice ${quoted(id)} a une validité de ${number(months)} mois, ${plan === null ? 'le plan n’en a pas' : `le plan de ${number(plan)}`}`,
    'celle du plan, « declarations: {validity_months: …} », l’emporte\u00a0: rendez-les égales, ou retirez celle de l’exercice',
  ],
  wrong_rate: ({ key, value }) => [`${quoted(value)} n’est pas permis pour ${quoted(key)}`, 'écrivez un nombre de 0 à 1, par exemple 0.3'],
  neither_source_nor_assumption: ({ key, form }) => [
    `${quoted(key)} n’a ni source ni hypothèse`,
    `écrivez {${form}, source: ID} ou {${form}, assumption: true}`,
  ],
  both_source_and_assumption: ({ key }) => [`${quoted(key)} a une source et une hypothèse`, 'gardez l’une des deux'],
  field_declared_differently: ({ name, first, second }) => [
    `les fichiers de critères ${quoted(first)} et ${quoted(second)} déclarent le champ ${quoted(name)} autrement l’un que l’autre`,
    'la banque est lue une seule fois pour tous\u00a0: donnez au champ le même type, la même colonne et les mêmes valeurs, ou un autre nom',
  ],
  time_zones_differ: ({ zone, first, wanted }) => [
    `le fuseau horaire ${quoted(zone)} n’est pas celui de ${quoted(first)}, ${quoted(wanted)}`,
    'la banque est lue une seule fois pour tous\u00a0: donnez le même « timezone » à tous les fichiers',
  ],
  column_not_a_rate: ({ name, type }) => [
    `${quoted(name)} (${typeNames[type]}) ne peut pas être un taux`,
    'choisissez une colonne de nombres de 0 à 1\u00a0; pour un contrôle fédéral, aussi une colonne de oui et de non',
  ],
  plan_seed_needed: () => [
    'le plan laisse une part au hasard (tirage au sort, taux, délai, arrivées) et a besoin d’un germe',
    'ajoutez --seed TEXTE, ou « seed: "…" » dans le plan',
  ],
  delay_past_deadline: ({ value, most }) => [
    `le délai de ${quoted(value)} jours dépasse l’échéance, ${plural(most, 'jour', 'jours')}`,
    'une invitation devient caduque après son échéance\u00a0: raccourcissez « delay_days », ou allongez « deadline_days »',
  ],
  run_until_before_end: ({ value, to }) => [
    `${value} est avant la fin du plan, ${to}`,
    '« run_until » ne peut pas être avant « to »\u00a0: écrivez un jour plus tardif, ou retirez cette clé',
  ],
  selection_needed: ({ key }) => [
    `${quoted(key)} sans « selection »`,
    'la décision sur le CSQ vient d’abord\u00a0: ajoutez « selection: {criteria: …} », ou retirez cette clé',
  ],
  round_key_in_selection: ({ id, key }) => [
    `les critères de sélection ${quoted(id)} ont ${quoted(key)}`,
    'la décision sur le CSQ n’extrait aucune banque\u00a0: retirez cette clé du fichier, ou nommez un autre fichier',
  ],
  unknown_plan_field: ({ name, near }) => [
    `champ inconnu ${quoted(name)}\u00a0: ni un champ des fichiers de critères, ni une colonne de la banque`,
    didYouMean(near, 'corrigez le nom, ou ajoutez cette colonne à la banque'),
  ],
  wrong_delay: ({ key, value }) => [
    `${quoted(value)} n’est pas permis pour ${quoted(key)}`,
    'écrivez {from: JOURS, to: JOURS, assumption: true}, ou source: ID\u00a0; deux fois le même nombre pour un délai sûr',
  ],
} satisfies Partial<ProblemSentences>;
