import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';
import { composed, deliver, type MailOptions } from './mailing';

type Published = Like<GoogleAppsScript.Mail.MailApp, 'getRemainingDailyQuota'>;

export class MailApp implements Published {
  static readonly googleName: string = 'MailApp';
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  getRemainingDailyQuota(): number {
    return this.#run.call(
      'MailApp.getRemainingDailyQuota',
      [],
      () => this.#run.world.quotas.mail(this.#run.user).left,
    );
  }

  sendEmail(to: string, subject: string, body: string, options?: MailOptions): void {
    this.#run.call('MailApp.sendEmail', [to, subject], () => {
      deliver(this.#run, composed(this.#run, to, subject, body, options));
      return null;
    });
  }
}
