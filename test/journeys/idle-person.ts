/** Somebody with an account, and what is true of it, whatever the program makes of it. */
export interface Person {
  email: string;
  id: number;
  /** When it was last used, made, asked for or enabled by anybody. */
  seen: number;
  isUsed: boolean;
  isOn: boolean;
  offBy: 'nobody' | 'Chat Access' | 'an admin';
  offAt: number;
  isDeleted: boolean;
  warnings: number[];
  exemptUntil: number;
  /** Days between two uses. */
  every: number;
  /** On leave until then. */
  awayUntil: number;
  /** Has left the company. */
  leavesAt: number;
}

/** What a night has done. */
export interface Night {
  at: number;
  disabled: Person[];
  deleted: Person[];
  warned: Person[];
}
