/** The codes that decoding a file of each kind can give, to see how far the odd files reach. */

import type { Kind } from './exchange.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);

/** What every YAML file can have. */
const YAML = 'C101 C102 C103 C104 C108 C201 C202 C203 C204 C205 C206 C208 C209 C211 C213 C215';
const FIELDS = 'C401 C402 C403 C404 C405';
const TESTS = 'C301 C302 C303 C304 C305 C306 C307 C308';

export const CODES: Readonly<Record<Kind, readonly string[]>> = {
  criteria: words(`${YAML} ${TESTS} ${FIELDS} C105 C106 C107 C207 C210 C212 C214 C216 C311 C312 C314 C315 C316 C317
    C501 C502 C510 C511 C512 C513 C514 C515 C601 C901 F101`),
  plan: words(`${YAML} C105 C212 C301 C302 C405 C551 C552 C553 C554 C556 C557 C558 C559 C560 C561 C562 C563 C564 C566 C567 C568 C569
    C580 C582 C701 F101`),
  recipe: words(`${YAML} ${TESTS} ${FIELDS} C214 C514 C515 C531 C532 C533 C534 C535 C536 C537 C538 C539 C541 C542 C543 C544 C545 C546
    C547 C548 C549 C901`),
  grid: words(`${YAML} ${TESTS} C510 C511 C512 C513`),
};
