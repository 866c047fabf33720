import { type BuiltScript, builtScript } from '../fixture/built-script';
import { composeScript } from '../fixture/compose-script';

/** The build that the journeys of this test file run on, and what it calls to prepare and send emails. */
interface MailBuild {
  script(): BuiltScript;
  service: string;
  draft: string;
  send: string;
  remove: string;
}

export const mailBuild: MailBuild = {
  script: builtScript,
  service: 'GmailApp.',
  draft: 'GmailApp.createDraft',
  send: 'GmailApp.GmailDraft.send',
  remove: 'GmailApp.GmailDraft.deleteDraft',
};

/** From here on the build that is made with `--compose`. */
export function useCompose(): void {
  const built = composeScript();
  Object.assign(mailBuild, {
    script: () => built,
    service: 'Gmail.',
    draft: 'Gmail.Users.Drafts.create',
    send: 'Gmail.Users.Drafts.send',
    remove: 'Gmail.Users.Drafts.remove',
  });
}
