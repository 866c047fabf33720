import type { FormView } from '../protocol';
import { lastResponse } from './actions';
import type { Installation } from './installation';
import { examples } from './sample-people';

/** The form with what it can be filled in with. */
export function formView(installation: Installation): FormView {
  const { google, titles, columns, zendesk } = installation;
  return {
    product: zendesk.product,
    title: google.form.title,
    questions: titles,
    required: titles.filter((title) => Object.values(columns).includes(title)),
    examples: examples(installation),
    last: lastResponse(installation),
  };
}
