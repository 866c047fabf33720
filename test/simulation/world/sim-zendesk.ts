import type { Answer, HttpRequest } from '../../http';
import type { NetworkModes } from '../../stand-in/common/network';
import type { RecordedCall } from '../../stand-in/common/stand-in';
import type { AccountObservations } from './account-observer';

/** A person whom Zendesk knows, whatever the product calls that. */
export interface SimPerson {
  id: number;
  /** In lower case; the first is the primary one. */
  emails: string[];
  /** Whether the person can chat. */
  isOn: boolean;
  isDeleted: boolean;
  /** Made by a call of the API. */
  isMadeByApi: boolean;
  /** May not be touched by a request. */
  isProtected: boolean;
}

/** How somebody stands before the form is submitted. */
export type Standing = 'on' | 'off' | 'admin who is on' | 'admin who is off';

/** How somebody is described whom a review of idle accounts looks at. */
export interface UsedPerson {
  email: string;
  createdAt: number;
  /** `null`: never. */
  lastUsedAt: number | null;
  /** A plain agent when omitted. */
  as?: 'agent with another role' | 'admin';
  departments?: readonly string[];
  isOff?: boolean;
}

/** How everybody stands, to be compared. */
export interface ZendeskEnd {
  accounts: { email: string }[];
  departments: object[];
}

/** What the simulation needs of a product of Zendesk. */
export interface SimZendesk {
  readonly modes: NetworkModes;
  readonly calls: RecordedCall[];
  readonly token: string;
  /** Whose credential the program uses. */
  readonly ownerId: number;
  readonly client: { id: string; secret: string };
  handle(request: HttpRequest): Answer;
  /** As plain data. */
  save(): SavedZendesk;
  load(saved: SavedZendesk): void;
  /** Deleted ones included. */
  people(): SimPerson[];
  add(email: string, standing: Standing): void;
  /** An admin switches somebody on or off by hand. */
  turn(id: number, on: boolean): void;
  /** An admin deletes somebody by hand. */
  remove(id: number): void;
  /** Adds somebody with a history. */
  addUsed(person: UsedPerson): void;
  /** Somebody has used the account, last at that time. */
  use(id: number, at: number): void;
  /** Takes away what a disable of this product leaves to somebody: departments and the role. */
  takeWhatIsLeft(id: number): void;
  /** Lists so slowly that an extract takes several executions, until `recover` is called. */
  listSlowly(): void;
  addDepartment(name: string): void;
  /** From now on there is no free seat, or there are enough. */
  takeAllSeats(areTaken: boolean): void;
  /** Ends what may be the matter with this product alone. */
  recover(): void;
  /** No token works any more. */
  revokeCredential(): void;
  /** All tokens work again. */
  acceptCredential(): void;
  /** An admin gives access to chat to all agents who lack it; nothing where agents have it anyway. */
  giveChat(): void;
  /** All that the credential consists of. */
  secrets(): string[];
  end(): ZendeskEnd;
  /** What everybody may do, one line a person. */
  rights(): string[];
  /** The changes of people that were carried out, one line each; not those whose number does not matter. */
  carriedOut(): string[];
  /** The address for which a call makes an account; `null`: it makes none. */
  addressCreated(request: HttpRequest): string | null;
  /** With such a call the program tests whether its own credential works. */
  isAboutItself(url: string): boolean;
  /** Passes a call on and notes what it has done to accounts. */
  observe(request: HttpRequest, observed: AccountObservations, now: number): Answer;
}

export interface SavedZendesk {
  /** Recorded calls, which nothing depends on. */
  calls: RecordedCall[];
}
