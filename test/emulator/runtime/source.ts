import { Script } from 'node:vm';
import { type Host, Realm } from './realm';
import { type Names, readNames } from './syntax';

/** Parsing a bundle takes longer than all that a short test does with it, and tests push the same one again. */
const pushedBefore = new Map<string, Source>();

/** A script as it was pushed. */
export class Source {
  readonly names: Names;
  readonly script: Script;
  /** Making a realm takes longer than what a short execution does in it. */
  readonly #cleared: Realm[] = [];

  private constructor(code: string) {
    this.names = readNames(code);
    this.script = new Script(code, { filename: 'Code' });
  }

  static of(code: string): Source {
    const source = pushedBefore.get(code) ?? new Source(code);
    pushedBefore.set(code, source);
    return source;
  }

  /** A realm in which nothing of an earlier execution is left. */
  realm(host: Host): Realm {
    const realm = this.#cleared.pop();
    realm?.serve(host);
    return realm ?? new Realm(host);
  }

  /** The execution is over. `const` and classes cannot be declared a second time, so such a realm is of no more use. */
  leave(realm: Realm): void {
    if (!this.names.areLexical && realm.clear()) this.#cleared.push(realm);
  }
}
