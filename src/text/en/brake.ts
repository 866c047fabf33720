import type { AnyMessage, Say } from '../message';

const accounts = (most: number) => (most === 1 ? 'one account' : `${most} accounts`);

/** About the most accounts that are given in a day without approval. `requester`: empty for all of them together. */
export const brake = {
  'approval.because': ({ what, because }: { what: AnyMessage; because: AnyMessage }, say: Say) =>
    `${say(what)} ${say(because)}`,
  'approval.brake': ({ most }: { most: number }) =>
    `One requester gets at most ${accounts(most)} a day without approval.`,
  'approval.brake-all': ({ most }: { most: number }) =>
    `All requesters together get at most ${accounts(most)} a day without approval.`,
  'brake.subject': ({ requester, most }: { requester: string; most: number }) =>
    `Chat Access needs attention: more than ${accounts(most)} in a day${requester === '' ? '' : ` for ${requester}`}`,
  'brake.text': ({ requester, most, day, sheetUrl }: ExcessWords) =>
    `Hello,\n\n${requester === '' ? 'Several requesters together have' : `${requester} has`} asked for more than ${accounts(most)} on ${day}. ` +
    'Requests beyond that wait with the status Needs approval: approve or reject them in the sheet.\n\n' +
    'If you did not expect this, a script may be submitting the form in other people’s names. Reject these rows, and limit the form to people of your organization in its settings. ' +
    `If it is correct, enter a higher number in the setup, under Who may get access.\n\nThe sheet: ${sheetUrl}`,
};

interface ExcessWords {
  requester: string;
  most: number;
  day: string;
  sheetUrl: string;
}
