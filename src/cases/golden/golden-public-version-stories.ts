import { createHash } from 'node:crypto';
import { approvePublicVersion, proposePublicVersion, rejectPublicVersion } from '../domain/case.public-version.js';
import { letterId, letterSigned } from './golden-letter-stories.js';
import { by, staff, type Step } from './golden-people.js';

const versionId = '9e6f0f4e-0d1c-5a1b-8c3d-4e5f60718701';
const hashOf = (what: string) => createHash('sha256').update(what).digest('hex');
const payloadHash = hashOf('version');
const adviser = staff('0f8c5f0a-5b1e-4c1f-9a55-3d2f6c7b8a07', 'legal-adviser');

const propose: Step = {
  by: by.officer,
  decide: (state, actor) =>
    proposePublicVersion(state, {
      versionId,
      document: 'letter',
      about: letterId,
      preparedOn: '2026-11-30',
      occasion: 'information-request',
      payloadHash,
      content: {
        textHash: hashOf('text'),
        documentHash: hashOf('pdf'),
        act: { number: 'CT/12/2026', heldOn: '2026-11-29' },
        reference: 'Solicitud 00123/2026',
        marks: [
          {
            description: 'domicilio',
            classification: 'reserved',
            basis: 'LGTAIP, artículo 112, fracción V',
            reason: 'Quien vive ahí fue amenazada.',
            until: '2031-11-29',
            harmTest: 'Conocer dónde vive la pone en riesgo.',
            staysElsewhere: true,
            spans: [{ start: 23, end: 28 }],
          },
        ],
      },
      salt: 'c2Fs',
      at: '2026-11-23T15:10:00.000Z',
      of: { text: 'Se cambió la luminaria (Oro 8).', frame: [] },
      by: actor,
    }),
};
const approve: Step = {
  by: adviser,
  decide: (state, actor) =>
    approvePublicVersion(state, {
      versionId,
      payloadHash,
      documentHash: hashOf('pdf'),
      approvedOn: '2026-11-30',
      party: 'p1',
      document: 'JVBERi0=',
      pad: 'cGFkcGFk',
      at: '2026-11-23T15:20:00.000Z',
      standIns: [],
      by: actor,
    }),
};
const reject: Step = {
  by: adviser,
  decide: (state, actor) =>
    rejectPublicVersion(state, { versionId, payloadHash, reason: 'Falta tapar el teléfono.', by: actor }),
};

/** What everybody may read of a letter, approved by a second person and not. */
export const publicVersionStories = (answered: readonly Step[]) => ({
  PublicVersionProposed: [...answered, letterSigned, propose],
  PublicVersionApproved: [...answered, letterSigned, propose, approve],
  PublicVersionRejected: [...answered, letterSigned, propose, reject],
});
