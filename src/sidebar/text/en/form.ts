import { withBold } from '../with-bold';

/** The step that chooses the form, and the preview of a row. */
export const form = {
  form: {
    searching: 'Looking for the form…',
    noFormYet: 'No form is linked to this spreadsheet yet. To create one:',
    createForm: withBold`In the spreadsheet, choose ${'Tools'} > ${'Create a new form'}.`,
    collectAddresses: withBold`In the form, choose ${'Settings'} > ${'Responses'} > ${'Collect email addresses'} > ${'Verified'}. Google then confirms who submits each response.`,
    addQuestions: withBold`Choose ${'Questions'} and add these three, each as a ${'Short answer'} and ${'Required'}:`,
    /** Headers like these are matched with the columns. */
    questionTitles: ['Email of the new agent', 'First name', 'Last name'],
    publishForm: withBold`Press ${'Publish'}, choose who may respond, and send the link to those who ask for access.`,
    copy: 'Copy',
    copied: 'Copied',
    selected: 'Selected: press Ctrl+C',
    waiting: 'Waiting for the form. The setup continues automatically.',
    formFound: 'The form was found.',
    foundSheet: (sheet: string) => withBold`Found the form linked to the sheet ${sheet}.`,
    savedSheet: (sheet: string) =>
      withBold`Selected sheet: ${sheet}. No form is linked to it now. Link one in the form, under Responses.`,
    sheet: 'Sheet with the responses',
    chooseSheet: 'Choose a sheet',
    sheetWithoutForm: (sheet: string) => `${sheet} (no form)`,
    columns: {
      requester: "Requester's email",
      email: "New agent's email",
      firstName: 'First name',
      lastName: 'Last name',
      department: 'Department (optional)',
      role: 'Role (optional)',
      until: 'Last day of access (optional)',
      language: 'Language of the emails (optional)',
    },
    furtherColumns: 'Departments, roles, last day and language by answer',
    furtherColumnsHint:
      'If the form asks for a team or a kind of agent, choose its column here. The next step then says what each answer gives. After a last day the account is disabled, whatever the idle review does.',
    noColumn: 'None',
    chooseColumn: 'Choose a column',
    columnMissing: (column: string) => `The sheet no longer has a column "${column}". Choose another one.`,
  },

  preview: {
    title: 'Preview',
    loading: 'Reading the last response…',
    row: (row: number) => `Last response, row ${row}:`,
    requester: (address: string) => `Requested by ${address}`,
    outcome: (outcome: string) => withBold`This row would end as ${outcome}.`,
    mail: (address: string) => `Email to ${address}`,
  },
};
