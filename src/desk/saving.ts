import { whoRunsThis } from '../google/session';
import { checkWish, type Wish } from '../setup/schema';
import type { Credential, Problem, Setup } from '../setup/setup';
import { merge, storeSetup } from '../setup/storage';
import type { Program } from '../wiring';
import { sheetProblems } from './completeness';
import { noteTimestamp } from './preparing';

export type Saved = { ok: true; setup: PublicSetup } | { ok: false; problems: Problem[] };

/** The setup as it may be shown: of the secret only whether there is one. */
export type PublicSetup = Setup & { connection: { hasSecret: boolean } };

/** Checks and stores what the sidebar sends. When one field is wrong nothing is stored. */
export function saveWish(program: Program, input: unknown): Saved {
  const { wish, problems: wrong } = checkWish(input);
  const { credential, setup } = applyWish(program.setup, wish);
  const problems = [
    ...wrong,
    ...secretProblems(program, setup, credential),
    ...responseProblems(program, setup, wish),
  ];
  if (problems.length > 0) return { ok: false, problems };
  if (!storeSetup(program.shared, setup)) {
    return {
      ok: false,
      problems: [
        { field: 'mail.templates', message: 'The setup is too large. Shorten the lists or the mail texts.' },
      ],
    };
  }
  const grid = wish.responses && program.workbook.byId(setup.responses.sheetId);
  if (grid) noteTimestamp(program, grid, setup.responses.columns);
  if (wish.idle?.mode === 'off') program.state.idle.setReported(false);
  if (credential) program.secrets.save(credential, setup.connection, program.now());
  return { ok: true, setup: publicSetup(program, setup, credential !== undefined) };
}

export function publicSetup(program: Program, setup: Setup, justSaved = false): PublicSetup {
  const hasSecret = justSaved || program.secrets.credentialFor(setup.connection) !== null;
  return { ...setup, connection: { ...setup.connection, hasSecret } };
}

export function applyWish(saved: Setup, wish: Wish): { setup: Setup; credential: Credential | undefined } {
  const { credential, hasSecret: _, ...connection } = wish.connection ?? {};
  const setup = merge(saved, { ...wish, connection });
  const templates = Object.entries(setup.mail.templates).filter(([, template]) => template !== null);
  return {
    setup: { ...setup, mail: { ...setup.mail, templates: Object.fromEntries(templates) } },
    credential,
  };
}

/** Another address needs the secret again, and only the owner of a desk that is on may exchange it. */
function secretProblems(program: Program, setup: Setup, credential: Credential | undefined): Problem[] {
  const { subdomain, host } = program.setup.connection;
  const moved =
    subdomain !== '' && (setup.connection.subdomain !== subdomain || setup.connection.host !== host);
  const owner = program.state.owner.get();
  const foreign = owner !== null && !program.state.owner.isMe() && owner.email !== whoRunsThis();
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

function responseProblems(program: Program, setup: Setup, wish: Wish): Problem[] {
  if (!wish.responses) return [];
  const chosen = (field: string) => {
    const [, , name] = field.split('.');
    if (field === 'responses.sheetId') return true;
    return setup.responses.columns[name as keyof Setup['responses']['columns']] !== '';
  };
  return sheetProblems(program, setup.responses).filter(({ field }) => chosen(field));
}
