/** A mail to the admins that is to go out once. */
export interface Notice {
  key: string;
  subject: string;
  text: string;
  draftId: string | null;
  sent: boolean;
  /** To the owner, whoever else is to get the alerts: another person may have changed that. */
  toOwner?: true;
  /** To these people, whoever gets the alerts. */
  to?: readonly string[];
}
