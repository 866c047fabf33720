import type { Failure } from '../../src/zendesk/accounts';

type Kind<K extends Failure['kind']> = Extract<Failure, { kind: K }>;

/** A failure of each kind, as Zendesk causes them. */

export const TRANSIENT: Kind<'transient'> = {
  kind: 'transient',
  notBefore: null,
  reason: { code: 'failure.status', status: 429, said: '' },
};

export const OUTCOME_UNKNOWN: Kind<'outcome-unknown'> = {
  kind: 'outcome-unknown',
  notBefore: null,
  reason: { code: 'failure.no-answer' },
};

export const NOT_ATTEMPTED: Kind<'not-attempted'> = { ...TRANSIENT, kind: 'not-attempted' };

export const UNAUTHORIZED: Kind<'unauthorized'> = {
  kind: 'unauthorized',
  status: 401,
  reason: { code: 'failure.said', said: 'the token has ended' },
};

export const REJECTED: Kind<'rejected'> = {
  kind: 'rejected',
  status: 422,
  reason: { code: 'failure.said', said: 'role is unknown' },
};

/** Zendesk does not know the account that was to be changed. */
export const UNKNOWN_ACCOUNT: Kind<'rejected'> = {
  kind: 'rejected',
  status: 404,
  reason: { code: 'failure.unknown-to-zendesk', what: 'the account' },
};

/** The setup names a department that Zendesk does not have. */
export const NO_DEPARTMENT: Kind<'rejected'> = {
  kind: 'rejected',
  status: 404,
  reason: { code: 'failure.no-such-name', what: 'department', name: 'Sales' },
};
