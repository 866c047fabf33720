import { type Health, healthOf } from '../app/admin/health';
import { pause, resume } from '../app/admin/pause-resume';
import { type PreviewAnswer, preview } from '../app/admin/preview';
import { applyChange, type PublicSetup, publicSetup, type Saved, saveSetup } from '../app/admin/save-setup';
import { mailTest } from '../app/admin/send-test-mail';
import { type SheetChoice, sheetChoices } from '../app/admin/sheet-choices';
import { type ConnectionTest, testTheConnection } from '../app/admin/test-connection';
import { countBacklog, type SwitchResult, turnOff, turnOn, uninstall } from '../app/admin/turn-on-off';
import { AppContext } from '../app/context';
import { effectiveUserEmail } from '../google/session';
import { FIELDS } from '../mail/render';
import { BUILT_IN } from '../mail/templates';
import { checkSetupChange } from '../setup/schema';
import type { Progress } from '../state/app-state';

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
  const app = fromSidebar();
  return {
    setup: publicSetup(app, app.setup),
    health: healthOf(app),
    sheets: sheetChoices(app),
    texts: BUILT_IN,
    fields: FIELDS,
  };
}

/** The departments and roles that Zendesk has. */
export function choices():
  | { ok: true; departments: string[]; roles: string[] }
  | { ok: false; message: string } {
  const app = fromSidebar();
  if (!app.credential()) return { ok: false, message: 'Enter a credential for Zendesk first.' };
  const departments = app.accounts.departmentNames();
  const roles = app.accounts.roleNames();
  if (departments.kind === 'ok' && roles.kind === 'ok') {
    return { ok: true, departments: departments.value, roles: roles.value };
  }
  return {
    ok: false,
    message: 'Zendesk does not tell its departments and roles just now. Test the connection.',
  };
}

export function paused(): SwitchResult {
  return pause(fromSidebar());
}

export function resumed(): SwitchResult {
  return resume(fromSidebar());
}

export function uninstalled(): SwitchResult {
  return uninstall(fromSidebar());
}

export function backlog(): { rows: number } {
  return { rows: countBacklog(fromSidebar()) };
}

export function save(wish: unknown): Saved {
  return saveSetup(fromSidebar(), wish);
}

export function test(connection: unknown): ConnectionTest {
  return testTheConnection(fromSidebar(), connection);
}

export function on(options: unknown): SwitchResult {
  const backlog =
    (options as { backlog?: unknown } | null | undefined)?.backlog === 'leave' ? 'leave' : 'handle';
  return turnOn(fromSidebar(), backlog);
}

export function off(): SwitchResult {
  return turnOff(fromSidebar());
}

/** `wish`: what is typed but not saved, taken as if it were. */
export function previewOfRow(row: unknown, wish: unknown): PreviewAnswer {
  const app = fromSidebar();
  const { problems, wish: right } = checkSetupChange(wish ?? {});
  if (problems[0]) return { ok: false, message: problems[0].message };
  app.withUnsavedSetup(applyChange(app.setup, right).setup);
  if (row === undefined || row === null) return preview(app, undefined);
  if (Number.isInteger(row) && (row as number) > 1) return preview(app, row as number);
  return { ok: false, message: 'Enter the number of a row below the header.' };
}

export function testMail(template: unknown): { ok: boolean; message: string } {
  return mailTest(fromSidebar(), template);
}

export function progress(): (Omit<Progress, 'startedAt'> & { startedAt: string }) | null {
  const app = fromSidebar();
  const running = app.state.progress.get();
  if (!running || app.now() - running.steppedAt > LONGEST_STEP) return null;
  const { steppedAt: _, ...progress } = running;
  return { ...progress, startedAt: new Date(running.startedAt).toISOString() };
}

function fromSidebar(): AppContext {
  return new AppContext(effectiveUserEmail);
}
