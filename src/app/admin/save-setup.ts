import { effectiveUserEmail } from '../../google/session';
import { checkSetupChange, type SetupChange } from '../../setup/schema';
import type { Problem, Setup } from '../../setup/settings';
import { merge, storeSetup } from '../../setup/storage';
import type { Credential } from '../../zendesk/auth';
import type { AppContext } from '../context';
import { sheetProblems } from './check-setup';
import { noteTimestamp } from './prepare-sheet';

export type Saved = { ok: true; setup: PublicSetup } | { ok: false; problems: Problem[] };

/** The setup as it may be shown: of the secret only whether there is one. */
export type PublicSetup = Setup & { connection: { hasSecret: boolean } };

/** Checks and stores what the sidebar sends. When one field is wrong nothing is stored. */
export function saveSetup(app: AppContext, input: unknown): Saved {
  const { wish, problems: wrong } = checkSetupChange(input);
  const { credential, setup } = applyChange(app.setup, wish);
  const problems = [
    ...wrong,
    ...secretProblems(app, setup, credential),
    ...responseProblems(app, setup, wish),
  ];
  if (problems.length > 0) return { ok: false, problems };
  if (!storeSetup(app.shared, setup)) {
    return {
      ok: false,
      problems: [
        { field: 'mail.templates', message: 'The setup is too large. Shorten the lists or the mail texts.' },
      ],
    };
  }
  const grid = wish.responses && app.workbook.byId(setup.responses.sheetId);
  if (grid) noteTimestamp(app, grid, setup.responses.columns);
  if (wish.idle?.mode === 'off') app.state.idle.setReported(false);
  if (credential) app.secrets.save(credential, setup.connection, app.now());
  return { ok: true, setup: publicSetup(app, setup, credential !== undefined) };
}

export function publicSetup(app: AppContext, setup: Setup, justSaved = false): PublicSetup {
  const hasSecret = justSaved || app.secrets.credentialFor(setup.connection) !== null;
  return { ...setup, connection: { ...setup.connection, hasSecret } };
}

export function applyChange(
  saved: Setup,
  wish: SetupChange,
): { setup: Setup; credential: Credential | undefined } {
  const { credential, hasSecret: _, ...connection } = wish.connection ?? {};
  const setup = merge(saved, { ...wish, connection });
  const templates = Object.entries(setup.mail.templates).filter(([, template]) => template !== null);
  return {
    setup: { ...setup, mail: { ...setup.mail, templates: Object.fromEntries(templates) } },
    credential,
  };
}

/** Another address needs the secret again, and only the owner of a desk that is on may exchange it. */
function secretProblems(app: AppContext, setup: Setup, credential: Credential | undefined): Problem[] {
  const { subdomain, host } = app.setup.connection;
  const moved =
    subdomain !== '' && (setup.connection.subdomain !== subdomain || setup.connection.host !== host);
  const owner = app.state.owner.get();
  const foreign = owner !== null && !app.state.owner.isMe() && owner.email !== effectiveUserEmail();
  const problem = (message: string) => [{ field: 'connection.credential', message }];
  if (foreign && (moved || credential)) {
    return problem(
      `Chat Access runs as ${owner.email}. Only they can change the connection, or turn it off first.`,
    );
  }
  if (moved && !credential) {
    return problem(
      'The address of Zendesk has changed: enter the credential again, so that it is sent to no other address by mistake.',
    );
  }
  return [];
}

function responseProblems(app: AppContext, setup: Setup, wish: SetupChange): Problem[] {
  if (!wish.responses) return [];
  const chosen = (field: string) => {
    const [, , name] = field.split('.');
    if (field === 'responses.sheetId') return true;
    return setup.responses.columns[name as keyof Setup['responses']['columns']] !== '';
  };
  return sheetProblems(app, setup.responses).filter(({ field }) => chosen(field));
}
