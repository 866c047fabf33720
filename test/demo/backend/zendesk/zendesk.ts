import type { SetupParts } from '../../../fixture/set-up';
import type { Server } from '../../../http';
import type { Product } from '../../../product';
import type { RecordedCall } from '../../../stand-in';
import type { AccountView, ZendeskView } from '../../protocol';
import type { Switches } from './switches';

/** An account in the stand-in, with what searching and sorting need. */
export interface Listed {
  id: number;
  name: string;
  email: string;
  createdAt: number;
  deleted: boolean;
}

/** Somebody whom Zendesk knows; the form can be filled in with them. */
export interface Known {
  firstName: string;
  lastName: string;
  email: string;
}

/** The stand-in of one product, as the page needs it. */
export interface Zendesk {
  readonly product: Product;
  readonly subdomain: string;
  readonly token: string;
  readonly client: ZendeskView['client'];
  readonly calls: readonly RecordedCall[];
  readonly handle: Server;
  readonly switches: Switches;
  /** What the setup holds for this product. */
  readonly setup: Pick<SetupParts, 'connection' | 'access' | 'idle'>;
  load(file: { name: string; text: string }): void;
  listed(): Listed[];
  view(id: number): Omit<AccountView, 'changed'>;
  count(): ZendeskView['count'];
  /** The accounts that are on. */
  inUse(): { id: number; lastUse: number | null; createdAt: number }[];
  /** Somebody uses their account. */
  signIn(id: number, at: number): void;
  /** The account that a call has changed. */
  changedBy(call: RecordedCall): number | undefined;
  /** All addresses that are taken. */
  addresses(): string[];
  /** For each kind of people whom a request changes, the label of its example and everybody of that kind. */
  examples(wasChanged: (id: number) => boolean): [label: string, people: Known[]][];
  /** Somebody whom a request leaves as they are. */
  active(): Known | undefined;
  /** An admin ticks Chat for a person, or removes the tick. */
  tickChat(id: number, isTicked: boolean): void;
  save(): unknown;
  restore(saved: unknown): void;
}
