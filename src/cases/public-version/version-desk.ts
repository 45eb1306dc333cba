import { removedStrings } from '@libs/redaction';
import { Injectable } from '@nestjs/common';
import { InstitutionDirectory } from '../../institutions/index.js';
import type { CaseHistory } from '../case-file.js';
import type { ClassificationOccasion } from '../domain/case.codes.js';
import type { CaseEventData } from '../domain/case.events.js';
import type { PublicVersionContent } from '../domain/case.public-version.events.js';
import type { CaseDocument } from '../domain/case.public-version.js';
import {
  PublicVersionErased,
  PublicVersionLeaks,
  PublicVersionSourceMissing,
  PublicVersionUnknown,
} from '../domain/case.public-version.refusals.js';
import { together } from './two-keys.js';
import { leaksIn, type Removed } from './version-check.js';
import { sha256 } from './version-hash.js';
import { renderVersionPdf } from './version-pdf.js';
import { frameOf, type VersionFacts, versionSheet } from './version-sheet.js';
import { sourceOf, type VersionSource } from './version-source.js';

/** What is to be published of which document. */
export interface VersionAsked extends CaseDocument {
  readonly occasion: ClassificationOccasion;
  readonly preparedOn: string;
  readonly content: Pick<PublicVersionContent, 'act' | 'reference' | 'marks'>;
}

/** A document as it may be marked. */
export interface OpenedSource extends VersionSource {
  /** What the sheet around it will say. */
  readonly frame: readonly string[];
  readonly facts: VersionFacts;
}

export interface BuiltVersion {
  readonly bytes: Buffer;
  readonly documentHash: string;
  readonly textHash: string;
}

type StoredVersion = Partial<CaseEventData<'PublicVersionApproved'>> &
  Pick<CaseEventData<'PublicVersionApproved'>, 'versionId' | 'documentHash'>;

/** Builds public versions out of the texts of a case, and looks through each before anybody gets it. */
@Injectable()
export class VersionDesk {
  constructor(private readonly institutions: InstitutionDirectory) {}

  /** @throws PublicVersionSourceMissing */
  async open(institution: string, history: CaseHistory, asked: VersionAsked): Promise<OpenedSource> {
    const source = sourceOf(history, asked);
    const record = await this.institutions.get(institution);
    const { folio, department: code } = history.state;
    const department = record.departments.find((one) => one.code === code)?.name ?? record.name;
    const { occasion, preparedOn, content } = asked;
    const known = { institution: record.name, department, folio, title: source.title, preparedOn, occasion, content };
    return { ...source, frame: frameOf(known), facts: { ...known, text: source.text } };
  }

  /** Once its marks were found right. @throws PublicVersionLeaks */
  async build({ text, facts }: OpenedSource): Promise<BuiltVersion> {
    const { bytes, said } = await renderVersionPdf(versionSheet(facts));
    const leaks = leaksIn(bytes, removedOf(text, facts.content), said);
    if (leaks.length > 0) throw new PublicVersionLeaks(leaks);
    return { bytes, documentHash: sha256(bytes), textHash: sha256(text) };
  }

  /**
   * One that was approved, byte for byte. Looked through again where its text is still the one that was marked.
   * @throws PublicVersionUnknown | PublicVersionErased | PublicVersionLeaks
   */
  async approved(institution: string, history: CaseHistory, versionId: string): Promise<Buffer> {
    const stored = history.events.find(
      ({ type, data }) => type === 'PublicVersionApproved' && data['versionId'] === versionId,
    )?.data as StoredVersion | undefined;
    if (stored === undefined) throw new PublicVersionUnknown();
    const bytes = bytesOf(stored);
    // A history that says otherwise than its own bytes was tampered with: nobody is handed that.
    if (sha256(bytes) !== stored.documentHash) throw new Error(`public version ${versionId} is not what was approved`);
    const asked = proposedIn(history, versionId);
    const source = asked && (await this.open(institution, history, asked).catch(missing));
    if (asked && source && sha256(source.text) === asked.content.textHash) {
      const { said } = await renderVersionPdf(versionSheet(source.facts));
      const leaks = leaksIn(bytes, removedOf(source.text, asked.content), said);
      if (leaks.length > 0) throw new PublicVersionLeaks(leaks);
    }
    return bytes;
  }
}

function missing(refused: unknown): undefined {
  if (refused instanceof PublicVersionSourceMissing) return undefined;
  throw refused;
}

/** What was proposed, as far as it can be read; undefined where it was erased or is withheld. */
export function proposedIn(
  { events }: CaseHistory,
  versionId: string,
): CaseEventData<'PublicVersionProposed'> | undefined {
  const found = events.findLast(
    ({ type, data }) => type === 'PublicVersionProposed' && data['versionId'] === versionId,
  );
  const data = found?.data as Partial<CaseEventData<'PublicVersionProposed'>> | undefined;
  return data?.content === undefined || data.salt === undefined
    ? undefined
    : (data as CaseEventData<'PublicVersionProposed'>);
}

function removedOf(text: string, { marks }: Pick<PublicVersionContent, 'marks'>): Removed[] {
  return marks.map((mark) => ({
    words: removedStrings(text, mark),
    staysElsewhere: mark.staysElsewhere === true,
  }));
}

/** @throws PublicVersionErased */
function bytesOf({ versionId, party, document, pad }: StoredVersion): Buffer {
  if (document === undefined || (party !== undefined && pad === undefined)) throw new PublicVersionErased(versionId);
  return pad === undefined ? Buffer.from(document, 'base64') : together({ document, pad });
}
