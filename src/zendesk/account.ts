export interface Account {
  id: string;
  email: string;
  name: string;
  enabled: boolean;
  role: string;
  departments: string[];
  kind: AccountKind;
  /** As far as it was asked for; `null`: it was not, or the product has no such switch apart from `enabled`. */
  chat: ChatAccess | null;
  /** An owner or administrator: never changed by this program. */
  protected: boolean;
  /** Milliseconds since 1970, as all times; `null`: Zendesk does not say. */
  createdAt: number | null;
  lastUsedAt: number | 'never' | 'unknown';
  /** Where they were read: those of a person who was found by one, or of whom it matters. */
  otherEmails?: readonly string[];
  /** What else a disable takes away, in the product's own words, where it was read in full. */
  details?: Readonly<Record<string, unknown>>;
}

/** An address of a person, the primary one among them. */
export interface OwnAddress {
  email: string;
  /** One that was not may be somebody else's. */
  isVerified: boolean;
}

/** `limited`: a light agent or contributor. `end-user`: a customer, without access. `shared`: an agent of another account. */
export type AccountKind = 'agent' | 'limited' | 'end-user' | 'shared';

export type ChatAccess = 'on' | 'off';

/** What an account had before we changed it, as the log says. */
export type AccessBefore = Pick<Account, 'role' | 'departments' | 'details'> & { chat?: Account['chat'] };
