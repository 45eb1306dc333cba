import { addressed, type LetterPart, letterText } from '@libs/letters';
import { Injectable } from '@nestjs/common';
import { StaffDirectory } from '../../staff/index.js';
import type { ReadEvent } from '@libs/event-store';
import type { CaseHistory } from '../case-file.js';
import type { CaseEventData } from '../domain/case.events.js';
import { LetterErased, LetterUnknown } from '../domain/case.letter.refusals.js';
import { NAMELESS } from './addressee.js';
import { textHash } from './letter-hash.js';
import type { LetterIssuedDto } from './letter.dto.js';

type Stored = Partial<CaseEventData<'LetterIssued'>> &
  Pick<CaseEventData<'LetterIssued'>, 'letterId' | 'number' | 'template' | 'act' | 'issuedOn' | 'textHash'>;

/** A signed letter as it is handed out again: word for word what was signed, or with a mark where something was erased. */
export interface IssuedLetter {
  readonly number: string;
  readonly title: string;
  readonly parts: readonly LetterPart[];
  readonly text: string;
  readonly textHash: string;
  /** Whose name it has. */
  readonly party?: string;
  /** The text still has the hash that was recorded: nothing was erased from it. */
  readonly whole: boolean;
  /** ISO 8601 UTC. */
  readonly signedAt: string;
}

/** Letters as the history of their case has them. */
@Injectable()
export class IssuedLetters {
  constructor(private readonly staff: StaffDirectory) {}

  async list({ events }: CaseHistory): Promise<LetterIssuedDto[]> {
    return Promise.all(
      lettersIn(events).map(async ({ stored, envelope }) => {
        const { letterId, number, template, act, issuedOn, textHash: hash, content } = stored;
        const signer = await this.staff.find(envelope.actor.id);
        const signed = { issuedOn, signedBy: signer?.name ?? envelope.actor.id, textHash: hash };
        return { letterId, number, ...(content && { title: content.title }), template, act, ...signed };
      }),
    );
  }
}

/** @throws LetterUnknown | LetterErased */
export function issuedLetter({ events }: CaseHistory, letterId: string): IssuedLetter {
  const found = lettersIn(events).find(({ stored }) => stored.letterId === letterId);
  if (found === undefined) throw new LetterUnknown();
  const { number, content, party, addressee, textHash: hash } = found.stored;
  if (content === undefined) throw new LetterErased(number);
  const parts = addressed(content.parts, party === undefined ? NAMELESS : addressee?.name);
  const text = letterText(parts);
  const whole = textHash(text) === hash;
  const signedAt = found.envelope.effectiveAt;
  const named = party !== undefined && addressee !== undefined;
  return { number, title: content.title, parts, text, textHash: hash, whole, signedAt, ...(named && { party }) };
}

function lettersIn(events: readonly ReadEvent[]): { stored: Stored; envelope: ReadEvent['envelope'] }[] {
  return events
    .filter(({ type }) => type === 'LetterIssued')
    .map(({ data, envelope }) => ({ envelope, stored: data as unknown as Stored }));
}
