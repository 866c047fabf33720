import { text } from '../text/help-page';
import { byId } from './elements';
import { type Guide, headingOf } from './guide';
import { highlight } from './highlight';
import { normalize, searchEntries } from './search';

/** What is typed into the field at the top decides which entries are shown. */
export class SearchField {
  private readonly input = byId<HTMLInputElement>('search');
  private readonly guide: Guide;

  constructor(guide: Guide) {
    this.guide = guide;
    this.input.addEventListener('input', () => this.search());
    byId('search-form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.goToFirst();
    });
  }

  focus(): void {
    this.input.focus();
  }

  /** Shows everything again; whether anything was searched for. */
  clear(): boolean {
    if (this.input.value === '') return false;
    this.input.value = '';
    this.search();
    return true;
  }

  private search(): void {
    const matches = this.matches();
    this.guide.show(matches);
    const found = matches ? this.guide.found(matches) : [];
    highlight(found, normalize(this.input.value).split(' '));
    byId('found').textContent = matches ? describe(found.length) : '';
    scrollTo(0, 0);
  }

  private matches() {
    return normalize(this.input.value) === '' ? null : searchEntries(this.guide.entries, this.input.value);
  }

  private goToFirst(): void {
    const [first] = this.guide.found(this.matches() ?? []);
    if (first) (headingOf(first) ?? this.guide.root).focus();
  }
}

function describe(count: number): string {
  return count === 0 ? text.search.none : text.search.found(count);
}
