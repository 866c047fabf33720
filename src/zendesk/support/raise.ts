import type { EnableRequest } from '../accounts';
import type { Person } from './account';
import type { GivenRole } from './given-role';

/** What is to be done for one person, and how they stand by now. */
export interface Raise {
  request: EnableRequest;
  person: Person;
  /** `null`: the role stays. */
  role: GivenRole | null;
  /** They were in no group. */
  wasEndUser: boolean;
}
