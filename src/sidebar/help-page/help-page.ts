import type { HelpOpening } from '../../contract';
import { byId } from './elements';
import { Guide } from './guide';
import { SearchField } from './search-field';
import { keepTables } from './tables';

declare const google: { script: { host: { close(): void } } } | undefined;

/** From this width on the contents stand beside the guide: as in the style sheet. */
const WIDE = '(min-width: 56em)';

/** The page of help: the admin guide, with what the server says of the present at its top. */
export function startHelpPage(): void {
  const guide = new Guide();
  const search = new SearchField(guide);
  const { section, state } = readOpening();
  keepTables(guide.root);
  showState(state);
  foldContents();
  followLinks(guide, search);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !search.clear()) close();
  });
  const first = section === null ? null : guide.target(`#${section}`);
  if (first) goTo(first);
  else search.focus();
}

/** What the server has added to the page. */
function readOpening(): HelpOpening {
  const given = document.getElementById('opening')?.textContent;
  return given ? JSON.parse(given) : { section: null, state: '' };
}

function showState(state: string): void {
  const element = byId('state');
  element.textContent = state;
  element.hidden = state === '';
}

function foldContents(): void {
  const contents = byId<HTMLDetailsElement>('contents');
  const wide = matchMedia(WIDE);
  const adapt = () => {
    contents.open = wide.matches;
  };
  wide.addEventListener('change', adapt);
  adapt();
}

/**
 * Links within the page lead there without changing its address: the frame in which Google shows it is not one that may be
 * navigated. What is followed can be gone back to.
 */
function followLinks(guide: Guide, search: SearchField): void {
  const back = byId<HTMLButtonElement>('back');
  const places: { scrolled: number; link: HTMLElement }[] = [];
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const target = link?.hash ? guide.target(link.hash) : null;
    if (!link || !target) return;
    event.preventDefault();
    if (guide.root.contains(link)) places.push({ scrolled: scrollY, link });
    else if (!matchMedia(WIDE).matches) byId<HTMLDetailsElement>('contents').open = false;
    if (!target.checkVisibility()) search.clear();
    back.hidden = places.length === 0;
    goTo(target);
  });
  back.addEventListener('click', () => {
    const place = places.pop();
    back.hidden = places.length === 0;
    if (!place) return;
    search.clear();
    place.link.focus({ preventScroll: true });
    scrollTo(0, place.scrolled);
  });
}

function goTo(target: HTMLElement): void {
  target.focus({ preventScroll: true });
  target.scrollIntoView();
}

function close(): void {
  if (typeof google !== 'undefined') google.script.host.close();
}
