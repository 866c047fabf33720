import { ServiceError } from '../runtime/errors';
import type { Like } from '../runtime/published';
import type { Run } from '../runtime/run';

type Published = Like<GoogleAppsScript.Lock.Lock, 'tryLock' | 'waitLock' | 'hasLock' | 'releaseLock'>;

/** Can be acquired repeatedly; a single release releases it. */
export class Lock implements Published {
  static readonly googleName: string = 'LockService.Lock';
  readonly #run: Run;
  readonly #key: string;

  constructor(run: Run, key: string) {
    this.#run = run;
    this.#key = key;
  }

  tryLock(timeoutMs: number): boolean {
    return this.#acquire('tryLock', timeoutMs);
  }

  waitLock(timeoutMs: number): void {
    if (this.#acquire('waitLock', timeoutMs)) return;
    throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return this.#run.call('LockService.Lock.hasLock', [this.#key], () => this.#isMine());
  }

  releaseLock(): void {
    this.#run.call('LockService.Lock.releaseLock', [this.#key], () => {
      if (this.#isMine()) delete this.#run.world.locks[this.#key];
      return null;
    });
  }

  #acquire(method: string, timeoutMs: number): boolean {
    return this.#run.call(`LockService.Lock.${method}`, [this.#key, timeoutMs], () => {
      if (timeoutMs < 0) return false;
      if (this.#isMine()) return true;
      if (!this.#waitUntilFree(timeoutMs)) return false;
      this.#run.world.locks[this.#key] = { execution: this.#run.execution.id };
      return true;
    });
  }

  /** Executions are run one after the other, so another one cannot end while this one waits. */
  #waitUntilFree(timeoutMs: number): boolean {
    const { clock, locks } = this.#run.world;
    const holder = locks[this.#key];
    if (!holder) return true;
    const freeAt = 'until' in holder ? holder.until : Number.POSITIVE_INFINITY;
    const giveUpAt = clock.now() + timeoutMs;
    clock.advanceTo(Math.min(freeAt, giveUpAt, this.#run.deadline));
    return freeAt <= giveUpAt;
  }

  #isMine(): boolean {
    const holder = this.#run.world.locks[this.#key];
    return holder !== undefined && 'execution' in holder && holder.execution === this.#run.execution.id;
  }
}

export class LockService
  implements Like<GoogleAppsScript.Lock.LockService, 'getDocumentLock' | 'getScriptLock' | 'getUserLock'>
{
  static readonly googleName: string = 'LockService';
  readonly #run: Run;

  constructor(run: Run) {
    this.#run = run;
  }

  /** `null` outside of a container, by its documentation. */
  getDocumentLock(): Lock | null {
    return this.#run.world.choices.documentLockIsNull ? null : new Lock(this.#run, 'document');
  }

  getScriptLock(): Lock {
    return new Lock(this.#run, 'script');
  }

  getUserLock(): Lock {
    return new Lock(this.#run, `user ${this.#run.user}`);
  }
}
