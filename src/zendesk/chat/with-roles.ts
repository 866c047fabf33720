import { type Account, type Result, zip } from '../accounts';

/** Sends the entries whose role is known; each of the others is answered by the failure that its role met. */
export function withRoles<Entry>(
  entries: readonly Entry[],
  roleIds: readonly Result<string | null>[],
  send: (ready: readonly (Entry & { roleId: string | null })[]) => Result<Account>[],
): Result<Account>[] {
  const ready = zip(entries, roleIds).flatMap(([entry, role]) =>
    role.kind === 'ok' ? [{ ...entry, roleId: role.value }] : [],
  );
  const answers = send(ready);
  return roleIds.map((role) => (role.kind === 'ok' ? (answers.shift() as Result<Account>) : role));
}
