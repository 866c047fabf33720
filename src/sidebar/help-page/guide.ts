import { byId } from './elements';
import type { Entry, Match } from './search';

/** The entries of the guide, as the build has written them, in their order. */
export class Guide {
  readonly root = byId('guide');
  readonly entries: readonly Entry[];
  private readonly elements: readonly HTMLElement[];
  private readonly links: readonly HTMLAnchorElement[];

  constructor() {
    this.elements = [...this.root.querySelectorAll<HTMLElement>('.entry')];
    this.links = [...byId('contents').querySelectorAll('a')];
    this.entries = this.elements.map((element) => {
      const heading = headingOf(element);
      const quotes = [...(heading?.querySelectorAll('code') ?? [])].map(
        ({ textContent }) => textContent ?? '',
      );
      return {
        level: Number(element.dataset.level),
        title: heading?.textContent ?? '',
        text: element.textContent ?? '',
        quotes,
      };
    });
  }

  /** Shows what was found, below its headings; `null`: everything. */
  show(matches: readonly Match[] | null): void {
    this.root.classList.toggle('searched', matches !== null);
    this.elements.forEach((element, index) => {
      element.hidden = matches?.[index] === 'none';
      element.classList.toggle('above', matches?.[index] === 'above');
    });
    for (const link of this.links) {
      const item = link.closest('li');
      if (item) item.hidden = this.target(link.hash)?.closest<HTMLElement>('.entry')?.hidden ?? false;
    }
  }

  /** The elements of what was found. */
  found(matches: readonly Match[]): HTMLElement[] {
    return this.elements.filter((_, index) => matches[index] === 'found');
  }

  /** What a link within the page leads to. */
  target(hash: string): HTMLElement | null {
    return document.getElementById(hash.slice(1));
  }
}

export function headingOf(entry: HTMLElement): HTMLElement | null {
  return entry.querySelector<HTMLElement>('h2, h3, h4');
}
