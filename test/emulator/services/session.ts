import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';

export class User implements Like<GoogleAppsScript.Base.User, 'getEmail'> {
  static readonly googleName: string = 'User';
  readonly #email: string;

  constructor(email: string) {
    this.#email = email;
  }

  getEmail(): string {
    return this.#email;
  }

  toString(): string {
    return this.#email;
  }
}

type Published = Like<
  GoogleAppsScript.Base.Session,
  'getActiveUser' | 'getEffectiveUser' | 'getScriptTimeZone' | 'getActiveUserLocale'
>;

export class Session implements Published {
  static readonly googleName: string = 'Session';
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** Empty in triggers, even for the respondent of a form. */
  getActiveUser(): User {
    return this.#run.host('Session.getActiveUser', () => {
      return new User(this.#run.execution.via === 'trigger' ? '' : this.#shown());
    });
  }

  getEffectiveUser(): User {
    return this.#run.host('Session.getEffectiveUser', () => new User(this.#shown()));
  }

  #shown(): string {
    return this.#run.world.choices.addressesAreHidden ? '' : this.#run.user;
  }

  getScriptTimeZone(): string {
    return this.#run.host('Session.getScriptTimeZone', () => this.#run.world.manifest.timeZone);
  }

  getActiveUserLocale(): string {
    return this.#run.host('Session.getActiveUserLocale', () => {
      return this.#run.world.locales[this.#run.user] ?? 'en';
    });
  }
}
