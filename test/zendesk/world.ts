import type { HttpRequest } from '../http';
import type { Choices } from './choices';
import type { Modes } from './modes';
import type { Reply } from './replies';
import type { ChatAgent, State } from './state';

/** What an operation works on. */
export interface World {
  readonly state: State;
  readonly modes: Modes;
  readonly choices: Choices;
  /** Milliseconds. */
  readonly now: number;
}

/** A call that has found its operation, by someone who may make it. */
export interface Call {
  readonly caller: ChatAgent;
  /** The variable segments of the path, decoded. */
  readonly params: readonly string[];
  readonly query: URLSearchParams;
  readonly request: HttpRequest;
}

/** One endpoint. Throws an `ApiError` for every answer but success, and then has changed nothing. */
export type Operation = (world: World, call: Call) => Reply;
