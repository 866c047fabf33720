import type { Problem, Saved, Setup, SetupChange } from '../../contract';
import { locked } from '../../google/lock';
import { sharedProperties } from '../../google/properties';
import { effectiveUserEmail } from '../../google/session';
import { FURTHER_ANSWERS } from '../../requests/request';
import { withoutSecretTexts } from '../../setup/hidden';
import { checkSetupChange } from '../../setup/schema';
import { loadSetup, merge, storeSetup } from '../../setup/storage';
import { publicDomain } from '../../shared/public-domains';
import { type Message, tellAll } from '../../text/say';
import type { Credential } from '../../zendesk/auth';
import type { AppContext } from '../context';
import { noteDigestChoice } from '../digest/run';
import { noteApprovers } from '../requests/changed-approvers';
import { noteApprovalRules } from '../requests/judge-again';
import { noteConfirmedSteps } from './confirmed-steps';
import { publicSetup } from './get-setup';
import { hostProblems, problem, sheetProblems } from './missing-settings';
import { areOtherAccounts, leaveAccounts } from './other-accounts';
import { noteTimestamp } from './prepare-sheet';
import { noteSavedSetup, type SavedSetupContext } from './saved-setup';
import { titlesOf } from './sheet-titles';
import { ownedByOther } from './turn-on-off';
import { zendeskProblems } from './zendesk-problems';

type Context = SavedSetupContext &
  Pick<AppContext, 'setup' | 'state' | 'secrets' | 'shared' | 'workbook' | 'ourPlaces' | 'now' | 'tryOut'>;

/** Checks and stores what the sidebar sends. When one field is wrong nothing is stored. */
export function saveSetup(input: unknown, context: Context): Saved {
  const { change, problems: wrong } = checkSetupChange(input);
  const { credential, setup } = applyChange(context.setup, change);
  const problems = [
    ...wrong,
    ...hostProblems(setup.connection),
    ...ownerProblems(context, setup, credential),
    ...responseProblems(context, setup, change),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const absent = problemsInZendesk({ setup, change, credential }, context);
  if (absent.length > 0) return { ok: false, problems: absent };
  if (areOtherAccounts(context.setup.connection, setup.connection)) {
    leaveAccounts(context.setup.connection, setup.connection, context);
  }
  // Without the lock two people may write over each other; a person who saves is not kept waiting for it.
  const saved = locked(() => store(change, context)) ?? store(change, context);
  if (!saved) return { ok: false, problems: [problem('mail.templates', { code: 'setup.too-large' })] };
  adopt(saved.after, change, context);
  noteConfirmedSteps(change, context.shared);
  noteApprovalRules(saved.before, saved.after, context);
  noteApprovers(saved.before, saved.after, context);
  if (change.mail?.digest !== undefined) noteDigestChoice(change.mail.digest, context);
  if (credential) context.secrets.save(credential, saved.after.connection, context.now());
  const save = { ...saved, credential, isPolicySaved: change.idle !== undefined };
  const notes = [...noteSavedSetup(save, context), ...domainNotes(change), ...approverNotes(change, context)];
  const answer = { ok: true, setup: publicSetup(saved.after, context) } as const;
  return notes.length > 0 ? { ...answer, message: tellAll(notes) } : answer;
}

/** Another editor may have saved something else while this was checked. `null`: it is too large. */
function store(change: SetupChange, { shared, secrets }: Context): { before: Setup; after: Setup } | null {
  const before = withoutSecretTexts(loadSetup(sharedProperties()), secrets.known());
  const { setup: after } = applyChange(before, change);
  return storeSetup(shared, after) ? { before, after } : null;
}

/** Somebody may mean it, so it is no problem. */
function domainNotes({ access }: SetupChange): Message[] {
  return (access?.domains ?? []).flatMap((domain): Message[] => {
    const kind = publicDomain(domain);
    return kind ? [{ code: 'setup.public-domain', domain, kind }] : [];
  });
}

/** They decide in the spreadsheet. Where it is shared by a link, Google does not say with whom. */
function approverNotes({ access }: SetupChange, { workbook }: Context): Message[] {
  const approvers = access?.approvers ?? [];
  if (approvers.length === 0) return [];
  const editors = workbook.editors().map((each) => each.toLowerCase());
  const others = approvers.filter((each) => !editors.includes(each));
  return others.length > 0 ? [{ code: 'setup.approver-not-editor', approvers: others }] : [];
}

/** What else depends on a setup that has just been stored. */
function adopt(setup: Setup, change: SetupChange, context: Context): void {
  const grid = change.responses && context.workbook.byId(setup.responses.sheetId);
  if (grid) noteTimestamp(grid, setup.responses.columns, context);
}

/** The setup as it would be after a change, and the credential that comes with it. */
export function applyChange(
  saved: Setup,
  change: SetupChange,
): { setup: Setup; credential: Credential | undefined } {
  const { credential, hasSecret: _, ...connection } = change.connection ?? {};
  const { mail, access, responses, ...rest } = merge(saved, { ...change, connection });
  const templates = Object.entries(mail.templates).filter(([, template]) => template !== null);
  const columns = Object.entries(responses.columns).filter(
    ([name, title]) => title !== '' || !isFurther(name),
  );
  const setup = {
    ...rest,
    responses: { ...responses, columns: Object.fromEntries(columns) as Setup['responses']['columns'] },
    access: { ...access, answers: { ...saved.access.answers, ...change.access?.answers } },
    mail: { ...mail, templates: Object.fromEntries(templates) },
  };
  return { setup, credential };
}

/** An empty title takes the column away again, where a form may do without it. */
function isFurther(column: string): boolean {
  return (FURTHER_ANSWERS as readonly string[]).includes(column);
}

function ownerProblems(context: Context, setup: Setup, credential: Credential | undefined): Problem[] {
  const { state } = context;
  const person = { email: effectiveUserEmail(), isOwner: state.owner.isMe() };
  const message = connectionProblem({
    saved: context.setup.connection,
    wanted: setup.connection,
    hasCredential: credential !== undefined,
    otherOwner: ownedByOther(state.owner.get(), person),
  });
  return message ? [problem('connection.credential', message)] : [];
}

export interface ConnectionFacts {
  saved: Setup['connection'];
  wanted: Setup['connection'];
  /** Whether a credential comes with the change. */
  hasCredential: boolean;
  /** The owner, when that is another person than the one who saves. */
  otherOwner: string | null;
}

/** Another address needs the credential again, and only the owner may change the connection while it is on. */
export function connectionProblem(facts: ConnectionFacts): Message | null {
  const { saved, wanted, hasCredential, otherOwner } = facts;
  const isSame = wanted.subdomain === saved.subdomain && wanted.host === saved.host;
  const isMoved = saved.subdomain !== '' && !isSame;
  if (otherOwner !== null && (isMoved || hasCredential || areOtherAccounts(saved, wanted))) {
    return { code: 'setup.not-owner', owner: otherOwner };
  }
  return isMoved && !hasCredential ? { code: 'setup.address-changed' } : null;
}

/** Roles, groups and capacity rules of Suite are named as Zendesk has them, as far as it can be asked. */
function problemsInZendesk(
  { setup, change, credential }: { setup: Setup; change: SetupChange; credential: Credential | undefined },
  { secrets, tryOut }: Pick<AppContext, 'secrets' | 'tryOut'>,
): Problem[] {
  if (!change.access || setup.connection.product !== 'support') return [];
  const known = credential ?? secrets.credentialFor(setup.connection);
  return known ? zendeskProblems(setup.access, tryOut(setup, known)) : [];
}

/** What is wrong with the sheet and the columns that are chosen; those that are not chosen yet may wait. */
function responseProblems(context: Context, setup: Setup, change: SetupChange): Problem[] {
  if (!change.responses) return [];
  const { sheetId, columns } = setup.responses;
  const problems = sheetProblems(columns, titlesOf(sheetId, context), context.setup.responses.columns);
  const empty = Object.entries(columns).filter(([, title]) => title === '');
  return problems.filter(({ field }) => !empty.some(([name]) => field === `responses.columns.${name}`));
}
