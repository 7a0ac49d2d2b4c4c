/** Whether a plan leaves anything to chance: then it needs a seed. */

import { meaningOf } from '../cells/types.ts';
import { CHECKS, type Criteria, type Delay, type Rate } from '../engine/index.ts';
import type { Plan } from './decode.ts';

/** Whether the campaign has a lottery, a share other than 0 and 1, a delay that varies, or arrivals: all of these are drawn. */
export function needsSeed({ campaign, reading }: Plan): boolean {
  const { rounds, declarations, arrivalsPerMonth, application, selection, federal, paper } = campaign;
  const drawn = (rate: Rate | null | undefined): boolean => {
    if (typeof rate === 'number') return rate > 0 && rate < 1;
    if (rate == null) return false;
    const field = reading.fields.get(rate.field);
    return field === undefined || meaningOf(field.type) !== 'yes_or_no';
  };
  return (
    [...rounds, ...(selection === null ? [] : [selection])].some(({ criteria }) => hasLottery(criteria)) ||
    [declarations.renewal, application?.rate, paper?.initial?.certified].some(drawn) ||
    CHECKS.some((check) => drawn(federal?.checks[check])) ||
    [application?.delay, selection?.delay, federal?.delay].some(varies) ||
    arrivalsPerMonth > 0
  );
}

function hasLottery({ groups }: Criteria): boolean {
  return groups.some(({ rank }) => rank.includes('lottery'));
}

function varies(delay: Delay | undefined): boolean {
  return delay !== undefined && delay.from !== delay.to;
}
