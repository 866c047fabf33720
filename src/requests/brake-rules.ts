import type { MailMessage } from '../text/say';

/** So many accounts are given a day without approval, at the request of one person and of all; `null`: any number. */
export interface BrakeRules {
  brake: number | null;
  brakeAll: number | null;
}

/** Whether anything is counted at all. */
export function isBraked({ brake, brakeAll }: BrakeRules): boolean {
  return brake !== null || brakeAll !== null;
}

/** Why a request waits that a brake has held back before. */
export function brakeReason({ brake, brakeAll }: BrakeRules): MailMessage {
  return brake === null
    ? { code: 'approval.brake-all', most: brakeAll ?? 0 }
    : { code: 'approval.brake', most: brake };
}
