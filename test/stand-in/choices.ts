/** Behaviour of production that is unknown. A client must work with every choice. */
export interface Choices {
  /** For an e-mail that is in use, on create and update; `allowed`: there are two agents then. */
  duplicateStatus: 'allowed' | 400 | 409 | 422;
  duplicateIgnoresCase: boolean;
  /** When no seat is free. */
  seatStatus: 402 | 403 | 422;
  /** For writes to agents of an integrated account. */
  refusedWriteStatus: 403 | 404 | 405;
  emailLookupIgnoresCase: boolean;
  /** How a GET reports a missing object; all except `404` have status 200. */
  absentStyle: '404' | 'null' | 'empty-object' | 'empty-array';
  notFoundBody: 'string' | 'object' | 'html' | 'empty';
  /** For a create without email, password or display name, or with a value of the wrong type. */
  missingFieldStatus: 400 | 422;
  unknownRoleStatus: 400 | 422;
  createdStatus: 201 | 200;
  deletedStatus: 204 | 200;
  /** Whether a new agent can have the e-mail of a deleted one. */
  reuseDeletedEmail: boolean;
  /** For disabling or deleting the owner; `allowed`: it is carried out. */
  ownerDisableStatus: 'allowed' | 400 | 403 | 422;
  /** Whether `agent.departments` still lists departments that the agent has left or that were deleted. */
  staleDepartmentsInAgent: boolean;
  /** Whether the id of a deleted agent stays in the `members` of its departments. */
  deletedStayMembers: boolean;
  /** Whether disabling removes an agent from its departments. */
  disabledLeaveDepartments: boolean;
  /** In seconds; `null`: tokens do not expire, and there is no `expires_in`. */
  tokenExpiresIn: number | null;
  wrongSecretStatus: 400 | 401;
  /** For an id that is not an agent among the new members of a department. */
  unknownMember: 'ignore' | 400;
  /** For a `limit` above 100. Observed in production: 400. */
  maxLimitStatus: 400;
  /** The maximum size of a page, regardless of `limit`; `null`: `limit` decides. */
  longestPage: number | null;
  /** For 401, two bodies were reported. */
  unauthorizedBody: 'unauthorized' | 'invalid_token';
}

export const DEFAULT_CHOICES: Choices = {
  duplicateStatus: 422,
  duplicateIgnoresCase: true,
  seatStatus: 403,
  refusedWriteStatus: 403,
  emailLookupIgnoresCase: true,
  absentStyle: '404',
  notFoundBody: 'string',
  missingFieldStatus: 400,
  unknownRoleStatus: 400,
  createdStatus: 201,
  deletedStatus: 204,
  reuseDeletedEmail: true,
  ownerDisableStatus: 403,
  staleDepartmentsInAgent: false,
  deletedStayMembers: false,
  disabledLeaveDepartments: false,
  tokenExpiresIn: null,
  wrongSecretStatus: 401,
  unknownMember: 'ignore',
  maxLimitStatus: 400,
  longestPage: null,
  unauthorizedBody: 'unauthorized',
};
