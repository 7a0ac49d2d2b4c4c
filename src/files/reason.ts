/** What the system says when a file cannot be read or written, as a reason that has a message. */

import { type FileReason, type Problem, problem } from '../problems/problem.ts';

const REASONS: Readonly<Record<string, FileReason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'folder',
  EACCES: 'permission',
  EPERM: 'permission',
  ELOOP: 'loop',
  ENAMETOOLONG: 'long',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read_only',
};

/** The system's own code of an error; null when it is no error of the system. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  // No file has a NUL in its path, and Node does not even ask the system.
  if (code === 'ERR_INVALID_ARG_VALUE') return 'ENOENT';
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null;
}

/** The reason of an error of the system; any other error is thrown again. */
export function reasonOf(error: unknown): FileReason {
  const code = systemCode(error);
  if (code === null) throw error;
  return REASONS[code] ?? code;
}

/** The problem of a file that cannot be read. */
export function unreadable(path: string, error: unknown): Problem {
  return problem('cannot_read', { reason: reasonOf(error) }, { file: path, value: path });
}
