/** Whether a shipped criteria file has the figures that the table of published rounds has for its day. */

import type { Criteria, Group } from '../engine/index.ts';
import { type Problem, problem } from '../problems/problem.ts';
import { counted, invitationsOf } from './count.ts';
import type { PublishedRound } from './published-round.ts';

/** A value at a path of the criteria file, and the value that the table has for it. */
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
      ...doubtsOf(criteria, row),
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
      // Where the invitations of a group are not known, the stream has no sum: `totalOf` compares the whole round.
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

/**
 * How surely a figure is known: what another source gives, else how the row was found. A row whose day alone is disputed
 * gives no other figure.
 */
function doubtsOf(criteria: Criteria, row: PublishedRound): Compared[] {
  const at =
    row.level === 'round'
      ? criteria
      : criteria.groups.find(({ id, stream }) => stream === row.stream && (row.level === 'stream' || id === row.group));
  const doubts = at?.doubts ?? null;
  const found = row.confidence === 'conflict' || row.confidence === 'read' ? null : row.confidence;
  const invitations = row.alternativeInvitations === null || found === 'derived' ? found : 'conflict';
  const path =
    row.level === 'round' ? 'published' : row.level === 'stream' ? `streams.${row.stream}.published` : `groups.${row.group}.published`;
  return [
    ...(at?.published?.invitations === undefined || row.invitations === null
      ? []
      : [
          { path: `${path}.invitations.confidence`, file: doubts?.invitations?.confidence ?? null, table: invitations },
          { path: `${path}.invitations.alternative`, file: doubts?.invitations?.alternative ?? null, table: row.alternativeInvitations },
        ]),
    ...(at?.published?.minimum_score === undefined || row.minimumScore === null
      ? []
      : [{ path: `${path}.minimum_score.alternative`, file: doubts?.minimum_score?.alternative ?? null, table: row.alternativeScore }]),
  ];
}

/** The minimum score of a round or stream is that of its only group with one; where several have one, each has its own row. */
function scoreOf(groups: readonly Group[], row: PublishedRound, path: string): Compared[] {
  const scores = groups.map(({ select }) => select.minimumScore).filter((score) => score !== null);
  const [score = null, ...others] = scores;
  const several = others.length > 0 && row.minimumScore === null;
  return several ? [] : [{ path: `${path}.select.minimum_score`, file: score, table: row.minimumScore }];
}

/** The invitations of the whole round: the row of the round, else the sum of its parts. */
function totalOf(criteria: Criteria, rows: readonly PublishedRound[]): Compared[] {
  const said = single(criteria.published?.invitations);
  const whole = rows.find(({ level }) => level === 'round');
  const path = 'published.invitations';
  if (whole !== undefined) return [{ path, file: said, table: whole.invitations }];
  return said === null ? [] : [{ path, file: said, table: invitationsOf(counted(rows)) }];
}

/** A published figure; null for a range or where nothing was published. */
function single(figure: number | readonly [number, number] | undefined): number | null {
  return typeof figure === 'number' ? figure : null;
}
