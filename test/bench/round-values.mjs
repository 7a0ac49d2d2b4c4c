/** The values that the criteria of `round.yaml` list, for the programs that know no criteria file. */

export const EDUCATION = [
  'postsecondary_technical_3y',
  'university_1st_cycle_3_4y',
  'university_2nd_cycle_2y_plus',
  'university_3rd_cycle',
];

/** How a country may start. */
export const COUNTRIES = [
  'Algérie',
  'Bénin',
  'Brésil',
  'Cameroun',
  'Colombie',
  'Congo',
  'Côte d’Ivoire',
  'France',
  'Haïti',
  'Iran',
  'Maroc',
  'Tunisie',
];

/** What a region is not. */
export const REGIONS = [
  'Laval',
  'Laval, Chomedey',
  'Montérégie',
  'Montérégie, Longueuil',
  'Montréal',
  'Montréal, Lachine',
  'Montréal, Ville-Marie',
];
