import { APPROVER } from './approvals';
import type { WorldOptions } from './sim-world';

/** One account a requester and day; whatever is beyond needs approval. */
export const BRAKED: WorldOptions = { access: { brake: 1, approvers: [APPROVER] } };

/** One account a day, whoever asks. */
export const ALL_BRAKED: WorldOptions = { access: { brake: null, brakeAll: 1, approvers: [APPROVER] } };
