import type { AnyMessage, Say } from '../message';

/** The columns of the form, as a person would describe them. */
const COLUMNS = {
  requester: 'the requester’s email address',
  email: 'the email address of the new agent',
  firstName: 'the first name',
  lastName: 'the last name',
  department: 'the department',
  until: 'the last day of access',
  language: 'the language of the emails',
  role: 'the role',
};

type Column = keyof typeof COLUMNS;

/** What is wrong with a setup, or still missing in it; each says what to do. */
export const setup = {
  'setup.unknown-setting': 'There is no such setting. Leave it out.',
  'setup.wrong-kind': 'This is missing or of the wrong kind. Enter it again.',
  'setup.list': 'Enter a list.',
  'setup.too-many-addresses': ({ most }: { most: number }) => `Enter at most ${most} addresses.`,
  'setup.yes-or-no': 'Choose yes or no.',
  'setup.address': 'Enter an email address.',
  'setup.wrong-address': ({ problem }: { problem: AnyMessage }, say: Say) =>
    `Enter an email address: ${say(problem)}.`,
  'setup.domain': 'Enter a domain such as acme.com.',
  'setup.wrong-domain': ({ domain }: { domain: string }) =>
    `"${domain}" is not a domain. Enter it like acme.com, in plain letters.`,

  'setup.product': 'Choose chat or support.',
  'setup.subdomain': 'Enter your Zendesk subdomain: acme for https://acme.zendesk.com.',
  'setup.wrong-subdomain':
    'Enter only the first part of your Zendesk address: acme for https://acme.zendesk.com.',
  'setup.host': 'Choose zendesk or zopim.',
  'setup.support-host':
    'Accounts of Zendesk Suite are at your own Zendesk address only. Choose zendesk as the host, or Zendesk Chat as the product.',
  'setup.credential': 'Enter an access token, or the ID and secret of an OAuth client.',
  'setup.token': 'Enter the access token.',
  'setup.client-id': 'Enter the client ID.',
  'setup.client-secret': 'Enter the client secret.',
  'setup.no-blanks': ({ what }: { what: AnyMessage }, say: Say) => `${say(what)} It contains no spaces.`,

  'setup.response-sheet': 'Choose the response sheet.',
  'setup.column': ({ column }: { column: Column }) => `Choose the column with ${COLUMNS[column]}.`,
  'setup.column-absent': ({ title, sheet }: { title: string; sheet: string }) =>
    `There is no column "${title}" in the sheet "${sheet}". Choose another one.`,
  'setup.column-ambiguous': ({ title }: { title: string }) =>
    `Several columns are called "${title}". Rename one of them in the sheet.`,
  'setup.own-sheet': ({ sheet }: { sheet: string }) =>
    `The sheet "${sheet}" belongs to Chat Access. Choose the sheet that the form writes to.`,
  'setup.own-column': ({ title }: { title: string }) =>
    `The column "${title}" belongs to Chat Access. Choose a column of the form.`,
  'setup.column-twice': ({ title }: { title: string }) =>
    `The column "${title}" is chosen twice. Choose another one here.`,

  'setup.domains': 'Enter at least one domain.',
  'setup.public-domain': ({ domain, kind }: { domain: string; kind: 'mailbox' | 'suffix' }) =>
    kind === 'mailbox'
      ? `Anyone can get an address at ${domain}, so anyone could get access.`
      : `${domain} is shared by many organizations.`,
  'setup.approval': 'Choose none, unlisted or everyone.',
  'setup.reenable': 'Choose always, ours or ask.',
  'setup.accounts-a-day':
    'Enter a whole number of accounts a day, at least 1, or leave it empty for no limit. To have each request approved, choose that under Approval.',
  'setup.approver-not-editor': ({ approvers }: { approvers: readonly string[] }) =>
    `${approvers.join(', ')} cannot edit this spreadsheet, as far as Google says, and so cannot approve anything. Share it with them as editors.`,
  'setup.department': 'Enter the name of a department.',
  'setup.role': 'Enter the name of a role, or choose the default agent role.',
  'setup.answer': 'Enter an answer of the form.',
  'setup.answers-alike': ({ answer }: { answer: string }) =>
    `The answer "${answer}" is listed twice: capital letters and spaces at its ends make no difference. Remove one of the two.`,
  'setup.no-departments': 'Choose at least one department for this answer, or remove the answer.',
  'setup.chat': 'Choose check, set or ignore.',
  'setup.language': 'Choose one of the languages en, de, fr, es and pt.',
  'setup.digest': 'Choose off, admins or requesters.',
  'setup.capacity-rule': 'Enter the name of a capacity rule, or leave it empty.',
  'setup.disable-by': 'Choose downgrade, suspend or both.',
  'setup.open-tickets': 'Choose spare or ignore.',
  'setup.protected-role': 'Chat Access does not create owners or administrators. Choose another role.',

  'setup.role-needed': 'This Zendesk account has custom roles. Choose the one that new agents get.',
  'setup.role-without-chat': ({ name }: { name: string }) =>
    `The role "${name}" cannot chat. Choose another role; a light agent's is given only where access to chat is not looked at.`,
  'setup.not-in-zendesk': ({ what, name }: { what: 'role' | 'group' | 'capacity rule'; name: string }) =>
    `Zendesk has no ${what} "${name}". Choose another one.`,

  'setup.mail-subject': 'Enter a subject.',
  'setup.mail-body': 'Enter the text of the email.',
  'setup.unknown-merge-field': ({ field, known }: { field: string; known: readonly string[] }) =>
    `There is no merge field {{${field}}}. Choose one of ${known.map((each) => `{{${each}}}`).join(', ')}.`,
  'setup.open-merge-field':
    'A merge field is not closed. Write it as {{name}}, with two braces on each side.',
  'setup.too-long': ({ most }: { most: number }) => `Use at most ${most} characters.`,

  'setup.idle-mode': 'Choose off, report or act.',
  'setup.days': 'Enter a whole number of days, at least 1.',
  'setup.days-of-warning': 'Enter a whole number of days, or leave it empty for no warning.',
  'setup.days-until-deleted': 'Enter a whole number of days, or leave it empty for never.',
  'setup.report-first':
    'The policy for idle accounts affects more accounts than before: the next daily review only reports what it would do.',
  'setup.exemption': 'Enter an email address, or a whole domain such as @acme.com.',
  'setup.percentage': 'Enter a whole percentage from 0 to 100.',
  'setup.count': 'Enter a whole number, 0 or more.',

  'setup.no-subdomain': 'Enter your Zendesk subdomain.',
  'setup.no-credential': 'Enter a credential for Zendesk.',
  'setup.no-sheet': 'Choose the sheet that the form writes to.',
  'setup.not-owner': ({ owner }: { owner: string }) =>
    `Chat Access runs as ${owner}. Only they can change the connection while Chat Access is on.`,
  'setup.address-changed':
    'The Zendesk address has changed. Please enter the credential again, so that it is not sent to another address by mistake.',
  'setup.too-large': 'The setup is too large. Shorten the lists or the email texts.',
};
