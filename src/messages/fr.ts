/** Every sentence in French: the reference from which the other languages are checked. */

import type { Reason, Refused } from '../cells/refused.ts';
import type { FieldType } from '../engine/index.ts';
import type { Asker } from '../problems/askers.ts';
import type { FileReason, LeftOut } from '../problems/problem.ts';
import { nearest } from '../words/nearest.ts';
import { help } from './fr/help.ts';
import type { OperatorWords } from './operator-words.ts';
import type { ProblemSentences } from './sentences.ts';

const q = (text: string): string => `«\u00a0${text}\u00a0»`;
const or = (words: readonly string[]): string => words.join(', ');
const near = (word: string | null, otherwise = ''): string => (word === null ? otherwise : `vouliez-vous dire ${q(word)}\u00a0?`);
/** The near word, and besides, while they are few, the values that there are: the near one may not be the one meant. */
const among = (word: string | null, values: readonly string[]): string => {
  const few = values.length > 1 && values.length <= 20;
  if (word === null) return `valeurs possibles\u00a0: ${or(values)}`;
  return few ? `${near(word)} Valeurs possibles\u00a0: ${or(values)}` : near(word);
};
const n = (value: number): string => number(value);

function number(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') + (fraction === undefined ? '' : `,${fraction}`);
}

function plural(count: number, one: string, many: string): string {
  return `${number(count)}\u00a0${Math.abs(count) < 2 ? one : many}`;
}

const types: Readonly<Record<FieldType, string>> = {
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

const reasons: Readonly<Record<Reason, string>> = {
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
  no_occupation: 'n’est pas une profession de la CNP 2021, dont suivent la catégorie FÉER et le diagnostic',
};

function form(type: FieldType, refused: Refused, value: string): string {
  switch (refused.reason) {
    case 'no_such_day':
      return 'corrigez le jour ou le mois (AAAA-MM-JJ)';
    case 'bounds':
      return refused.to === null ? `au moins ${refused.from}` : `de ${refused.from} à ${refused.to}`;
    case 'not_listed':
      return refused.meant === null ? among(nearest(value, refused.words), refused.values) : near(refused.meant);
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
    case 'no_occupation':
      return 'vérifiez le code\u00a0: cinq chiffres, par exemple 31301';
    case 'empty_part':
      return 'retirez le « | » de trop';
    case 'digits':
      return 'au plus 15 chiffres';
    default:
      return `attendu\u00a0: ${forms[type]}`;
  }
}

const fileReasons: Readonly<Record<string, string>> = {
  missing: 'le fichier n’existe pas',
  folder: 'c’est un dossier',
  permission: 'la permission manque',
  loop: 'les liens tournent en rond',
  long: 'le nom est trop long',
  full: 'le disque est plein ou la limite de taille est atteinte',
  read_only: 'le système de fichiers est en lecture seule',
};

const fileReason = (reason: FileReason): string => fileReasons[reason] ?? `le système répond ${reason}`;

const leftOut: Readonly<Record<LeftOut, string>> = {
  conditions_unread: 'conditions non trouvées',
  minimum_score_unread: 'scores minimaux non trouvés',
  general_rule_only: 'règle générale seulement',
  day_unknown: 'jour inconnu',
  several_rounds: 'somme de plusieurs exercices',
};

const yamlReasons: Readonly<Record<string, string>> = {
  BAD_INDENT: 'le retrait de cette ligne diffère de celui des lignes du même niveau, ou un crochet ou une accolade n’est pas refermé',
  TAB_AS_INDENT: 'tabulation utilisée comme retrait',
  MISSING_CHAR: 'il manque un caractère (guillemet, deux-points, crochet ou accolade), ou le retrait est incorrect',
  BAD_SCALAR_START: 'ce caractère ne peut pas commencer un texte sans guillemets',
  BAD_DQ_ESCAPE: 'barre oblique inverse sans signification entre guillemets',
  BLOCK_AS_IMPLICIT_KEY: 'deux « : » dans une même ligne, liste là où une clé est attendue, ou retrait incorrect',
  MULTILINE_IMPLICIT_KEY: 'clé sur plusieurs lignes\u00a0: espace oubliée après un « : », ou retrait incorrect',
  UNEXPECTED_TOKEN: 'élément inattendu',
  CONTROL: 'caractère de contrôle, que YAML ne permet pas',
  BLOCK_IN_FLOW: 'liste ou dictionnaire en retrait à l’intérieur de crochets ou d’accolades',
};

const yamlFeatures = {
  documents: 'plusieurs documents dans un fichier',
  directive: 'directive YAML (%)',
  tag: 'étiquette YAML (!)',
  anchor: 'ancre YAML (&)',
  alias: 'alias YAML (*)',
  merge: 'clé de fusion YAML (<<)',
};

const askedBy = (asker: Asker | null): string =>
  asker === null ? '' : `, demandée par ${asker.by === 'grid' ? 'la grille ' : ''}${asker.who}${asker.more ? ', …' : ''}`;

const selection =
  'écrivez « select: all », ou un dictionnaire avec minimum_score, top ou les deux, par exemple « select: {minimum_score: 573} »';

const problems: ProblemSentences = {
  unreadable_yaml: ({ reason }) => [`YAML illisible\u00a0: ${yamlReasons[reason] ?? reason}`, 'corrigez à cet endroit, ou juste avant'],
  refused_yaml_feature: ({ what }) => [
    `${yamlFeatures[what]}\u00a0: refusé`,
    'écrivez le contenu en toutes lettres, dans un seul document',
  ],
  nested_too_deep: ({ deepest }) => [
    `plus de ${n(deepest)} niveaux imbriqués`,
    'un fichier de critères ou une recette n’en a qu’une dizaine\u00a0: vérifiez le fichier',
  ],
  file_too_long: ({ most }) => [
    `fichier de plus de ${n(most)} caractères`,
    'c’est trop pour des critères ou une recette\u00a0; mettez les longues listes dans un CSV (lists: {file, column})',
  ],
  empty_file: ({ schema, keys }) => ['fichier vide', `commencez par « schema: ${schema} », puis ${or(keys)}`],
  not_utf8: () => ['le fichier n’est pas en UTF-8', 'enregistrez-le en UTF-8'],
  not_yaml: ({ kind }) => [
    kind === 'CSV' ? 'ce fichier ressemble à une banque (CSV)' : `ce fichier est du ${kind}`,
    'les critères et les plans sont du YAML\u00a0; la banque se donne avec --pool',
  ],
  other_kind_of_file: ({ is }) => [
    `ce fichier est ${{ criteria: 'un fichier de critères', recipe: 'une recette', plan: 'un plan', grid: 'une grille' }[is]}`,
    {
      criteria: 'il se donne avec --criteria, à round, validate ou explain',
      recipe: 'elle se donne à la commande generate',
      plan: 'il se donne à la commande campaign',
      grid: 'elle se donne avec score --grid, ou sous « score: {grid} » dans des critères',
    }[is],
  ],
  wrong_shape: ({ path, wanted }) => [
    `${path === '' ? 'le contenu du fichier' : q(path)} doit être ${{ mapping: 'un dictionnaire (clé: valeur)', list: 'une liste', scalar: 'un texte simple' }[wanted]}`,
    {
      mapping: 'écrivez « clé: valeur », une par ligne, ou {clé: valeur}',
      list: 'écrivez une ligne « - … » par élément, ou […]',
      scalar: 'écrivez une seule valeur',
    }[wanted],
  ],
  unknown_key: ({ key, near: word, known, home }) => [
    `clé inconnue ${q(key)}`,
    home === null
      ? near(word, `clés possibles\u00a0: ${or(known)}`)
      : `sa place est sous ${q(home)}${key === 'conditions' ? '\u00a0: « - {conditions: NOM} »' : ''}`,
  ],
  missing_key: ({ key, example }) => [`il manque la clé ${q(key)}`, key === 'select' ? selection : `ajoutez « ${key}: ${example ?? '…'} »`],
  repeated_key: ({ key }) => [`clé répétée ${q(key)}`, 'gardez-en une seule'],
  missing_value: ({ key }) => [
    `${q(key)} n’a pas de valeur`,
    'écrivez une valeur, ou retirez la clé\u00a0; pour une case vide, utilisez « present: false »',
  ],
  wrong_id: ({ id }) => [
    `identifiant ${q(id)} incorrect`,
    'écrivez des lettres sans accent, des chiffres, - et _, en commençant par une lettre ou un chiffre',
  ],
  reserved_id: ({ id }) => [`identifiant réservé ${q(id)}`, 'choisissez un autre identifiant que minimum_score, top, limit et cap'],
  repeated_id: ({ id }) => [`${q(id)} est déjà pris`, 'donnez un nom différent à chacun'],
  empty_list: ({ key }) => [`${q(key)} est vide`, 'il en faut au moins un élément'],
  incomplete_selection: () => ['sélection incomplète', selection],
  word_not_allowed: ({ key, value, allowed, near: word }) => [
    `${q(value)} n’est pas permis pour ${q(key)}`,
    key === 'select' ? selection : among(word, allowed),
  ],
  unknown_source: ({ id, near: word }) => [`source inconnue ${q(id)}`, near(word, 'déclarez-la sous « sources »')],
  number_not_allowed: ({ key, value, wanted }) => [
    `${q(value)} n’est pas permis pour ${q(key)}`,
    {
      count: 'écrivez un nombre entier de 0 ou plus',
      positive: 'écrivez un nombre entier de 1 ou plus',
      number: 'écrivez un nombre, par exemple 573 ou 573.5',
      share: 'écrivez un nombre de 0 à 1, par exemple 0.3',
      range: 'écrivez un nombre, ou [de, à] en ordre croissant',
    }[wanted],
  ],
  unknown_conditions: ({ id, near: word, known }) => [
    `conditions inconnues ${q(id)}`,
    near(word, `livrées avec l’outil\u00a0: ${or(known)}`),
  ],
  number_cut_by_comma: ({ value, point }) => [
    `${q(value)} n’est pas un seul nombre`,
    `écrivez les décimales après un point\u00a0: ${point}`,
  ],
  bare_conditions_name: ({ name }) => [`${q(name)} seul n’est pas un critère`, `écrivez « - {conditions: ${name}} »`],
  value_refused: ({ field, value, type, refused }) => [
    `${q(value)} ${reasons[refused.reason]} (${field}, ${types[type]})`,
    form(type, refused, value),
  ],
  unknown_field: ({ name, near: word, alias }) => [
    `champ inconnu ${q(name)}`,
    alias === null
      ? near(word, 'utilisez une colonne standard (la liste est dans le README), ou déclarez la vôtre sous « fields »')
      : `${q(name)} est un en-tête\u00a0: dans les critères, ce champ s’appelle ${q(alias)}`,
  ],
  unknown_operator: ({ value, near: word, known }) => [
    `opérateur inconnu ${q(value)}`,
    near(word, `opérateurs possibles\u00a0: ${or(known)}`),
  ],
  operator_does_not_fit: ({ operator, field, type, allowed }) => [
    `l’opérateur ${q(operator)} ne convient pas à ${q(field)}, ${types[type]}`,
    `opérateurs possibles ici\u00a0: ${or(allowed)}`,
  ],
  not_one_operator: ({ count }) => [
    count === 0 ? 'question sans opérateur' : `question à ${count} opérateurs`,
    'écrivez {field: …, OPÉRATEUR: VALEUR} avec un seul opérateur\u00a0; pour plusieurs, utilisez all',
  ],
  bounds_upside_down: () => ['« between » à l’envers', 'écrivez la plus petite borne d’abord'],
  unknown_list: ({ name, near: word }) => [`liste inconnue ${q(name)}`, near(word, 'déclarez-la sous « lists »')],
  wrong_operand: ({ operator, wanted }) => [
    `valeur de ${q(operator)} incorrecte`,
    {
      scalar: 'écrivez une seule valeur\u00a0; pour plusieurs, l’opérateur est « in » ou « not_in »',
      pair: 'écrivez deux bornes\u00a0: [de, à]',
      list: 'écrivez une liste\u00a0: [a, b]',
      list_or_name: 'écrivez une liste [a, b], ou {list: nom}',
      scalar_or_list: 'écrivez une valeur, ou une liste [a, b]',
    }[wanted],
  ],
  rank_needed: ({ because }) => [
    because === 'top'
      ? 'un nombre de places (top) demande un classement'
      : 'une limite de places (limit) demande un classement dans chaque groupe',
    'ajoutez par exemple « rank: [{field: score, order: descending}, {field: submitted_at, order: ascending}] »',
  ],
  lottery_not_last: () => ['« lottery » doit être la dernière clé du classement', 'déplacez-la à la fin'],
  seed_needed: () => ['un tirage au sort demande un germe', 'ajoutez --seed TEXTE, ou « seed: "…" » dans le fichier'],
  repeated_rank_field: ({ name }) => [`${q(name)} est deux fois dans le classement`, 'gardez-le une seule fois'],
  field_cannot_rank: ({ name, type }) => [
    `${q(name)} (${types[type]}) ne peut pas servir au classement`,
    'choisissez un champ qui a un ordre',
  ],
  ties_without_top: () => [
    '« ties » sans « top »',
    'les égalités ne comptent qu’avec un nombre de places\u00a0: ajoutez top, ou retirez ties',
  ],
  ties_with_limit: () => ['« ties: include » et « limit » s’excluent', 'retirez l’un des deux'],
  standard_field_redefined: ({ name }) => [
    `${q(name)} est une colonne standard\u00a0: son type et ses valeurs sont connus`,
    'donnez seulement « column », ou choisissez un autre nom',
  ],
  enumeration_without_values: ({ name }) => [`énumération ${q(name)} sans valeurs`, 'ajoutez « values: [a, b] »'],
  values_without_enumeration: ({ name }) => [
    `« values » ne convient qu’à une énumération (${name})`,
    'retirez values, ou écrivez « type: enumeration »',
  ],
  values_too_alike: ({ first, second }) => [`${q(first)} et ${q(second)} sont égaux sans la casse ni les accents`, 'gardez-en un seul'],
  column_declared_twice: ({ first, second }) => [`${q(first)} et ${q(second)} déclarent la même colonne`, 'gardez une seule déclaration'],
  file_outside_folder: ({ name }) => [
    `le fichier ${q(name)} est hors du dossier du fichier de critères`,
    'placez-la dans ce dossier ou au-dessous, et donnez un chemin relatif',
  ],
  maximum_differs: ({ id, maximum, given }) => [
    `${q(id)}\u00a0: le maximum donné (${maximum}) n’est pas celui de ses facteurs (${given})`,
    'corrigez le maximum ou les points\u00a0; seule / avec conjoint',
  ],
  not_points_or_bands: () => [
    'une ligne donne des points ou des tranches',
    'écrivez « points: … » ou « bands: {field, points} », pas les deux',
  ],
  field_without_bands: ({ name, type }) => [
    `${q(name)} (${types[type]}) n’a pas de tranches`,
    'choisissez un nombre entier ou une énumération, ou écrivez des lignes (rows)',
  ],
  bands_gap_or_overlap: ({ name, value, how }) => [
    how === 'gap' ? `les tranches de ${q(name)} n’ont rien pour ${value}` : `deux tranches de ${q(name)} contiennent ${value}`,
    'les tranches couvrent toutes les valeurs de la colonne, chacune une fois',
  ],
  unknown_grid: ({ value, near: word, known }) => [
    `aucune grille ${q(value)} n’est livrée avec l’outil`,
    near(word, `grilles livrées\u00a0: ${or(known)}`),
  ],
  grid_cannot_score: ({ id }) => [
    `la grille ${q(id)} n’est connue que par ses maximums\u00a0: elle ne peut pas calculer de pointage`,
    'donnez une colonne score dans la banque',
  ],
  unknown_recipe: ({ value, near: word, known }) => [
    `aucune recette ${q(value)} n’est livrée avec l’outil`,
    `${near(word, `recettes livrées\u00a0: ${or(known)}.`)} Un fichier se donne avec son extension ou un chemin`,
  ],
  empty_recipe: () => ['recette vide', 'commencez par « schema: arrima-sim/recipe/v1 », puis id, rows et columns'],
  recipe_not_yaml: ({ kind }) => [
    kind === 'CSV' ? 'ce fichier ressemble à une banque (CSV)' : `ce fichier est du ${kind}`,
    'une recette est du YAML\u00a0; la banque qu’elle fait se nomme avec --output',
  ],
  not_one_draw: ({ count, known, near: word }) => [
    count === 0 ? 'ce n’est pas un tirage' : `tirage à ${n(count)} formes`,
    near(word, `écrivez un texte, ou un dictionnaire avec une seule forme\u00a0: ${or(known)}`),
  ],
  draw_does_not_fit: ({ form: word, field, type, allowed }) => [
    `la forme ${q(word)} ne convient pas à ${q(field)}, ${types[type]}`,
    `elle donne ${allowed.map((other) => types[other]).join(' ou ')}`,
  ],
  too_few_rows: ({ rows, sum }) => [
    `${n(rows)} lignes ne suffisent pas\u00a0: les groupes comptent ${plural(sum, 'personne', 'personnes')}`,
    `demandez au moins ${n(sum)} lignes`,
  ],
  synthetic_drawn: () => [
    '« synthetic » n’est pas à tirer',
    'retirez la colonne\u00a0: l’outil l’écrit toujours, avec true pour chaque personne',
  ],
  ids_not_running_numbers: () => [
    'les identifiants doivent être une suite, la même pour tous, dans la première colonne',
    'commencez « columns » par « candidate_id: {sequence: DI-000001} »',
  ],
  unknown_recipe_column: ({ name, near: word }) => [`la recette n’a pas de colonne ${q(name)}`, near(word, 'ajoutez-la sous « columns »')],
  draws_in_circle: ({ circle, group }) => [
    `colonnes tirées en rond\u00a0: ${circle.join(' → ')}${group === null ? '' : ` (${group})`}`,
    'une de ces colonnes doit se tirer sans regarder les autres',
  ],
  test_never_holds: ({ group, wanted, most }) => [
    `${group === null ? 'les autres personnes' : `groupe ${q(group)}`}\u00a0: après ${n(most)} essais, ce test de ${q(wanted)} ne tient toujours pas`,
    'changez le test, ou la façon de tirer les colonnes dont il parle',
  ],
  wrong_bounds: ({ key }) => [
    `bornes de ${q(key)} incorrectes`,
    'écrivez [de, à] en ordre croissant\u00a0; une période ne finit pas avant de commencer',
  ],
  too_many_values: ({ key, most }) => [`${q(key)} a plus de ${n(most)} valeurs`, 'rapprochez les bornes, ou agrandissez le pas (step)'],
  unknown_test: ({ name, near: word }) => [
    `aucun test ne s’appelle ${q(name)}`,
    near(word, 'nommez-le sous « tests », ou écrivez-le en entier'),
  ],
  wrong_weights: ({ most }) => [
    'les poids ne permettent aucun tirage',
    `il faut au moins un poids de 1 ou plus, et une somme d’au plus ${n(most)}`,
  ],
  columns_share_header: ({ first, second }) => [
    `${q(first)} et ${q(second)} auraient le même en-tête`,
    'donnez un autre en-tête à l’une des deux',
  ],
  wrong_sequence_start: ({ value }) => [
    `${q(value)} n’est pas le début d’une suite`,
    'écrivez la première case, finie par des chiffres (15 au plus), par exemple DI-000001\u00a0; elle ne commence pas par = + - @',
  ],
  step_not_positive: ({ value }) => [`le pas ${q(value)} n’avance pas`, 'écrivez un pas plus grand que zéro, par exemple 0.5'],
  too_many_rows: ({ most }) => ['trop de lignes', `au plus ${n(most)}`],
  wrong_header: ({ value }) => [`${q(value)} ne peut pas être un en-tête`, 'écrivez sous « column » un texte sans caractère de contrôle'],
  figure_without_origin: ({ what }) => [
    `un chiffre sans ${{ source: 'source', date: 'date', confidence: 'degré de confiance' }[what]}`,
    'donnez-le dans la ligne, ou une fois pour la table dans son .meta.yaml',
  ],
  figure_not_allowed: ({ field, value, allowed, near: word }) => [
    `${q(value)} n’est pas permis dans la colonne ${q(field)}`,
    near(word, `par exemple\u00a0: ${or(allowed)}`),
  ],
  columns_differ: ({ value, columns }) => [
    `la colonne ${q(value)} manque ou n’est pas décrite`,
    `colonnes selon le .meta.yaml\u00a0: ${or(columns)}`,
  ],
  repeated_figure: ({ first }) => [`le même chiffre qu’à la ligne ${n(first)}`, 'gardez une seule des deux lignes'],
  parts_beyond_whole: ({ whole, parts }) => [`les parties font ${n(parts)}, plus que le tout de ${n(whole)}`, 'vérifiez ces chiffres'],
  unknown_occupation: ({ value, near: word }) => [
    `${q(value)} n’est pas une profession de la CNP 2021`,
    near(word, 'vérifiez le code\u00a0: cinq chiffres'),
  ],
  wrong_noc_2016_code: ({ value }) => [`${q(value)} n’est pas un code de la CNP 2016`, 'écrivez quatre chiffres, par exemple 0213'],
  criteria_or_reason_needed: ({ both }) => [
    both
      ? 'un fichier de critères est nommé, et aussi une raison de ne pas en livrer'
      : 'ni fichier de critères, ni raison de ne pas en livrer',
    'remplissez l’une des colonnes criteria et left_out',
  ],
  incomplete_note_or_conflict: ({ what }) => [
    {
      note: 'un conflit entre sources qu’aucune note n’explique',
      conflict: 'un chiffre d’une autre source, sans conflit',
      translation: 'une note dans une seule langue',
    }[what],
    {
      note: 'écrivez note_fr et note_en',
      conflict: 'écrivez « conflict » comme degré de confiance, ou retirez l’autre chiffre',
      translation: 'écrivez note_fr et note_en',
    }[what],
  ],
  criteria_differ_from_table: ({ path, said, table }) => [
    `${path}\u00a0: le fichier de critères dit ${q(said)}, la table des exercices publiés ${q(table)}`,
    'corrigez l’un des deux selon la source',
  ],
  unknown_plan: ({ value, near: word, known }) => [
    `aucun plan ${q(value)} n’est livré avec l’outil`,
    `${near(word, `plans livrés\u00a0: ${or(known)}.`)} Un fichier se donne avec son extension ou un chemin`,
  ],
  not_whole_months: ({ key, value, wanted }) => [
    key === 'from' ? `${q(value)} n’est pas le premier jour d’un mois` : `${q(value)} n’est pas le dernier jour d’un mois`,
    `un plan couvre des mois entiers\u00a0: écrivez « ${key}: ${wanted} »`,
  ],
  end_before_start: ({ value, from, keys }) => [`la fin ${value} est avant le début ${from}`, `corrigez ${q(keys[0])} ou ${q(keys[1])}`],
  round_outside_plan: ({ id, value, from, to }) => [
    `l’exercice ${q(id)} du ${value} est hors du plan, de ${from} à ${to}`,
    'retirez-le, ou élargissez « from » et « to »',
  ],
  rounds_out_of_order: ({ id, value, first }) => [
    `l’exercice ${q(id)} du ${value} vient après un exercice du ${first}`,
    'placez les exercices dans l’ordre de leurs dates',
  ],
  criteria_outside_folder: ({ name }) => [
    `le fichier de critères ${q(name)} est hors du dossier du plan`,
    'placez-le dans ce dossier ou au-dessous, et donnez un chemin relatif',
  ],
  wrong_interval: ({ value }) => [
    `${q(value)} n’est pas un intervalle`,
    'écrivez « N days », « N weeks » ou « N months », par exemple « every: 2 weeks »',
  ],
  every_needed: ({ key }) => [
    `${q(key)} sans « every »`,
    'un exercice sans « every » a lieu à la date de son fichier\u00a0: retirez cette clé, ou ajoutez « every: N weeks »',
  ],
  validity_differs: ({ id, months, plan }) => [
    `l’exercice ${q(id)} a une validité de ${n(months)} mois, ${plan === null ? 'le plan n’en a pas' : `le plan de ${n(plan)}`}`,
    'celle du plan, « declarations: {validity_months: …} », l’emporte\u00a0: rendez-les égales, ou retirez celle de l’exercice',
  ],
  wrong_rate: ({ key, value }) => [`${q(value)} n’est pas permis pour ${q(key)}`, 'écrivez un nombre de 0 à 1, par exemple 0.3'],
  neither_source_nor_assumption: ({ key, form }) => [
    `${q(key)} n’a ni source ni hypothèse`,
    `écrivez {${form}, source: ID} ou {${form}, assumption: true}`,
  ],
  both_source_and_assumption: ({ key }) => [`${q(key)} a une source et une hypothèse`, 'gardez l’une des deux'],
  field_declared_differently: ({ name, first, second }) => [
    `les fichiers de critères ${q(first)} et ${q(second)} déclarent le champ ${q(name)} autrement l’un que l’autre`,
    'la banque est lue une seule fois pour tous\u00a0: donnez au champ le même type, la même colonne et les mêmes valeurs, ou un autre nom',
  ],
  time_zones_differ: ({ zone, first, wanted }) => [
    `le fuseau horaire ${q(zone)} n’est pas celui de ${q(first)}, ${q(wanted)}`,
    'la banque est lue une seule fois pour tous\u00a0: donnez le même « timezone » à tous les fichiers',
  ],
  column_not_a_rate: ({ name, type }) => [
    `${q(name)} (${types[type]}) ne peut pas être un taux`,
    'choisissez une colonne de nombres de 0 à 1\u00a0; pour un contrôle fédéral, aussi une colonne de oui et de non',
  ],
  plan_seed_needed: () => [
    'le plan laisse une part au hasard (tirage au sort, taux, délai, arrivées) et a besoin d’un germe',
    'ajoutez --seed TEXTE, ou « seed: "…" » dans le plan',
  ],
  delay_past_deadline: ({ value, most }) => [
    `le délai de ${q(value)} jours dépasse l’échéance, ${plural(most, 'jour', 'jours')}`,
    'une invitation devient caduque après son échéance\u00a0: raccourcissez « delay_days », ou allongez « deadline_days »',
  ],
  run_until_before_end: ({ value, to }) => [
    `${value} est avant la fin du plan, ${to}`,
    '« run_until » ne peut pas être avant « to »\u00a0: écrivez un jour plus tardif, ou retirez cette clé',
  ],
  selection_needed: ({ key }) => [
    `${q(key)} sans « selection »`,
    'la décision sur le CSQ vient d’abord\u00a0: ajoutez « selection: {criteria: …} », ou retirez cette clé',
  ],
  extraction_after_round: ({ id, extraction }) => [
    `l’extraction de l’exercice ${q(id)}, ${extraction}, est après son jour`,
    'dans un plan, la banque s’extrait avant l’exercice\u00a0: corrigez l’extraction ou la date dans le fichier de l’exercice',
  ],
  round_key_in_selection: ({ id, key }) => [
    `les critères de sélection ${q(id)} ont ${q(key)}`,
    'la décision sur le CSQ n’extrait aucune banque\u00a0: retirez cette clé du fichier, ou nommez un autre fichier',
  ],
  unknown_plan_field: ({ name, near: word }) => [
    `champ inconnu ${q(name)}\u00a0: ni un champ des fichiers de critères, ni une colonne de la banque`,
    near(word, 'corrigez le nom, ou ajoutez cette colonne à la banque'),
  ],
  wrong_delay: ({ key, value }) => [
    `${q(value)} n’est pas permis pour ${q(key)}`,
    'écrivez {from: JOURS, to: JOURS, assumption: true}, ou source: ID\u00a0; deux fois le même nombre pour un délai sûr',
  ],
  not_a_slice: () => ['n’est pas le fichier d’une tranche de campagne', 'donnez un dossier écrit par « campaign --shard k/n --out-dir »'],
  slice_of_other_campaign: ({ what, first }) => [
    `cette tranche n’est pas de la même campagne que ${q(first)}\u00a0: ${
      {
        plan: 'un autre plan',
        pool: 'une autre banque',
        criteria: 'd’autres critères ou d’autres listes',
        seed: 'un autre germe',
        replicates: 'un autre nombre de réplications',
        shards: 'un autre nombre de tranches',
        reading: 'la banque lue autrement',
      }[what]
    }`,
    'réunissez les tranches d’une seule campagne',
  ],
  repeated_slice: ({ shard, first }) => [`la tranche ${shard} est aussi dans ${q(first)}`, 'donnez chaque tranche une fois'],
  missing_slices: ({ missing, count }) => [
    count === 1
      ? `il manque la tranche ${or(missing)}`
      : `il manque ${n(count)} tranches\u00a0: ${or(missing)}${count > missing.length ? ', …' : ''}`,
    'donnez les dossiers de toutes les tranches',
  ],
  slice_damaged: ({ value }) => [
    value === '' ? 'le fichier finit avant la fin de la tranche' : `${q(value)} n’est pas ce qui a été écrit à cette ligne`,
    'refaites cette tranche',
  ],
  slice_changed: () => ['a changé depuis que son manifeste a été écrit', 'refaites cette tranche'],
  slice_of_other_version: ({ made, tool }) => [
    `tranche faite par la version ${made}\u00a0; cet outil est la version ${tool}`,
    'réunissez les tranches avec la version qui les a faites',
  ],
  unknown_path: ({ path, value, near: word }) => [
    `chemin inconnu ${q(path)}\u00a0: rien ne s’appelle ${q(value)}`,
    near(word, 'donnez des clés, des id ou des positions à partir de 0, séparés par des points'),
  ],
  unknown_round: ({ value, near: word }) => [
    `aucun exercice ${q(value)} n’est livré avec l’outil`,
    `${near(word, '« arrima-sim rounds » les liste.')} Un fichier se donne avec son extension ou un chemin`,
  ],
  round_not_shipped: ({ value, reason }) => [
    `l’exercice ${q(value)} est publié, mais sans fichier de critères\u00a0: ${leftOut[reason]}`,
    '« arrima-sim rounds -v » en dit la note et la source',
  ],
  example_fails: ({ example, key, wanted, got }) => [
    `l’exemple ${q(example)} ne tient pas\u00a0: ${key} devait être ${q(wanted)}, l’outil obtient ${got === '' ? 'rien' : q(got)}`,
    'corrigez l’exemple ou la règle',
  ],
  unknown_time_zone: ({ value, near: word }) => [`fuseau horaire inconnu ${q(value)}`, near(word, 'par exemple America/Toronto')],

  empty_csv: () => ['fichier vide', 'la première ligne doit donner les en-têtes, dont candidate_id (ou identifiant)'],
  not_csv: ({ kind }) => [`ce fichier est du ${kind}, pas du CSV`, 'exportez les données en CSV (UTF-8)'],
  csv_not_utf8: () => [
    'octets qui ne sont pas de l’UTF-8',
    'enregistrez en UTF-8, ou nommez l’encodage, par exemple --encoding windows-1252',
  ],
  bytes_not_in_encoding: ({ encoding }) => [`octets que l’encodage ${encoding} n’a pas`, 'vérifiez l’encodage, ou enregistrez en UTF-8'],
  gzip_damaged: ({ how }) => [
    { cut: 'gzip coupé avant la fin', damaged: 'gzip endommagé', trailing: 'gzip suivi d’autres octets' }[how],
    'refaites le fichier\u00a0; rien n’a été lu à moitié',
  ],
  encoding_needed: ({ encoding }) => [
    `ce fichier semble être en ${encoding.toUpperCase()}`,
    `ajoutez --encoding ${encoding}, ou enregistrez en UTF-8`,
  ],
  unclosed_quote: () => ['guillemet ouvert et jamais refermé', 'refermez-le, ou doublez les guillemets à l’intérieur de la case ("")'],
  stray_quote: () => [
    'guillemet égaré',
    'une case entre guillemets commence et finit par eux, sans espace autour\u00a0; doublez ceux de l’intérieur ("")',
  ],
  wrong_number_of_cells: ({ cells, wanted }) => [
    `${plural(cells, 'case', 'cases')} au lieu de ${n(wanted)}`,
    'vérifiez les délimiteurs, et mettez entre guillemets une case qui en contient un',
  ],
  record_too_long: ({ most }) => [`enregistrement de plus de ${n(most)} octets`, 'un guillemet est peut-être resté ouvert'],
  too_many_columns: ({ most }) => [`plus de ${n(most)} colonnes`, 'vérifiez le délimiteur (--delimiter)'],
  line_break_in_cell: () => [
    'saut de ligne dans une case',
    'vérifiez les guillemets de cette ligne et de la suivante\u00a0; si le saut est voulu, ajoutez --allow-line-breaks',
  ],
  repeated_header_line: () => [
    'l’en-tête est répété',
    'deux fichiers semblent mis bout à bout\u00a0: retirez cette ligne après avoir vérifié',
  ],
  unreadable_csv: ({ detail }) => [`CSV illisible (${detail})`, 'vérifiez cette ligne'],
  missing_column: ({ name, alias, near: word, delimiter, asker }) => [
    `il manque la colonne ${q(name)}${alias === null || alias === name ? '' : ` (ou ${q(alias)})`}${askedBy(asker)}`,
    `${word === null ? 'ajoutez-la' : `l’en-tête ${q(word)} en est proche\u00a0: renommez-le, ou ajoutez la colonne`}${delimiter === null ? '' : `\u00a0; délimiteur lu\u00a0: ${delimiter === '\t' ? 'tabulation' : q(delimiter)} (--delimiter pour un autre)`}`,
  ],
  repeated_header: ({ value, first, second }) => [
    `en-tête répété ${q(value)} (colonnes ${n(first)} et ${n(second)})`,
    'renommez ou retirez l’une des deux',
  ],
  blank_header: () => ['en-tête vide', 'nommez la colonne, ou retirez-la'],
  cell_refused: ({ field, value, type, refused }) => [`${field}\u00a0: ${q(value)} ${reasons[refused.reason]}`, form(type, refused, value)],
  control_character: ({ field, value }) => [`${field}\u00a0: ${q(value)} contient un caractère de contrôle`, 'retirez ce caractère'],
  blank_cell: ({ field }) => [`${field}\u00a0: case vide`, 'chaque personne doit avoir une valeur dans cette colonne'],
  blank_submission: ({ field }) => [
    `${field} est vide`,
    'une campagne a besoin de la date de chaque déclaration\u00a0: remplissez la case, ou retirez la ligne',
  ],
  cell_not_a_rate: ({ field, value }) => [
    value === '' ? `${field} est vide` : `${field}\u00a0: ${q(value)} n’est pas un taux`,
    'le plan lit un taux dans cette colonne\u00a0: un nombre de 0 à 1 pour chaque personne',
  ],
  cell_not_a_refusal: ({ field, value }) => [
    value === '' ? `${field} est vide` : `${field}\u00a0: ${q(value)} n’est pas un refus`,
    'le plan lit des refus dans cette colonne\u00a0: oui, non, ou un nombre de 0 à 1 pour chaque personne',
  ],
  nobody_for_arrivals: () => [
    'la banque est vide, et les arrivées du plan doivent ressembler à ses personnes',
    'donnez une banque qui en a, ou retirez « arrivals » du plan',
  ],
  blank_candidate_id: () => ['identifiant vide', 'chaque personne candidate a besoin d’un identifiant'],
  repeated_candidate_id: ({ value, first }) => [
    `identifiant répété ${q(value)}, déjà à la ligne ${n(first)}`,
    'une seule ligne par personne candidate',
  ],
  invisible_character_in_id: ({ value }) => [`identifiant ${q(value)} avec un caractère invisible`, 'retirez ce caractère'],
  formula_as_id: ({ value }) => [`identifiant ${q(value)} qu’un tableur exécuterait`, 'un identifiant ne commence pas par = + - @'],
  id_taken_by_plan: ({ value }) => [
    `identifiant ${q(value)}, que portera une arrivée ou un dossier papier du plan`,
    'donnez un autre identifiant à cette personne candidate',
  ],
  unknown_candidate: ({ value, near: word }) => [`personne candidate inconnue ${q(value)}`, near(word, 'vérifiez l’identifiant')],
  unknown_column: ({ option, value, near: word }) => [
    `colonne inconnue ${q(value)} (${option})`,
    near(word, 'donnez un en-tête du fichier'),
  ],
  candidate_set_aside: ({ value, line, code }) => [
    `personne candidate ${q(value)} mise de côté\u00a0: une case de la ligne ${n(line)} est mauvaise (${code})`,
    'corrigez cette ligne de la banque',
  ],
  too_many_bands: ({ bands, most, enough }) => [
    `la répartition des pointages aurait ${n(bands)} tranches (au plus ${n(most)})`,
    `ajoutez --band ${enough}`,
  ],

  unknown_option: ({ value, near: word }) => [`option inconnue ${q(value)}`, near(word, 'voyez --help')],
  option_without_value: ({ value }) => [`l’option ${q(value)} demande une valeur`, 'ajoutez la valeur après l’option'],
  empty_option_value: ({ value }) => [`l’option ${q(value)} a une valeur vide`, 'donnez une valeur, ou retirez l’option'],
  repeated_option: ({ value }) => [`l’option ${q(value)} est donnée deux fois`, 'gardez-en une seule'],
  extra_argument: ({ value }) => [`mot de trop ${q(value)}`, 'voyez --help'],
  unknown_command: ({ value, near: word }) => [
    `commande inconnue ${q(value)}`,
    near(word, 'commandes\u00a0: round, validate, explain, score, generate, campaign, rounds'),
  ],
  missing_option: ({ option }) => [`il manque ${option.startsWith('-') ? 'l’option ' : ''}${option}`, `ajoutez ${option}`],
  option_value_not_allowed: ({ option, value, allowed, near: word }) => [
    `${q(value)} n’est pas permis pour ${option}`,
    near(word, `permis\u00a0: ${or(allowed)}`),
  ],
  two_outputs_to_stdout: () => ['deux sorties vers la sortie standard', 'une seule de --invited -, --statistics - et --format json'],
  stdout_not_allowed: ({ option }) => [`${option} - n’est pas permis`, 'donnez un fichier'],
  unknown_statistic: ({ value, near: word }) => [
    `--expect ${q(value)}\u00a0: pas un nombre des statistiques`,
    near(word, 'par exemple invited=23 ou groups.ID.invited=402'),
  ],
  nothing_published: ({ where }) => [
    `--expect published\u00a0: ${where === 'plan' ? 'aucun exercice de ce plan ne donne de' : 'ce fichier de critères ne donne aucun'} nombre d’invitations publié`,
    `ajoutez « published: {invitations: …} » ${where === 'plan' ? 'au fichier d’un exercice' : 'au fichier'}`,
  ],
  change_without_equals: ({ value }) => [
    `--set ${q(value)} sans « = »`,
    'écrivez --set CHEMIN=VALEUR, par exemple --set groups.ID.select.top=100',
  ],
  missing_candidate: () => ['il manque un identifiant à expliquer', 'donnez un ou plusieurs identifiants de personnes candidates'],
  nothing_to_validate: () => ['rien à valider', 'donnez --criteria, --pool ou les deux'],
  unknown_encoding: ({ value }) => [`encodage inconnu ${q(value)}`, 'par exemple windows-1252, utf-16le ou iso-8859-1'],
  shard_without_out_dir: () => ['--shard sans --out-dir', 'donnez le dossier où écrire la tranche, que « campaign merge » lira'],
  shard_with_comparison: () => [
    '--expect et --format ne vont pas avec --shard',
    'donnez-les à « campaign merge », qui a toutes les réplications',
  ],

  cannot_read: ({ reason, name }) => [
    `${name === undefined ? '' : `${q(name)} `}ne peut pas être lu\u00a0: ${fileReason(reason)}`,
    reason === 'folder' ? 'donnez un fichier' : 'vérifiez le chemin et les droits',
  ],
  cannot_write: ({ reason }) => [`ne peut pas être écrit\u00a0: ${fileReason(reason)}`, 'les résultats antérieurs sont intacts'],
  not_an_earlier_output: () => ['existe et n’est pas un résultat antérieur de même genre', 'choisissez un autre nom, ou ajoutez --force'],
  output_is_input: ({ input }) => [`cette sortie est aussi une entrée (${input})`, 'choisissez un autre nom'],
  outputs_share_file: ({ other }) => [`deux sorties dans un même fichier\u00a0: celle-ci et ${q(other)}`, 'donnez des noms différents'],
  not_a_file_or_folder: ({ wanted }) =>
    wanted === 'folder'
      ? ['n’est pas un dossier', 'donnez un dossier, ou un nom qui n’existe pas encore']
      : ['n’est ni un fichier ni un lien', 'choisissez un fichier'],
  missing_folder: ({ folder }) => [`le dossier ${q(folder)} n’existe pas`, 'créez-le, ou utilisez --out-dir, qui crée son dossier'],
  stream_failed: ({ value }) => [`${value} ne peut pas être écrit`, 'vérifiez où va la sortie\u00a0; les fichiers demandés sont écrits'],
  changed_while_read: () => ['a changé pendant la lecture', 'recommencez quand personne ne l’écrit'],
};

const operators: OperatorWords = {
  is: { sign: '=', phrase: (value) => value },
  is_not: { sign: '≠', phrase: (value) => `autre ${/^(?!oui)[aàeéiou]/.test(value) ? 'qu’' : 'que '}${value}` },
  in: { sign: 'parmi', phrase: (values) => `parmi ${values}` },
  not_in: { sign: 'pas parmi', phrase: (values) => `autre ${/^(?!oui)[aàeéiou]/.test(values) ? 'qu’' : 'que '}${values}` },
  at_least: { sign: '≥', phrase: (value) => `au moins ${value}` },
  at_most: { sign: '≤', phrase: (value) => `au plus ${value}` },
  more_than: { sign: '>', phrase: (value) => `plus que ${value}` },
  less_than: { sign: '<', phrase: (value) => `moins que ${value}` },
  between: { sign: 'entre', phrase: (from, to, ofMoments) => (ofMoments ? `du ${from} au ${to}` : `de ${from} à ${to}`) },
  before: { sign: 'avant', phrase: (value) => `avant le ${value}` },
  on_or_before: { sign: 'au plus tard', phrase: (value) => `au plus tard le ${value}` },
  after: { sign: 'après', phrase: (value) => `après le ${value}` },
  on_or_after: { sign: 'à partir du', phrase: (value) => `à partir du ${value}` },
  starts_with: { sign: 'commence par', phrase: (values) => `commence par ${values}` },
  contains: { sign: 'contient', phrase: (values) => `contient au moins un de ${values}` },
  covers: { sign: 'couvre', phrase: (value) => `couvre le ${value}` },
  present: { sign: 'rempli', phrase: (state) => state },
};

export const fr = {
  problems,
  number,
  operators,
  tool: 'Simulateur des exercices d’invitations d’Arrima',
  total: (count: number) => `${plural(count, 'problème', 'problèmes')} en tout`,
  shownOf: (shown: number, count: number) =>
    `les ${number(shown)} premiers problèmes sur ${number(count)}\u00a0; corrigez-les pour voir les autres`,
  none: '—',
  megabytes: 'Mo',
  ok: 'aucun problème',
  wrote: (name: string) => `écrit\u00a0: ${name}`,
  fault:
    'L’outil a une défaillance. Relancez avec --verbose et signalez-la avec la commande, la version et les fichiers s’ils peuvent être montrés.',
  summary: {
    synthetic: (count: number, rows: number) =>
      count === rows
        ? 'Banque synthétique\u00a0: toutes les personnes sont inventées.'
        : `Banque en partie synthétique\u00a0: ${plural(count, 'personne inventée', 'personnes inventées')} sur ${number(rows)}.`,
    agreement: 'Un accord avec les chiffres publiés montre que les règles et leur suite fonctionnent\u00a0; il ne les valide pas.',
    round: (id: string, date: string) => `Exercice ${id}, le ${date}`,
    extraction: (moment: string) => `Extraction de la banque\u00a0: ${moment}`,
    validity: (months: number) => `Validité d’une déclaration\u00a0: ${number(months)} mois`,
    program: (program: string) => `Programme\u00a0: ${program}`,
    counts: 'Personnes candidates',
    outcome: 'Issue',
    people: 'Personnes',
    read: 'Lues',
    rejected: 'Rejetées',
    outside_extraction: 'Hors extraction',
    ineligible: 'Non admissibles',
    not_reached: 'Admissibles, non retenues',
    invited: 'Invitées',
    published: 'Publié',
    gap: 'Écart',
    groups: 'Groupes',
    group: 'Groupe',
    stream: 'Volet',
    eligible: 'Admissibles',
    considered: 'Considérées',
    belowMinimum: 'Sous le minimum',
    minimumScore: 'Score minimal',
    publishedMinimum: 'Minimum publié',
    cutOff: 'Score de la dernière personne invitée',
    places: 'Places',
    total: 'Ensemble',
    funnel: (group: string) => `Critères — ${group}`,
    criterion: 'Critère',
    passed: 'Satisfait',
    failed: 'Manqué',
    blank: 'Vide',
    remaining: 'Restent',
    decisive: 'Manqué seul',
    tie: (group: string, size: number, invited: number, by: string) =>
      `Égalité à la dernière place du groupe ${group}\u00a0: ${number(size)} personnes, ${plural(invited, 'invitée', 'invitées')}, départagées par ${by}.`,
    decidedBy: { lottery: 'le tirage au sort', candidate_id: 'l’identifiant', include: 'l’inclusion de toute l’égalité' },
    distribution: 'Répartition des pointages',
    band: 'Tranche',
    candidates: 'Personnes',
    breakdown: (by: string) => `Par ${by}`,
    value: 'Valeur',
    noValue: '(vide)',
    sources: 'Sources',
    warnings: 'Avertissements',
    inputs: 'Entrées',
    file: 'Fichier',
    changes: 'Changements (--set)',
    seed: (seed: string) => `Germe du tirage\u00a0: ${seed}`,
  },
  warnings: {
    empty_pool: () => 'La banque est vide\u00a0: un exercice sans personne candidate.',
    rejected: (records: number, rows: number) =>
      `${plural(records, 'enregistrement est mis', 'enregistrements sont mis')} de côté pour ${records === 1 ? 'ses' : 'leurs'} cases, sur ${number(rows)} (fichier de --rejects)\u00a0: les chiffres sont sans ${records === 1 ? 'lui' : 'eux'}.`,
    near_miss_header: (header: string, column: string) =>
      `La colonne ${q(header)} ressemble à ${q(column)}\u00a0; elle n’est pas lue comme telle.`,
    incomplete_scores: (people: number) =>
      `${plural(people, 'personne a', 'personnes ont')} des cases vides que la grille demande\u00a0: elles n’y gagnent aucun point («\u00a0arrima-sim score\u00a0» dit lesquelles).`,
    score_ignored: (grid: string) => `La colonne des pointages de la banque n’est pas lue\u00a0: la grille ${q(grid)} calcule le pointage.`,
    some_synthetic: (synthetic: number, rows: number) =>
      `${plural(synthetic, 'personne inventée', 'personnes inventées')} parmi ${number(rows)}\u00a0: les chiffres mêlent les deux.`,
    decided_by_id: (group: string, size: number) =>
      `Groupe ${group}\u00a0: une égalité de ${number(size)} personnes a été départagée par l’identifiant, ce qu’aucune règle ne dit.`,
  },
  expect: {
    missed: (path: string, wanted: string, got: string) => `attente manquée\u00a0: ${path} devait être ${wanted}, l’exercice donne ${got}`,
    met: (path: string, got: string) => `attente tenue\u00a0: ${path} = ${got}`,
    nothing: 'rien',
    between: (from: string, to: string) => `de ${from} à ${to}`,
  },
  campaign: {
    plan: (id: string, from: string, to: string) => `Plan ${id}, du ${from} au ${to}`,
    seed: (seed: string) => `Germe du hasard\u00a0: ${seed}`,
    figures: 'Chiffres du plan',
    figure: {
      'declarations.validity_months': 'validité d’une déclaration, en mois',
      'declarations.renewal': 'part des déclarations déposées de nouveau à leur expiration',
      'arrivals.per_month': 'nouvelles personnes par mois',
      'application.rate': 'part des personnes invitées qui déposent une demande',
      'application.deadline_days': 'délai pour déposer une demande, en jours',
      'application.delay_days': 'de l’invitation à la demande',
      'application.reinvite': 'une invitation échue peut être suivie d’une autre',
      'selection.delay_days': 'de la demande à un dossier prêt pour la décision du CSQ',
      'selection.capacity_per_month': 'dossiers examinés par mois pour le CSQ',
      'federal.checks.medical': 'part des refus pour motif médical',
      'federal.checks.criminality': 'part des refus pour criminalité',
      'federal.checks.security': 'part des refus pour sécurité',
      'federal.delay_days': 'du CSQ à un dossier prêt pour la décision fédérale',
      'federal.capacity_per_month': 'décisions fédérales par mois',
      'paper.capacity_per_month': 'dossiers papier examinés par mois',
      'paper.initial_queue.files': 'dossiers papier déjà en attente',
      'paper.initial_queue.filed_from': 'premier jour de dépôt de ces dossiers',
      'paper.initial_queue.filed_to': 'dernier jour de dépôt de ces dossiers',
      'paper.initial_queue.certified': 'part de ces dossiers qui obtiennent un CSQ',
    },
    days: (from: string, to: string) => (from === to ? `${from}\u00a0jours` : `de ${from} à ${to}\u00a0jours`),
    column: (name: string) => `colonne ${name}`,
    extraction: (id: string) => `extraction de ${id}`,
    field: (name: string) => `champ ${name}`,
    assumption: 'hypothèse',
    invitations: 'Une invitation court jusqu’à la fin du plan\u00a0: personne n’est invité deux fois.',
    columns:
      'Les colonnes de la banque ne changent pas d’un exercice à l’autre, sauf submitted_at lors d’un renouvellement et l’âge qui suit de birth_date.',
    rounds: 'Exercices',
    date: 'Date',
    round: 'Exercice',
    simulated: 'Simulé',
    total: 'Total',
    compared: 'Exercices comparés',
    gap: '* suit un exercice laissé de côté, dont les personnes sont encore dans la banque\u00a0: montré, pas comparé.',
    replicates: (count: number) => `Réplications\u00a0: ${number(count)}`,
    band: 'Les chiffres sont des moyennes des réplications, les jours d’attente leurs médianes\u00a0; entre parenthèses, ce que 5\u00a0% et 95\u00a0% d’entre elles ne dépassent pas. Cette bande est celle du hasard seul, pas celle du doute sur les hypothèses.',
    journey: 'De la déclaration à la résidence permanente',
    step: 'Étape',
    system: { arrima: 'Arrima', paper: 'Papier' },
    people: { arrima: 'Arrima, personnes', paper: 'Papier, personnes' },
    flow: {
      declared: 'Déclarations entrées',
      renewals: 'Déposées de nouveau',
      expiries: 'Expirations',
      invitations: 'Invitations',
      lapses: 'Invitations échues sans demande',
      filings: 'Demandes déposées',
      csq_issued: 'CSQ délivrés',
      csq_refusals: 'CSQ refusés',
      medical_refusals: 'Refus médicaux',
      criminality_refusals: 'Refus pour criminalité',
      security_refusals: 'Refus pour sécurité',
      residents: 'Résidences permanentes',
    },
    states: (to: string, paper: string | null) =>
      paper === null
        ? `Où en sont les déclarations et les demandes au ${to}`
        : `Où en sont les déclarations et les demandes\u00a0: Arrima au ${to}, papier à la fin de ${paper}`,
    state: 'État',
    stateOf: {
      bank: 'Dans la banque',
      invited: 'Invitation en cours',
      filed: 'En attente du CSQ',
      certified: 'CSQ, sans décision fédérale',
      resident: 'Résidence permanente',
      csq_refused: 'CSQ refusé',
      federal_refused: 'Refus fédéral',
      expired: 'Déclaration expirée',
    },
    paperUntil: (month: string) => `La file papier court jusqu’à la fin de ${month}\u00a0; sa colonne compte jusque-là.`,
    waits: { arrima: 'Attente sous Arrima, en jours', paper: 'Attente sur papier, en jours' },
    initialQueue: (files: number, nameless: number, known: number) =>
      `Dossiers papier de départ\u00a0: ${number(files)}, dont ${number(nameless)} sans nom, devant tout le monde, et ${number(known)} de personnes de la banque que la loi 9 a annulés, qui ont leur tour à la date de leur déclaration (hypothèse).`,
    wait: {
      declared_to_invited: 'dépôt → invitation',
      invited_to_filed: 'invitation → demande',
      filed_to_csq: 'demande → CSQ',
      csq_to_federal: 'CSQ → fédéral',
      declared_to_resident: 'dépôt → résidence',
      filed_to_resident: 'demande → résidence',
      initial_filed_to_csq: 'demande → CSQ',
      initial_filed_to_resident: 'demande → résidence',
    },
    initial: 'Attente des dossiers papier sans nom de départ, en jours',
    waitEntered: 'Entrées',
    waitFinished: 'Terminées',
    waitWaiting: 'En cours',
    low: '5\u00a0%',
    median: 'Médiane',
    high: '95\u00a0%',
    notReached: 'non atteinte',
    waitNote:
      'Quantiles sur toutes les personnes entrées dans l’étape\u00a0; une attente qui ne finit pas compte comme infinie. CSQ et fédéral\u00a0: la décision, quelle qu’elle soit.',
    overTime: 'Au fil des mois',
    month: 'Mois',
    charted: { bank: 'Banque', filed: 'En attente du CSQ', queue: 'File papier' },
    monthEnd: 'À la fin du mois\u00a0; chaque colonne a sa propre échelle.',
    sampled: (step: number) => `Un mois sur ${number(step)}, et le dernier\u00a0: timeline.csv les a tous.`,
  },
  explain: {
    outcome: {
      invited: 'invitée',
      not_reached: 'admissible, non retenue',
      ineligible: 'non admissible',
      outside_extraction: 'hors extraction',
    },
    invited: (group: string, rank: number) => `invitée par le groupe ${group}, rang ${number(rank)}`,
    absence: {
      bank: 'pas dans la banque\u00a0: pas encore déposée, déjà invitée ou expirée',
      'submitted_at?': 'la date de dépôt est vide',
      extraction: 'déposée après l’extraction de la banque',
      validity: 'la déclaration n’était plus valide',
    },
    verdict: { met: 'satisfait', missed: 'manqué', blank: 'vide' },
    result: {
      invited: 'invitée ici',
      earlier: 'admissible, déjà invitée par un groupe précédent',
      minimum_score: 'admissible, mais sous le score minimal',
      top: 'admissible, mais au-delà des places du groupe',
      limit: 'admissible, mais au-delà des places de l’exercice',
      ineligible: 'non admissible',
      absent: 'non considérée, hors extraction',
    },
    seen: (field: string, value: string) => `${field} = ${value}`,
    blankCell: '(vide)',
    noColumn: '(colonne absente)',
    minimum: (score: string | null, wanted: string) => `pointage ${score ?? 'vide'}, score minimal ${wanted}`,
    list: (name: string) => `liste ${name}`,
  },
  score: {
    title: (grid: string) => `Pointage, ${grid}`,
    missing: '(case vide)',
    effective: (day: string) => `en vigueur depuis le ${day}`,
    maximaOnly: 'Connue par ses maximums seulement\u00a0: elle ne peut pas calculer de pointage.',
    factor: 'Facteur',
    step: 'Valeur',
    total: 'Total',
    alone: 'Seule',
    withSpouse: 'Avec conjoint',
    confidence: 'Confiance',
    confidences: {
      read: 'lue à la source',
      secondary: 'source secondaire',
      derived: 'déduite',
      conflict: 'sources en désaccord',
      assumed: 'supposée',
    },
  },
  validate: {
    criteria: (file: string) => `Critères ${file}`,
    pool: (file: string) => `Banque ${file}`,
    round: (groups: number, criteria: number) => `${plural(groups, 'groupe', 'groupes')}, ${plural(criteria, 'critère', 'critères')}`,
    examples: (count: number) => `${plural(count, 'exemple tenu', 'exemples tenus')}`,
    rows: (rows: number, synthetic: number) =>
      `${plural(rows, 'personne candidate', 'personnes candidates')}, dont ${plural(synthetic, 'inventée', 'inventées')}`,
    columns: (names: string) => `Colonnes reconnues\u00a0: ${names}`,
    ignored: (names: string) => `Colonnes non utilisées\u00a0: ${names}`,
  },
  generate: {
    rows: (rows: number) => plural(rows, 'personne', 'personnes'),
    seed: (seed: string) => `Germe\u00a0: ${seed}`,
    background: 'Les autres',
  },
  rounds: {
    title: 'Exercices publiés',
    date: 'Date',
    program: 'Prog.',
    group: 'Volet, groupe',
    invitations: 'Invitations',
    minimum: 'Score minimal',
    confidence: 'Confiance',
    criteria: 'Fichier de critères, ou pourquoi aucun',
    sources: 'Sources',
    notes: 'Notes',
    stream: (stream: string) => `volet ${stream}`,
    wholeRound: 'exercice entier',
    remainder: 'plusieurs exercices',
    either: (one: string, other: string) => `${one} ou ${other}`,
    confidences: { read: 'lu', secondary: 'secondaire', derived: 'dérivé', conflict: 'conflit', assumed: 'supposé' },
    leftOut,
    nothing: 'Aucun exercice publié ne correspond.',
    count: (rows: number, shipped: number) =>
      `${plural(rows, 'ligne', 'lignes')}\u00a0; ${plural(shipped, 'fichier de critères livré', 'fichiers de critères livrés')}. Notes et sources\u00a0: -v.`,
    check: 'Sommes comparées aux totaux publiés',
    period: 'Total',
    published: 'Publié',
    sum: 'Somme',
    roundCount: 'Exercices',
    verdict: 'Verdict',
    fromTo: (from: string, to: string) => `du ${from} au ${to}`,
    priority: 'exercices prioritaires (loi 9)',
    agrees: 'concorde',
    disagrees: 'DISCORDE',
    ours: 'notre somme\u00a0: rien de publié à quoi la comparer',
    oursDiffers: 'DIFFÈRE de notre somme quand la table a été faite',
    independent: 'indépendant',
    dependent: 'non indépendant',
    restsOn: (total: string, rows: string) =>
      `${total}\u00a0: repose sur des lignes dérivées (${rows}), la comparaison n’est donc pas indépendante.`,
    straddling: (total: string, rows: string) => `${total}\u00a0: non compté, le jour pouvant être hors de la période\u00a0: ${rows}.`,
    row: (date: string, invitations: string) => `${date}\u00a0: ${invitations}`,
    conflicts: (count: number) => `Conflits entre sources\u00a0: ${number(count)}`,
    files: (count: number) =>
      `${plural(count, 'fichier de critères livré concorde', 'fichiers de critères livrés concordent')} avec la table.`,
  },
  plain: {
    months: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
    day: (day: string, month: string, year: string) => `${day === '1' ? '1er' : day} ${month} ${year}`,
    at: (day: string, time: string) => `${day} à ${time}`,
    about: (program: string | null, date: string) => (program === null ? `Exercice du ${date}.` : `Exercice du ${date}, ${program}.`),
    extraction: (moment: string, zone: string) =>
      `La banque est extraite le ${moment} (${zone})\u00a0: seules les déclarations déposées jusque-là participent.`,
    extractionDay: (moment: string, zone: string) =>
      `La banque est extraite le ${moment} (${zone})\u00a0: seules les déclarations déposées jusqu’à la fin de ce jour participent.`,
    assumed: 'Ce moment est supposé\u00a0: aucune source ne le donne.',
    noExtraction: 'Aucun moment d’extraction n’est donné\u00a0: toutes les déclarations participent.',
    validity: (months: number, day: string | null) =>
      `Une déclaration ne participe que si elle a été déposée moins de ${number(months)}\u00a0mois avant ${day === null ? 'ce moment' : `le ${day}`}.`,
    scored: (title: string, id: string) => `Le pointage est celui que donne la ${title.charAt(0).toLowerCase()}${title.slice(1)} (${id}).`,
    order: 'Les groupes passent dans cet ordre\u00a0; qui répond à plusieurs n’est invité qu’une fois.',
    common: 'Demandé dans tous les groupes',
    limit: (places: number) => `Au plus ${plural(places, 'invitation', 'invitations')} dans tout l’exercice.`,
    group: (position: string, label: string, id: string) => `${position}. ${label} (${id})`,
    stream: (stream: string) => `Volet ${stream}.`,
    noCriteria: 'Rien n’est demandé\u00a0: toutes les personnes qui participent sont considérées.',
    oneOf: 'Est considérée toute personne qui satisfait ceci\u00a0:',
    allOf: 'Est considérée toute personne qui satisfait tout ceci\u00a0:',
    all: 'et',
    any: 'ou',
    none: (parts: string) => `aucun de\u00a0: ${parts}`,
    field: (label: string) => q(label),
    yes: 'oui',
    no: 'non',
    filled: 'rempli',
    blank: 'vide',
    list: (name: string, count: number, values: string) => `la liste ${q(name)} (${number(count)}\u00a0: ${values})`,
    rank: (keys: string) => `Elles sont classées par ${keys}.`,
    andThen: ', puis ',
    key: (label: string, order: string) => `${label} (${order})`,
    orders: {
      moment: { ascending: 'du plus ancien au plus récent', descending: 'du plus récent au plus ancien' },
      amount: { ascending: 'du plus bas au plus haut', descending: 'du plus haut au plus bas' },
      other: { ascending: 'croissant', descending: 'décroissant' },
    },
    lottery: 'tirage au sort',
    id: 'identifiant',
    everybody: 'Toutes les personnes considérées sont invitées.',
    minimum: (score: string) => `Toutes les personnes considérées qui ont un score d’au moins ${score} sont invitées.`,
    top: (places: number) => (places === 1 ? 'La première est invitée.' : `Les ${number(places)} premières sont invitées.`),
    minimumTop: (score: string, places: number) =>
      `Parmi celles qui ont un score d’au moins ${score}, les ${number(places)} premières sont invitées.`,
    ties: {
      break: 'Une égalité à la dernière place est départagée par l’ordre.',
      include: 'Toutes les personnes à égalité à la dernière place sont invitées.',
    },
    published: (figures: string) => `Publié\u00a0: ${figures}.`,
    publishedRound: (figures: string) => `Publié pour tout l’exercice\u00a0: ${figures}.`,
    invitations: (figure: string) => `${figure}\u00a0invitations`,
    minimumScore: (figure: string) => `score minimal ${figure}`,
    range: (from: string, to: string) => `de ${from} à ${to}`,
    assumptions: 'Hypothèses',
    assumedField: (label: string, name: string) =>
      `${label}\u00a0: personne n’a pu lire ce que cela contient\u00a0; la colonne ${q(name)} de la banque en tient lieu.`,
    sources: 'Sources',
  },
  ...help,
};

export type Messages = typeof fr;
