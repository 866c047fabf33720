import { SECOND_EDITOR, SuiteInstallation, TestInstallation } from './installation';

export const APPROVER = 'boss@acme.example';
export const OTHER_APPROVER = 'head@acme.example';

const GOOGLE = { editors: [APPROVER, OTHER_APPROVER, SECOND_EDITOR] };

export type ApprovalsInstallation = TestInstallation | SuiteInstallation;

/** `access`: beside the approval of everybody. */
type Make = (access?: Record<string, unknown>) => ApprovalsInstallation;

function ready<I extends ApprovalsInstallation>(installation: I): I {
  installation.ready('open for all', ({ google }) => {
    for (const as of [APPROVER, OTHER_APPROVER, SECOND_EDITOR]) google.open({ as });
    google.open();
  });
  return installation;
}

const APPROVAL = { approval: 'everyone', approvers: [APPROVER, OTHER_APPROVER] };

export const PRODUCTS: readonly [string, Make][] = [
  [
    'Zendesk Chat',
    (access) => ready(new TestInstallation({ google: GOOGLE, access: { ...APPROVAL, ...access } })),
  ],
  [
    'Zendesk Suite',
    (access) =>
      ready(
        new SuiteInstallation({
          google: GOOGLE,
          access: { role: 'Staff', chat: 'ignore', ...APPROVAL, ...access },
        }),
      ),
  ],
];
