/** Moments as they are written: how exact, by which hours, and what stands before the time. */

import { civilDate, offsetAt, type Zone } from '../engine/index.ts';
import { writeTwoDigits } from './digits.ts';
import { NO_FORM, type WrittenForms } from './written-forms.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The bytes between the digits of a moment. */
const [DASH, T, COLON, POINT, PLUS, SPACE, Z] = [0x2d, 0x54, 0x3a, 0x2e, 0x2b, 0x20, 0x5a];

/**
 * A form has three parts. The lowest bit: a space stands before the time, not T. The next two: how exact the moment is,
 * to the day, the minute, the second, the millisecond. The rest: local hours, those of UTC, or those of an offset in
 * quarters of an hour, of which 58 is none. The kernel gives the same forms (`days.as.ts`).
 */
const [LOCAL, UTC, NO_OFFSET] = [0, 1, 58];
const [MINUTE, SECOND, MILLISECOND] = [1, 2, 3];

const PARTS = /^.{10}(?:([T ])..:..(:..(\.\d{3})?)?(?:(Z)|([+-])(\d{2}):(\d{2}))?)?$/;

/** The form of local moments to the second, `YYYY-MM-DDTHH:MM:SS`. */
export const LOCAL_SECONDS: number = SECOND << 1;

/** The forms of moments, local ones in a zone. */
export function momentForms(zone: Zone): WrittenForms {
  return { formOf, write: (instant, form, bytes, at) => write(instant, form, bytes, at, zone) };
}

function formOf(cell: string): number {
  const parts = PARTS.exec(cell);
  if (parts === null) return NO_FORM;
  const [, mark, seconds, thousandths, utc, sign, hours, minutes] = parts;
  const exact = mark === undefined ? 0 : seconds === undefined ? MINUTE : thousandths === undefined ? SECOND : MILLISECOND;
  const quarters = (Number(hours) * 60 + Number(minutes)) / 15;
  const offset = NO_OFFSET + (sign === '-' ? -quarters : quarters);
  const clock = utc !== undefined ? UTC : sign === undefined ? LOCAL : offset;
  return Number.isInteger(clock) ? (clock << 3) | (exact << 1) | (mark === ' ' ? 1 : 0) : NO_FORM;
}

function write(instant: number, form: number, bytes: Buffer, at: number, zone: Zone): number {
  const clock = form >> 3;
  const exact = (form >> 1) & 3;
  const quarters = clock <= UTC ? 0 : clock - NO_OFFSET;
  const local = instant + (clock === LOCAL ? offsetAt(zone, instant) : quarters * 15 * MINUTE_MS);
  const dayCount = Math.floor(local / DAY_MS);
  const time = local - dayCount * DAY_MS;
  let end = writeDay(dayCount, bytes, at);
  if (exact === 0) return end;
  const minutes = (time / MINUTE_MS) | 0;
  const hours = (minutes / 60) | 0;
  bytes[end] = (form & 1) === 1 ? SPACE : T;
  writeTwoDigits(hours, bytes, end + 1);
  bytes[end + 3] = COLON;
  writeTwoDigits(minutes - hours * 60, bytes, end + 4);
  end += 6;
  if (exact >= SECOND) end = writeSeconds(time - minutes * MINUTE_MS, exact, bytes, end);
  if (clock === UTC) bytes[end++] = Z;
  else if (clock !== LOCAL) end = writeOffset(quarters, bytes, end);
  return end;
}

function writeDay(dayCount: number, bytes: Buffer, at: number): number {
  const { year, month, day } = civilDate(dayCount);
  const century = (year / 100) | 0;
  writeTwoDigits(century, bytes, at);
  writeTwoDigits(year - century * 100, bytes, at + 2);
  writeTwoDigits(month, bytes, at + 5);
  writeTwoDigits(day, bytes, at + 8);
  bytes[at + 4] = bytes[at + 7] = DASH;
  return at + 10;
}

function writeSeconds(milliseconds: number, exact: number, bytes: Buffer, at: number): number {
  const seconds = (milliseconds / 1000) | 0;
  bytes[at] = COLON;
  writeTwoDigits(seconds, bytes, at + 1);
  if (exact < MILLISECOND) return at + 3;
  const thousandths = milliseconds - seconds * 1000;
  const tens = (thousandths / 10) | 0;
  bytes[at + 3] = POINT;
  writeTwoDigits(tens, bytes, at + 4);
  bytes[at + 6] = 0x30 + thousandths - tens * 10;
  return at + 7;
}

function writeOffset(quarters: number, bytes: Buffer, at: number): number {
  const minutes = Math.abs(quarters) * 15;
  const hours = (minutes / 60) | 0;
  bytes[at] = quarters < 0 ? DASH : PLUS;
  writeTwoDigits(hours, bytes, at + 1);
  bytes[at + 3] = COLON;
  writeTwoDigits(minutes - hours * 60, bytes, at + 4);
  return at + 6;
}
