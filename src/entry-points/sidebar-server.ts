import { type ConnectionTest, testTheConnection } from '../desk/connection-test';
import { type Health, healthOf } from '../desk/health';
import { pauseByHand, resumeByHand } from '../desk/pausing';
import { type PreviewAnswer, preview } from '../desk/preview';
import { applyWish, type PublicSetup, publicSetup, type Saved, saveWish } from '../desk/saving';
import { type SheetChoice, sheetChoices } from '../desk/sheet-choices';
import { mailTest } from '../desk/test-mail';
import { countBacklog, removeDesk, type Turned, turnDeskOff, turnDeskOn } from '../desk/turning';
import { whoRunsThis } from '../google/session';
import { FIELDS } from '../mail/render';
import { BUILT_IN } from '../mail/texts';
import { checkWish } from '../setup/schema';
import type { Progress } from '../setup/state/desk-state';
import { Program } from '../wiring';

/** What the sidebar calls. Plain JSON goes in and out; nothing that comes in is trusted, no secret goes out. */

/** Five minutes may lie between two executions of a job: one that took no step for longer has died. */
const LONGEST_STEP = 6 * 60_000;

export interface Current {
  setup: PublicSetup;
  health: Health;
  sheets: SheetChoice[];
  /** The built-in texts of the mails, and the merge fields that each may use. */
  texts: typeof BUILT_IN;
  fields: typeof FIELDS;
}

export function current(): Current {
  const program = fromSidebar();
  return {
    setup: publicSetup(program, program.setup),
    health: healthOf(program),
    sheets: sheetChoices(program),
    texts: BUILT_IN,
    fields: FIELDS,
  };
}

/** The departments and roles that Zendesk has. */
export function choices():
  | { ok: true; departments: string[]; roles: string[] }
  | { ok: false; message: string } {
  const program = fromSidebar();
  if (!program.credential()) return { ok: false, message: 'Enter a credential for Zendesk first.' };
  const departments = program.accounts.departmentNames();
  const roles = program.accounts.roleNames();
  if (departments.kind === 'ok' && roles.kind === 'ok') {
    return { ok: true, departments: departments.value, roles: roles.value };
  }
  return {
    ok: false,
    message: 'Zendesk does not tell its departments and roles just now. Test the connection.',
  };
}

export function paused(): Turned {
  return pauseByHand(fromSidebar());
}

export function resumed(): Turned {
  return resumeByHand(fromSidebar());
}

export function uninstalled(): Turned {
  return removeDesk(fromSidebar());
}

export function backlog(): { rows: number } {
  return { rows: countBacklog(fromSidebar()) };
}

export function save(wish: unknown): Saved {
  return saveWish(fromSidebar(), wish);
}

export function test(connection: unknown): ConnectionTest {
  return testTheConnection(fromSidebar(), connection);
}

export function on(options: unknown): Turned {
  const backlog =
    (options as { backlog?: unknown } | null | undefined)?.backlog === 'leave' ? 'leave' : 'handle';
  return turnDeskOn(fromSidebar(), backlog);
}

export function off(): Turned {
  return turnDeskOff(fromSidebar());
}

/** `wish`: what is typed but not saved, taken as if it were. */
export function previewOfRow(row: unknown, wish: unknown): PreviewAnswer {
  const program = fromSidebar();
  const { problems, wish: right } = checkWish(wish ?? {});
  if (problems[0]) return { ok: false, message: problems[0].message };
  program.suppose(applyWish(program.setup, right).setup);
  if (row === undefined || row === null) return preview(program, undefined);
  if (Number.isInteger(row) && (row as number) > 1) return preview(program, row as number);
  return { ok: false, message: 'Enter the number of a row below the header.' };
}

export function testMail(template: unknown): { ok: boolean; message: string } {
  return mailTest(fromSidebar(), template);
}

export function progress(): (Omit<Progress, 'startedAt'> & { startedAt: string }) | null {
  const program = fromSidebar();
  const running = program.state.progress.get();
  if (!running || program.now() - running.steppedAt > LONGEST_STEP) return null;
  const { steppedAt: _, ...progress } = running;
  return { ...progress, startedAt: new Date(running.startedAt).toISOString() };
}

function fromSidebar(): Program {
  return new Program(whoRunsThis);
}
