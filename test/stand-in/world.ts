import type { HttpRequest } from '../http';
import type { Choices } from './choices';
import type { Reply } from './common/replies';
import type { Modes } from './modes';
import type { ChatAgent, State } from './state';

/** What operations work on. */
export interface World {
  readonly state: State;
  readonly modes: Modes;
  readonly choices: Choices;
  /** In milliseconds. */
  readonly now: number;
}

/** An authorised call of an operation. */
export interface Call {
  readonly caller: ChatAgent;
  /** The variable segments of the path, decoded. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly request: HttpRequest;
}

/** An endpoint. For every answer other than success, throws an `ApiError` without having changed anything. */
export type Operation = (world: World, call: Call) => Reply;
