/** The languages of the tool. */

export type Language = 'fr' | 'en';

/** The language asked for: `--lang`, then `ARRIMA_SIM_LANG`, then the locale where it begins with fr or en; else French. */
export function languageOf(asked: string | undefined, env: Readonly<Record<string, string | undefined>>): Language {
  if (asked === 'fr' || asked === 'en') return asked;
  if (env['ARRIMA_SIM_LANG'] === 'fr' || env['ARRIMA_SIM_LANG'] === 'en') return env['ARRIMA_SIM_LANG'];
  for (const name of ['LC_ALL', 'LC_MESSAGES', 'LANG']) {
    const locale = env[name] ?? '';
    if (/^fr/i.test(locale)) return 'fr';
    if (/^en/i.test(locale)) return 'en';
  }
  return 'fr';
}
