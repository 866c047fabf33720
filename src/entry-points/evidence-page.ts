import { makeEvidence as makeEvidenceOf } from '../app/evidence/make-evidence';
import { viewEvidence } from '../app/evidence/view-evidence';
import type { ActionResult, EvidenceAnswer } from '../contract';
import { showAlert, showDialog } from '../google/ui';
import { tell } from '../text/say';
import { beginByPerson } from './begin';
import { countIn, textIn } from './given';

/** The menu item for auditors, and what its page calls. Nothing that comes in is trusted. */

/** In pixels: what a small laptop has room for. */
const SIZE = { width: 680, height: 600 };

/** Menu: about the last days, and opens the page. The page: about a period that a person has typed. */
export function makeEvidence(period?: unknown): ActionResult {
  const isMenu = period === undefined;
  const result = makeEvidenceOf(textIn(period), beginByPerson());
  if (isMenu) show(result);
  return result;
}

function show({ ok, message }: ActionResult): void {
  const title = tell({ code: 'menu.make-evidence' });
  if (ok) showDialog('Evidence', title, SIZE);
  else showAlert(title, message);
}

/** What was made last, with a part of its file. */
export function getEvidence(from?: unknown): EvidenceAnswer {
  return viewEvidence(countIn(from), beginByPerson());
}
