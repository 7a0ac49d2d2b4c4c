/** Whether a shipped criteria file says what the table of published rounds says of its day. */

import type { Criteria, Group } from '../engine/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { counted, invitationsOf } from './count.ts';
import type { PublishedRound } from './published-round.ts';

/** What a path of the criteria file says, and what the table says. */
interface Compared {
  readonly path: string;
  readonly file: string | number | null;
  readonly table: string | number | null;
}

/** The differences, as problems of the criteria file. */
export function agreementProblems(criteria: Criteria, rows: readonly PublishedRound[], file: string): Problem[] {
  const [first] = rows;
  const compared: Compared[] = [
    { path: 'id', file: criteria.id, table: file },
    { path: 'program', file: criteria.program, table: first?.program ?? null },
    ...rows.flatMap((row) => [
      { path: 'round.date', file: criteria.round.date, table: row.date },
      ...(criteria.round.assumption ? [] : [{ path: 'round.extraction', file: criteria.round.extraction, table: row.extraction }]),
      ...figuresOf(criteria, row),
    ]),
    ...totalOf(criteria, rows),
  ];
  return compared
    .filter(({ file: said, table }) => said !== table)
    .map(({ path, file: said, table }) =>
      problem('criteria_differ_from_table', { path, said: String(said ?? '—'), table: String(table ?? '—') }, { file, field: path }),
    );
}

function figuresOf(criteria: Criteria, row: PublishedRound): Compared[] {
  switch (row.level) {
    case 'round':
      return scoreOf(criteria.groups, row, 'groups');
    case 'stream': {
      const groups = criteria.groups.filter(({ stream }) => stream === row.stream);
      const counts = groups.map(({ published }) => single(published?.invitations));
      const sum = counts.reduce((total: number | null, count) => (total === null || count === null ? null : total + count), 0);
      const invitations = { path: `streams.${row.stream}.published.invitations`, file: sum, table: row.invitations };
      // A stream whose groups were not counted one by one is counted in the round's own total.
      return [...(sum === null ? [] : [invitations]), ...scoreOf(groups, row, `streams.${row.stream}`)];
    }
    case 'group': {
      const group = criteria.groups.find(({ id, stream }) => id === row.group && stream === row.stream) ?? null;
      const path = `groups.${row.group}`;
      if (group === null) return [{ path, file: null, table: row.group }];
      return [
        { path: `${path}.select.minimum_score`, file: group.select.minimumScore, table: row.minimumScore },
        { path: `${path}.published.invitations`, file: single(group.published?.invitations), table: row.invitations },
      ];
    }
    case 'remainder':
      return [];
  }
}

/** The score of a round or stream is that of its one ranked group; with several, each has its own row. */
function scoreOf(groups: readonly Group[], row: PublishedRound, path: string): Compared[] {
  const scores = groups.map(({ select }) => select.minimumScore).filter((score) => score !== null);
  const [score = null, ...others] = scores;
  const several = others.length > 0 && row.minimumScore === null;
  return several ? [] : [{ path: `${path}.select.minimum_score`, file: score, table: row.minimumScore }];
}

/** The number of the whole round: its own, or that of its groups. */
function totalOf(criteria: Criteria, rows: readonly PublishedRound[]): Compared[] {
  const said = single(criteria.published?.invitations);
  const whole = rows.find(({ level }) => level === 'round');
  const path = 'published.invitations';
  if (whole !== undefined) return [{ path, file: said, table: whole.invitations }];
  return said === null ? [] : [{ path, file: said, table: invitationsOf(counted(rows)) }];
}

/** One figure; of a range, or of nothing, null. */
function single(figure: number | readonly [number, number] | undefined): number | null {
  return typeof figure === 'number' ? figure : null;
}
