import { namedId } from '@libs/event-store';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../../institutions/index.js';
import { AcuseDesk } from '../acuse/acuse-desk.js';
import { CaseFiles, type TimelineEntry } from '../case-file.js';
import { papersAsked } from '../domain/case.attachment.js';
import type { VoidingReason } from '../domain/case.codes.js';
import { heldSpan, isEnded, isRegistered, type RegisteredCase } from '../domain/case.state.js';
import { FolioBook } from '../../folios/index.js';
import { sameCode } from '../acuse/secret-code.js';

/** What the citizen may know with folio and code: where it stands, who has it, by when, and what was said to them. */
export interface PublicStatus {
  folio: string;
  institution: string;
  status: string;
  /** The unit that has it, by name. */
  department: string | null;
  filedOn: string;
  /** Absent while the clock stands still. */
  dueOn?: string;
  /** The last day to do what it waits for before it may be archived, where that was told. */
  actBy?: string;
  waitingForYou: boolean;
  /** Whether papers are asked for that may be sent from the page. */
  papersAsked: boolean;
  overdue: boolean;
  /** Only where the registration was annulled. */
  voided?: PublicVoiding;
  history: { on: string; type: string; text?: string }[];
}

/**
 * Why a registration was annulled, as its citizen is told. Never which folio goes on: whoever holds this acuse need not be who filed the
 * other one, and even that somebody else asked for the same is their secret. The desk tells it to who shows who they are.
 */
export interface PublicVoiding {
  reasonCode: VoidingReason;
  /** The petition is dealt with under another folio. */
  goesOn: boolean;
}

export interface FoundCase {
  readonly institution: string;
  readonly caseId: string;
}

/** Events a citizen sees, and which field of them carries words for the citizen. */
const SHOWN: Record<string, string | readonly string[] | undefined> = {
  PetitionRegistered: undefined,
  CaseRouted: undefined,
  TransferRuled: undefined,
  CaseHandedOver: undefined,
  CaseAccepted: undefined,
  CitizenAsked: 'question',
  CitizenReplied: 'text',
  CaseAnswered: 'text',
  CitizenNotified: undefined,
  CaseClosed: undefined,
  CaseReopened: undefined,
  DueDateRecomputed: undefined,
  FileReady: undefined,
  TermExtended: 'reason',
  CaseWithdrawn: undefined,
  // Why in the town hall's own words may name others: the citizen is told by `voided`.
  CaseVoided: undefined,
  NoteAdded: 'text',
  AttachmentAdded: undefined,
  CaseAdmitted: undefined,
  PreventionIssued: 'text',
  PreventionNotified: undefined,
  PreventionAnswered: 'text',
  CaseDismissed: 'reason',
  LapseWarned: 'reason',
  CaseLapsed: 'reason',
  // Drafts, reviews, approvals and attempts are the town hall's own; what came of them is told above.
  AppealFiled: undefined,
  AppealDecided: undefined,
  ServiceRated: undefined,
  CaseReferred: ['body', 'reason'],
};

/** Stands for a case when there is none, so that a wrong folio costs the same work as a wrong code. */
const NOBODYS_CASE = namedId('nobody', 'case');

@Injectable()
export class PublicStatusDesk {
  constructor(
    private readonly folios: FolioBook,
    private readonly acuses: AcuseDesk,
    private readonly files: CaseFiles,
    private readonly institutions: InstitutionDirectory,
  ) {}

  /** The case of a folio, to who shows the code of its acuse. */
  async find(folio: string, code: string, institution?: string): Promise<FoundCase | undefined> {
    const typed = folio.trim();
    const number = typed.toUpperCase();
    const code_ = institution ?? (await this.institutionOf(number));
    // Our own are in capitals; one kept from another system is as it was. Always both: a second look for a folio that is not there would tell.
    const [own, kept] = await Promise.all([
      this.folios.findCaseEvenly(code_, number),
      this.folios.findCaseEvenly(code_, typed === number ? NOBODYS_CASE : typed),
    ]);
    const caseId = own ?? kept;
    const right = sameCode(this.acuses.codeOf(caseId ?? NOBODYS_CASE), code);
    // Nothing of the case is read for a wrong code: a long history would tell as well.
    if (!right || caseId === undefined) return undefined;
    const { state } = await this.files.state(code_, caseId);
    if (!isRegistered(state)) return undefined;
    return { institution: code_, caseId };
  }

  /** The first one whose folios begin so; where several do, the others' must be named, as the QR of an acuse does. */
  private async institutionOf(folio: string): Promise<string> {
    const all = await this.institutions.all();
    return (all.find(({ prefix }) => folio.startsWith(`${prefix}-`)) ?? all[0])?._id ?? '';
  }

  async show({ institution, caseId }: FoundCase): Promise<PublicStatus> {
    const { state, timeline } = await this.files.open(institution, caseId, 'citizen');
    const record = await this.institutions.get(institution);
    const waitingForYou = heldSpan(state) !== undefined;
    // Neither who is accused, nor of what, nor where it is looked into (DOMAIN.md D.2).
    const sealed = state.reserve !== undefined;
    const voided = await this.voiding(institution, state);
    return {
      folio: state.folio,
      institution: record.name,
      status: state.status,
      department: sealed ? null : (record.departments.find(({ code }) => code === state.department)?.name ?? null),
      filedOn: state.filedOn,
      ...(!waitingForYou && { dueOn: state.dueOn }),
      ...(state.lapseWarning && { actBy: state.lapseWarning.actBy }),
      waitingForYou,
      papersAsked: papersAsked(state) !== undefined,
      overdue: !isEnded(state) && !waitingForYou && state.dueOn < this.institutions.today(record),
      ...(voided && { voided }),
      history: timeline.filter(isShown).map(({ type, at, data }) => {
        const text = sealed ? undefined : textOf(data, SHOWN[type]);
        return {
          on: this.institutions.civilDate(record, new Date(at)),
          type,
          ...(text !== undefined && { text }),
        };
      }),
    };
  }

  /** What was annulled in favour of one that was annulled itself goes on nowhere. */
  private async voiding(institution: string, { voided }: RegisteredCase): Promise<PublicVoiding | undefined> {
    if (voided === undefined) return undefined;
    const { reasonCode, keptCase } = voided;
    if (keptCase === undefined) return { reasonCode, goesOn: false };
    const { state: kept } = await this.files.state(institution, keptCase);
    return { reasonCode, goesOn: isRegistered(kept) && kept.status !== 'voided' };
  }
}

/** Of notes those that are public, of attachments those that the citizen brought. */
function isShown({ type, data, by }: TimelineEntry): boolean {
  if (type === 'NoteAdded') return data['visibility'] === 'public';
  if (type === 'AttachmentAdded') return by.kind === 'citizen';
  return type in SHOWN;
}

function textOf(data: Record<string, unknown>, fields: string | readonly string[] = []): string | undefined {
  const texts = [fields]
    .flat()
    .map((field) => data[field])
    .filter((text) => typeof text === 'string');
  return texts.length === 0 ? undefined : texts.join(': ');
}
