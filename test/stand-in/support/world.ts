import type { HttpRequest } from '../../http';
import type { FaultyWorld } from '../common/faults';
import type { Reply } from '../common/replies';
import type { Choices } from './choices';
import type { Modes } from './modes';
import type { State, User } from './state';

/** What operations work on. */
export interface World extends FaultyWorld {
  readonly state: State;
  readonly modes: Modes;
  readonly choices: Choices;
  /** The host that was called. */
  readonly host: string;
}

/** An authorised call of an operation. */
export interface Call {
  readonly caller: User;
  /** The variable segments of the path, decoded. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly request: HttpRequest;
}

/** An endpoint. For every answer other than success, throws an `ApiError` without having changed anything. */
export type Operation = (world: World, call: Call) => Reply;
