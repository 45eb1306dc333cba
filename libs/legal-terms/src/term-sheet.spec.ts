import { legalTerm, termPage, termTable, type Regime, type TermFacts } from './index.js';
import { aRegime, daysWith } from './regime.fixture.js';

const count = (regime: Partial<Regime>, facts: Partial<TermFacts> = {}) =>
  legalTerm(aRegime(regime), { filed: { on: '2026-11-05' }, ...facts }, daysWith());

describe('the sheet of a term in Spanish', () => {
  it('as a table of text', () => {
    expect(termTable(count({ length: 2 }))).toBe(
      `Régimen:    XX-20
Fundamento: Ley de muestra, artículo 1
Calendario: sample-1+half-days-count+2026-2027
Presentado: jueves 05/11/2026
Día cero:   jueves 05/11/2026
Plazo:      2 días hábiles
Vence:      lunes 09/11/2026
Silencio:   resolución en sentido negativo, desde el martes 10/11/2026
- La institución aún no confirma este régimen

Día                 Etapa  Cuenta  Causa                              Fundamento
jueves 05/11/2026   plazo  —       Día de presentación: no se cuenta  Ley de muestra, artículo 1
viernes 06/11/2026  plazo  1
sábado 07/11/2026   plazo  —       Fin de semana                      Ley de descanso
domingo 08/11/2026  plazo  —       Fin de semana                      Ley de descanso
lunes 09/11/2026    plazo  2`,
    );
  });

  it('tells of a term that stands still, or has not begun', () => {
    const open = termTable(count({}, { preventions: [{ notifiedOn: '2026-11-09' }] }));
    expect(open).toContain('Detenido desde: lunes 09/11/2026');
    expect(open).toContain('Quedan:         18 días hábiles');
    expect(open).toContain(
      'suspende el plazo; límite para prevenir jueves 12/11/2026; límite para desahogar lunes 23/11/2026',
    );
    expect(termTable(count({ startRule: 'READY_TO_RESOLVE' }))).toContain('falta que el expediente quede en estado');
  });

  it('as one page that needs no other file, to print', () => {
    const page = termPage(count({ length: 2 }));
    expect(page).toMatch(/^<!doctype html>\n<html lang="es">/);
    expect(page).toContain('@media print');
    expect(page).toContain('<tr class="counted due"><td>lunes 09/11/2026</td>');
    expect(page).not.toMatch(/<script|<link|src=|https?:/);
  });

  it('lets no text of a calendar, an act or a regime become markup', () => {
    const evil = '<script>alert("1")</script>&\'';
    const forceMajeure = [{ from: '2026-11-06', to: '2026-11-06', basis: evil }];
    const page = termPage(
      count({ id: evil, legalBasis: evil, uncertain: [{ field: 'unit', ask: evil }] }, { forceMajeure }),
      evil,
    );
    expect(page).not.toContain('<script');
    expect(page).toContain('<td>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;</td>');
  });
});
