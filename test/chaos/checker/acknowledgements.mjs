import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { caseIdOf, commandIdOf } from './proofs.mjs';

/** The event each command is kept as, `own` the field that holds the command's own id, and its sealed fields. */
const EFFECTS = {
  RegisterPetition: { type: 'PetitionRegistered', sealed: ['subject', 'description', 'applicant'] },
  AcceptCase: { type: 'CaseAccepted' },
  ReturnCase: { type: 'CaseReturned', sealed: ['reason'] },
  RuleOnTransfer: { type: 'TransferRuled', sealed: ['order'] },
  AssignOfficer: { type: 'OfficerAssigned' },
  AddNote: { type: 'NoteAdded', own: 'noteId', sealed: ['text'] },
  AskCitizen: { type: 'CitizenAsked', own: 'requestId', sealed: ['question'] },
  RecordReply: { type: 'CitizenReplied', sealed: ['text'] },
  AnswerCase: { type: 'CaseAnswered', sealed: ['text', 'legalBasis'] },
  NotifyCitizen: { type: 'CitizenNotified' },
  CloseCase: { type: 'CaseClosed' },
  ReopenCase: { type: 'CaseReopened', sealed: ['reason'] },
  WithdrawCase: { type: 'CaseWithdrawn' },
};

/**
 * What the clients asked for and heard, by command id. A line is `sent` (before the first try) or `heard` (what came of it): a command
 * that was only sent, or heard as indeterminate, may have happened or not. Several requests under one key share the id.
 *
 * @returns {Promise<Map<string, { requests: object[], found: object[] }>>}
 */
export async function readAcks(file) {
  const requests = new Map();
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  for await (const line of lines) {
    if (line === '') continue;
    const entry = JSON.parse(line);
    if (entry.line === 'sent') requests.set(entry.id, { ...entry, outcome: 'indeterminate' });
    else Object.assign(requests.get(entry.id), entry);
  }
  const commands = new Map();
  for (const request of requests.values()) {
    const { institution, principal, key } = request;
    const id = commandIdOf(institution, principal, key);
    const caseId = request.command === 'RegisterPetition' ? caseIdOf(institution, principal, key) : request.caseId;
    const command = commands.get(id) ?? { requests: [], found: [] };
    command.requests.push({ ...request, caseId });
    commands.set(id, command);
  }
  return commands;
}

/** Checks that each command has the effect its client was told of. Call it when the whole history has been seen. */
export function checkAcks(commands, findings) {
  for (const [id, { requests, found }] of commands) {
    const told = (outcome) => requests.filter((request) => request.outcome === outcome);
    const [acknowledged] = told('ok');
    const name = `${requests[0].command} ${id} of case ${requests[0].caseId}`;
    if (acknowledged) {
      findings.check(
        'acknowledged commands are there exactly once',
        found.length === 1,
        () => `${name}: ${found.length} times`,
      );
      if (found.length > 0) checkEffect(acknowledged, id, found[0], findings);
    } else if (told('indeterminate').length > 0) {
      findings.check(
        'unanswered commands are there once or not at all',
        found.length <= 1,
        () => `${name}: ${found.length} times`,
      );
    } else {
      findings.check('refused commands left nothing', found.length === 0, () => `${name}: ${found.length} times`);
    }
  }
}

function checkEffect(request, id, kept, findings) {
  const wrong = [...wrongPlace(request, kept), ...wrongContent(request, id, kept.event)];
  findings.check(
    'acknowledged commands have the effect that was asked for',
    wrong.length === 0,
    () => `${request.command} ${id} of case ${kept.streamId}: ${wrong.join('; ')}`,
  );
}

function wrongPlace({ caseId, heardCaseId, principal, version: told }, { streamId, version, actor }) {
  return [
    (streamId !== caseId || streamId !== heardCaseId) &&
      `it is kept in case ${streamId}, the answer said ${heardCaseId}`,
    `${actor.kind}/${actor.id}` !== principal && `it is kept as done by ${actor.kind}/${actor.id}`,
    version > told && `it is version ${version}, the answer said ${told}`,
  ].filter(Boolean);
}

function wrongContent({ command, facts, texts }, id, event) {
  const { type, own, sealed = [] } = EFFECTS[command];
  if (event?.type !== type) return [`it is kept as ${event?.type}`];
  const { data } = event;
  const changed = Object.entries(facts).filter(([field, value]) => data[field] !== value);
  const missing = sealed.filter((field) => texts.includes(field) && !(data[field]?.ct?.position > 0));
  return [
    ...(own && data[own] !== id ? [`${own} is ${data[own]}`] : []),
    ...changed.map(([field, value]) => `${field} is ${data[field]}, asked was ${value}`),
    ...missing.map((field) => `${field} is not there`),
  ];
}
