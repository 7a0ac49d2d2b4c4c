/** The languages of the tool. */

export type Language = 'fr' | 'en';

/** The language asked for: `--lang`, then `ARRIMA_SIM_LANG`, then the locale, where they begin with fr or en; else French. */
export function languageOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  if (asked === 'fr' || asked === 'en') return asked;
  for (const name of ['ARRIMA_SIM_LANG', 'LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const wanted = env[name] ?? '';
    if (/^fr/i.test(wanted)) return 'fr';
    if (/^en/i.test(wanted)) return 'en';
  }
  return 'fr';
}
