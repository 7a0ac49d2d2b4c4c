/** The summary of a campaign, in both languages: one replicate and several, with and without the paper system. */

import { describe, expect, it, test } from 'vitest';
import { type Messages, messagesIn } from '../../src/messages/index.ts';
import { type CampaignRun, campaignOf } from '../../src/outputs/campaign.ts';
import { figuresOf } from '../../src/outputs/figures.ts';
import type { Block } from '../../src/render/blocks.ts';
import { campaignSummary } from '../../src/render/campaign.ts';
import { chartBlocks } from '../../src/render/campaign-chart.ts';
import { asTerminal } from '../../src/render/terminal.ts';
import { runOf } from '../outputs/campaign-runs.ts';

async function summary(run: CampaignRun, language: 'fr' | 'en', width = 100): Promise<string> {
  const blocks = campaignSummary(run, campaignOf(run), language, await messagesIn(language));
  return asTerminal(blocks, { color: false, width });
}

describe('one replicate', () => {
  // The bars of the bank have 25 cells: 799 of 900 are 22.2, the queue of 400 of 450 too, 300 are 16.7; 99 of 200 are 12.4.
  it('tells everything in English', async () => {
    expect(await summary(runOf(1, { tie: true }), 'en')).toBe(`Synthetic pool: every person is invented.

Two months
Plan p, from 2030-01-01 to 2030-02-28
Seed of chance: S

Figures of the plan
  • share of the invited who file an application: 0.9 (assumption)
  • from the invitation to the application: 10 to 1,500 days (A page, Somebody)
  • a lapsed invitation may be followed by another: no (assumption)
  • share of medical refusals: column risk (assumption)
  • first day on which these were filed: 2028-01-01 (assumption)
  • Columns of the pool do not change from round to round, but for submitted_at at a renewal and the age that follows from birth_date.

Rounds
Date        Round                  Published  Simulated  Difference
2030-01-15  Round of January             101        101           0
            · Stream 1 — The best      30–32         30           0
            · offer                        —         71           —
2030-02-05  february                       —         40           —
            Total                          —        141           —
            Compared rounds              101        101           0

From the declaration to permanent residence
Arrima, from 2030-01-01 to 2030-02-28:
Step                                    Arrima
Declarations entered                     1,000
Expiries                                    30
Invitations                                141
Invitations lapsed without application       0
Applications filed                         120
CSQ issued                                  80
CSQ refused                                 10
Medical refusals                             1
Refusals for criminality                     0
Refusals for security                        0
Permanent residence                         30

Paper, from the first file to the end of 2030-03: its queue runs longer than the plan, so that these figures are not those of the same day.
Step                      Paper
Applications filed          500
CSQ issued                  100
CSQ refused                   0
Medical refusals              0
Refusals for criminality      0
Refusals for security         0
Permanent residence          40

Where declarations and applications are: Arrima on 2030-02-28, paper at the end of 2030-03
State                         Arrima
In the bank                      799
Invitation running                20
Waiting for the CSQ               61
CSQ, no federal decision yet      50
Permanent residence               30
CSQ refused                       10
Federal refusal                    0
Declaration expired               30

State                         Paper
Waiting for the CSQ             400
CSQ, no federal decision yet     60
Permanent residence              40
CSQ refused                       0
Federal refusal                   0

Waiting under Arrima, in days
Step                Entered  Finished  Waiting  5 %       Median         95 %
declared → invited    1,000       141      829   21  not reached  not reached

Waiting on paper, in days
Step           Entered  Finished  Waiting  5 %  Median         95 %
applied → CSQ      300       100      200  100     400  not reached

Waiting of the nameless initial paper files, in days
Step           Entered  Finished  Waiting  5 %  Median  95 %
applied → CSQ      200       200        0   30      61    90

Quantiles over everybody who entered the step; a wait that does not end counts as infinite. CSQ and federal: the decision, whatever it is.

Month by month
Month    Bank                           Waiting for the CSQ            Paper queue
2030-01  900 █████████████████████████   99 ████████████▍              450 █████████████████████████
2030-02  799 ██████████████████████▎    200 █████████████████████████  400 ██████████████████████▎
2030-03                                                                300 ████████████████▋

At the end of the month; each column has its own scale.

Warnings
  • Group january/best: a tie of 3 people was decided by the id, which no rule says.
Agreement with published figures shows that the rules and their sequence work; it does not validate them.
`);
  });

  it('and in French', async () => {
    const text = await summary(runOf(1), 'fr');
    for (const wanted of [
      'Germe du hasard\u00a0: S',
      'part des personnes invitées qui déposent une demande\u00a0: 0,9 (hypothèse)',
      'de l’invitation à la demande\u00a0: de 10 à 1\u202f500\u00a0jours (Une page, Somebody)',
      'De la déclaration à la résidence permanente',
      'Invitations échues sans demande',
      'En attente du CSQ',
      'non atteinte',
      'Attente des dossiers papier sans nom de départ, en jours',
      'Au fil des mois',
    ]) {
      expect(text).toContain(wanted);
    }
    expect(text).not.toContain('Réplications');
  });
});

describe('several replicates', () => {
  it.each([
    ['fr', 'Cette bande est celle du hasard seul, pas celle du doute sur les hypothèses.', 'Exercice de janvier'],
    ['en', 'This band is chance alone, not doubt about the assumptions.', 'Round of January'],
  ] as const)('%s: what the band is, above the table', async (language, band, round) => {
    const text = await summary(runOf(10), language);
    expect(text).toContain(band);
    expect(text.indexOf(band)).toBeLessThan(text.indexOf(round));
  });

  it('means with their band; what is the same everywhere without', async () => {
    const text = await summary(runOf(10), 'en', 120);
    expect(text).toContain('Replicates: 10');
    expect(text).toMatch(/Round of January +101 +105.5 \(101–110\) +\+4.5\n/);
    expect(text).toMatch(/Stream 1 — The best +30–32 +30 +0\n/);
    expect(text).toMatch(/Declarations entered +1,000\n/);
    expect(text).toMatch(/In the bank +794.5 \(790–799\)\n/);
    expect(text).toMatch(/applied → CSQ +200 +200 +0 +30 +65 \(61–70\) +90\n/);
    expect(text).not.toContain('Agreement');
  });
});

describe('what a plan does not have', () => {
  it('no paper system: Arrima alone', async () => {
    const text = await summary(runOf(1, { paper: false }), 'en');
    expect(text).not.toMatch(/Paper/);
    expect(text).toMatch(/Step +Entered/);
    expect(text).toContain('Month    Bank');
  });

  it('no step after the invitation: none is told, and an invitation runs to the end', async () => {
    const run = runOf(1, { paper: false });
    const steps = { application: false, selection: false, federal: false, paper: false };
    const text = await summary({ ...run, context: { ...run.context, steps } }, 'en');
    expect(text).toContain('nobody is invited twice');
    expect(text).not.toContain('Refusals for security');
  });

  it('people beside files, where the pool has them', async () => {
    const text = await summary(runOf(1, { people: true }), 'en');
    expect(text).toMatch(/Step +Arrima +Arrima, people\n[\s\S]*Step +Paper +Paper, people\n/);
  });
});

describe('a plan that ends with the paper queue', () => {
  it('has both systems in one table, since they are counted to the same day', async () => {
    const run = runOf(1);
    const context = { ...run.context, plan: { ...run.context.plan, to: '2030-03-31' } };
    const text = await summary({ ...run, context }, 'en');
    expect(text).toMatch(/Step +Arrima +Paper\nDeclarations entered +1,000 +—\n/);
    expect(text).toMatch(/Applications filed +120 +500\n/);
    expect(text).not.toMatch(/not those of the same day/);
    expect(text).toContain('Where declarations and applications are on 2030-03-31');
  });
});

describe('the months drawn', async () => {
  const messages: Messages = await messagesIn('en');
  const drawn = (count: number): { months: string[]; note: string } => {
    const months = Array.from({ length: count }, (_, i) => `${2030 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`);
    const keys = months.map((month) => ({ month, measure: 'arrima.bank' }));
    const blocks: Block[] = chartBlocks(figuresOf({ keys, rows: [{ replicate: 1, values: months.map(() => 5) }] }), messages);
    const chart = blocks.find((block) => block.kind === 'chart');
    const note = blocks.at(-1);
    return { months: chart?.rows.map(({ label }) => label) ?? [], note: note?.kind === 'text' ? note.text : '' };
  };

  test.each([
    [1, 1, '2030-01', '2030-01'],
    [36, 36, '2030-01', '2032-12'],
    // Quarters, and the month in which the plan ends.
    [37, 13, '2030-03', '2033-01'],
    [108, 36, '2030-03', '2038-12'],
    [120, 20, '2030-06', '2039-12'],
    [600, 25, '2031-12', '2079-12'],
  ])('%d months: %d lines, from %s to %s', (count, lines, first, last) => {
    const { months, note } = drawn(count);
    expect([months.length, months[0], months.at(-1)]).toEqual([lines, first, last]);
    expect(note.includes('timeline.csv')).toBe(count > 36);
  });

  it('none told: nothing drawn', () => {
    expect(drawn(0).months).toEqual([]);
  });
});
