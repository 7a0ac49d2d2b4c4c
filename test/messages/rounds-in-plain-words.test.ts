/** Shipped rounds said in plain words, line by line in both languages. */

import { describe, expect, it } from 'vitest';
import { command } from '../commands/command.ts';

describe('rounds show', () => {
  it('says a round in English', async () => {
    const { exit, stdout } = await command(['rounds', 'show', 'prtq-2019-12-17', '--lang', 'en']);
    expect(exit).toBe(0);
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        'Round of 17 December 2019, PRTQ.',
        'The bank is extracted on 13 December 2019 at 06:30 (America/Toronto): only declarations submitted by then take part.',
        'This moment is assumed: no source gives it.',
        'Whoever meets all of this is considered:',
        '  • File cancelled by Bill 9 — “File cancelled by Bill 9”: yes',
        '  • Declaration submitted before 17 December 2019 — “Submitted at”: before 17 December 2019',
        '  • Temporary resident or exempt when applying, or in Québec with a permit on 16 June 2019 — “Temporary resident when applying”: yes, or “Exempt from the intake cap”: yes, or (“Stays in Québec”: covering 16 June 2019, and (“Work permits”: covering 16 June 2019, or “Study permits”: covering 16 June 2019))',
        'They are ranked by “Submitted at” (earliest first), then id.',
        'Everybody considered is invited.',
        'Published for the whole round: 220 invitations.',
      ]),
    );
  });
  it('says a round in French', async () => {
    const { stdout } = await command(['rounds', 'show', 'pstq-2025-12-04', '--lang', 'fr']);
    const lines = stdout.replaceAll('\u00a0', ' ').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'La banque est extraite le 1er décembre 2025 à 15:00 (America/Toronto) : seules les déclarations déposées jusque-là participent.',
        'Les groupes passent dans cet ordre ; qui répond à plusieurs n’est invité qu’une fois.',
        'Volet 1.',
        '  • Réside hors de la CMM — « Lieu de résidence » : hors de la CMM',
        '  • Santé ou construction — « Secteur » : parmi sante, construction',
        'Toutes les personnes considérées qui ont un score d’au moins 781 sont invitées.',
        'Publié : 402 invitations, score minimal 781.',
        '  • Profession réglementée : personne n’a pu lire ce que cela contient ; la colonne « regulated » de la banque en tient lieu.',
      ]),
    );
  });
  it('says a round in English as data', async () => {
    const { stdout } = await command(['rounds', 'show', 'prtq-2022-09-08', '--lang', 'en', '--format', 'json']);
    expect(JSON.parse(stdout).said.slice(1, 7)).toEqual([
      'Round of 8 September 2022, PRTQ.',
      'No moment of extraction is given: the bank is that of the beginning of the round’s day, and later declarations take no part.',
      '1. All occupations (score)',
      'Nothing is asked: everybody who takes part is considered.',
      'They are ranked by “Score” (highest first), then “Submitted at” (earliest first), then id.',
      'Everybody considered with a score of at least 620 is invited.',
    ]);
  });
});
