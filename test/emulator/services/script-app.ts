import { type EnumValue, enumeration } from '../runtime/enumeration';
import { ServiceError, wrongParameters } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import type { TriggerData } from '../runtime/world';
import { TriggerBuilder } from './trigger-builders';
import { EventType, Trigger, TriggerSource, triggerId } from './triggers';

export const AuthMode = enumeration('NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL');
const AuthorizationStatus = enumeration('NOT_REQUIRED', 'REQUIRED');
const WeekDay = enumeration('SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY');

export class AuthorizationInfo
  implements Like<GoogleAppsScript.Script.AuthorizationInfo, 'getAuthorizationStatus' | 'getAuthorizationUrl'>
{
  static readonly googleName: string = 'ScriptApp.AuthorizationInfo';
  readonly #required: boolean;
  readonly #given: string[];

  constructor(required: boolean, given: string[]) {
    this.#required = required;
    this.#given = given;
  }

  getAuthorizationStatus(): EnumValue {
    return this.#required ? AuthorizationStatus.REQUIRED : AuthorizationStatus.NOT_REQUIRED;
  }

  getAuthorizationUrl(): string | null {
    return this.#required ? 'https://script.google.com/macros/d/emulated/authorize' : null;
  }

  getAuthorizedScopes(): string[] {
    return [...this.#given];
  }
}

type Published = Like<GoogleAppsScript.Script.ScriptApp, 'newTrigger' | 'getProjectTriggers' | 'getScriptId'>;

export class ScriptApp implements Published {
  static readonly googleName: string = 'ScriptApp';
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;
  readonly TriggerSource = TriggerSource;
  readonly WeekDay = WeekDay;
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  newTrigger(functionName: string): TriggerBuilder {
    if (typeof functionName !== 'string') throw wrongParameters('ScriptApp.newTrigger', [functionName]);
    return new TriggerBuilder(this.#run, functionName);
  }

  /** Only those of the current user; triggers of other users are not visible. */
  getProjectTriggers(): Trigger[] {
    const own: TriggerData[] = this.#run.call('ScriptApp.getProjectTriggers', [], () =>
      structuredClone(this.#run.world.triggers.filter(({ owner }) => owner === this.#run.user)),
    );
    return own.map((data) => new Trigger(data));
  }

  deleteTrigger(trigger: Trigger): void {
    const id = triggerId(trigger);
    this.#run.call('ScriptApp.deleteTrigger', [id], () => {
      const { world, user } = this.#run;
      if (!world.triggers.some((known) => known.id === id && known.owner === user)) {
        throw new ServiceError('Unexpected error while deleting trigger. ((it does not exist))');
      }
      world.triggers = world.triggers.filter((known) => known.id !== id);
      return null;
    });
  }

  getAuthorizationInfo(mode: EnumValue, _scopes?: string[]): AuthorizationInfo {
    if (mode === undefined) throw wrongParameters('ScriptApp.getAuthorizationInfo', []);
    const { world, user } = this.#run;
    const needed = world.manifest.oauthScopes;
    const given = this.#run.call('ScriptApp.getAuthorizationInfo', [], () =>
      world.unauthorized.has(user)
        ? []
        : needed.filter((scope) => !world.choices.withheldScopes.includes(scope)),
    );
    return new AuthorizationInfo(given.length < needed.length, given);
  }

  getScriptId(): string {
    return 'emulated-script';
  }
}
