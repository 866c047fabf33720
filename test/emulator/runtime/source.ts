import { Script } from 'node:vm';
import { namesOf } from './kept-names';
import { type Host, Realm } from './realm';
import type { Names } from './syntax';

/** Parsing a bundle takes longer than a short test, and tests use the same one repeatedly. */
const sources = new Map<string, Source>();

/** A pushed script. */
export class Source {
  readonly names: Names;
  readonly script: Script;
  /** For reuse, because creating a realm takes longer than a short execution. */
  readonly #cleared: Realm[] = [];

  private constructor(code: string) {
    this.names = namesOf(code);
    this.script = new Script(code, { filename: 'Code' });
  }

  static of(code: string): Source {
    const source = sources.get(code) ?? new Source(code);
    sources.set(code, source);
    return source;
  }

  /** A realm without traces of an earlier execution. */
  realm(host: Host): Realm {
    const realm = this.#cleared.pop();
    realm?.serve(host);
    return realm ?? new Realm(host);
  }

  /** Returns a realm after an execution. It cannot be reused if the script declares constants or classes, which cannot be redeclared. */
  release(realm: Realm): void {
    if (!this.names.areLexical && realm.clear()) this.#cleared.push(realm);
  }
}
