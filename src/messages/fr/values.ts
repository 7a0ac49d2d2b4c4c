/** What values are, why one is refused, and what to write in its place, in French. */

import type { Reason, Refused } from '../../cells/refused.ts';
import type { FieldType } from '../../engine/index.ts';
import { nearest } from '../../words/nearest.ts';
import { didYouMean, suggestion } from './phrases.ts';

export const typeNames: Readonly<Record<FieldType, string>> = {
  text: 'un texte',
  code: 'un code',
  integer: 'un nombre entier',
  number: 'un nombre',
  boolean: 'oui ou non',
  date: 'un jour',
  datetime: 'un jour ou un moment',
  codes: 'des codes',
  periods: 'des périodes',
  enumeration: 'une énumération',
};

const forms: Readonly<Record<FieldType, string>> = {
  text: 'un texte sans caractère de contrôle',
  code: 'un code sans caractère de contrôle',
  integer: 'des chiffres seulement, par exemple 450 ou -3',
  number: 'des chiffres et au plus un point, par exemple 450 ou 573.5',
  boolean: 'true/false, vrai/faux, oui/non, yes/no ou 1/0',
  date: 'AAAA-MM-JJ, par exemple 2019-06-16',
  datetime: 'AAAA-MM-JJ ou AAAA-MM-JJTHH:MM[:SS], avec Z ou ±HH:MM au besoin, par exemple 2019-06-16T08:30',
  codes: 'des codes séparés par « | », par exemple 31301|31300',
  periods: 'DEBUT/FIN en jours, par exemple 2018-09-01/2019-06-15, séparées par « | », fin vide si en cours, ou « aucun »',
  enumeration: 'une des valeurs de la liste',
};

export const refusals: Readonly<Record<Reason, string>> = {
  form: 'n’a pas la forme attendue',
  no_such_day: 'n’est pas un jour du calendrier',
  year: 'n’est pas entre les années 1900 et 2199',
  digits: 'a plus de 15 chiffres',
  decimal_comma: 'a une virgule décimale, ce que le délimiteur virgule ne permet pas',
  instant: 'est un moment, alors qu’un jour est attendu',
  offset: 'a un décalage horaire impossible',
  skipped: 'n’existe pas\u00a0: le passage à l’heure d’été saute cette heure',
  empty_part: 'contient une partie vide entre deux « | »',
  upside_down: 'commence après sa fin',
  control: 'contient un caractère de contrôle',
  bounds: 'est hors des bornes de la colonne',
  not_listed: 'n’est pas une des valeurs',
  no_age: 'ne donne pas un âge de 0 à 120 ans le jour de l’exercice',
  code_form: 'n’est pas un code de cette colonne',
  space_around: 'a une espace au début ou à la fin, ce qu’aucune cellule n’a',
  curly_quotes: 'a des guillemets de traitement de texte, que YAML prend pour une partie du texte',
  marked_as_text: 'porte le signe par lequel un tableur marque un texte',
  other_separator: 'contient une virgule, un point-virgule, un crochet ou un guillemet\u00a0: peut-être plusieurs codes',
  day_first: 'écrit le jour en premier',
  month_first: 'écrit le mois en premier',
  day_or_month_first: 'écrit le jour ou le mois en premier',
  short_year: 'a une année de deux chiffres',
  day_number: 'est le numéro d’un jour dans un tableur',
  hour_without_zero: 'a une heure d’un seul chiffre',
  word: 'contient un mot',
  no_occupation: 'n’est pas une profession de la CNP 2021, dont suivent la catégorie FÉER et le diagnostic',
};

/** What a number is where the delimiter leaves the comma to decimals. */
const WITH_COMMA = 'des chiffres et au plus une virgule ou un point, par exemple 450 ou 573,5';

/** What to write in place of a value that is refused; `decimalComma` where numbers of the file may have one. */
export function remedyFor(type: FieldType, refused: Refused, value: string, decimalComma = false): string {
  switch (refused.reason) {
    case 'no_such_day':
      return 'corrigez le jour ou le mois (AAAA-MM-JJ)';
    case 'bounds':
      return refused.to === null ? `au moins ${refused.from}` : `de ${refused.from} à ${refused.to}`;
    case 'not_listed':
      return refused.meant === null ? suggestion(nearest(value, refused.words), refused.values) : didYouMean(refused.meant);
    case 'skipped':
      return 'corrigez l’heure, ou donnez le décalage, par exemple -05:00';
    case 'upside_down':
      return 'écrivez le premier jour avant le dernier';
    case 'offset':
      return 'de -14:00 à +14:00, et jamais -00:00';
    case 'decimal_comma':
      return 'écrivez un point décimal, ou séparez les colonnes par un point-virgule';
    case 'control':
      return 'retirez ce caractère';
    case 'no_age':
      return 'corrigez la date de naissance';
    case 'code_form':
      return `attendu\u00a0: ${refused.words.fr}${refused.isSpoilt ? '\u00a0; un tableur retire les zéros du début et ajoute «\u00a0.0\u00a0»\u00a0: mettez la colonne au format texte et exportez de nouveau' : ''}`;
    case 'space_around':
      return 'retirez les espaces autour du texte';
    case 'curly_quotes':
      return 'retirez ces guillemets, ou écrivez "…" à leur place';
    case 'marked_as_text':
      return 'gardez le code seul, sans le signe qui le précède';
    case 'other_separator':
      return 'déclarez le champ avec «\u00a0separator: ","\u00a0» ou «\u00a0separator: ";"\u00a0» si ce sont plusieurs codes, avec «\u00a0separator: "|"\u00a0» si c’en est un seul';
    case 'no_occupation':
      return 'vérifiez le code\u00a0: cinq chiffres, par exemple 31301';
    case 'day_first':
      return '--date-format dmy lit ces jours, ou donnez aux cellules le format AAAA-MM-JJ';
    case 'month_first':
      return '--date-format mdy lit ces jours, ou donnez aux cellules le format AAAA-MM-JJ';
    case 'day_or_month_first':
      return '--date-format dmy si le jour vient en premier, --date-format mdy si c’est le mois, ou donnez aux cellules le format AAAA-MM-JJ';
    case 'day_number':
    case 'short_year':
      return `donnez aux cellules le format ${type === 'date' ? 'AAAA-MM-JJ' : 'AAAA-MM-JJ, ou AAAA-MM-JJ HH:MM'} et exportez de nouveau`;
    case 'hour_without_zero':
      return 'écrivez deux chiffres (09:30), ou donnez aux cellules le format AAAA-MM-JJ HH:MM';
    case 'word':
      return `attendu, en chiffres\u00a0: ${forms[type]}\u00a0; ou --blank MOT si ce mot y tient lieu de vide`;
    case 'empty_part':
      return 'retirez le « | » de trop';
    case 'digits':
      return 'au plus 15 chiffres';
    default:
      return `attendu\u00a0: ${type === 'number' && decimalComma ? WITH_COMMA : forms[type]}`;
  }
}
