import { listCosigners, replaceRepresentative } from '../domain/case.group.js';
import { registerPetition } from '../domain/case.intake.js';
import { by, type Step } from './golden-people.js';
import { full } from './golden-petitions.js';

const listId = '3b6f0f4e-0d1c-5a1b-8c3d-4e5f60718301';

/** Two neighbours sign beside the applicant, who speaks Nahuatl. */
const registerGroup: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    registerPetition(state, {
      ...full,
      group: {
        listId,
        name: 'Comité \u00ABCalle 5 de Mayo\u00BB',
        cosigners: [
          { name: 'Firmante Ñúñez', identifier: 'XEXX010101MNEXXXA8', identifierKind: 'curp' },
          { name: 'O\u2019Farrill Firmante' },
        ],
      },
      by: actor,
    }),
};
const moreSign: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    listCosigners(state, {
      listId: '3b6f0f4e-0d1c-5a1b-8c3d-4e5f60718302',
      cosigners: [{ name: 'Firmante Tardía' }],
      by: actor,
    }),
};
const replace: Step = {
  by: by.clerk,
  decide: (state, actor) =>
    replaceRepresentative(state, {
      replacementId: '3b6f0f4e-0d1c-5a1b-8c3d-4e5f60718303',
      replacedOn: '2026-11-24',
      document: 'Acta de asamblea del 23 de noviembre',
      person: { name: 'Vecina Inventada', phone: '55 0000 0001' },
      by: actor,
    }),
};
const registerWithInterpreter: Step = {
  by: by.clerk,
  decide: (state, actor) => registerPetition(state, { ...full, interpreter: 'lsm', by: actor }),
};

/** Those who ask together, and whoever needs an interpreter. */
export const groupStories = {
  CosignersListed: [registerGroup, moreSign],
  CosignerListed: [registerGroup],
  RepresentativeReplaced: [registerGroup, replace],
  InterpreterNoted: [registerWithInterpreter],
} satisfies Record<string, readonly Step[]>;
