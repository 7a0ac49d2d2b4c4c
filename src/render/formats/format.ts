/** What a format does with what there is to show, whether people read it or scripts do. */

import type { Messages } from '../../messages/index.ts';
import type { Problems } from '../../problems/problem.ts';
import type { Block } from '../blocks.ts';

/** The stream that the text is for. */
export interface Style {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether only the characters that every terminal has are to be drawn with. */
  readonly ascii: boolean;
  /** Whether it is a terminal: it must get nothing that could move its cursor. */
  readonly isTerminal: boolean;
}

/** A format that people read: headings, sentences and tables as text. */
export interface ReadByPeople {
  readonly text: (blocks: readonly Block[], style: Style) => string;
}

/** A format that scripts read: a JSON text as it is sent, and the problems of a run that failed, at most so many, which are data too. */
export interface ReadByScripts {
  readonly text: (json: string, style: Style) => string;
  readonly problems: (problems: Problems, most: number, messages: Messages) => string;
}
