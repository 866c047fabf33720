/** What production does here is unknown. A client must work with each of these. */
export interface Choices {
  /** An e-mail that is taken, on create and on update. */
  duplicateStatus: 400 | 409 | 422;
  duplicateIgnoresCase: boolean;
  /** No seat free. */
  seatStatus: 402 | 403 | 422;
  /** A write to agents of an integrated account. */
  refusedWriteStatus: 403 | 404 | 405;
  emailLookupIgnoresCase: boolean;
  /** How a GET says that there is no such thing; all but `404` come with status 200. */
  absentStyle: '404' | 'null' | 'empty-object' | 'empty-array';
  notFoundBody: 'string' | 'object' | 'html' | 'empty';
  /** A create without email, password or display name, or with a value of the wrong kind. */
  missingFieldStatus: 400 | 422;
  unknownRoleStatus: 400 | 422;
  createdStatus: 201 | 200;
  deletedStatus: 204 | 200;
  /** Whether the e-mail of a deleted agent can be given to a new one. */
  reuseDeletedEmail: boolean;
  /** Disabling or deleting the owner; `allowed`: it is simply done. */
  ownerDisableStatus: 'allowed' | 400 | 403 | 422;
  /** `agent.departments` goes on listing departments the agent has left and departments that are gone. */
  staleDepartmentsInAgent: boolean;
  /** A deleted agent's id stays in the `members` of its departments. */
  deletedStayMembers: boolean;
  /** Disabling takes an agent out of its departments. */
  disabledLeaveDepartments: boolean;
  /** Seconds; `null`: tokens do not expire, and no `expires_in` is answered. */
  tokenExpiresIn: number | null;
  wrongSecretStatus: 400 | 401;
  /** An id among a department's new members that is no agent. */
  unknownMember: 'ignore' | 400;
  /** `limit` above 100. Seen in production: 400. */
  maxLimitStatus: 400;
  /** A page of the list holds no more, whatever `limit` says; `null`: `limit` decides. */
  longestPage: number | null;
  /** Two bodies were reported for 401. */
  unauthorizedBody: 'unauthorized' | 'invalid_token';
}

export const LIKELY: Choices = {
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
