import { letterText } from '@libs/letters';
import { type ActFacts, mediationAct } from './mediation-act.js';

const facts = (mediation: Partial<ActFacts['mediation']>): ActFacts => ({
  institution: 'Gobernación Departamental de Chimaltenango',
  department: 'Conflictos de tierra',
  folio: 'GDC-PET-2026-000001',
  facilitator: 'Elsa Cumes Inventada',
  mediation: {
    status: 'follow-up',
    typology: 'territorial-limits',
    territory: 'El lindero del río.',
    parties: [
      {
        party: 'm1',
        kind: 'community',
        name: 'Comunidad Arriba',
        interpreter: true,
        absences: 0,
        representatives: [{ name: 'Juana', accreditation: 'Acta 12' }],
      },
      { party: 'm2', kind: 'community', name: 'Comunidad Abajo', interpreter: false, absences: 0 },
    ],
    sessions: [
      {
        session: 1,
        stage: 'held',
        sessionOn: '2026-03-16',
        postponed: 0,
        attendance: { m1: 'present', m2: 'present' },
        unsigned: ['m2'],
      },
    ],
    postponements: 0,
    commitments: [],
    ...mediation,
  },
  verification: 'ab'.repeat(32),
});
const textFor = (mediation: Partial<ActFacts['mediation']>) => letterText(mediationAct(facts(mediation))?.parts ?? []);

describe('the act of a mediation', () => {
  it('names who spoke for each party, each session and each promise as it was made', () => {
    const text = textFor({
      agreement: {
        scope: 'partial',
        agreedOn: '2026-03-16',
        unsigned: [],
        text: 'El lindero es el río.',
        pending: 'El paso',
      },
      commitments: [
        {
          commitment: 1,
          stage: 'running',
          party: 'm1',
          verifier: 'x',
          dueOn: '2026-05-29',
          firstDueOn: '2026-04-30',
          text: 'Poner los mojones.',
        },
      ],
    });
    for (const told of [
      'Acta de acuerdo parcial de mediación',
      'Conflicto: límites territoriales. El lindero del río.',
      'Parte: Comunidad Arriba, por Juana (Acta 12).',
      'Sesión 1, 16 de marzo de 2026, celebrada; asistieron: Comunidad Arriba, Comunidad Abajo; no quisieron firmar: Comunidad Abajo.',
      'Las partes acuerdan: El lindero es el río.',
      'Compromiso 1, a cargo de Comunidad Arriba, a más tardar el 30 de abril de 2026: Poner los mojones.',
      'Queda sin acuerdo: El paso',
      'Elsa Cumes Inventada',
    ])
      expect(text).toContain(told);
  });

  it('K.23: of one without agreement tells the reasons and the way that is open', () => {
    const text = textFor({
      ending: { cause: 'no-agreement', on: '2026-03-16', nextWay: 'ric', reasons: 'Nadie cede.' },
    });
    expect(text).toContain('quedan a salvo sus derechos');
    expect(text).toContain('Razones: Nadie cede.');
    expect(text).toContain('Registro de Información Catastral');
  });

  it.each([
    ['not-mediable', 'Constancia de asunto no mediable'],
    ['two-absences', 'inasistencia sin causa de una parte a dos sesiones consecutivas: Comunidad Abajo'],
    ['death', 'fallecimiento'],
  ])('tells that it ended by %s', (cause, told) => {
    expect(textFor({ ending: { cause, on: '2026-03-16', party: 'm2' } })).toContain(told);
  });

  it('is none while nothing is concluded', () => {
    expect(mediationAct(facts({}))).toBeUndefined();
  });
});
