/** What is wrong with the slices of a campaign, and what to do about it, in French. */

import type { ProblemSentences } from '../../sentences.ts';
import { number } from '../numbers.ts';
import { listed, quoted } from '../phrases.ts';

export const sliceProblems = {
  not_a_manifest: () => ['n’est pas un manifeste de cet outil', 'donnez un dossier écrit par --out-dir'],
  manifest_key_damaged: ({ field }) => [
    `la clé ${quoted(field ?? '')} n’a pas la forme qu’écrit cet outil`,
    'ce manifeste a été modifié\u00a0: refaites le dossier, ou reprenez le manifeste d’origine',
  ],
  result_changed: () => ['n’est pas le fichier que nomme son manifeste', 'refaites le dossier, ou reprenez le fichier d’origine'],
  result_key_damaged: ({ field }) => [
    field === ''
      ? 'n’a pas la forme qu’écrit cette version de l’outil'
      : `la clé ${quoted(field ?? '')} n’a pas la forme qu’écrit cette version de l’outil`,
    'refaites le dossier avec cette version',
  ],
  not_a_slice: () => ['n’est pas le fichier d’une tranche de campagne', 'donnez un dossier écrit par « campaign --shard k/n --out-dir »'],
  slice_of_other_campaign: ({ what, first }) => [
    `cette tranche n’est pas de la même campagne que ${quoted(first)}\u00a0: ${
      {
        plan: 'un autre plan',
        pool: 'une autre banque',
        criteria: 'd’autres critères ou d’autres listes',
        seed: 'un autre germe',
        replicates: 'un autre nombre de réplications',
        shards: 'un autre nombre de tranches',
        reading: 'la banque lue autrement',
      }[what]
    }`,
    'réunissez les tranches d’une seule campagne',
  ],
  repeated_slice: ({ shard, first }) => [`la tranche ${shard} est aussi dans ${quoted(first)}`, 'donnez chaque tranche une fois'],
  missing_slices: ({ missing, count }) => [
    count === 1
      ? `il manque la tranche ${listed(missing)}`
      : `il manque ${number(count)} tranches\u00a0: ${listed(missing)}${count > missing.length ? ', …' : ''}`,
    'donnez les dossiers de toutes les tranches',
  ],
  slice_damaged: ({ value }) => [
    value === '' ? 'le fichier finit avant la fin de la tranche' : `${quoted(value)} n’est pas ce qui a été écrit à cette ligne`,
    'refaites cette tranche',
  ],
  slice_key_damaged: ({ field }) => [
    field === ''
      ? 'le fichier n’a pas la forme dans laquelle il a été écrit'
      : `la clé ${quoted(field)} n’a pas la forme dans laquelle elle a été écrite`,
    'refaites cette tranche',
  ],
  slice_changed: () => ['a changé depuis que son manifeste a été écrit', 'refaites cette tranche'],
  slice_of_other_version: ({ made, tool }) => [
    `tranche faite par la version ${made}\u00a0; cet outil est la version ${tool}`,
    'réunissez les tranches avec la version qui les a faites',
  ],
} satisfies Partial<ProblemSentences>;
