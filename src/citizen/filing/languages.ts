/** BCP 47 codes with what their speakers call them; the most spoken first (INALI and the Academia de Lenguas Mayas have the whole lists). */
const MEXICO = [
  ['es', 'Español'],
  ['nah', 'Náhuatl'],
  ['ote', 'Otomí (hñähñu)'],
  ['maz', 'Mazahua (jñatjo)'],
  ['mix', 'Mixteco (tu’un savi)'],
  ['zap', 'Zapoteco (diidxazá)'],
  ['yua', 'Maya (maaya t’aan)'],
  ['tzo', 'Tsotsil'],
  ['tzh', 'Tseltal'],
  ['toj', 'Tojolabal'],
  ['mfs', 'Lengua de señas mexicana'],
] as const;
const GUATEMALA = [
  ['es', 'Español'],
  ['cak', 'Kaqchikel'],
  ['quc', 'K’iche’'],
  ['mam', 'Mam'],
  ['kek', 'Q’eqchi’'],
  ['poc', 'Poqomam'],
  ['tzj', 'Tz’utujil'],
  ['cab', 'Garífuna'],
  ['xin', 'Xinka'],
  ['gsm', 'Lengua de señas de Guatemala'],
] as const;

export interface Language {
  readonly code: string;
  readonly name: string;
}

export function languagesOf(country: string): Language[] {
  return (country === 'GT' ? GUATEMALA : MEXICO).map(([code, name]) => ({ code, name }));
}
