import { specOf } from '@libs/testing';
import { ATTACHMENT_LIMITS, attach, renumberSheets, requireAttachable, withdrawAttachment } from './case.attachment.js';
import { anAttachment, attached, attachmentWithdrawn, sheetsRenumbered } from './case.attachment-histories.js';
import {
  AttachmentErased,
  AttachmentsTooLarge,
  AttachmentUnknown,
  PapersNotAsked,
  SheetsOutOfRange,
  TooManyAttachments,
} from './case.attachment.refusals.js';
import { sheetsOf } from './case.attachment.state.js';
import { caseDecider } from './case.decider.js';
import { caseEventSchemas } from './case.event-schemas.js';
import type { CaseEvent } from './case.events.js';
import { asked, closed, erased, histories, notified, answered, people } from './case.histories.js';
import { prevented } from './case.instruction-histories.js';
import { CaseAlreadyEnded, NotThisDepartment, NotYourRole } from './case.refusals.js';
import { type CaseState, isRegistered } from './case.state.js';
import { allowedSteps } from './case.steps.js';

const given = specOf(caseDecider, caseEventSchemas);
const open = histories['in progress'];
const sent =
  (over: Partial<Parameters<typeof attach>[1]> = {}) =>
  (state: CaseState): CaseEvent[] =>
    attach(state, { ...anAttachment, sheets: 3, keyGeneration: 1, by: people.clerk, ...over });
const withdrawn =
  (over: Partial<Parameters<typeof withdrawAttachment>[1]> = {}) =>
  (state: CaseState): CaseEvent[] =>
    withdrawAttachment(state, {
      attachmentId: 'attachment-1',
      withdrawnOn: '2026-01-20',
      reason: 'Es de otro expediente.',
      by: people.officer,
      ...over,
    });
const second = { attachmentId: 'attachment-2' };

describe('something that is put into the file', () => {
  it('gets the next numbers for its sheets, in the order in which it came', () => {
    given(histories.registered[0]).when(sent()).thenRecords(attached());
    given(...open, attached())
      .when(sent({ ...second, sheets: 2 }))
      .thenRecords(attached({ ...second, firstSheet: 4, lastSheet: 5 }));
  });

  it('is numbered after what was withdrawn, whose numbers nobody gets', () => {
    given(...open, attached(), attachmentWithdrawn())
      .when(sent({ ...second, sheets: 1 }))
      .thenRecords(attached({ ...second, firstSheet: 4, lastSheet: 4 }));
  });

  it('is put there once, however often it is sent', () => {
    given(...open, attached())
      .when(sent())
      .thenNothing();
  });

  it('may be brought by the officer of the department, and by no other', () => {
    given(...open)
      .when(sent({ by: people.officer }))
      .thenRecords(attached());
    given(...open)
      .when(sent({ by: people.officerElsewhere }))
      .thenRefuses(NotThisDepartment);
    given(...open)
      .when(sent({ by: people.administrator }))
      .thenRefuses(NotYourRole);
  });

  it('is refused in a case that has ended and owes nothing', () => {
    given(...open, answered(), notified(), closed())
      .when(sent())
      .thenRefuses(CaseAlreadyEnded);
  });

  it('has sheets, and not more than anybody counts', () => {
    for (const sheets of [0, 1.5, ATTACHMENT_LIMITS.sheets + 1])
      given(...open)
        .when(sent({ sheets }))
        .thenRefuses(SheetsOutOfRange);
  });

  it('finds room for so many and so large', () => {
    const full = Array.from({ length: ATTACHMENT_LIMITS.perCase }, (_, at) =>
      attached({ attachmentId: `attachment-${at}`, bytes: 1, firstSheet: at + 1, lastSheet: at + 1 }),
    );
    given(...open, ...full)
      .when(sent({ attachmentId: 'attachment-900' }))
      .thenRefuses(TooManyAttachments);
    const large = attached({ bytes: ATTACHMENT_LIMITS.bytesPerCase - 100 });
    given(...open, large)
      .when(sent({ ...second, bytes: 101 }))
      .thenRefuses(AttachmentsTooLarge);
    given(...open, large)
      .when(sent({ ...second, bytes: 100 }))
      .thenRecords(attached({ ...second, bytes: 100, firstSheet: 4, lastSheet: 6 }));
  });

  it('is refused when the key that sealed it was destroyed meanwhile', () => {
    const gone = erased({ subject: 'case' });
    given(...open, gone)
      .when(sent())
      .thenRefuses(AttachmentErased);
    given(...open, gone)
      .when(sent({ keyGeneration: 2 }))
      .thenRecords(attached());
    given(...open, erased({ subject: 'p1' }))
      .when(sent())
      .thenRecords(attached());
  });

  it('is asked for before its bytes are received, by the same rules', () => {
    const state = given(...open).state;
    expect(() => requireAttachable(state, { ...anAttachment, sheets: 1, by: people.citizen })).toThrow(PapersNotAsked);
    const repeated = given(...open, answered(), notified(), attached(), closed()).state;
    expect(requireAttachable(repeated, { ...anAttachment, sheets: 1, by: people.clerk }).status).toBe('concluded');
  });
});

describe('papers that the citizen brings', () => {
  it('are taken while a question waits for them, and say for which', () => {
    given(...open, asked())
      .when(sent({ by: people.citizen }))
      .thenRecords(attached({ requestId: 'question-1' }));
  });

  it('are taken while a prevention waits for them', () => {
    given(...open, prevented())
      .when(sent({ by: people.citizen }))
      .thenRecords(attached({ requestId: 'prevention-1' }));
  });

  it('are refused when nothing was asked', () => {
    given(...open)
      .when(sent({ by: people.citizen }))
      .thenRefuses(PapersNotAsked);
    given(...histories['replied to'])
      .when(sent({ by: people.citizen }))
      .thenRefuses(PapersNotAsked);
  });

  it('need not be asked for where they came with the petition', () => {
    for (const history of [histories.registered, open])
      given(...history)
        .when(sent({ by: people.citizen, withPetition: true }))
        .thenRecords(attached());
  });

  it('are so many for one question', () => {
    const brought = Array.from({ length: ATTACHMENT_LIMITS.perRequest }, (_, at) =>
      attached({ attachmentId: `attachment-${at}`, requestId: 'question-1', bytes: 1 }),
    );
    given(...open, asked(), ...brought)
      .when(sent({ by: people.citizen, attachmentId: 'attachment-900' }))
      .thenRefuses(TooManyAttachments);
  });
});

describe('something withdrawn from view', () => {
  it('says why, and keeps its numbers', () => {
    given(...open, attached())
      .when(withdrawn())
      .thenRecords(attachmentWithdrawn());
    const { state } = given(...open, attached(), attachmentWithdrawn());
    expect(isRegistered(state) && sheetsOf(state)).toBe(3);
    expect(isRegistered(state) && state.attachments).toMatchObject([{ withdrawnOn: '2026-01-20' }]);
  });

  it('is withdrawn once, and only where it is', () => {
    given(...open, attached(), attachmentWithdrawn())
      .when(withdrawn({ reason: 'Otra vez.' }))
      .thenNothing();
    given(...open)
      .when(withdrawn())
      .thenRefuses(AttachmentUnknown);
  });

  it('is not withdrawn by the citizen, and by staff also after the end', () => {
    given(...open, attached())
      .when(withdrawn({ by: people.citizen }))
      .thenRefuses(NotYourRole);
    given(...open, attached(), answered(), notified(), closed())
      .when(withdrawn())
      .thenRecords(attachmentWithdrawn());
  });

  it('is offered on the screen while there is something to withdraw', () => {
    const offered = (...events: CaseEvent[]) =>
      allowedSteps(given(...open, ...events).state, people.officer).find(({ step }) => step === 'withdraw-attachment');
    expect(offered(attached())).toEqual({ step: 'withdraw-attachment', allowed: true });
    expect(offered(attached(), attachmentWithdrawn())).toMatchObject({ allowed: false, why: 'attachment-unknown' });
  });
});

describe('sheets that were counted wrong', () => {
  const renumbered =
    (over: Partial<Parameters<typeof renumberSheets>[1]> = {}) =>
    (state: CaseState) =>
      renumberSheets(state, {
        by: people.officer,
        attachmentId: 'attachment-1',
        sheets: 2,
        renumberedOn: '2026-01-20',
        reason: 'Una foja estaba en blanco.',
        ...over,
      });
  const three = [
    attached(),
    attached({ attachmentId: 'attachment-2', firstSheet: 4, lastSheet: 4 }),
    attached({ attachmentId: 'attachment-3', firstSheet: 5, lastSheet: 9 }),
  ];
  const numbers = (...events: CaseEvent[]) => {
    const { state } = given(...open, ...events);
    return isRegistered(state) && state.attachments?.map(({ firstSheet, lastSheet }) => [firstSheet, lastSheet]);
  };

  it('are numbered anew with a dated note, and what comes after them moves', () => {
    given(...open, ...three)
      .when(renumbered())
      .thenRecords(sheetsRenumbered());
    expect(numbers(...three, sheetsRenumbered())).toEqual([
      [1, 2],
      [3, 3],
      [4, 8],
    ]);
    const more = sheetsRenumbered({ attachmentId: 'attachment-2', firstSheet: 4, lastSheet: 6 });
    expect(numbers(...three, more)).toEqual([
      [1, 3],
      [4, 6],
      [7, 11],
    ]);
    expect(
      numbers(...three, sheetsRenumbered(), attached({ attachmentId: 'a-4', firstSheet: 9, lastSheet: 9 })),
    ).toEqual([
      [1, 2],
      [3, 3],
      [4, 8],
      [9, 9],
    ]);
  });

  it('are counted from where the last one ends now', () => {
    given(...open, ...three, sheetsRenumbered())
      .when(sent({ attachmentId: 'attachment-9', sheets: 1 }))
      .thenRecords(attached({ attachmentId: 'attachment-9', firstSheet: 9, lastSheet: 9 }));
  });

  it('are left alone where the number is the same, and refused where there is no such attachment or number', () => {
    given(...open, ...three)
      .when(renumbered({ sheets: 3 }))
      .thenNothing();
    given(...open, ...three)
      .when(renumbered({ attachmentId: 'attachment-9' }))
      .thenRefuses(AttachmentUnknown);
    given(...open, ...three)
      .when(renumbered({ sheets: 0 }))
      .thenRefuses(SheetsOutOfRange);
  });

  it('are not numbered by the citizen, and by staff also after the end', () => {
    given(...open, ...three)
      .when(renumbered({ by: people.citizen }))
      .thenRefuses(NotYourRole);
    given(...open, ...three, answered(), notified(), closed())
      .when(renumbered())
      .thenRecords(sheetsRenumbered());
  });
});
