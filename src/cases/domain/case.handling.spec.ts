import { specOf } from '@libs/testing';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import { addNote, askCitizen, assignOfficer, recordReply, recordStep, type Reply } from './case.handling.js';
import {
  asked,
  assigned,
  delivered,
  histories,
  noted,
  people,
  replied,
  returned,
  stepTaken,
} from './case.histories.js';
import {
  CaseAlreadyEnded,
  CaseNotAccepted,
  CaseUnknown,
  DateOutOfOrder,
  NoOpenQuestion,
  NotThisDepartment,
  NotYourRole,
  OfficerAway,
  OfficerOfAnotherDepartment,
  QuestionAlreadyOpen,
} from './case.refusals.js';

const given = specOf(caseDecider, caseEventSchemas);
const { officer, officerElsewhere, head, headElsewhere, supervisor, clerk, citizen, importer } = people;

describe('assigning an officer', () => {
  const second = { officer: 'officer-2', officerDepartment: 'servicios-publicos' };
  const self = { officer: 'officer-1', officerDepartment: 'servicios-publicos' };

  it('is done by the head or the supervisor, and tells who had it before', () => {
    for (const by of [head, supervisor])
      given(...histories['in the inbox'].slice(0, 2), delivered({ officer: 'officer-1' }))
        .when((state) => assignOfficer(state, { ...second, by }))
        .thenRecords(assigned({ officer: 'officer-2', previous: 'officer-1' }));
  });

  it('lets an officer take a case, but not hand it to another', () => {
    given(...histories['in the inbox'])
      .when((state) => assignOfficer(state, { ...self, by: officer }))
      .thenRecords(assigned());
    given(...histories['in the inbox'])
      .when((state) => assignOfficer(state, { ...second, by: officer }))
      .thenRefuses(NotYourRole);
  });

  it('does nothing when they have it', () => {
    given(...histories['in progress'], assigned())
      .when((state) => assignOfficer(state, { ...self, by: head }))
      .thenNothing();
  });

  it('stays within the department', () => {
    given(...histories['in progress'])
      .when((state) => assignOfficer(state, { ...second, officerDepartment: 'obras-publicas', by: head }))
      .thenRefuses(OfficerOfAnotherDepartment);
    given(...histories['in progress'])
      .when((state) => assignOfficer(state, { ...second, by: headElsewhere }))
      .thenRefuses(NotThisDepartment);
  });

  it('takes the people of an imported log as labels', () => {
    given(...histories.imported)
      .when((state) => assignOfficer(state, { officer: 'label-21', by: importer, source: 'import' }))
      .thenRecords(assigned({ officer: 'label-21' }));
  });

  it('gives no case to who is away, and names the substitute', () => {
    const away = { until: '2026-01-23', substitute: 'officer-3' };
    given(...histories['in the inbox'])
      .when((state) =>
        assignOfficer(state, {
          officer: 'officer-2',
          officerDepartment: 'servicios-publicos',
          away,
          by: people.head,
        }),
      )
      .thenRefuses(OfficerAway, away);
  });
});

describe('adding a note', () => {
  const note = { noteId: 'note-1', visibility: 'internal', text: 'Se pidió material.' } as const;

  it('keeps it with the case, once', () => {
    given(...histories.registered)
      .when((state) => addNote(state, { ...note, by: clerk }))
      .thenRecords(noted());
    given(...histories.registered, noted())
      .when((state) => addNote(state, { ...note, by: clerk }))
      .thenNothing();
  });

  it('is refused to another department, and after the end', () => {
    given(...histories['in progress'])
      .when((state) => addNote(state, { ...note, by: officerElsewhere }))
      .thenRefuses(NotThisDepartment);
    given(...histories.concluded)
      .when((state) => addNote(state, { ...note, by: officer }))
      .thenRefuses(CaseAlreadyEnded);
  });
});

describe('asking the citizen', () => {
  const question = { requestId: 'question-1', askedOn: '2026-01-15', question: '¿Cuál es el número del poste?' };

  it('stops the clock', () => {
    given(...histories['in progress'])
      .when((state) => askCitizen(state, { ...question, by: officer }))
      .thenRecords(asked());
    expect(given(...histories['waiting for the citizen']).state).toMatchObject({
      status: 'in-progress',
      openQuestion: 'question-1',
      suspensions: [{ requestId: 'question-1', from: '2026-01-15' }],
    });
  });

  it('asks one thing at a time, and each once', () => {
    given(...histories['waiting for the citizen'])
      .when((state) => askCitizen(state, { ...question, by: officer }))
      .thenNothing();
    given(...histories['waiting for the citizen'])
      .when((state) => askCitizen(state, { ...question, requestId: 'question-2', by: officer }))
      .thenRefuses(QuestionAlreadyOpen, { requestId: 'question-1' });
    given(...histories['replied to'])
      .when((state) => askCitizen(state, { ...question, by: officer }))
      .thenNothing();
  });

  it('never lets two suspended spans overlap', () => {
    given(...histories['replied to'])
      .when((state) => askCitizen(state, { ...question, requestId: 'question-2', askedOn: '2026-01-18', by: officer }))
      .thenRefuses(DateOutOfOrder, { notBefore: '2026-01-19' });
    given(...histories['in progress'])
      .when((state) => askCitizen(state, { ...question, askedOn: '2026-01-11', by: officer }))
      .thenRefuses(DateOutOfOrder, { notBefore: '2026-01-12' });
  });

  it('comes after the case was accepted', () => {
    given(...histories['in the inbox'])
      .when((state) => askCitizen(state, { ...question, by: officer }))
      .thenRefuses(CaseNotAccepted);
  });
});

describe('recording the reply', () => {
  const reply: Reply = {
    requestId: 'question-1',
    channel: 'desk',
    repliedOn: '2026-01-19',
    dueOn: '2026-02-05',
    text: 'El 4471.',
  };

  it('starts the clock again, to the new due date', () => {
    for (const by of [clerk, citizen, officer])
      given(...histories['waiting for the citizen'])
        .when((state) => recordReply(state, { ...reply, by }))
        .thenRecords(replied());
    const { state } = given(...histories['replied to']);
    expect(state).toMatchObject({
      dueOn: '2026-02-05',
      suspensions: [{ requestId: 'question-1', from: '2026-01-15', to: '2026-01-19' }],
    });
    expect(state).toMatchObject({ openQuestion: undefined });
  });

  it('happens once', () => {
    given(...histories['replied to'])
      .when((state) => recordReply(state, { ...reply, by: clerk }))
      .thenRefuses(NoOpenQuestion);
  });

  it('answers the question that is open', () => {
    given(...histories['waiting for the citizen'])
      .when((state) => recordReply(state, { ...reply, requestId: 'question-2', by: clerk }))
      .thenRefuses(NoOpenQuestion);
    given(...histories['waiting for the citizen'])
      .when((state) => recordReply(state, { ...reply, repliedOn: '2026-01-14', by: clerk }))
      .thenRefuses(DateOutOfOrder);
  });

  it('is taken at the desk also while the case has no department', () => {
    given(...histories['waiting for the citizen'], returned())
      .when((state) => recordReply(state, { ...reply, by: clerk }))
      .thenRecords(replied());
  });
});

describe('recording a step', () => {
  const step = { step: 'inspeccion', performedBy: 'officer-1', reference: 'visit-7' };

  it('is done in the department, once for each reference', () => {
    given(...histories['in progress'])
      .when((state) => recordStep(state, { ...step, by: officer }))
      .thenRecords(stepTaken());
    given(...histories['in progress'], stepTaken())
      .when((state) => recordStep(state, { ...step, by: officer }))
      .thenNothing();
  });

  it('may be done again where no reference tells one from the other', () => {
    given(...histories['in progress'], stepTaken({ reference: undefined }))
      .when((state) => recordStep(state, { ...step, reference: undefined, by: officer }))
      .thenRecords({ type: 'StepRecorded', data: { step: 'inspeccion', performedBy: 'officer-1' } });
  });

  it('is refused before the case is accepted and after its end, but for imported history', () => {
    given(...histories['in the inbox'])
      .when((state) => recordStep(state, { ...step, by: officer }))
      .thenRefuses(CaseNotAccepted);
    given(...histories.concluded)
      .when((state) => recordStep(state, { ...step, by: officer }))
      .thenRefuses(CaseAlreadyEnded);
    for (const history of [histories.registered, histories.imported, histories.concluded])
      given(...history)
        .when((state) => recordStep(state, { ...step, by: importer, source: 'import' }))
        .thenRecords(stepTaken());
  });

  it('needs a case, for the import too', () => {
    given()
      .when((state) => recordStep(state, { ...step, by: importer, source: 'import' }))
      .thenRefuses(CaseUnknown);
  });
});
