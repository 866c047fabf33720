/** What the history says of a request, step by step. */
export const history = {
  'history.received': ({ requester }: { requester: string }) =>
    requester === '' ? 'Received' : `Received from ${requester}`,
  'history.created': 'Account created',
  'history.updated': 'Account enabled',
  'history.unchanged': 'Already active',
  'history.approved-by': ({ by }: { by: string }) => `Approved by ${by}`,
  'history.rejected-by': ({ by }: { by: string }) => `Rejected by ${by}`,
  'history.mail-sent': ({ to }: { to: string }) => `Email sent to ${to || 'the approvers'}`,
  'history.mail-waiting': 'Email not sent yet',
  'history.mail-failed': 'Email could not be sent',
  'history.no-mail': 'No email sent',
  'history.next-try': 'Next try',
  'history.new': 'New',
  'history.not-ours': 'Left alone',
  'history.outcome': ({ row, status, detail }: { row: number; status: string; detail: string }) =>
    `Row ${row}: ${status}. ${detail}`.trim(),
  'history.gone': 'This request is no longer in the response sheet as it was. Open the history again.',
};
