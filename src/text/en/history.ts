/** What the history says of a request, step by step. */
export const history = {
  'history.received': 'Received',
  'history.received-from': ({ requester }: { requester: string }) => `From ${requester}`,
  'history.created': 'Account created',
  'history.updated': 'Account enabled',
  'history.unchanged': 'Already active',
  'history.status': ({ status }: { status: string }) => status,
  'history.approved-by': ({ by }: { by: string }) => `Approved by ${by}`,
  'history.rejected-by': ({ by }: { by: string }) => `Rejected by ${by}`,
  'history.mail-sent': 'Email sent',
  'history.mail-to': ({ requester }: { requester: string }) => `To ${requester}`,
  'history.mail-to-approvers': 'To the approvers',
  'history.mail-waiting': 'Email not sent yet',
  'history.mail-failed': 'Email could not be sent',
  'history.no-mail': 'No email sent',
  'history.next-try': 'Next try',
  'history.new': 'New',
  'history.not-ours': 'Left alone',
  'history.outcome': ({ row, status, detail }: { row: number; status: string; detail: string }) =>
    `Row ${row}: ${status}. ${detail}`,
  'history.gone':
    'This request is no longer in the response sheet, or its answers were edited. Load the history again.',
  'history.no-retry': ({ row, status }: { row: number; status: string }) =>
    `Row ${row} was left as it is: "${status}" is not tried again from here.`,
};
