import type { Edit } from './sabotage/bundle';
import {
  answerLost,
  askedToWait,
  createCutOff,
  formulasSubmitted,
  lookAlikeDomains,
  otherLetters,
  type Simulation,
  sortingMeanwhile,
  timerMeanwhile,
  tokenEnded,
} from './sabotage/simulations';

/** A way to break the program, and the simulation that notices it. */
export interface Sabotage extends Edit {
  name: string;
  caughtBy: Simulation;
}

export const SABOTAGES: readonly Sabotage[] = [
  {
    name: 'a claim without a lease',
    file: 'requests/claim.ts',
    find: 'nextTry: now + LEASE,',
    replace: 'nextTry: now,',
    caughtBy: timerMeanwhile,
  },
  {
    name: 'a claim without the lock',
    file: 'sheets/open-responses.ts',
    find: 'locked(() => writeRows(this.sheet, changes, this.recall));',
    replace: 'writeRows(this.sheet, changes, this.recall);',
    caughtBy: timerMeanwhile,
  },
  {
    name: 'no look at the row after a write',
    file: 'sheets/row-writing.ts',
    find: 'if (missed.length === 0) return [];',
    replace: 'return [];',
    caughtBy: sortingMeanwhile,
  },
  {
    name: 'a mail that is sent before it is recorded',
    file: 'requests/tell.ts',
    find: "return { state: 'sending', template, draftId, ...(instead && { instead }) };",
    replace:
      "void instead; return desk.outbox.send(draftId) ? { state: 'sent', template } : { state: 'queued', template };",
    caughtBy: createCutOff,
  },
  {
    name: 'a mail that is marked as sent before it is sent',
    file: 'requests/tell.ts',
    find: 'if (!desk.outbox.send(cell.draftId)) return mail;',
    replace:
      "desk.responses.replaceMail([mail], writeMail({ state: 'sent', template: cell.template })); if (!desk.outbox.send(cell.draftId)) return mail;",
    caughtBy: createCutOff,
  },
  {
    name: 'a draft that is not looked for before the mail counts as sent',
    file: 'requests/resend.ts',
    find: "mail.state === 'sending' && !drafts.has(mail.draftId)",
    replace: "mail.state === 'sending'",
    caughtBy: createCutOff,
  },
  {
    name: 'drafts of an interrupted execution that are left lying',
    file: 'requests/tell.ts',
    find: 'if (request.resumes !== null) desk.outbox.discardAbout(request.resumes, draftOf(before));',
    replace: '',
    caughtBy: createCutOff,
  },
  {
    name: 'a create that is repeated blindly after a lost answer',
    file: 'requests/create.ts',
    find: 'const results = desk.accounts.create(cases.map((request) => newAccount(request, desk)));',
    replace:
      "const ask = () => desk.accounts.create(cases.map((request) => newAccount(request, desk))); let results = ask(); if (results.some(({ kind }) => kind === 'later')) results = ask();",
    caughtBy: answerLost,
  },
  {
    name: 'the memory of a claim ignored',
    file: 'requests/case.ts',
    find: "action: continued ? record.action : '',",
    replace: "action: '',",
    caughtBy: createCutOff,
  },
  {
    name: 'no pause when Zendesk refuses the credential',
    file: 'requests/look-up.ts',
    find: "if (result.kind === 'denied') desk.pause(result.reason);",
    replace: '',
    caughtBy: tokenEnded,
  },
  {
    name: 'calls before Retry-After',
    file: 'zendesk/api.ts',
    find: 'if (latest > this.parts.now()) this.parts.onThrottled(latest);',
    replace: '',
    caughtBy: askedToWait,
  },
  {
    name: 'a domain that only has to contain a listed one',
    file: 'requests/address.ts',
    find: 'domain === each ||',
    replace: 'domain.includes(each) ||',
    caughtBy: lookAlikeDomains,
  },
  {
    name: 'answers that are written without the apostrophe',
    file: 'google/sheet-grid.ts',
    find: "typeof cell === 'string' && cell !== '' ?",
    replace: "typeof cell === 'string' && cell === '' ?",
    caughtBy: formulasSubmitted,
  },
  {
    name: 'no look at the extract before a create',
    file: 'requests/look-up.ts',
    find: 'const absent = cases.filter((_, i) => isAbsent(found[i]));',
    replace: 'const absent: AdmittedCase[] = [];',
    caughtBy: otherLetters,
  },
];
