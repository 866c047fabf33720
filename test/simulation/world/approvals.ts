import { requestsInRows } from './identity';
import type { SimWorld, WorldOptions } from './sim-world';

/** Two people who may decide about requests; both also ask for access now and then, or get it. */
export const APPROVER = 'boss@acme.example';
export const OTHER_APPROVER = 'dan@acme.example';

/** Every request needs approval by one of the two. */
export const APPROVALS: WorldOptions = {
  access: { approval: 'everyone', approvers: [APPROVER, OTHER_APPROVER] },
};

/** Every request needs approval by the owner. */
export const OWNER_APPROVES: WorldOptions = { access: { approval: 'everyone', approvers: [] } };

/** What somebody has wanted to decide in the menu, whoever it was. Plain data. */
export interface ObservedDecision {
  /** The request that the selected row showed. */
  id: string;
  email: string;
  requester: string;
  by: string;
  isApproved: boolean;
}

/** Somebody approves the selected rows, or rejects them with a reason. */
export function decide(world: SimWorld, by: string, rows: readonly number[], reason: string | null): void {
  noteDecision(world, by, rows, reason === null);
  const before = requestsInRows(world, rows);
  runDecision(world, by, rows, reason);
  // Where rows have moved meanwhile, the selection is of others.
  const after = requestsInRows(world, rows);
  if (after.some(({ id }, index) => id !== before[index]?.id)) noteDecision(world, by, rows, reason === null);
}

/** The execution alone. */
export function runDecision(
  { google }: SimWorld,
  by: string,
  rows: readonly number[],
  reason: string | null,
): void {
  if (reason !== null) google.ui.answer('OK', reason);
  const caption = reason === null ? 'Approve selected rows' : 'Reject selected rows';
  google.clickMenu(caption, { as: by, selection: [...rows], sheet: google.form.sheet.name });
}

/** What the selected rows show is what the person decides about. */
export function noteDecision(
  world: SimWorld,
  by: string,
  rows: readonly number[],
  isApproved: boolean,
): void {
  for (const { id, email, requester } of requestsInRows(world, rows)) {
    world.observed.decisions.push({ id, email, requester, by, isApproved });
  }
}

/** Who may decide in this world, as the setup says. */
export function approversIn({ options, google }: SimWorld): readonly string[] {
  const listed = options.access?.approvers ?? [];
  return listed.length > 0 ? listed : [google.owner];
}
