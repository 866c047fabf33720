import type { HttpRequest } from '../../http';
import { ApiError, refused } from './api-error';
import { readObject } from './body';
import { json, type Reply } from './replies';
import type { ParsedSettings, SettingsFromJson } from './settings';

/** Paths with this prefix do not exist in production. */
export const CONTROL_PREFIX = '/__stand-in/';

/** A stand-in that can be changed while it runs. */
export interface Controlled {
  readonly modes: object;
  readonly choices: object;
  readonly calls: readonly object[];
  readonly fromJson: SettingsFromJson;
  snapshot(): object;
  /** What an administrator does to a person by hand; throws an `ApiError` where that cannot be. */
  changePerson?(fields: Record<string, unknown>): object;
}

/** Reads the state of the stand-in and changes its modes and choices while it runs. */
export function control(standIn: Controlled, request: HttpRequest, path: string): Reply {
  const what = path.slice(CONTROL_PREFIX.length);
  try {
    if (request.method === 'GET') return look(standIn, what);
    if (request.method === 'PATCH') return turn(standIn, what, request);
    throw refused(405, 'control routes take GET and PATCH');
  } catch (error) {
    if (error instanceof ApiError) return error.reply;
    throw error;
  }
}

function look(standIn: Controlled, what: string): Reply {
  switch (what) {
    case 'modes':
      return json(200, standIn.modes);
    case 'choices':
      return json(200, standIn.choices);
    case 'calls':
      return json(200, standIn.calls);
    case 'state':
      return json(200, standIn.snapshot());
    default:
      throw refused(404, 'there are modes, choices, calls and state');
  }
}

function turn(standIn: Controlled, what: string, request: HttpRequest): Reply {
  switch (what) {
    case 'modes':
      Object.assign(standIn.modes, settings(standIn.fromJson.modes(readObject(request))));
      return json(200, standIn.modes);
    case 'choices':
      Object.assign(standIn.choices, settings(standIn.fromJson.choices(readObject(request))));
      return json(200, standIn.choices);
    case 'people':
      if (standIn.changePerson) return json(200, standIn.changePerson(readObject(request)));
      throw refused(404, 'modes and choices can be changed');
    default:
      throw refused(404, 'modes and choices can be changed');
  }
}

function settings<T>(understood: ParsedSettings<T>): Partial<T> {
  if ('sentences' in understood) throw refused(400, understood.sentences.join(' '));
  return understood.settings;
}
