import { planPage as de } from '../../src/sidebar/text/de/plan-page';
import { planPage as en } from '../../src/sidebar/text/en/plan-page';
import { planPage as es } from '../../src/sidebar/text/es/plan-page';
import { planPage as fr } from '../../src/sidebar/text/fr/plan-page';
import { planPage as pt } from '../../src/sidebar/text/pt/plan-page';

describe('the page of the plan', () => {
  it.each(Object.entries({ en, de, fr, es, pt }))(
    'in %s asks for a reason by another name than that of the reason it gives',
    (_language, { list, account }) => {
      expect(account.reason).not.toBe(list.reason);
    },
  );
});
