import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { caseIdOf, commandIdOf } from './proofs.mjs';

/** The event each command is kept as, with the fields of it that the client can know (`$id`: the command's own id). */
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
      findings.check('acknowledged commands are there exactly once', found.length === 1, () => `${name}: ${found.length} times`);
      if (found.length > 0) checkEffect(acknowledged, id, found[0], findings);
    } else if (told('indeterminate').length > 0) {
      findings.check('unanswered commands are there once or not at all', found.length <= 1, () => `${name}: ${found.length} times`);
    } else {
      findings.check('refused commands left nothing', found.length === 0, () => `${name}: ${found.length} times`);
    }
  }
}

function checkEffect(request, id, { streamId, version, event, actor }, findings) {
  const { type, own, sealed = [] } = EFFECTS[request.command];
  const wrong = [];
  if (event?.type !== type) wrong.push(`it is kept as ${event?.type}`);
  if (streamId !== request.caseId || (request.heardCaseId ?? streamId) !== streamId) wrong.push(`it is kept in case ${streamId}`);
  if (actor.id !== request.principal) wrong.push(`it is kept as done by ${actor.id}`);
  if (version > request.version) wrong.push(`it is version ${version}, the answer said ${request.version}`);
  if (own && event?.data[own] !== id) wrong.push(`${own} is ${event?.data[own]}`);
  for (const [field, value] of Object.entries(request.facts)) {
    if (event?.data[field] !== value) wrong.push(`${field} is ${event?.data[field]}, asked was ${value}`);
  }
  for (const field of sealed.filter((each) => request.texts.includes(each))) {
    if (!(event?.data[field]?.ct?.position > 0)) wrong.push(`${field} is not there`);
  }
  findings.check('acknowledged commands have the effect that was asked for', wrong.length === 0, () =>
    `${request.command} ${id} of case ${streamId}: ${wrong.join('; ')}`,
  );
}
