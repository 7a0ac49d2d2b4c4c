/** The value of a cell as a pool may write it. */

import { type CellValue, DAY_MS, dayAt, dayText, type Field, offsetAt, plainDecimal, readLocal, type Zone } from '../engine/index.ts';

/** The last day of a period that is still running. */
const STILL_RUNNING = 0x7fffffff;

/** A text that this tool reads as the value again; null for a blank. */
export function cellValueText({ type, values, separator }: Field, value: CellValue, zone: Zone): string | null {
  if (value === null) return null;
  if (typeof value === 'string') return type === 'codes' && separator !== null ? value.replaceAll('|', separator) : value;
  if (typeof value !== 'number')
    return value.length === 0
      ? 'none'
      : value.map(([first, last]) => `${dayText(first)}/${last === STILL_RUNNING ? '' : dayText(last)}`).join('|');
  switch (type) {
    case 'enumeration':
      return values[value]?.value ?? '';
    case 'boolean':
      return value === 1 ? 'true' : 'false';
    case 'date':
      return dayText(value);
    case 'datetime':
      return momentText(value, zone);
    default:
      return plainDecimal(value);
  }
}

/** A moment on the clocks of a zone, a day alone where it begins there; in UTC where the clocks show that time twice. */
export function momentText(instant: number, zone: Zone): string {
  const local = instant + offsetAt(zone, instant);
  if (readLocal(zone, local).instant !== instant) return `${textOf(instant)}Z`;
  return local % DAY_MS === 0 ? dayText(local / DAY_MS) : textOf(local);
}

/** A moment by which something must be, a day alone where it is the day's last; or from which on. */
export function momentBoundText(operator: string, instant: number, zone: Zone): string {
  const next = momentText(instant + 1, zone);
  const isLast = operator === 'on_or_before' && next.length === 10;
  return isLast ? dayText(dayAt(zone, instant)) : momentText(instant, zone);
}

/** `2019-06-16T12:00`, with seconds and their thousandths where there are any. */
function textOf(milliseconds: number): string {
  const day = Math.floor(milliseconds / DAY_MS);
  const rest = milliseconds - day * DAY_MS;
  const two = (count: number): string => String(Math.floor(count)).padStart(2, '0');
  const [seconds, thousandths] = [(rest / 1000) % 60, rest % 1000];
  const tail = thousandths > 0 ? `:${two(seconds)}.${String(thousandths).padStart(3, '0')}` : seconds >= 1 ? `:${two(seconds)}` : '';
  return `${dayText(day)}T${two(rest / 3_600_000)}:${two((rest / 60_000) % 60)}${tail}`;
}
