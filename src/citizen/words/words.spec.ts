import { en } from './en.js';
import { esGt } from './es-gt.js';
import { esMx, type WordKey } from './es-mx.js';
import { Words } from './words.js';

const gapsIn = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

describe('the words of the pages', () => {
  it.each([
    ['Guatemala', esGt],
    ['English', en],
  ])('of %s have the gaps of the first', (_where, table) => {
    const other = Object.entries(table).filter(
      ([key, text]) => gapsIn(text).join() !== gapsIn(esMx[key as WordKey]).join(),
    );
    expect(other).toEqual([]);
  });

  it('are those of the country, and English only where it was chosen', () => {
    const said = [Words.for('MX'), Words.for('GT'), Words.for('GT', 'en'), Words.for(undefined)];
    expect(said.map((words) => `${words.tag} ${words.say('follow.folio')}`)).toEqual([
      'es-MX Folio',
      'es-GT Número de expediente',
      'en Folio',
      'es-MX Folio',
    ]);
    expect(Words.for('MX').length({ unit: 'BUSINESS_DAYS', length: 1 })).toBe('1 día hábil');
    expect(Words.for('MX').day('2026-11-22')).toBe('22 de noviembre de 2026');
  });
});
